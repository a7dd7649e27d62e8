import type { Change } from './change.ts';

/** Short forms, and what they stand for; either may be typed. */
const PAIRS: readonly (readonly [short: string, inFull: string])[] = [
  ["what's", 'what is'],
  ["who's", 'who is'],
  ["when's", 'when is'],
  ["where's", 'where is'],
  ["how's", 'how is'],
  ["that's", 'that is'],
  ["it's", 'it is'],
  ["there's", 'there is'],
  ["I'm", 'I am'],
  ["I've", 'I have'],
  ["I'd", 'I would'],
  ["we're", 'we are'],
  ["we've", 'we have'],
  ["they're", 'they are'],
  ["isn't", 'is not'],
  ["aren't", 'are not'],
  ["wasn't", 'was not'],
  ["weren't", 'were not'],
  ["don't", 'do not'],
  ["doesn't", 'does not'],
  ["didn't", 'did not'],
  ["hasn't", 'has not'],
  ["haven't", 'have not'],
  ["can't", 'cannot'],
  ["won't", 'will not'],
];

/** "What's" for "what is", and the other way round. */
export const contraction: Change = {
  name: 'a short form spelt out, or the other way round',
  variants: ({ text }, { below }) => {
    const put = PAIRS.flatMap(([short, full]) => [instead(text, short, full), instead(text, full, short)]).filter(
      other => other !== text,
    );
    const one = put[below(put.length)];
    return one === undefined ? [] : [{ text: one }];
  },
};

/** "isn't it" spelt out would be "is not it". */
const instead = (text: string, said: string, other: string): string =>
  text.replace(
    new RegExp(`(?<![\\w'])${said.replace("'", "['’]?")}(?! (it|they|he|she|we|you|i|the|there)\\b)(?![\\w'])`, 'i'),
    found =>
      found[0] === found[0]?.toUpperCase() && found[0] !== 'I' ? `${other[0]?.toUpperCase()}${other.slice(1)}` : other,
  );
