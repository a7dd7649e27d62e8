import { plainDay } from '../../../data/dayInWords.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { restate } from '../restate.ts';
import { type Finding, nothing } from './finding.ts';

/**
 * Answers a question about how things stood at the end of a day, from the records as they stood then. Shown as text: a card would draw the
 * rows from what stands now.
 */
export function lookBack(query: Query, world: World, answer: (query: Query, world: World) => Finding): Finding {
  const { asOf, ...where } = query.where;
  if (asOf === undefined || !world.past) return nothing('I cannot look back from here. Ask me in the chat.');
  const today = world.now.toISODate() ?? '';
  if (asOf > today) return stillToCome({ ...query, where }, asOf, world);
  const finding = answer({ ...query, where }, { ...world, register: world.past.registerOn(asOf) });
  const note = `As it was on record on ${plainDay(asOf)}; what was given later is left out.`;
  return { ...finding, notes: [note, ...finding.notes], show: { kind: 'text' } };
}

/** Nothing is on record for a day that has not been: how things stand now is not how they will. */
function stillToCome(query: Query, asOf: string, { now, register }: World): Finding {
  const today = plainDay(now.toISODate() ?? '');
  return nothing(`${plainDay(asOf)} is still to come (today is ${today}), so nothing is on record for it.`, [
    restate(query, register),
  ]);
}
