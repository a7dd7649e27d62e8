import type { Choice } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { means, type Stretch } from '../stretches/spans.ts';
import { isTakenOff } from '../stretches/takenOff.ts';

/**
 * Whether a part of the sentence is turned round: "not green", "everything but the ambers", "leave out the commissioner's". The turning
 * word stands before the part, with nothing between but small words, or before a neighbour it is joined to ("not green or amber").
 */
export function isTurned(sentence: Sentence, stretch: Stretch, alike: (s: Stretch) => boolean): boolean {
  if (isAllThatStays(sentence, stretch)) return false;
  if (isTakenOut(sentence, stretch)) return true;
  const at = sentence.stretches.indexOf(stretch);
  let isOther = false;
  for (let back = at - 1; back >= 0; back--) {
    const before = sentence.stretches[back];
    if (!before || sentence.tokens[before.from]?.kind === 'mark') return false;
    if (means(before, 'relation', 'not')) return turns(sentence, before) && (!isOther || leavesOut(before));
    if (isLeftOutOfAll(sentence, before)) return true;
    if (isSmall(before) || alike(before) || means(before, 'ask', 'existence', 'all')) continue;
    if (!isFilter(sentence, before) || !isJoined(sentence, back + 1)) return false;
    isOther = true;
  }
  return false;
}

/** "leave out everything but the strategic items", "drop all but the partners'": what is left out of what is left out stays. */
function isAllThatStays({ tokens, knowledge }: Sentence, { from }: Stretch): boolean {
  const at = tokens.findIndex((t, n) => n < from && ALL.has(t.text) && BUT.has(tokens[n + 1]?.text ?? ''));
  const before = tokens.slice(Math.max(0, at - NEAR_BY), Math.max(0, at)).map(t => t.text);
  return before.some(
    (word, n) => knowledge.lists.forgetting.has(word) || (TAKING.has(word) && OUT.has(before[n + 1] ?? '')),
  );
}

const ALL = new Set(['all', 'everything', 'anything', 'everyone', 'any', 'them', 'those', 'lot', 'rest']);
const BUT = new Set(['but', 'except', 'bar', 'barring', 'excepting', 'save', 'apart', 'other', 'aside', 'besides']);
const NEAR_BY = 4;

/** Not every "not" leaves something out. */
const turns = (sentence: Sentence, not: Stretch): boolean => !isDenied(sentence, not) && !asksWhether(sentence, not);

/** "hadn't got beyond amber", "none past amber": what is denied of going beyond it is what it is. */
const isDenied = ({ tokens, knowledge }: Sentence, { from, key }: Stretch): boolean =>
  PAST.has(key) &&
  tokens
    .slice(Math.max(0, from - FEW), from)
    .some(({ text }) => knowledge.lists.nothingSaid.has(text) || knowledge.lists.negative.has(text));

const PAST = new Set(['beyond', 'past', 'outside', 'outside of', 'better than', 'further than', 'above']);
const FEW = 4;

/** "isn't 3.10 green", "why wasn't theme 5 amber": a verb that is turned round before what it is said of asks, and leaves nothing out; "isn't green" does. */
function asksWhether({ tokens, stretches }: Sentence, { from, to, key }: Stretch): boolean {
  const opens = from === 0 || ASKS_WHY.has(tokens[from - 1]?.text ?? '');
  const next = stretches.find(s => s.from === to);
  return opens && TURNED_VERBS.has(key) && next !== undefined && !FILTERS.some(role => means(next, role));
}

const FILTERS = ['status', 'flag', 'leadGroup'] as const;
const TURNED_VERBS = new Set(['isnt', 'arent', 'wasnt', 'werent']);
const ASKS_WHY = new Set(['why', 'come', 'and', 'but', 'so']);

/** "take theme 3 out again", "leave the force off"; in a conversation also "no ambers please", "drop the force". */
function isTakenOut({ tokens, context }: Sentence, { from, to }: Stretch): boolean {
  const before = tokens.slice(0, from).map(t => t.text);
  const led = before.at(-1) ?? '';
  if (context.last && before.length <= 2 && led === 'no') return true;
  const at = tokens.findIndex((t, n) => n >= to && OUT.has(t.text));
  return at >= to && at <= to + 1 && before.some(word => TAKING.has(word));
}

const TAKING = new Set(['take', 'leave', 'cut', 'knock', 'strip', 'filter', 'rule', 'miss', 'get', 'keep']);
const OUT = new Set(['out', 'off', 'away', 'aside', 'rid']);

/** "drop the force", "take theme 3 out": something that was asked for is wanted no more. */
export const takesOut = ({ tokens, stretches, context }: Sentence): boolean =>
  context.last !== undefined &&
  (stretches.some(isTakenOff) ||
    tokens.some(({ text }, at) => TAKING.has(text) && tokens.slice(at + 1).some(t => OUT.has(t.text))));

/** "everything in theme 3 but the greens", "anything on drugs but amber": of all there is. */
const isLeftOutOfAll = (sentence: Sentence, { from, to }: Stretch): boolean =>
  (to - from === 1 &&
    sentence.tokens[from]?.text === 'but' &&
    sentence.stretches.some(s => s.to <= from && s.to > from - NEAR && means(s, 'ask', 'all'))) ||
  (sentence.tokens[from]?.text === 'but' && sentence.tokens.slice(0, from).some(t => t.text === 'anything'));
const NEAR = 8;

/** "apart from theme 2 and the commissioner's": what leaves out goes on over "and" to another kind of part; a bare "not" does not. */
const leavesOut = ({ key }: Stretch): boolean => !BARE.has(key);
const BARE = new Set(['not', 'isnt', 'arent', 'wasnt', 'werent', 'non', 'not the', 'no longer', 'neither', 'nor']);

const isFilter = ({ tokens }: Sentence, s: Stretch): boolean =>
  means(s, 'status') ||
  means(s, 'leadGroup') ||
  means(s, 'flag') ||
  means(s, 'theme') ||
  means(s, 'subject', 'themes') ||
  tokens[s.from]?.kind === 'number';

const isJoined = ({ stretches }: Sentence, at: number): boolean => {
  const next = stretches[at];
  return next !== undefined && means(next, 'relation', 'and', 'or');
};

/** Words that may stand between "not" and what it turns round. */
const isSmall = (s: Stretch): boolean =>
  (s.entries.length > 0 &&
    s.entries.every(e => e.role === 'filler' || e.role === 'relation' || e.role === 'followUp')) ||
  means(s, 'subject', 'things', 'activities', 'themes', 'sections') ||
  means(s, 'ask', 'lead', 'sponsor');

/**
 * The admitted values, or where all of them are turned round the refused ones; where some are ("3 not 7") the others stand.
 */
export function choose<T>(found: readonly { value: T; turned: boolean }[]): Choice<T> | undefined {
  if (found.length === 0) return undefined;
  const admitted = found.filter(f => !f.turned).map(f => f.value);
  if (admitted.length > 0) return { values: [...new Set(admitted)] };
  return { values: [...new Set(found.map(f => f.value))], except: true };
}
