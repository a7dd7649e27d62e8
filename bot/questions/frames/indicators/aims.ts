import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';

/** "indicators we want to bring down", "which have no aim": the aim by which indicators are picked out. */
export function aimNamed({ sentence, codes }: Parts): Where['aim'] {
  const { aiming } = sentence.knowledge.lists;
  const said = sentence.tokens.map(t => t.text);
  const isOfMany = sentence.has('subject', 'indicators') || ONES.test(sentenceText(sentence));
  if (!isOfMany || codes.indicators.length > 0) return undefined;
  if (NO_AIM.test(sentenceText(sentence))) return 'none';
  if (sentence.tokens.some(t => ONLY_MONITORED.test(t.text)) && ONLY.test(sentenceText(sentence))) return 'monitor';
  if (!said.some(word => aiming.has(word))) return undefined;
  if (said.some(word => ONLY_MONITORED.test(word))) return 'monitor';
  const isUp = sentence.has('direction', 'up') || said.some(word => RAISE.has(word) || word === 'up');
  const isDown = sentence.has('direction', 'down') || said.some(word => CUT.has(word) || word === 'down');
  return isUp === isDown ? undefined : isUp ? 'increase' : 'reduce';
}

/**
 * "what's the aim", "are we meant to be pushing that up or down", "do we want more or fewer": which way a figure is to go, and not which way it went. Both
 * ways are named beside a word that says what is wanted, or one is in a question about us.
 */
export function asksAim(sentence: Sentence): boolean {
  if (sentence.has('facet', 'aim')) return true;
  const { aiming } = sentence.knowledge.lists;
  const wants = sentence.tokens.some(({ text }) => aiming.has(text) && !AFTERWARDS.has(text));
  const said = sentenceText(sentence);
  // "I want to know whether it is up or down" says what the speaker wants.
  return (
    wants &&
    !SPEAKER.test(said) &&
    (EITHER_WAY.test(said) || (OUR_AIM.test(said) && sentence.has('direction', 'up', 'down')))
  );
}

const SPEAKER = /\b(i|im|id|ive|me)\b/;
/** Said of a time too. */
const AFTERWARDS = new Set(['after', 'target', 'targets', 'targeted']);
const UP = 'up|higher|more|increase|increased|raise|raised|rise|rising|push|grow|growing';
const DOWN = 'down|lower|fewer|less|reduce|reduced|cut|fall|falling|drop|shrink|shrinking|monitor|monitored';
const EITHER_WAY = new RegExp(
  `\\b(${UP}) (it |them |that )?(or|and|v|vs) (to )?(${DOWN})\\b|\\b(${DOWN}) (it |them |that )?(or|and|v|vs) (to )?(${UP})\\b`,
);
const OUR_AIM =
  /^(and |so |but )?(are|do|is|were|what do|what are) (we|they|it|that|this|those|the force|the plan)\b.*\b(meant|supposed|trying|want|wanting|hoping|intended|intending|aiming)\b/;

/** Words that say which aim, and no matter. */
export const isWordOfAim = (word: string): boolean =>
  ONLY_MONITORED.test(word) || RAISE.has(word) || CUT.has(word) || REST.has(word);
const REST = new Set(['missing', 'blank', 'empty', 'lacking', 'lack', 'lacks']);

const ONES = /\b(which|what|any|the) ones\b/;
const NO_AIM =
  /\b(no|without (an?|any)|missing|lack(s|ing)? (an?|any)|(do|does|did) ?n(o|')?t have (an?|any)) (aim|aims|target|targets|objective|goal)\b|\baims? (is |are )?(missing|blank|empty)\b/;
const ONLY_MONITORED = /^monitor(ed|ing|s)?$/;
const ONLY = /\b(only|just|to be|simply|merely) monitor/;
const RAISE = new Set(['raise', 'push', 'boost', 'more']);
const CUT = new Set(['cut', 'bring', 'less', 'fewer']);
