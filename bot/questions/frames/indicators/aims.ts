import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';

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
