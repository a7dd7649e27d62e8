import type { Register } from '../../data/register.ts';
import type { Reader, ReadingContext } from '../questions/read.ts';

/** What a word and its meaning are judged by. */
export interface Judging {
  readonly reader: Reader;
  readonly register: Register;
  /** With the words that were taught so far. */
  readonly context: ReadingContext;
  readonly knownQuestions: readonly string[];
}
