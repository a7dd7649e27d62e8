import { DateTime } from 'luxon';
import { beginsAt } from '../data/cycle.ts';
import { dueMessages } from './due.ts';
import type { DueMessage } from './dueMessage.ts';
import { KEPT_DAYS } from './notices.ts';
import { localTime } from './sendingHours.ts';
import type { Situation } from './situation.ts';

export type AskDue = (situation: Situation) => readonly DueMessage[];

/**
 * Asks `dueMessages`, and gives the last answer again while it cannot have changed: the records, who is known and what was sent are the
 * very same, and no instant lies between that the answer turns on. A year has half a million minutes, and something happens in few of them.
 */
export function createAskDue(): AskDue {
  let asked: Asked | undefined;
  return situation => {
    if (asked && isStillSo(asked, situation)) return asked.due;
    const { version } = situation.outbox;
    asked = { situation, version, until: nextTurn(situation), due: dueMessages(situation) };
    return asked.due;
  };
}

interface Asked {
  readonly situation: Situation;
  /** The outbox is one object that grows. */
  readonly version: number;
  /** From this instant on (milliseconds) the answer may be another. */
  readonly until: number;
  readonly due: readonly DueMessage[];
}

function isStillSo({ situation, version, until }: Asked, next: Situation): boolean {
  const now = next.now.toMillis();
  // A clock that was put back has another answer.
  if (now < situation.now.toMillis() || now >= until || next.outbox.version !== version) return false;
  return FACTS.every(fact => situation[fact] === next[fact]);
}

const FACTS = [
  'register',
  'contacts',
  'accounts',
  'managers',
  'notices',
  'snoozes',
  'settings',
  'calendar',
  'outbox',
] as const satisfies readonly (keyof Situation)[];

/** The first instant after now that the answer turns on: a new day, the sending hours, a meeting that begins, a notice that is news no more. */
function nextTurn({ now, register, settings, notices = [] }: Situation): number {
  const { timeZone, sendAt, sendUntil } = settings;
  const today = now.setZone(timeZone);
  const day = today.toFormat('yyyy-MM-dd');
  const turns = [
    localTime(day, sendAt, timeZone),
    localTime(day, sendUntil, timeZone),
    today.startOf('day').plus({ days: 1 }),
    ...register.records.meetings.filter(({ date }) => date === day).map(meeting => beginsAt(meeting, timeZone)),
    ...notices.map(({ at }) => DateTime.fromISO(at).plus({ days: KEPT_DAYS })),
  ];
  return Math.min(...turns.map(at => at.toMillis()).filter(at => at > now.toMillis()));
}
