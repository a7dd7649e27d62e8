import type { Query } from '../../../bot/questions/query.ts';
import type { drawing } from '../drawing.ts';

export type Drawing = ReturnType<typeof drawing>;

/** One thing to ask of some records, the query it is, and the ways in which people ask it: `{name}` stands for a name drawn with the records. */
export interface Asking {
  readonly about: string;
  readonly ways: readonly [string, ...string[]];
  readonly draw: (draw: Drawing) => { readonly query: Query; readonly names: Readonly<Record<string, string>> };
}

/** A way to ask with the names put in. */
export const said = (way: string, names: Readonly<Record<string, string>>): string =>
  way.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
