import type { Token } from '../../words/tokens.ts';
import { pointsAtPart } from '../followUp/point/partPointedAt.ts';
import { saysThemeItems } from '../frames/meetings/themeItems.ts';
import type { Knowledge } from '../knowledge.ts';
import { hardWords } from '../matter.ts';
import type { Parts } from '../parts.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentence.ts';
import { means } from '../stretches/spans.ts';
import { tellsOwnCase } from '../unmet/casework.ts';

/** Whether a clause beside the question says nothing of the plan: no filter, no heading, no record's name, and little matter. */
export function isChatter(parts: Parts): boolean {
  const { plans, statuses, leadGroups, pledges, themes, people, codes, moments, isNew, revised, sentence } = parts;
  // "I've got a meeting with the Commissioner": who speaks of somebody asks nothing of what they lead.
  const groups = sentence.tokens.some(t => SPEAKER.has(t.text)) ? undefined : leadGroups;
  const named = plans ?? statuses ?? groups ?? pledges ?? isNew ?? revised;
  return (
    named === undefined &&
    !pointsAtPart(sentence.tokens) &&
    !saysThemeItems(parts) &&
    !sentence.has('followUp', 'pick', 'overall', 'both', 'back') &&
    !sentence.has('time', 'sameMonth') &&
    !sentence.has('ask', 'define') &&
    // "estates against information services, which slipped more": what is asked is asked of the two.
    !(sentence.has('ask', 'compare') && hardWords(sentence, { hard: [] }).length > 1) &&
    !sentence.has('financeGroup') &&
    !(sentence.context.last && sentence.has('relation', 'after', 'before')) &&
    !(sentence.context.last && sentence.tokens.some(t => t.text === 'one' || t.text === 'ones')) &&
    !isHeading(parts) &&
    !tellsOwnCase(sentence) &&
    themes.tokens.size + people.ids.length + codes.at.size + moments.length === 0 &&
    parts.quote === undefined &&
    hardWords(sentence, { hard: [] }).length <= CHATTER_WORDS &&
    !namesIndicator(parts) &&
    !saysIndicator(parts) &&
    !namesPaper(parts) &&
    !namesLine(parts)
  );
}

/** How somebody speaks of themselves. */
export const SPEAKER = new Set(['i', 'ive', 'im', 'id', 'ill', 'we', 'weve', 'were', 'my', 'me']);

/**
 * "typing up the notes and gone blank, what does MARAC stand for": what its writer is doing, whatever its words mean elsewhere; but "looking at
 * section 3B alone, …" says where to look.
 */
export function tellsOfDoing({
  plans,
  themes,
  people,
  codes,
  moments,
  pledges,
  sentence: { tokens, knowledge },
}: Parts): boolean {
  const isDoing =
    /^\p{L}{3,}ing$/u.test(tokens[0]?.text ?? '') && knowledge.lists.afterDoing.has(tokens[1]?.text ?? '');
  const named = plans ?? pledges;
  return (
    isDoing && named === undefined && themes.tokens.size + people.ids.length + codes.at.size + moments.length === 0
  );
}

/** A clause that names so much is not chatter. */
const CHATTER_WORDS = 3;

/** "forensics paper - which meeting?": what the rest is asked of. */
const namesPaper = ({ sentence }: Parts): boolean =>
  sentence.has('subject', 'items') &&
  (sentence.knowledge.items.rank(hardWords(sentence, { hard: ['author', 'leadGroup'] }))[0]?.said ?? 0) > NAMED;

/** "grade 1s - do we do better in town", "for drugs and alcohol, …", "2 v 3: …": a few words of matter and no more say what the question is about. */
function isHeading({ sentence }: Parts): boolean {
  if (isThemeAlone(sentence) || isNumbersAlone(sentence) || isPaperAlone(sentence)) return true;
  const words = sentence.tokens.filter(t => t.kind !== 'mark' && t.text.length > 1);
  const matter = hardWords(sentence, { hard: ['rank', 'unit'] }).filter(word => word.length > 1);
  return words.length > 0 && words.length <= HEADING_WORDS && matter.length === words.length;
}

const HEADING_WORDS = 4;

/** What a theme is called, and what leads it in. */
const isThemeAlone = ({ stretches }: Sentence): boolean =>
  stretches.some(s => means(s, 'theme')) &&
  stretches.every(s => means(s, 'theme') || means(s, 'filler') || means(s, 'relation', 'in'));

/** Numbers, and what stands between them. */
const isNumbersAlone = ({ tokens, stretches }: Sentence): boolean =>
  tokens.filter(t => t.kind === 'number').length > 1 &&
  stretches.every(
    s => tokens[s.from]?.kind === 'number' || means(s, 'relation', 'or', 'and') || means(s, 'ask', 'compare'),
  );

/** "and the IOM paper, who wrote that" in a conversation: a term or a title, and what leads it in. */
function isPaperAlone({ context, stretches, tokens, knowledge }: Sentence): boolean {
  if (!context.last) return false;
  const named = stretches.filter(
    s =>
      tokens[s.from]?.kind !== 'mark' &&
      !means(s, 'filler') &&
      !means(s, 'followUp', 'replace') &&
      !means(s, 'subject', 'items'),
  );
  const words = named.flatMap(s => tokens.slice(s.from, s.to).map(t => t.text));
  if (words.length === 0 || words.length > HEADING_WORDS) return false;
  return named.every(s => means(s, 'term')) || (knowledge.items.rank(words)[0]?.said ?? 0) >= WHOLLY;
}
const WHOLLY = 0.99;

const namesIndicator = (parts: Parts): boolean =>
  (parts.sentence.knowledge.indicators.rank(hardWords(parts.sentence, { hard: [] }))[0]?.score ?? 0) > NAMED;
const NAMED = 0.9;

/** "urban or rural crime - which dropped most": what an indicator is called, in more words than one. */
const saysIndicator = ({ sentence }: Parts): boolean => sentence.all('indicator').some(({ from, to }) => to - from > 1);

/** "building improvement works - what was the budget": the words of a line of money, more than one. */
const namesLine = ({ sentence }: Parts): boolean => {
  const [best] = sentence.knowledge.finance.rank(hardWords(sentence, { hard: ['direction'] }));
  return best !== undefined && best.said > NAMED && best.words.size > 1;
};

/** "the victim care update, what was resolved": a question after all there is, beside a clause that says which, is not read without it. */
export const asksForAll = (reading: Reading): boolean =>
  reading.kind === 'query' && Object.keys(reading.query.where).every(part => part === 'plan' || part === 'direction');

/** Whether a word of the clause stands in the name of a record. */
export const namesRecord = (said: readonly Token[], { items, resolutions, indicators, finance }: Knowledge): boolean =>
  said.some(
    ({ kind, text }) =>
      kind === 'word' &&
      text.length > SMALL &&
      [items, resolutions, indicators, finance].some(index => index.has(text)),
  );
const SMALL = 3;

/** "use of force report - which meeting does it go to": what is asked is asked of what stands in the other clause. */
export const pointsBack = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (t, at) =>
      at > 1 &&
      t !== tokens.at(-1) &&
      (t.text === 'it' || (t.text === 'that' && OF_THAT.has(tokens[at - 1]?.text ?? ''))),
  );

/** "we had a complaint about taxis, was there anything on making them safer": the same, where nothing was spoken of before. */
export const pointsAtThem = (tokens: readonly Token[]): boolean =>
  tokens.some((t, at) => at > 1 && t.text === 'them' && tokens[at - 1]?.text !== 'of');

/** "which meeting is that for", "how much of that slips" points back, "activities that are green" does not. */
const OF_THAT = new Set('is was does did will of for with from'.split(' '));
