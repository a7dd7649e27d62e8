import { DateTime } from 'luxon';
import { digestOf, isEmptyDigest } from '../../data/digest.ts';
import { digestWeekday } from '../../data/reminderSettings.ts';
import { becauseDigest } from '../because.ts';
import { managersOf } from '../managers.ts';
import { localTime } from '../sendingHours.ts';
import type { Situation } from '../situation.ts';
import type { Nudge, Slot } from './nudge.ts';
import { isInTime } from './window.ts';

/** The managers' digest of the week, on its weekday; on the next working day where that is a bank holiday. A week without news has none. */
export function digests(situation: Situation, { day }: Slot): readonly Nudge[] {
  const named = weekdayBefore(day, digestWeekday(situation.settings));
  if (!isInTime(situation.calendar.workingDayFrom(named), day, situation)) return [];
  const waiting = managersOf(situation).filter(to => !situation.outbox.has(`digest/${named}/${to}`));
  if (waiting.length === 0) return [];
  const since = digestBegins(named, situation);
  const digest = digestOf(situation, since, day);
  if (isEmptyDigest(digest)) return [];
  const about = [...digest.changed, ...digest.inReview, ...digest.overdue].map(({ id }) => id);
  const papers = [...digest.papersIn, ...digest.papersOverdue].map(({ item }) => item.id);
  return waiting.map(to => ({
    kind: 'digest',
    to,
    key: `digest/${named}/${to}`,
    day,
    digestSince: since,
    about: [...new Set([...about, ...papers, ...digest.meetings.map(({ meeting }) => meeting.id)])],
    because: () => becauseDigest(situation),
  }));
}

/** The latest day on or before `day` that is the weekday (ISO: Monday is 1). */
function weekdayBefore(day: string, weekday: number): string {
  const at = DateTime.fromISO(day, { zone: 'utc' });
  return at.minus({ days: (at.weekday - weekday + 7) % 7 }).toFormat('yyyy-MM-dd');
}

/** A digest tells of the seven days up to its own sending time. */
function digestBegins(named: string, { settings }: Situation): DateTime {
  return localTime(named, settings.sendAt, settings.timeZone).minus({ days: 7 });
}
