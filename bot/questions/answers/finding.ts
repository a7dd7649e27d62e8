import type { AnswerOutcome, AnswerValue, Show } from '../answer.ts';

/** What an answer found, before it is put together with the restatement and the reader's notes. */
export interface Finding {
  readonly outcome: AnswerOutcome;
  readonly ids: readonly string[];
  readonly value: AnswerValue;
  readonly options: readonly string[];
  /** The answer in a sentence or two. */
  readonly headline: string;
  /** What follows it, a line each: rows of a list, parts of a record. */
  readonly lines: readonly string[];
  /** What the person should know about the data: provisional, how old, what does not agree. */
  readonly notes: readonly string[];
  readonly show: Show;
}

/** A finding of records. Everything not given is empty, and the card is the text. */
export function found(
  parts: Pick<Finding, 'ids' | 'headline'> & Partial<Pick<Finding, 'value' | 'lines' | 'notes' | 'options' | 'show'>>,
): Finding {
  return { outcome: 'answered', value: null, options: [], lines: [], notes: [], show: { kind: 'text' }, ...parts };
}

/** Understood, but no record matches: what is offered instead stands in `options`. */
export function nothing(headline: string, options: readonly string[] = [], lines: readonly string[] = []): Finding {
  return { outcome: 'nothing', ids: [], value: null, options, headline, lines, notes: [], show: { kind: 'text' } };
}

/** At most so many rows stand in a text; the rest is counted. */
export const TEXT_ROWS = 20;

/** The rows of a long list as the text gives them: the first ones, and how many more there are. */
export function capped(rows: readonly string[]): string[] {
  if (rows.length <= TEXT_ROWS) return [...rows];
  return [...rows.slice(0, TEXT_ROWS), `and ${rows.length - TEXT_ROWS} more`];
}
