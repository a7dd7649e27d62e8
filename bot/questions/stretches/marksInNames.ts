import type { Token } from '../../words/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import { cut } from './spans.ts';

/** The marks that stand inside the name of something, and end no clause. */
export function marksInNames(tokens: readonly Token[], knowledge: Knowledge): Set<number> {
  const marks = tokens.flatMap((token, at) => (token.kind === 'mark' ? [at] : []));
  if (marks.length === 0) return new Set();
  const names = cut(tokens, knowledge.lexicon).filter(s => s.to - s.from > 1);
  return new Set(marks.filter(at => names.some(s => s.from <= at && at < s.to)));
}
