import type { Parts } from '../../parts.ts';

/** The words after "how many" or "how much": what is looked for in the narrative. */
export function aboutOf(parts: Parts): string | undefined {
  const { sentence } = parts;
  const cue = sentence.first('ask', 'count', 'howMuch');
  const words = sentence.stretches
    .filter(s => cue && s.from >= cue.to)
    .filter(s => !s.entries.some(e => e.role === 'filler' || e.role === 'followUp' || e.role === 'ask'))
    .flatMap(s => sentence.tokens.slice(s.from, s.to))
    .filter(t => t.kind === 'word')
    .map(t => t.text);
  return words.length > 0 ? words.join(' ') : undefined;
}
