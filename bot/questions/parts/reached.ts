import type { Status } from '../../../data/records/plan.ts';
import type { Sentence } from '../sentence.ts';
import type { Stretch } from '../stretches/spans.ts';

/**
 * How a colour is said to be reached: not at all ("what hasn't turned green", "still to go green"), no further ("never got beyond amber"), left behind
 * ("moved past amber") or not quite ("anything short of green"). Undefined where nothing is said of reaching it.
 */
export type Reached = 'not' | 'noFurther' | 'past' | 'short';

export function reachedAt({ tokens, knowledge }: Sentence, { from, to }: Stretch): Reached | undefined {
  const { reaching, passing, shortOf, notReaching } = knowledge.lists;
  let isPast = false;
  let isShort = false;
  let at = from - 1;
  for (; at >= 0; at--) {
    const word = tokens[at]?.text ?? '';
    const two = `${tokens[at - 1]?.text} ${word}`;
    if (passing.has(word) || passing.has(two)) isPast = true;
    else if (shortOf.has(word) || shortOf.has(two)) isShort = true;
    else if (!reaching.has(word)) break;
    if (passing.has(two) || shortOf.has(two)) at--;
  }
  const word = tokens[at]?.text ?? '';
  const isNot = notReaching.has(word) || (UNTIL_THEN.has(word) && tokens[at + 1]?.text === 'to');
  const isSaid = from - at > 1 || to - from > 1;
  if (isPast || isShort) {
    // "in the past", "the better one"
    if (word === 'the') return undefined;
    return isNot ? 'noFurther' : isPast ? 'past' : 'short';
  }
  return isNot && isSaid ? 'not' : undefined;
}

/** "yet to go", "still to turn" */
const UNTIL_THEN = new Set(['yet', 'still', 'left']);

const WORST_FIRST: readonly (Status | 'none')[] = ['red', 'amber', 'green', 'blue'];

/** The colours on one side of another: those that are better than amber, those that are worse than green. */
export function coloursBeside(colour: Status | 'none', side: 'past' | 'short'): readonly (Status | 'none')[] {
  const at = WORST_FIRST.indexOf(colour);
  if (at < 0) return [colour];
  return side === 'past' ? WORST_FIRST.slice(at + 1) : WORST_FIRST.slice(0, at);
}
