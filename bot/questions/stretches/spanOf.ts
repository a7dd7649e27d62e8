import type { Span } from '../reading.ts';
import type { Sentence } from '../sentence.ts';
import type { Stretch } from './spans.ts';

/** A stretch as it was typed, and as what it was taken. For `--explain`. */
export function spanOf(sentence: Sentence, stretch: Stretch): Span {
  const first = sentence.tokens[stretch.from];
  const last = sentence.tokens[stretch.to - 1];
  const entry = stretch.entries.find(e => e.role !== 'filler') ?? stretch.entries[0];
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    text: sentence.tokens
      .slice(stretch.from, stretch.to)
      .map(t => t.raw)
      .join(' '),
    as: entry
      ? [...new Set(stretch.entries.map(e => e.role))].join(', ')
      : first?.kind === 'word'
        ? 'unknown'
        : (first?.kind ?? 'unknown'),
    ...(entry && { means: entry.means }),
  };
}
