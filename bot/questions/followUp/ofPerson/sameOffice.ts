import type { Person } from '../../../../data/records/person.ts';
import { wordsOf } from '../../../words/names.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/**
 * "hate crime?" after who has the priority on modern slavery, "and for IICSA" after who is the Force lead for rural crime: whoever holds the office of that kind
 * for the matter that is all that is said. Who held it before is told too; nobody where more do.
 */
export function sameOfficeCandidates(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const { register, rooting, lists } = parts.sentence.knowledge;
  const person = last.query.of === 'people' && last.ids.length === 1 ? register.person(last.ids[0] ?? '') : undefined;
  if (!person || !(cues.opening || cues.fragment) || !saysMatterAlone(parts)) return [];
  const matter = rooting(hardWords(parts.sentence, { hard: [] }));
  if (matter.length === 0) return [];
  const own = officesOf(person);
  const kinds = new Set(rooting([...lists.officeKind]));
  const ranked = register.records.people
    .filter(other => other.id !== person.id)
    .map(other => ({ id: other.id, alike: Math.max(...officesOf(other).map(office => likeness(office, own, matter))) }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike);
  const holders = ranked.filter(({ alike }) => alike === ranked[0]?.alike).map(({ id }) => id);
  if (holders.length === 0 || holders.length > IN_TURN) return [];
  return [candidate({ ask: 'who', of: 'people', where: { ids: { values: holders } } }, [['same office', 10, true]])];

  /** How many words two offices share beside the matter, which the other one must have and the first has not. */
  function likeness(office: string, offices: readonly string[], said: readonly string[]): number {
    const words = new Set(rooting(wordsOf(office)));
    if (!said.every(root => words.has(root))) return 0;
    const shared = offices.map(one => rooting(wordsOf(one)).filter(root => kinds.has(root) && words.has(root)).length);
    return Math.max(...shared);
  }
}

/** "Chief Executive; lead for SNB priority 3 (Hate Crime)" are two. */
const officesOf = ({ role, organisation }: Person): string[] =>
  (role ?? '').split(';').map(office => `${office} ${organisation ?? ''}`);

const IN_TURN = 2;

/** Nothing is asked of it, and no part of the plan is named. */
const saysMatterAlone = ({ sentence, plans, statuses, leadGroups, codes, moments, people }: Parts): boolean =>
  (plans ?? statuses ?? leadGroups) === undefined &&
  codes.at.size + moments.length + people.ids.length === 0 &&
  !sentence.has('subject') &&
  !sentence.has('unit') &&
  !sentence.has('direction') &&
  !sentence.has('writing') &&
  !sentence.has('attending') &&
  !sentence.has('ask', 'define', 'count', 'howMuch', 'trend', 'when', 'list', 'show', 'existence', 'compare', 'why');
