import type { Sentence } from '../../sentence.ts';

/** "figures", "the rate": a number of something, not what is done about it. */
export const wantsFigure = (sentence: Sentence): boolean =>
  sentence.tokens.some(t =>
    ['figure', 'rate', 'percentage', 'percent', 'proportion', 'share', 'total', 'stat', 'statistic'].includes(t.stem),
  );
