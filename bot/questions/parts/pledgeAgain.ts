import type { Sentence } from '../sentence.ts';

/** "and 7.5" after a pledge: the place of a number that is all that is said, where a pledge has it. */
export function pledgeAgain({ tokens, context, knowledge }: Sentence): { value: string; at: number } | undefined {
  const asked = context.last?.query.where.pledge;
  const at = tokens.findIndex(t => t.kind === 'number');
  const value = `PL${tokens[at]?.text ?? ''}`;
  const isAll = tokens.every((t, n) => n === at || t.kind === 'mark' || AROUND.has(t.text));
  return asked && at >= 0 && isAll && knowledge.codes.pledges.has(value) ? { value, at } : undefined;
}

const AROUND = new Set('and n so ok then what how about the for same with now try but number no'.split(' '));
