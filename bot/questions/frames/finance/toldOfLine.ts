import { once } from '../../../../data/once.ts';
import { wordsOf } from '../../../words/names.ts';
import { type Candidate, candidate, type Evidence } from '../../candidate.ts';
import type { Knowledge } from '../../knowledge.ts';
import { hardWords, softWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';

/** "money from covid grants", "training underspend": nothing is called so, and what is said of one line has the words: what it says. */
export function toldOfLine(parts: Parts, asked: Evidence): Candidate | undefined {
  const { sentence } = parts;
  const { rooting } = sentence.knowledge;
  const skip = new Set([...parts.moments.flatMap(m => m.tokens), ...parts.people.tokens]);
  const roots = rooting(hardWords(sentence, { hard: [], skip }));
  // After a line of money its own figures are asked for.
  if (roots.length === 0 || sentence.context.last?.query.of === 'finance') return undefined;
  const telling = notes(sentence.knowledge).filter(({ told }) => roots.every(root => told.has(root)));
  // "covid grants": of those that tell of it, the ones that have the small words too.
  const small = rooting(softWords(sentence));
  const said = ({ told }: { told: ReadonlySet<string> }) => small.filter(root => told.has(root)).length;
  const most = Math.max(...telling.map(said));
  const lines = telling.filter(line => said(line) === most);
  if (lines.length === 0 || lines.length > A_FEW) return undefined;
  return candidate(
    { ask: 'figure', of: 'finance', where: { ids: { values: lines.map(({ id }) => id) } }, facet: 'why' },
    [...asked, ['told of a line', 2, true]],
  );
}

const A_FEW = 2;

/** What each line is called, and what is said of it. */
const notes = once(({ register, rooting }: Knowledge) =>
  register.records.finance.flatMap(({ id, name, note, aliases = [] }) =>
    note ? [{ id, told: new Set(rooting([name, note, ...aliases].flatMap(wordsOf))) }] : [],
  ),
);
