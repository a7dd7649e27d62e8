import { plainDay } from '../../../data/dayInWords.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { type Finding, nothing } from './finding.ts';

/**
 * Answers a question about how things stood at the end of a day, from the records as they stood then. Shown as text: a card would draw the
 * rows from what stands now.
 */
export function lookBack(query: Query, world: World, answer: (query: Query, world: World) => Finding): Finding {
  const { asOf, ...where } = query.where;
  if (asOf === undefined || !world.past) return nothing('I cannot look back from here. Ask me in the chat.');
  const finding = answer({ ...query, where }, { ...world, register: world.past.registerOn(asOf) });
  const note = `As it was on record on ${plainDay(asOf)}; what was given later is left out.`;
  return { ...finding, notes: [note, ...finding.notes], show: { kind: 'text' } };
}
