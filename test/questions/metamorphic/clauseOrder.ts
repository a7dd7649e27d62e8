import type { Change } from './change.ts';

/** What says where to look, and can stand before the question as well as behind it. */
const PLACE =
  '(?:in|for|under|of|from) (?:theme (?:\\d|one|two|three|four|five|six|seven)|(?:the )?(?:2013|2016|2020)(?:[-–](?:\\d\\d)?\\d\\d)?(?: (?:plan|framework))?|(?:the )?(?:current|present|delivery|first|revised) plan|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: 20\\d\\d)?)';
const AT_END = new RegExp(`^(.{8,}?),? (${PLACE})([?.!]*)$`, 'i');
const AT_START = new RegExp(`^(${PLACE}),? (.{8,}?)([?.!]*)$`, 'i');

/** "In theme 3, what's amber" for "what's amber in theme 3", and back. */
export const clauseOrder: Change = {
  name: 'its clauses in another order',
  variants: ({ text }) => {
    const [, said, place, mark] = AT_END.exec(text) ?? [];
    if (said !== undefined && place !== undefined && !NEEDS.test(said))
      return [{ text: `${capital(place)}, ${small(said)}${mark}` }];
    const [, first, rest, end] = AT_START.exec(text) ?? [];
    return first !== undefined && rest !== undefined ? [{ text: `${capital(rest)} ${small(first)}${end}` }] : [];
  },
};

/** What stands before the place has need of it ("the number *for May*, not for June", "between March and"). */
const NEEDS =
  /,|;|:| - |\b(and|or|to|but|not|than|what about|how about|same|meeting|minutes|agenda|plan|theme|from|out|ones?|end|start|did|do|was|were|is|are|arent|aren't|nothing|report|paper|papers|forecast)$|\b(except|excluding|without|aren'?t|isn'?t|than)\b|\?/i;

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
const small = (text: string): string =>
  /^(I\b|I'm|I've|[A-Z]{2,}|\w*\d)/.test(text) ? text : `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
