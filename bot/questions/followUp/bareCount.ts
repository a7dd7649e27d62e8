import type { Sentence } from '../sentence.ts';

/** "number?", "and the total" */
export const isBareCount = ({ tokens }: Sentence): boolean => {
  const said = tokens.filter(
    t => t.kind !== 'mark' && !['and', 'the', 'so', 'whats', 'what', 'is', 'a'].includes(t.text),
  );
  return said.length === 1 && ['number', 'numbers', 'count', 'tally', 'total', 'nos'].includes(said[0]?.text ?? '');
};
