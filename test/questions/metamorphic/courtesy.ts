import type { Change } from './change.ts';

/** What people say before a question and after it. None of it asks anything. */
const BEFORE = [
  'hi, ',
  'Hello - ',
  'morning! ',
  'Good afternoon. ',
  'Hiya, ',
  'sorry to bother you but ',
  'sorry, ',
  'quick one: ',
  'Quick question - ',
  'so ',
  'ok so ',
  'right, ',
  'erm ',
  'thanks. ',
  'cheers for that. ',
  "I'm new here, ",
  'my boss wants to know ',
  'For a briefing: ',
  'Just wondering, ',
  'just checking - ',
  'for the minutes, ',
  'Before the panel meets: ',
] as const;
/** Only before what asks with a word for it. */
const BEFORE_WH = [
  'Can you remind me ',
  'Could you please tell me ',
  'Could you tell me ',
  'please can you tell me ',
  'do you know ',
  "I'd like to know ",
] as const;
const AFTER = [
  ' please',
  ' pls',
  ' thanks',
  ' ta',
  ', cheers',
  ' thank you so much',
  ', if you can',
  ' if you would',
  ', no rush',
  ' when you get a sec',
  ' when you have a moment',
  ' (sorry, on my phone)',
  ' for my notes',
  ', I need it for a briefing',
  ' - need it for a meeting',
  ', quick as you can',
  ', short answer',
  ', mate',
  ' asap',
  ', thanks in advance',
] as const;

/** A greeting, a please, a thank you: before the question or after it. */
export const courtesy: Change = {
  name: 'a courtesy around it',
  variants: ({ text, answered: { reading } }, { pick }) => {
    if (reading.kind === 'query' && reading.query.of === 'bot') return [];
    const before = /^(what|which|who|when|where|how|whose)/i.test(text) ? [...BEFORE, ...BEFORE_WH] : BEFORE;
    return [
      { text: `${pick(before as typeof BEFORE)}${begun(text)}` },
      { text: `${text.replace(/[?.!\s]+$/, '')}${pick(AFTER)}` },
    ];
  },
};

/** In the middle of a sentence the first word has no capital of its own. */
const begun = (text: string): string =>
  /^(I\b|I'm|I've|[A-Z]{2,}|\w*\d)/.test(text) ? text : `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
