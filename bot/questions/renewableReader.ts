import type { Reader } from './read.ts';

export interface RenewableReader extends Reader {
  /** Makes another one, from what is known now. */
  renew(): void;
}

/** A reader for as long as the bot runs: it knows the meetings by their days, and a meeting may move. @param make makes one */
export function createRenewableReader(make: () => Reader): RenewableReader {
  let reader = make();
  return {
    read: (text, context) => reader.read(text, context),
    explain: (text, context) => reader.explain(text, context),
    twoQuestions: text => reader.twoQuestions(text),
    get everyday() {
      return reader.everyday;
    },
    renew: () => {
      reader = make();
    },
  };
}
