import { DateTime } from 'luxon';
import { daysTyped } from '../../../data/dayAsTyped.ts';
import type { NarrativeWords } from '../../words/narrativeWords.ts';
import type { Challenge, Weighed } from './challenge.ts';
import { clausesOf } from './clauses.ts';
import { namesDayAhead } from './noRecoveryDay.ts';
import { partDone } from './partDone.ts';
import * as say from './sentences.ts';
import { shortfallIn } from './shortfall.ts';

/** Blue, which says complete, but its own text says that there is work left. */
export function blueButOpen({ status, narrative, today, words }: Weighed): readonly Challenge[] {
  if (status !== 'blue') return [];
  const said =
    shortfallIn(narrative, words) ??
    workLeftIn(narrative, words) ??
    soonIn(narrative, today) ??
    yearAhead(narrative, today);
  return said === undefined ? [] : [{ kind: 'blueButOpen', text: say.blueButOpen(said) }];
}

/** What is to happen on a day in the next months is not complete. Further ahead it is more likely a day that has been. */
function soonIn(text: string, today: string): string | undefined {
  const limit = DateTime.fromISO(today, { zone: 'utc' }).plus({ months: MONTHS_AHEAD }).toFormat('yyyy-MM-dd');
  return clausesOf(text).find(
    clause => daysTyped(clause, today).some(({ day }) => day < limit) && namesDayAhead(clause, today),
  );
}

/** "depends on a new system in 2022" */
function yearAhead(text: string, today: string): string | undefined {
  const isAhead = (clause: string) =>
    [...clause.matchAll(/\b(?:in|by|during)\s+(?:early\s+|late\s+|mid-?\s?)?(?<year>20\d\d)\b/giu)].some(
      ({ groups }) => (groups?.year ?? '') > today.slice(0, 4),
    );
  return clausesOf(text).find(isAhead);
}

const MONTHS_AHEAD = 8;

/** The words that say that something is still to come, or undefined. */
function workLeftIn(text: string, { left, noneLeft }: NarrativeWords): string | undefined {
  for (const clause of clausesOf(text)) {
    if (noneLeft.in(clause).length > 0) continue;
    const found = left.in(clause)[0]?.[0].trim() ?? partDone(clause);
    if (found) return found;
  }
  return undefined;
}
