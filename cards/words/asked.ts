import { shown } from './shown.ts';

/** What a card that answers a question says of the question, above the record. */
export interface Asked {
  /** The question as it was understood, in words. */
  readonly heading?: string | undefined;
  /** The answer in one sentence, where the record alone leaves the reader to look for it. */
  readonly headline?: string | undefined;
  /** What the reader should know about the answer: a spelling that was guessed, a plan that was chosen. */
  readonly notes: readonly string[];
}

/** The same, fit to be shown; '' for what is not said. */
export interface AskedShown {
  readonly asked: string;
  readonly headline: string;
  readonly notes: readonly string[];
}

export const askedShown = ({ heading, headline, notes }: Asked): AskedShown => ({
  asked: shown(heading ?? '', 300),
  headline: shown(headline ?? '', 500),
  notes: notes.slice(0, MOST_NOTES).map(note => shown(note, 300)),
});

const MOST_NOTES = 6;
