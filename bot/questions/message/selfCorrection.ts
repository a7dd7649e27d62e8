import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/** A message whose writer puts it right before its end, cut there. */
export interface SelfCorrection {
  readonly before: readonly Token[];
  /** From the words that put it right on, so that it reads as a correction of what stands before. */
  readonly after: readonly Token[];
  /** Only what is meant instead. */
  readonly instead: readonly Token[];
}

/** "greens in theme 3, no sorry, theme 4" is two sentences, of which the second puts the first right. Undefined where nobody corrects themselves. */
export function selfCorrectionIn(
  tokens: readonly Token[],
  { correctingMid, correctingBetween }: Pick<WordLists, 'correctingMid' | 'correctingBetween'>,
): SelfCorrection | undefined {
  for (let at = FEWEST_BEFORE; at < tokens.length - 1; at++) {
    if (tokens[at]?.kind !== 'word') continue;
    for (let length = MOST_WORDS; length > 0; length--) {
      const said = tokens.slice(at, at + length);
      const isBetween = length === 1 && correctingBetween.has(said[0]?.text ?? '') && isBetweenMarks(tokens, at);
      if (said.length < length || !(isBetween || correctingMid.has(said.map(t => t.text).join(' ')))) continue;
      const after = tokens.slice(at);
      const isMarked = tokens[at - 1]?.kind === 'mark' || length > 1;
      const meant = after.findIndex((t, n) => n >= length && t.kind !== 'mark');
      if (isMarked && meant > 0) return { before: beforeMark(tokens, at), after, instead: after.slice(meant) };
    }
  }
  return undefined;
}

/** "who chairs... no, which theme is it" */
const isBetweenMarks = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'mark' && tokens[at + 1]?.kind === 'mark';

function beforeMark(tokens: readonly Token[], at: number): readonly Token[] {
  const last = tokens.findLastIndex((t, n) => n < at && t.kind !== 'mark');
  return tokens.slice(0, last + 1);
}

/** "CPN, sorry, DVPO": a word and a mark. */
const FEWEST_BEFORE = 2;
const MOST_WORDS = 4;
