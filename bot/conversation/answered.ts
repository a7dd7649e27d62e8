import type { Answer } from '../questions/answer.ts';
import type { Reading } from '../questions/reading.ts';
import type { Session } from '../turn/turn.ts';

/** A sentence that was read and answered. */
export interface Answered {
  readonly reading: Reading;
  readonly answer: Answer;
  /** What a follow-up refers to from now on; undefined where this sentence gave nothing to refer to. */
  readonly last: Session['last'];
}
