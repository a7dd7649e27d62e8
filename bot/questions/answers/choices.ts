import type { Choice, Where } from '../query.ts';

/** Whether a value is admitted. No choice admits everything. */
export function admits<T>(choice: Choice<T> | undefined, value: T): boolean {
  return choice === undefined || choice.values.includes(value) !== (choice.except ?? false);
}

/** Whether the restatement already names the one record that was asked for, so that the answer need not. */
export const namesOneRecord = ({ ids }: Where): boolean => admitted(ids)?.length === 1;

/** The values a choice names, where it admits values (rather than refusing some). */
export const admitted = <T>(choice: Choice<T> | undefined): readonly T[] | undefined =>
  choice && !choice.except ? choice.values : undefined;
