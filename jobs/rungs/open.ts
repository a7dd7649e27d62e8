import type { OpenDebt } from './debts.ts';
import type { OpenPapers } from './papers.ts';

/** Everything that somebody is asked for on a day: updates, and papers. */
export interface Open {
  readonly debts: readonly OpenDebt[];
  readonly papers: readonly OpenPapers[];
}

/** Whether a person is asked for anything. */
export const isAskedForAny = ({ debts, papers }: Open, person: string): boolean =>
  debts.some(({ recipient }) => recipient === person) || papers.some(({ recipient }) => recipient === person);
