import { reportingPeriod } from '../../data/periods.ts';
import { answersFor } from '../../data/permissions.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Session, Turn } from '../turn/turn.ts';
import { planNow, today } from './openUpdate.ts';

/** One going through everything that somebody answers for, card by card, over as many days as they like. */
export type Run = NonNullable<Session['run']>;

/** The activity whose turn it is; undefined while no run is under way in this conversation. */
export function currentOf({ run }: Session): string | undefined {
  return run && run.isPaused !== true ? run.ids[run.at] : undefined;
}

/** "2 of 5" for an activity of the run that is under way; '' for any other. */
export function progressOf({ session }: Pick<Turn, 'session'>, activityId: string): string {
  return currentOf(session) === activityId && session.run ? `${session.run.at + 1} of ${session.run.ids.length}` : '';
}

/**
 * A run over what the speaker answers for: the one that was left, where it was left, if something of it is still to be done; else one over
 * all that is outstanding. Undefined where nothing is.
 */
export function runFor(turn: Turn): Run | undefined {
  const { run } = turn.session;
  const period = periodNow(turn).to;
  if (run?.period === period) {
    const at = run.ids.findIndex((id, i) => i >= run.at && isOutstanding(turn, id));
    if (at >= 0) return { ids: run.ids, at, period };
  }
  const ids = outstandingOf(turn).map(activity => activity.id);
  return ids.length > 0 ? { ids, at: 0, period } : undefined;
}

/** The run at its next activity that still wants an update; undefined at its end. */
export function afterCurrent(turn: Turn, run: Run): Run | undefined {
  const at = run.ids.findIndex((id, i) => i > run.at && isOutstanding(turn, id));
  return at < 0 ? undefined : { ids: run.ids, at, period: run.period };
}

/** What of a run is still to be done, the activity of `leavingOut` apart. */
export const leftOf = (turn: Turn, run: Run, leavingOut?: string): readonly string[] =>
  run.ids.filter(id => id !== leavingOut && isOutstanding(turn, id));

/** The session in which a run waits until it is asked for again; as it was where none is under way. */
export function pausedRun(session: Session): Session {
  return session.run ? { ...session, run: { ...session.run, isPaused: true } } : session;
}

/** Everything that the speaker answers for in the plan in force; where that is nothing, in the newest plan in which they do. */
export function ownActivities(turn: Turn): readonly Activity[] {
  const register = turn.store.register();
  const own = register.records.activities.filter(each => answersFor(turn.speaker, each, register, today(turn)));
  const newestFirst = [...register.records.plans].sort((a, b) => (a.from < b.from ? 1 : -1)).map(plan => plan.id);
  const plan = [planNow(turn), ...newestFirst].find(id => own.some(activity => activity.plan === id));
  return own.filter(activity => activity.plan === plan);
}

/** What still wants an update for the period, that of the theme which is due at a meeting soonest first. */
function outstandingOf(turn: Turn): readonly Activity[] {
  return ownActivities(turn)
    .filter(activity => isOutstanding(turn, activity.id))
    .map((activity, i) => ({ activity, i, due: nextMeeting(turn, activity) }))
    .sort((a, b) => (a.due === b.due ? a.i - b.i : a.due < b.due ? -1 : 1))
    .map(({ activity }) => activity);
}

/** The day of the next meeting that monitors the activity's theme; one that none does comes last. */
function nextMeeting(turn: Turn, { theme, plan }: Activity): string {
  const days = turn.store
    .register()
    .records.meetings.filter(
      meeting => meeting.theme === theme && meeting.date >= today(turn) && plan === planNow(turn),
    )
    .map(({ date }) => date);
  return days.sort()[0] ?? '9999-12-31';
}

/** Nothing was submitted for the last quarter, or it came back. */
export function isOutstanding(turn: Turn, id: string): boolean {
  const latest = turn.store.register().latestUpdate(id);
  return !latest?.submitted || latest.period.to < periodNow(turn).to || latest.review?.verdict === 'returned';
}

const periodNow = (turn: Turn) => reportingPeriod(today(turn));
