import type { Query } from '../../../bot/questions/query.ts';
import type { drawing } from '../drawing.ts';
import type { Turn } from './turns.ts';

export type Drawing = ReturnType<typeof drawing>;

/** Another sentence for a question that is answered rightly, and what it must be read as. */
export interface Variant {
  readonly text: string;
  /** Absent: as what the sentence was read as that it was made of. */
  readonly query?: Query;
}

/** A way to change a sentence of which it is known, without anybody's judgement, what it does to what is asked. */
export interface Change {
  readonly name: string;
  readonly variants: (turn: Turn, draw: Drawing) => readonly Variant[];
}
