import { hardWords } from './matter.ts';
import type { Parts } from './parts.ts';

/** Whether a clause beside a question says nothing that could be a part of it. */
export function isChatter(parts: Parts): boolean {
  const { last } = parts.sentence.context;
  const { plans, statuses, pledges, themes, people, codes, moments } = parts;
  const named = plans ?? statuses ?? pledges;
  return (
    named === undefined &&
    !parts.sentence.has('followUp', 'pick', 'overall', 'both') &&
    !parts.sentence.has('time', 'sameMonth') &&
    !parts.sentence.has('financeGroup') &&
    !(last && parts.sentence.has('relation', 'after', 'before')) &&
    !(last && parts.sentence.tokens.some(t => t.text === 'one' || t.text === 'ones')) &&
    !isHeading(parts) &&
    themes.tokens.size + people.ids.length + codes.at.size + moments.length === 0 &&
    parts.quote === undefined &&
    hardWords(parts.sentence, { hard: [] }).length <= CHATTER_WORDS &&
    !namesIndicator(parts)
  );
}

/** "grade 1s - do we do better in town": a few words of matter and no more say what the question is about. */
function isHeading({ sentence }: Parts): boolean {
  const words = sentence.tokens.filter(t => t.kind !== 'mark' && t.text.length > 1);
  const matter = hardWords(sentence, { hard: ['rank', 'unit'] }).filter(word => word.length > 1);
  return words.length > 0 && words.length <= HEADING_WORDS && matter.length === words.length;
}

const HEADING_WORDS = 4;

/** A clause that names so much is not chatter. */
const CHATTER_WORDS = 3;
const namesIndicator = (parts: Parts): boolean =>
  (parts.sentence.knowledge.indicators.rank(hardWords(parts.sentence, { hard: [] }))[0]?.score ?? 0) > NAMED;
const NAMED = 0.9;
