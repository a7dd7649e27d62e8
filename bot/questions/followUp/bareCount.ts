import type { Sentence } from '../sentence.ts';

/** "number?", "and the total"; "what percent" too, for a share is told with every number. */
export const isBareCount = ({ tokens }: Sentence): boolean => {
  const said = tokens.filter(
    t => t.kind !== 'mark' && !['and', 'the', 'so', 'whats', 'what', 'is', 'a'].includes(t.text),
  );
  return said.length === 1 && COUNTS.has(said[0]?.text ?? '');
};

const COUNTS = new Set('number numbers count tally total nos percent percentage proportion share %'.split(' '));
