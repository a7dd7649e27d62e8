import type { Snooze } from '../../data/snooze.ts';
import { becauseSnoozed } from '../because.ts';
import type { Situation } from '../situation.ts';
import { askedOf } from './askedOf.ts';
import type { Nudge, Slot } from './nudge.ts';
import { isAskedForAny, type Open } from './open.ts';
import { isInTime } from './window.ts';

/** The nudges that somebody asked for ("remind me on Thursday"), where they still owe something. */
export function snoozedNudges(situation: Situation, { day }: Slot, open: Open): readonly Nudge[] {
  return situation.snoozes.flatMap(snooze => {
    const key = `snooze/${snooze.day}/${snooze.person}`;
    const isDue = isInTime(nudgeDay(snooze, situation), day, situation) && !situation.outbox.has(key);
    if (!isDue || !isAskedForAny(open, snooze.person)) return [];
    return [{ kind: 'reminder', to: snooze.person, key, day, because: () => becauseSnoozed(snooze) }];
  });
}

/**
 * Whether the rung of `rungDay` is the one nudge that a snooze moved: the first after it was asked for, where that comes before the day
 * they named. The rungs after it stay where they are.
 */
export function isMoved(situation: Situation, person: string, rungDay: string, today: string): boolean {
  const snooze = situation.snoozes.find(one => one.person === person);
  if (!snooze) return false;
  const until = nudgeDay(snooze, situation);
  return today < until && rungDay === nextNudge(situation, snooze, until);
}

const nudgeDay = ({ day }: Snooze, { calendar }: Situation): string => calendar.workingDayFrom(day);

function nextNudge(situation: Situation, { person, askedAt }: Snooze, until: string): string | undefined {
  const asked = askedAt.slice(0, 10);
  const first = situation.outbox.hadMessageOn(person, asked)
    ? (day: string) => day > asked
    : (day: string) => day >= asked;
  return askedOf(situation, person)
    .flatMap(({ rungs }) => rungs.map(rung => rung.day))
    .filter(day => first(day) && day < until)
    .sort()[0];
}
