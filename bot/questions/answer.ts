import type { DateTime } from 'luxon';
import type { Rules } from '../../data/cycle.ts';
import type { Register } from '../../data/register.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { HistoryLine } from '../../data/store/port.ts';
import type { Everyday } from '../words/everyday.ts';

export type AnswerOutcome = 'answered' | 'clarify' | 'nothing' | 'notUnderstood' | 'outOfScope' | 'refused';
export type AnswerValue = number | string | Readonly<Record<string, number>> | null;

/** An answer, as `contract` fixes it, and what a card should show of it. */
export interface Answer {
  readonly outcome: AnswerOutcome;
  /** What was understood, in words; reading it again gives the same query. */
  readonly restatement: string;
  /** Every record that the answer is about, complete, in the order shown. Empty for `nothing`, `notUnderstood`, `outOfScope`. */
  readonly ids: readonly string[];
  readonly value: AnswerValue;
  /** Ids or readings offered instead; each can be said as it stands. */
  readonly options: readonly string[];
  /** Plain text, complete enough to read aloud: restatement, answer and notes. */
  readonly text: string;
  /** The answer's first sentence alone ("Down 13.6% over the year: 818 to 707."), where a card should say it above the record. */
  readonly headline?: string;
  /** The notes that `text` ends with, one sentence each (spelling, ignored word, other plan, provisional): a card shows them too. */
  readonly notes?: readonly string[];
  readonly show: Show;
}

/** Which card shows the answer. `page` is 1-based. */
export type Show =
  | { readonly kind: 'text' }
  | { readonly kind: 'activities'; readonly ids: readonly string[]; readonly page: number }
  | { readonly kind: 'activity'; readonly id: string }
  | { readonly kind: 'theme'; readonly plan: string; readonly number: number }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'indicators'; readonly ids: readonly string[]; readonly page: number }
  | { readonly kind: 'meeting'; readonly id: string }
  | { readonly kind: 'help' };

/** What an answer is given from: the records at one instant, the clock, and who asks. */
export interface World {
  readonly register: Register;
  /** The instant of asking, in the office's zone. */
  readonly now: DateTime;
  /** The plan a question is about when it names none: by default the newest that has begun. */
  readonly planInForce: string;
  readonly speaker: Speaker;
  /** What was decided here and how things stood before; absent where only the present is known. */
  readonly past?: Past;
  /** How days are counted back from a meeting. */
  readonly rules: Rules;
  /** What people say for what the plans say: without it topics are found by the records' own words alone. */
  readonly everyday?: Everyday;
}

/** The history, as far as answers ask for it. */
export interface Past {
  /** Every line of what was recorded, the oldest first. */
  readonly history: readonly HistoryLine[];
  /** What stood at the end of a day, `YYYY-MM-DD`. */
  registerOn(day: string): Register;
}
