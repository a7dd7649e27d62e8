import { createLastUsed } from '../../data/lastUsed.ts';
import { remembered } from '../../data/remembered.ts';
import type { Reader, ReadingContext } from './read.ts';
import type { Reading } from './reading.ts';

/** A list with its sixty records is a few kilobytes: some megabytes at most are held. */
const MOST = 500;

/** Nobody types the same long text twice. */
const LONGEST = 200;

interface Recalled {
  readonly reading: Reading;
  readonly taughtWords: ReadingContext['taughtWords'];
}

/**
 * The same reader, giving again what it gave for the same words in the same place of a conversation on the same day. Most of what comes
 * in was read before: buttons say the same words for everybody, and an office asks "what's overdue" every morning.
 * @param most so many readings are kept; the one that was longest without use goes first
 */
export function createRecallingReader(reader: Reader, most = MOST): Reader {
  const known = createLastUsed<Recalled>(most);
  const parted = remembered(text => ({ two: reader.twoQuestions(text) }), most);
  return {
    get everyday() {
      return reader.everyday;
    },
    explain: (text, context) => reader.explain(text, context),
    twoQuestions: text => (text.length > LONGEST ? reader.twoQuestions(text) : parted(text).two),
    read(text, context) {
      if (text.length > LONGEST) return reader.read(text, context);
      const key = keyOf(text, context);
      const before = known.get(key);
      // The list is one and the same until a word is taught or forgotten.
      if (before && before.taughtWords === context.taughtWords) return before.reading;
      const reading = reader.read(text, context);
      known.keep(key, { reading, taughtWords: context.taughtWords });
      return reading;
    },
  };
}

/** Everything that a reading depends on besides the records and the taught words; of the time, the day (`ReadingContext.now`). */
const keyOf = (text: string, { last, now, planInForce, speaker }: ReadingContext): string =>
  JSON.stringify([text, now.year, now.month, now.day, planInForce, speaker.person, last]);
