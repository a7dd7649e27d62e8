import { once } from '../../../../data/once.ts';
import type { Person } from '../../../../data/records/person.ts';
import type { EntryRole } from '../../../words/lexicon.ts';
import { type Match, wordsOf } from '../../../words/names.ts';
import { hardTokens, softWords } from '../../matter.ts';
import { numberAt } from '../../parts/numbers.ts';
import type { Parts } from '../../parts.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { bodySaid, holdsThere, inFull, staffSaid } from './officeBody.ts';
import { narrowed } from './officeHolders.ts';
import { headOfForce, titleSaid } from './officeTitles.ts';

const OFFICE_ROLES: readonly EntryRole[] = ['rank', 'ask', 'author', 'subject', 'financeGroup', 'leadGroup'];
const ALIKE = 0.02;
/** A role that has less of what is said is not meant. */
const FITTING = 0.45;

interface OfficeNamed {
  /** None where nobody on record holds it. */
  readonly ids: readonly string[];
  readonly score: number;
  readonly home: boolean;
  /** The body is named, and nothing else is said. */
  readonly atBody?: boolean;
  /** What no record has, where nobody holds it. */
  readonly unheld?: string;
}

/** Who holds the office that the words describe: "chief constable", "head of finance at the force"; nobody where no record says who holds it at the body named. */
export function officeOf(parts: Parts): OfficeNamed | undefined {
  const { sentence } = parts;
  const { offices, register, lists } = sentence.knowledge;
  const priority = leadOfPriority(sentence);
  if (priority) return { ids: [priority], score: 1, home: true };
  const staff = staffSaid(sentence);
  if (staff.length > 0) return { ids: staff, score: 1, home: true, atBody: true };
  if (headOfForce(sentence))
    return {
      ids: offices
        .rank(HEAD)
        .slice(0, 1)
        .map(m => m.id),
      score: 1,
      home: true,
    };
  const several = officesSaid(sentence);
  if (several.length > 1) return { ids: several, score: 1, home: false };
  const words = hardTokens(sentence, {
    hard: OFFICE_ROLES,
    skip: new Set([...parts.themes.tokens, ...parts.people.tokens]),
  })
    .map(at => sentence.tokens[at])
    .filter(t => t?.kind === 'word' && !lists.asksOffice.has(t.text))
    .map(t => t?.text ?? '');
  const title = titleSaid(parts);
  if (words.length === 0 && title) return nobody(`who the ${title.name} is`);
  if (words.length === 0 || words.every(word => FORCE.has(word))) return undefined;
  // Whose office it is may be said of one whose role does not say it.
  const rank = (list: readonly string[]) => offices.rank(officeWords(sentence, list), softWords(sentence));
  const [whole, bare] = [rank(words), rank(words.filter(word => !FORCE.has(word)))];
  const fitting = (bare[0]?.score ?? 0) > (whole[0]?.score ?? 0) ? bare : whole;
  const isHeld = fitting.some(({ said }) => said > 1 - ALIKE);
  if (title && !(isHeld && offices.has(title.noun))) return nobody(`who the ${title.name} is`);
  const body = bodySaid(sentence);
  const isThere = ({ id }: Match) => {
    const person = register.person(id);
    return person !== undefined && holdsThere(sentence, body, officeWords(sentence, words), person);
  };
  const whollyNamed = fitting.filter(match => hasWholeNames(sentence, match));
  const there = body.length === 0 ? whollyNamed : whollyNamed.filter(isThere);
  if (body.length > 0 && there.length === 0 && ((fitting[0]?.score ?? 0) >= FITTING || saysChair(sentence)))
    return nobody(`who holds that office at “${body.join(' ')}”`);
  const most = Math.max(0, ...there.map(m => m.said));
  const isHome = (m: Match) => m.said >= most - ALIKE && isOwn(register.person(m.id)?.organisation);
  const ranked = there.map(m => ({ ...m, score: m.score + (isHome(m) ? HOME : 0) })).sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best || best.score < FITTING) return undefined;
  const alike = ranked.filter(m => m.score >= best.score - ALIKE && m.said >= best.said - ALIKE).map(m => m.id);
  const current = narrowed(sentence, alike);
  const atBody = body.length > 0 && best.said >= 1 - ALIKE;
  return { ids: current, score: best.score, home: saysWhere(sentence, best), atBody };
}

const HEAD = ['chief', 'constable'];

const nobody = (unheld: string): OfficeNamed => ({ ids: [], score: 1, home: false, unheld });

/** Nobody leads an activity by chairing. */
const saysChair = ({ tokens }: Sentence): boolean =>
  tokens.some(t => /^chair(s|ed|ing|man|woman|person)?$/.test(t.text));

/** "who runs Operation Reacher" is of nobody who runs another operation: of a name with several words, somebody's role has all or none. */
const hasWholeNames = (sentence: Sentence, { words }: Match): boolean =>
  sentence.all('term').every(({ from, to }) => {
    const roots = sentence.knowledge.rooting(sentence.tokens.slice(from, to).map(t => t.text));
    const held = roots.filter(root => words.has(root)).length;
    return held === 0 || held === roots.length;
  });

/**
 * "who leads SNB priority 3", "the SNB priority on preventable deaths": a priority of a body of partners, which people's roles name by number and by
 * what it is, and no theme of the plan.
 */
export const leadOfPriority = once((sentence: Sentence): string | undefined => {
  const at = sentence.tokens.findIndex(t => t.stem === 'priority');
  if ((at < 0 && !sentence.has('ask', 'lead')) || !sentence.has('financeBody')) return undefined;
  const { register } = sentence.knowledge;
  const number = numberAt(sentence, at + 1);
  const named = number === undefined ? undefined : new RegExp(`\\bpriority ${number}\\b`);
  const { people } = register.records;
  return named ? people.find(({ role }) => named.test(role ?? ''))?.id : leadOfMatter(sentence, people);
});

/** The one whose priority is called so. */
function leadOfMatter(sentence: Sentence, people: readonly Person[]): string | undefined {
  const { rooting } = sentence.knowledge;
  const bodies = new Set(sentence.all('financeBody').map(({ from }) => from));
  const said = rooting(hardTokens(sentence, { hard: [], skip: bodies }).map(at => sentence.tokens[at]?.text ?? ''));
  const holders = people.filter(({ role }) => {
    const called = new Set(rooting(wordsOf(PRIORITY.exec(role ?? '')?.[1] ?? '')));
    return said.length > 0 && said.every(root => called.has(root));
  });
  return holders.length === 1 ? holders[0]?.id : undefined;
}
const PRIORITY = /\bpriorit(?:y|ies)\b(.*)/;

/** "the Chief Finance Officer and the Head of Finance": each by its name. */
function officesSaid(sentence: Sentence): string[] {
  const holders = sentence
    .all('office')
    .map(s => [...new Set(s.entries.filter(e => e.role === 'office').map(e => e.means))]);
  return holders.every(ids => ids.length === 1) && sentence.has('relation', 'and', 'or')
    ? [...new Set(holders.flat())]
    : [];
}

/** "the Force lead for rural crime", "SNB lead for hate crime": what somebody's role says, and not who leads an activity. */
export const saysOffice = ({ sentence }: Parts): boolean =>
  /\b(force|opcc) lead (for|on)\b/.test(sentenceText(sentence)) ||
  sentence.all('financeBody').some(({ to }) => /^lead (for|on)$/.test(textFrom(sentence, to, 2)));

const textFrom = ({ tokens }: Sentence, from: number, words: number): string =>
  tokens
    .slice(from, from + words)
    .map(t => t.text)
    .join(' ');

export const runs = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => ['runs', 'run', 'running', 'heads', 'head', 'manages'].includes(t.text));

/** "in charge of hate crime at the SNB": the body is named, and the person's role or organisation has its name. */
const saysWhere = (sentence: Sentence, match: Match): boolean => isAtHome(sentence, match) || isAtBody(sentence, match);

/** "who leads on rural crime at the force", "who looks after finance for the OPCC": where they work, and not who leads an activity. */
const isAtHome = (sentence: Sentence, { score, id }: Match): boolean => {
  const organisation = sentence.knowledge.register.person(id)?.organisation ?? '';
  return HOMES.some(
    ({ group, called }) =>
      score >= WELL_NAMED &&
      called.test(organisation) &&
      sentence.all('leadGroup', group).some(({ from, to, key }) => {
        const before = sentence.tokens[from - 1]?.text ?? '';
        return (
          AT.has(before === 'the' ? (sentence.tokens[from - 2]?.text ?? '') : before) ||
          /^(at|in|for) /.test(key) ||
          (group === 'force' && ['lead', 'leads'].includes(sentence.tokens[to]?.text ?? ''))
        );
      }),
  );
};

const HOMES = [
  { group: 'force', called: /^Nottinghamshire Police$/ },
  { group: 'commissioner', called: /Office of the Police/ },
] as const;
const AT = new Set(['at', 'in', 'for', 'within']);

export const WELL_NAMED = 0.8;

const isAtBody = (sentence: Sentence, { words }: Match): boolean =>
  sentence.all('term').some(stretch => {
    const { from, to } = stretch;
    const before = sentence.tokens[from - 1]?.text === 'the' ? sentence.tokens[from - 2] : sentence.tokens[from - 1];
    const roots = sentence.knowledge.rooting(sentence.tokens.slice(from, to).map(t => t.text));
    return (
      (BEFORE_BODY.has(before?.text ?? '') || (before?.text === 'on' && means(stretch, 'author'))) &&
      roots.every(root => words.has(root))
    );
  });

const BEFORE_BODY = new Set(['at', 'for', 'of', 'runs', 'heads', 'leads', 'manages']);

/** The office's and the force's own people are meant before others who do the same elsewhere. */
const HOME = 0.06;
const isOwn = (organisation: string | null | undefined): boolean =>
  organisation?.startsWith('Nottinghamshire') === true && !organisation.includes('County');

/** Short forms of offices are words of the glossary. */
function officeWords(sentence: Sentence, words: readonly string[]): string[] {
  const { glossary } = sentence.knowledge.register.records;
  const bare = words.length > 0 && words.every(word => word === 'commissioner' || word === 'commissioners');
  if (bare) return ['police', 'crime', 'commissioner'];
  return words.flatMap(word => {
    if (sentence.knowledge.lists.ofFinance.has(word)) return ['finance'];
    const body = inFull(sentence.knowledge, word);
    if (body) return body;
    const term = glossary.find(
      g => g.term.length === word.length && g.term.toLowerCase() === word && OFFICES.test(g.expansion),
    );
    return term
      ? term.expansion
          .toLowerCase()
          .split(/[^a-z]+/)
          .filter(w => w !== '')
      : [word];
  });
}

/** The force by itself is no office. */
const FORCE = new Set(['force', 'police', 'constabulary', 'nottinghamshire']);

const OFFICES = /commissioner|constable|executive|officer/i;
