import type { Token } from '../../words/tokens.ts';
import { hardWords } from '../matter.ts';
import type { Parts } from '../parts.ts';
import { sentenceText } from '../sentence.ts';
import { means, type Stretch } from '../stretches/spans.ts';
import { isTakenOff } from '../stretches/takenOff.ts';
import { pointsAtPart } from './point/partPointedAt.ts';

/**
 * The rests of a message of a conversation when a clause at its beginning or end is left out: "how many is that, nearly done" is "how many is that" beside
 * "nearly done". Cut at commas, colons, dashes and the ends of sentences; the shortest aside first.
 */
export function besideAsides(
  tokens: readonly Token[],
): { readonly rest: readonly Token[]; readonly aside: readonly Token[] }[] {
  const marks = tokens.flatMap((token, at) => (token.kind === 'mark' && at > 0 && at < tokens.length - 1 ? [at] : []));
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    { rest: tokens.slice(0, last), aside: tokens.slice(last + 1) },
    { rest: tokens.slice(first + 1), aside: tokens.slice(0, first) },
  ].filter(({ aside }) => aside.length <= MOST_WORDS && aside.some(t => t.kind === 'word'));
}

const MOST_WORDS = 6;

/** Whether a clause names nothing of the plan, of the records or of the question before it: then it says nothing here. */
export function isAside(parts: Parts): boolean {
  const { sentence, plans, statuses, pledges, leadGroups, isNew, revised, themes, people, codes, moments, quote } =
    parts;
  const { items, indicators, finance, speller } = sentence.knowledge;
  const isPart = (plans ?? statuses ?? pledges ?? leadGroups ?? isNew ?? revised) !== undefined || quote !== undefined;
  if (isPart || themes.tokens.size + people.ids.length + codes.at.size + moments.length > 0) return false;
  if (pointsAtPart(sentence.tokens) || sentence.stretches.some(isTakenOff)) return false;
  if (sentence.tokens.some(t => t.kind === 'number' || t.kind === 'code' || isOne(t))) return false;
  if (sentence.has('followUp', 'overall', 'both', 'pick', 'back') || ASKING.has(sentence.tokens[0]?.text ?? ''))
    return false;
  if (sentence.has('time') && sentence.tokens.length <= SHORT) return false;
  const said = sentenceText(sentence);
  if (SURE_PURPOSE.test(said)) return true;
  const isPurpose = PURPOSE.test(said);
  if (sentence.stretches.some(s => !isIdle(s) && !(isPurpose && means(s, 'subject', 'panel', 'people', 'members'))))
    return false;
  const isNamed = (word: string) => items.has(word) || indicators.has(word) || finance.has(word);
  return hardWords(sentence, { hard: [] }).every(word => speller.isWord(word) && (isPurpose || !isNamed(word)));
}

/** "and the meeting after that, when is it": the clause asks. */
const ASKING = new Set('when whens where wheres who whos what whats which how hows why whys'.split(' '));

/** "same month", "latest" */
const SHORT = 3;

/** "the forensics one" is one of those shown. */
const isOne = ({ text }: Token): boolean => text === 'one' || text === 'ones';

/** "it is for a slide", "for tomorrow's panel": what the answer is wanted for. */
const SURE_PURPOSE = /^(its|it is|thats|that is|this is) for\b/;
const PURPOSE = /^for (a|an|my|our|his|her|their|tomorrows?|todays?|the)\b/;

/** In no part that a question is made of; "it" and "that" say nothing by themselves. */
const isIdle = (stretch: Stretch): boolean =>
  stretch.entries.length === 0 ||
  means(stretch, 'filler') ||
  stretch.entries.every(({ role, means: what }) => role === 'relation' || (role === 'followUp' && what === 'that'));
