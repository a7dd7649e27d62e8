import type { Candidate } from '../candidate.ts';
import { hardTokens } from '../matter.ts';
import type { Match } from '../names.ts';
import type { Parts } from '../parts.ts';
import type { NamedTables } from './financeTables.ts';

/** The words of matter, but for those that name the table, that the line has not. */
export function leftOver(parts: Parts, best: Match | undefined, tables: NamedTables): { text: string; at: number }[] {
  const { sentence } = parts;
  if (best?.words.size === 0) return [];
  const skip = new Set([...tables.tokens, ...parts.people.tokens, ...parts.moments.flatMap(m => m.tokens)]);
  const { rooting } = sentence.knowledge;
  return hardTokens(sentence, { hard: [], skip })
    .filter(at => sentence.tokens[at]?.kind === 'word')
    .map(at => ({ at, text: sentence.tokens[at]?.text ?? '' }))
    .filter(({ text }) => rooting([text]).every(root => !best?.words.has(root)));
}

/** "ESN spend for 2025-26": a year that no table is of. */
export function unknownYear({ sentence, plans }: Parts): { unknown: NonNullable<Candidate['unknown']> } | undefined {
  const year = plans?.unknown;
  const years = new Set(sentence.knowledge.register.records.finance.map(line => line.year));
  if (year === undefined || plans?.values.length || years.has(year)) return undefined;
  return { unknown: { what: `money of ${year}`, offers: [] } };
}

/** "capital of peru", "capital spend on helicopters": a table is named, and a thing that no line of it is called by. */
export function unknownLine(
  parts: Parts,
  left: readonly { text: string; at: number }[],
): { unknown?: NonNullable<Candidate['unknown']> } {
  const { tokens } = parts.sentence;
  const lost = left.find(({ at }) => ['on', 'of', 'for', 'about'].includes(tokens[at - 1]?.text ?? ''));
  return lost === undefined ? {} : { unknown: { what: `a line of money for ${lost.text}`, offers: [] } };
}
