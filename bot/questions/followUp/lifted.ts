import { isTurned } from '../parts/negation.ts';
import type { Parts } from '../parts.ts';
import type { Where } from '../query.ts';
import { means, type Stretch } from '../stretches/spans.ts';

/**
 * The parts of the last question's filter that a sentence takes off again: "not just the force", "drop the new bit", "whatever the colour". What is left out
 * ("not the force") stays a part of the filter.
 */
export function liftedIn(parts: Parts): ReadonlySet<keyof Where> {
  const { sentence } = parts;
  const lifted = new Set<keyof Where>();
  if (sentence.has('followUp', 'anyStatus')) lifted.add('status');
  if (sentence.has('followUp', 'anyLead')) lifted.add('leadGroup').add('person');
  sentence.stretches.forEach((stretch, at) => {
    for (const [key, isOf] of PARTS)
      if (isOf(stretch) && (isLed(parts, at) || isNamedBit(parts, stretch))) lifted.add(key);
  });
  if (lifted.has('isNew') || lifted.has('revised')) lifted.add('marked');
  return lifted;
}

const PARTS: readonly (readonly [keyof Where, (stretch: Stretch) => boolean])[] = [
  ['status', s => means(s, 'status')],
  ['leadGroup', s => means(s, 'leadGroup')],
  ['isNew', s => means(s, 'flag', 'new')],
  ['revised', s => means(s, 'flag', 'revised')],
  ['theme', s => means(s, 'subject', 'themes')],
];

/** "not only the force" */
const isLed = ({ sentence }: Parts, at: number): boolean => {
  const before = sentence.stretches[at - 1];
  const isSmall = before !== undefined && means(before, 'filler') && !means(before, 'followUp', 'lift');
  return [before, isSmall ? sentence.stretches[at - 2] : undefined].some(s => s && means(s, 'followUp', 'lift'));
};

/** "drop the new bit", "ignore the force filter" */
function isNamedBit({ sentence }: Parts, stretch: Stretch): boolean {
  const { ofFilter, forgetting } = sentence.knowledge.lists;
  const isBit = ofFilter.has(sentence.tokens[stretch.to]?.text ?? '');
  const isForgotten = sentence.tokens.slice(0, stretch.from).some(t => forgetting.has(t.text));
  return isBit && (isForgotten || isTurned(sentence, stretch, () => false));
}
