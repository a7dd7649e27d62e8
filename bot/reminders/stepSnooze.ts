import type { Rules } from '../../data/cycle.ts';
import { askedOf } from '../../jobs/rungs/askedOf.ts';
import type { Hearing } from '../commands/commands.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import * as say from './sentences.ts';
import { readSnoozeCommand } from './snoozeCommand.ts';

/** "Remind me on Thursday": moves one nudge to that day. Undefined for other words. */
export function stepSnooze(turn: Turn, hearing: Hearing, rules: Rules): TurnResult | undefined {
  const today = turn.now.toISODate() ?? '';
  const command = readSnoozeCommand(hearing, today);
  if (!command) return undefined;
  // In the middle of an update "not now" is an answer to what was asked there.
  if (command.isVague && turn.session.updating) return undefined;
  const { person } = turn.speaker;
  if (command.isInstead && (turn.session.updating || !hasSnooze(turn, today))) return undefined;
  if (person === undefined) return said(turn, say.nobodyToRemind);
  const { day } = command;
  if (command.isStop) return said(turn, say.remindersStop);
  if (command.isTime) return said(turn, say.remindByDay(rules.settings.sendAt));
  if (day === undefined) return said(turn, say.remindWhen);
  if (day <= today) return said(turn, say.remindLater);
  const last = askedOf({ ...rules, register: turn.store.register(), now: turn.now }, person).at(-1)?.meeting.date;
  if (last === undefined) return said(turn, say.nothingOwed);
  if (Number(day.slice(0, 4)) >= rules.calendar.years.to || day >= last) return said(turn, say.remindBefore(last));
  return {
    ...said(turn, say.willRemind(rules.calendar.workingDayFrom(day), day, rules.settings.sendAt)),
    changes: [{ kind: 'keepSnooze', snooze: { person, day, askedAt: turn.now.toISO() ?? '' } }],
  };
}

const hasSnooze = ({ store, speaker }: Turn, today: string): boolean =>
  store.snoozes().some(({ person, day }) => person === speaker.person && day >= today);
