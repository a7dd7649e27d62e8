import type { Query } from './query.ts';

/** Something the reader did that the person should know. The answer says each, briefly. */
export type Note =
  /** A word was taken for another: "frith" read as "Firth". */
  | { readonly kind: 'spelling'; readonly from: string; readonly to: string }
  /** A word was read as what a manager taught that it means. */
  | { readonly kind: 'taught'; readonly said: string; readonly means: string; readonly by: string }
  /** A word that was not understood and might have mattered. */
  | { readonly kind: 'ignored'; readonly word: string }
  /** The plan in force does not have what was named; the newest one that does was taken. */
  | { readonly kind: 'otherPlan'; readonly plan: string; readonly what: string }
  /** A part was assumed: a default period, "latest". */
  | { readonly kind: 'assumed'; readonly what: string };

/** How a stretch of the sentence was understood, for `--explain` and for tests. `start` and `end` are offsets into the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly as: string;
  readonly means?: string;
}

/** What a sentence turned out to be. */
export type Reading = {
  readonly notes: readonly Note[];
  readonly spans: readonly Span[];
  /** Where nothing is answered: what is nearest to what was said, to be offered instead. */
  readonly near?: readonly Query[];
} & (
  | { readonly kind: 'query'; readonly query: Query }
  /** More than one reading is really open: each with the words for its button. */
  | {
      readonly kind: 'clarify';
      readonly question: string;
      readonly readings: readonly { readonly query: Query; readonly say: string }[];
    }
  | { readonly kind: 'notUnderstood'; readonly unread: readonly string[] }
  /** `why`: what kind of thing it is that this bot does not do. `nothing` in place of an answer: a thing named that no record has. */
  | {
      readonly kind: 'outOfScope';
      readonly why: string;
      /** What it would have asked of a meeting or of people that it names: they are spoken of, though it is not answered. */
      readonly query?: Query;
    }
  | {
      readonly kind: 'unknown';
      readonly what: string;
      readonly offers: readonly string[];
      /** The rest of the question, which a correction ("sorry, theme 2") can complete. */
      readonly query?: Query;
    }
);
