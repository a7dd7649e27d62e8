import type { FinanceLine } from '../../../data/records/financeLine.ts';
import { amountOf } from '../lineStanding.ts';
import type { Facet } from '../query.ts';
import { oneDecimal } from './figures.ts';

/** "That is 41.6% of the budget spent." of what was asked of a line that has one; nothing where there is no such amount, or none of it. */
export function shareOfBudget(line: FinanceLine, facet: Facet | undefined): string[] {
  const words = facet === undefined ? undefined : PARTS[facet];
  const amount = facet === undefined || words === undefined ? undefined : amountOf(line, facet);
  if (!line.budget || line.budget < 0 || !amount) return [];
  return [`That is ${oneDecimal((Math.abs(amount) / line.budget) * 100)}% of the budget${words}.`];
}

/** Of which of a line's amounts it is told, and what it is. */
const PARTS: Readonly<Partial<Record<Facet, string>>> = {
  actual: ' spent',
  underspend: ' not needed',
  slippage: ' slipped',
};
