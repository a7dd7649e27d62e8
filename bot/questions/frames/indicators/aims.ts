import type { Parts } from '../../parts.ts';
import type { Aim } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { matterOf } from './indicatorMatter.ts';

/** "indicators we want to bring down", "with any aim but to monitor", "which have no aim": the aims by which indicators are picked out. */
export function aimsNamed(parts: Parts): readonly Aim[] | undefined {
  const { sentence, codes } = parts;
  const { tokens, knowledge } = sentence;
  const { aiming, aimNoun, noAim, butAim, onlyAim } = knowledge.lists;
  const said = sentenceText(sentence);
  const nouns = placesOf(sentence, aimNoun);
  const isOfMany = sentence.has('subject', 'indicators') || ONES.test(said) || (nouns.length > 0 && asksWhich(parts));
  if (!isOfMany || codes.indicators.length > 0) return undefined;
  const isBeside = (at: number, list: ReadonlySet<string>) =>
    tokens.slice(Math.max(0, at - BEFORE), at + AFTER).some(t => list.has(t.text));
  if (nouns.some(at => isBeside(at, noAim))) return ['none'];
  const monitored = tokens.findIndex(t => ONLY_MONITORED.test(t.text));
  const isBut = monitored >= 0 && isBeside(monitored, butAim);
  const isOnly = monitored >= 0 && isBeside(monitored, onlyAim);
  if (!isBut && !isOnly && placesOf(sentence, aiming).length === 0) return undefined;
  if (monitored >= 0 && !isBut) return ['monitor'];
  const isUp = sentence.has('direction', 'up') || placesOf(sentence, knowledge.lists.aimUp).length > 0;
  const isDown = sentence.has('direction', 'down') || placesOf(sentence, knowledge.lists.aimDown).length > 0;
  if (isUp !== isDown) return [isUp ? 'increase' : 'reduce'];
  return isBut || (isUp && EITHER_WAY.test(said)) ? ['increase', 'reduce'] : undefined;
}

const placesOf = ({ tokens }: Sentence, list: ReadonlySet<string>): number[] =>
  tokens.flatMap(({ text }, at) => (list.has(text) ? [at] : []));

/** "what has a reduce aim", "any with an aim to increase": nothing is named that has an aim of its own. */
const asksWhich = (parts: Parts): boolean =>
  (parts.sentence.has('ask', 'list', 'existence', 'all', 'count') || WHICH.test(sentenceText(parts.sentence))) &&
  matterOf(parts).every(word => isWordOfAim(parts.sentence, word));

const WHICH = /^(and |so )?(what|which) (has|have|had|carr|are|is|were|do|does) /;
const BEFORE = 4;
const AFTER = 3;

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
export const isWordOfAim = ({ knowledge: { lists } }: Sentence, word: string): boolean =>
  ONLY_MONITORED.test(word) ||
  [lists.aimUp, lists.aimDown, lists.aimNoun, lists.noAim, lists.ofAim].some(list => list.has(word));

const ONES = /\b(which|what|any|the) ones\b/;
const ONLY_MONITORED = /^monitor(ed|ing|s)?$/;
