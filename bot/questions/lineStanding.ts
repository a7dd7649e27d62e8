import type { FinanceLine } from '../../data/records/financeLine.ts';
import type { Facet, Sort, Where } from './query.ts';
import type { LineStanding } from './standing.ts';

/** Whether a line stands so. */
export function stands(line: FinanceLine, standing: LineStanding): boolean {
  const stage = line.progress ?? '';
  switch (standing) {
    case 'over':
      return (amountOf(line, 'variance') ?? 0) > 0;
    case 'under':
      return (amountOf(line, 'variance') ?? 0) < 0;
    case 'onBudget':
      return isPlanned(line) && line.actual === line.budget;
    case 'slipped':
      return (line.slippage ?? 0) > 0;
    case 'onTime':
      return line.slippage === 0;
    case 'unspent':
      return isPlanned(line) && line.actual === 0;
    case 'finished':
      return FINISHED.test(stage);
    case 'mostlyFinished':
      return /^mostly /.test(stage);
    case 'unfinished':
      return stage !== '' && !FINISHED.test(stage);
    case 'ongoing':
      return /^on ?going/.test(stage);
    default:
      return standing satisfies never;
  }
}

const FINISHED = /^complete/;

/** A line of nothing was neither kept to nor left unspent. */
const isPlanned = ({ budget }: FinanceLine): boolean => budget !== null && budget !== undefined && budget !== 0;

/** The sort goes by what makes a line stand so: the furthest over budget is over it. */
export function isImplied(standing: Where['standing'], { by, order }: Sort): boolean {
  switch (standing) {
    case 'over':
      return by === 'variance' && order === 'descending';
    case 'under':
      return by === 'underspend' || (by === 'variance' && order === 'ascending');
    case 'slipped':
      return by === 'slippage';
    default:
      return by === 'offBudget';
  }
}

/** One of a line's amounts. What is over budget by x is under by −x; either may be asked of a line that prints the other. */
export function amountOf(line: FinanceLine, facet: Facet): number | undefined {
  switch (facet) {
    case 'budget':
      return line.budget ?? line.revisedBudget ?? line.total ?? line.amount ?? undefined;
    case 'actual':
      // Of a grant there is one amount: what was given for it.
      return line.actual ?? line.amount ?? undefined;
    case 'baseBudget':
      return line.baseBudget ?? undefined;
    case 'virement':
      return line.virements ?? undefined;
    case 'slippage':
      return line.slippage ?? undefined;
    case 'underspend':
      return line.underspend ?? (line.variance === null || line.variance === undefined ? undefined : -line.variance);
    case 'variance':
      return (
        line.variance ?? (line.underspend === null || line.underspend === undefined ? undefined : -line.underspend)
      );
    default:
      return undefined;
  }
}
