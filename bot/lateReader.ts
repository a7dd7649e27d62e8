import type { Reader } from './questions/read.ts';

export interface LateReader extends Reader {
  /** Makes the reader, if nobody has needed it yet. */
  prepare(): void;
  isPrepared(): boolean;
  /** Makes another one, from what is known now; until it is made the one before answers. */
  renew(): void;
}

/**
 * The reader, made after the door is open: indexing the records and words takes a sixth of the whole start. A question that comes in that
 * moment waits for it, and `/readyz` says "not yet". What can be wrong with its data was checked before.
 */
export function createLateReader(make: () => Reader): LateReader {
  let reader: Reader | undefined;
  const made = (): Reader => {
    reader ??= make();
    return reader;
  };
  return {
    read: (text, context) => made().read(text, context),
    explain: (text, context) => made().explain(text, context),
    get everyday() {
      return made().everyday;
    },
    prepare: () => void made(),
    isPrepared: () => reader !== undefined,
    renew: () => {
      reader = make();
    },
  };
}
