import type { Choice, Query, Where } from '../../../bot/questions/query.ts';
import type { Change, Variant } from './change.ts';
import { isSaid, withInstead } from './mention.ts';
import type { Turn } from './turns.ts';

/** One record for another of its kind: what each is called, and the query about the other. */
export interface Swap {
  readonly said: string;
  readonly instead: string;
  readonly query: Query;
}

/** A change that puts another record in the place of the one named, at most two a sentence. */
export const swapping = (name: string, swapsOf: (turn: Turn, query: Query) => readonly Swap[]): Change => ({
  name,
  variants: (turn, { below }) => {
    const { reading } = turn.answered;
    if (reading.kind !== 'query') return [];
    const possible = swapsOf(turn, reading.query).filter(
      ({ said, query }) => isSaid(turn.text, said) && isNews(turn, query),
    );
    const drawn =
      possible.length <= MOST ? possible : Array.from({ length: MOST }, () => possible[below(possible.length)]);
    return drawn.flatMap((swap): Variant[] =>
      swap ? [{ text: withInstead(turn.text, swap.said, swap.instead), query: swap.query }] : [],
    );
  },
});

const MOST = 2;

/** Where the other record is what was just spoken of, nobody would ask for it again. */
const isNews = ({ before: { last } }: Turn, query: Query): boolean =>
  JSON.stringify(last?.query.where) !== JSON.stringify(query.where);

/** The query with a value of one part changed for another; undefined where the part has not the value, or has the other. */
export function withValue<Part extends keyof Where>(
  query: Query,
  part: Part,
  value: string | number,
  other: string | number,
): Query | undefined {
  const choice = query.where[part] as Choice<string | number> | undefined;
  if (!choice?.values.includes(value) || choice.values.includes(other)) return undefined;
  const values = choice.values.map(v => (v === value ? other : v));
  return { ...query, where: { ...query.where, [part]: { ...choice, values } } };
}

/** The longest name first: "knife crime" before "crime". */
export const longestFirst = (names: readonly string[]): string[] => [...names].sort((a, b) => b.length - a.length);

/** The name that a sentence has of several; undefined where it has none. */
export const nameSaid = (text: string, names: readonly string[]): string | undefined =>
  longestFirst(names).find(name => isSaid(text, name));
