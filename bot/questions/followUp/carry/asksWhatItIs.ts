import { phraseAt } from '../../../words/phraseAt.ts';
import type { Token } from '../../../words/tokens.ts';
import type { Sentence } from '../../sentence.ts';

/** "what is it exactly", "so what does it involve", "any progress on that": the one record that was shown, in full. */
export function asksWhatItIs({ tokens, knowledge }: Sentence): boolean {
  const words = tokens.filter(t => t.kind !== 'mark' && !AROUND.has(t.text));
  const { lists } = knowledge;
  return lists.asksWhatItIs.has(words.map(t => t.text).join(' ')) || isHowItStands(words, lists);
}

const AROUND = new Set('and so ok then exactly actually really basically n but all roughly precisely'.split(' '));

/** "whats happening on it", "any news there": how it stands, with nothing else said. */
function isHowItStands(words: readonly Token[], { howItStands, aroundPart }: Sentence['knowledge']['lists']): boolean {
  const at = words.findIndex((_, n) => phraseAt(howItStands, words, n) !== undefined);
  const end = at + (phraseAt(howItStands, words, at) ?? 0);
  const [first] = words;
  const opens = first !== undefined && (OPENING.has(first.text) || at === 0);
  // The latest of an indicator is its figure, and an update may be one to come.
  const isPlain = at >= 0 && words.slice(at, end).every(({ text }) => !OF_OTHERS.has(text));
  return opens && isPlain && words.some((word, n) => (n < at || n >= end) && POINTING.has(word.text))
    ? words.every((word, n) => (n >= at && n < end) || aroundPart.has(word.text) || word.text === 'about')
    : false;
}

const OPENING = new Set('what whats how hows any is'.split(' '));
const POINTING = new Set('it that there this'.split(' '));
const OF_OTHERS = new Set('status update updates latest'.split(' '));
