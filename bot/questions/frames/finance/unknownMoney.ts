import type { Match } from '../../../words/names.ts';
import type { Candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import { AMOUNTS } from './amounts.ts';

/** "ESN spend for 2025-26": a year that no table is of. */
export function unknownYear({ sentence, plans }: Parts): { unknown: NonNullable<Candidate['unknown']> } | undefined {
  const year = plans?.unknown;
  const years = new Set(sentence.knowledge.register.records.finance.map(line => line.year));
  if (year === undefined || plans?.values.length || years.has(year)) return undefined;
  return { unknown: { what: `money of ${year}`, offers: [] } };
}

/** "overspend", "budget": what the sum of a table is called by, and no line of it. */
export const isSum = ({ knowledge: { register } }: Sentence, best: Match | undefined): boolean =>
  register.records.finance.some(({ id, kind }) => id === best?.id && kind === 'total');

/** "capital of peru", "drones budget": a table or its sum is named, and a thing that no line is called by. */
export function unknownLine(
  parts: Parts,
  left: readonly { text: string; at: number }[],
): { unknown?: NonNullable<Candidate['unknown']> } {
  const { tokens } = parts.sentence;
  const endsWithAmount = AMOUNTS.some(f => parts.sentence.all('facet', f).some(({ to }) => to === tokens.length));
  const lost = left.findIndex(
    ({ at }) => ['on', 'of', 'for', 'about'].includes(tokens[at - 1]?.text ?? '') || (at === 0 && endsWithAmount),
  );
  const named = left.slice(lost).filter(({ at }, n) => at - (left[lost]?.at ?? 0) === n);
  return lost < 0 ? {} : { unknown: { what: `a line of money for ${named.map(w => w.text).join(' ')}`, offers: [] } };
}
