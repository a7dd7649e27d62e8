import type { Query } from './query.ts';
import type { Note } from './reading.ts';

/** One way to read a sentence, and why it may be the right one: a score made of named parts, so that a choice can be argued with. */
export interface Candidate {
  readonly query: Query;
  readonly score: number;
  readonly because: Readonly<Record<string, number>>;
  readonly notes: readonly Note[];
  /** A thing named that no record has: the reading then is `unknown`. */
  readonly unknown?: { readonly what: string; readonly offers: readonly string[] };
}

/** Two readings about different things whose scores lie nearer than this are both open. */
export const OPEN_MARGIN = 0.12;

/** The parts of a score that apply: name, points, whether it holds (or how far, from 0 to 1). */
export type Evidence = readonly (readonly [name: string, points: number, holds: boolean | number])[];

export function candidate(
  query: Query,
  evidence: Evidence,
  rest: { notes?: readonly Note[]; unknown?: Candidate['unknown'] } = {},
): Candidate {
  const because: Record<string, number> = {};
  let score = 0;
  for (const [name, points, holds] of evidence) {
    const worth = points * Number(holds);
    if (worth === 0) continue;
    because[name] = worth;
    score += worth;
  }
  return { query, score, because, notes: rest.notes ?? [], ...(rest.unknown && { unknown: rest.unknown }) };
}

/** Takes absent parts out, so that two queries that mean the same are the same. */
export function compact<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}
