import type { Sentence } from '../sentence.ts';
import { stretchAt } from '../sentence.ts';
import { means } from '../stretches/spans.ts';

/**
 * The words that ask for activities without an update, however that is put: one that denies and, near it in the same clause, one for an update
 * ("nobody has put an update in", "what have we heard nothing on", "updates: none").
 */
export function unheardSaid(sentence: Sentence): readonly number[] {
  const { tokens, knowledge } = sentence;
  const { nothingSaid, updateSaid } = knowledge.lists;
  // "nobody sent apologies", "no papers sent for July"
  if (sentence.has('attending') || (sentence.has('subject', 'items') && sentence.has('month'))) return [];
  for (const [at, token] of tokens.entries()) {
    const stretch = stretchAt(sentence, at);
    // "never heard of it" asks what it is.
    if (!updateSaid.has(token.text) || (stretch && means(stretch, 'ask', 'define'))) continue;
    const near = clauseAround(sentence, at);
    const denied = near.find(n => nothingSaid.has(tokens[n]?.text ?? '') && !isOfStatus(sentence, n, at));
    if (denied !== undefined && isOnlySmall(sentence, Math.min(denied, at) + 1, Math.max(denied, at)))
      return [denied, at];
  }
  return [];
}

/** So far from the word for an update may stand the word that denies it. */
const BEFORE = 6;
const AFTER = 3;

function clauseAround({ tokens }: Sentence, at: number): number[] {
  const near: number[] = [];
  for (let n = at - 1; n >= 0 && n >= at - BEFORE && tokens[n]?.kind !== 'mark'; n--) near.push(n);
  const from = tokens[at + 1]?.text === ':' ? at + 2 : at + 1;
  for (let n = from; n < tokens.length && n <= at + AFTER && tokens[n]?.kind !== 'mark'; n++) near.push(n);
  return near;
}

/** "not red, with an update": it denies something else. */
const isOfStatus = (sentence: Sentence, denied: number, update: number): boolean =>
  sentence.stretches.some(
    s =>
      s.from > Math.min(denied, update) &&
      s.from < Math.max(denied, update) &&
      s.entries.some(e => e.role === 'status'),
  );

/** Nothing of the plan's matter stands between the two ("no hate crime updates" asks about hate crime). */
function isOnlySmall(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const stretch = stretchAt(sentence, at);
    if (!stretch || stretch.entries.length === 0) return false;
    if (!SMALL.some(role => means(stretch, role)) || means(stretch, 'subject', 'themes')) return false;
  }
  return true;
}

const SMALL = ['filler', 'ask', 'relation', 'followUp', 'subject', 'facet', 'author'] as const;
