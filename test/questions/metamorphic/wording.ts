import type { Change } from './change.ts';
import { isSaid, withInstead } from './mention.ts';

/** Ways to say the same, each of which can stand wherever another of its line does. */
const ALIKE: readonly (readonly string[])[] = [
  [
    'who leads',
    "who's in charge of",
    "who's responsible for",
    'who is leading on',
    'who runs',
    'who owns',
    'who looks after',
    "who's the lead for",
    'who has charge of',
  ],
  ['who led', 'who was in charge of', 'who was responsible for', 'who ran'],
  ['how many', "what's the number of"],
  ['show me', 'give me', 'let me see', 'can I see'],
  ['tell me about', 'what can you tell me about', 'talk me through', 'fill me in on', 'what do you know about'],
  ['activities', 'actions'],
  [
    'what are we doing about',
    'what are we doing on',
    "what's being done about",
    'what is happening on',
    'what work is there on',
  ],
  ['latest', 'most recent', 'newest'],
  ['going up', 'rising', 'increasing', 'on the rise', 'climbing'],
  ['going down', 'falling', 'decreasing', 'dropping', 'coming down'],
  ['gone up', 'risen', 'increased'],
  ['gone down', 'fallen', 'decreased', 'dropped'],
  ['compared with', 'compared to'],
  ['versus', 'vs', 'v'],
  ['when is the', "when's the", 'what date is the'],
  ['what was agreed', 'what was decided', 'what was resolved'],
  ['what did they agree', 'what did they decide', 'what did they resolve'],
  ['sent apologies', 'sent their apologies', 'gave apologies'],
  ['apart from', 'except', 'other than', 'excluding'],
  ['the colour', 'the RAG status', 'the rating', 'the RAG'],
  ['so far', 'up to now'],
  ['at the moment', 'right now', 'currently', 'at present'],
  ['broken down by', 'split by', 'grouped by'],
  ['overspent', 'over budget'],
];

/** Another way to say a part of it that means the same. */
export const wording: Change = {
  name: 'another wording of the same',
  variants: ({ text }, { below }) => {
    const put = ALIKE.flatMap(line =>
      line.flatMap(said =>
        isSaid(text, said) && !isSaid(text, `${said} on`) && !isSaid(text, `${said} it`) && !isOfClause(text, said)
          ? line.filter(other => other !== said).map(other => withInstead(text, said, other))
          : [],
      ),
    );
    const one = put[below(put.length)];
    return one === undefined ? [] : [{ text: one }];
  },
};

/** "How many days does it take", "how many's that": "the number of" stands before things, and not before what is done with them. */
const isOfClause = (text: string, said: string): boolean =>
  said === 'how many' && /\bhow many(?:['’]?s\b|\b.*\b(?:is|are|was|were|do|does|did|has|have|had)\b)/i.test(text);
