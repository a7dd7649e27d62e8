import type { Cycle, Rules } from '../../data/cycle.ts';

/** One step of the ladder of reminders for one meeting. */
export interface Rung {
  /** `before-14`, `on-the-day`, `overdue-1`: part of the key. */
  readonly name: string;
  /** The working day it is meant for, `YYYY-MM-DD`. */
  readonly day: string;
  /** Working days after the cut-off; negative: before it. */
  readonly fromCutOff: number;
}

/** The rungs that lead up to a cycle's cut-off and beyond it, the earliest first; escalation is not among them. */
export function ladderOf(cycle: Pick<Cycle, 'cutOff'>, { settings, calendar }: Rules): readonly Rung[] {
  const { before, onTheDay, overdue } = settings.ladder;
  const steps = [...before.map(days => -days), ...(onTheDay ? [0] : []), ...overdue];
  return steps.map(fromCutOff => ({
    name: nameOf(fromCutOff),
    day: calendar.workingDayFrom(calendar.addWorkingDays(cycle.cutOff, fromCutOff)),
    fromCutOff,
  }));
}

/** The day on which sponsor and managers are told, or undefined where they never are. */
export function escalationDay(cycle: Pick<Cycle, 'cutOff'>, { settings, calendar }: Rules): string | undefined {
  const { escalation } = settings.ladder;
  return escalation === null ? undefined : calendar.addWorkingDays(cycle.cutOff, escalation);
}

function nameOf(fromCutOff: number): string {
  if (fromCutOff === 0) return 'on-the-day';
  return fromCutOff < 0 ? `before-${-fromCutOff}` : `overdue-${fromCutOff}`;
}
