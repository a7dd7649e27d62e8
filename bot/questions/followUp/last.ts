import type { Query } from '../query.ts';

/** What a follow-up refers to: the last question and its answer, and what is remembered of those before. Plain JSON: it is kept in the session. */
export interface Last {
  readonly query: Query;
  readonly ids: readonly string[];
  /** What the question before it was answered with: "which of the two". */
  readonly before?: readonly string[];
  /** The people that answers spoke of, the newest first: whom "he" and "her" mean. */
  readonly people?: readonly string[];
  /** The question that this one turned aside from, to one record of its answer or to something else about the same ones. */
  readonly root?: Query;
  /** The lists that were asked for, the newest first: "back to the exceptions". */
  readonly lists?: readonly Query[];
  /** The question that this one turned aside from to somebody it spoke of: what "it" means after "what's his job". */
  readonly thing?: { readonly query: Query; readonly ids: readonly string[]; readonly before?: readonly string[] };
}
