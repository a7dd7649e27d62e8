import { limitNamed, linesBeyond } from '../../frames/finance/limits.ts';
import { tablesNamed } from '../../frames/finance/tables.ts';
import type { Parts } from '../../parts.ts';
import type { Facet } from '../../query.ts';
import type { Merged } from './merged.ts';

/**
 * "anything over 500k" after what slipped: the lines of the table spoken of.
 * @param spoken the amount that the last question was about
 */
export function beyondAmount(parts: Parts, table: string | undefined, spoken: Facet | undefined): Merged | undefined {
  const limit = limitNamed(parts.sentence);
  if (!limit) return undefined;
  const named = tablesNamed(parts);
  const tables = named.length > 0 || table === undefined ? named : [table];
  return { query: linesBeyond(parts.sentence, limit, tables, spoken), named: 3, settled: true };
}
