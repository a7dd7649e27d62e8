import { DateTime } from 'luxon';
import { answerable } from '../../data/answerable.ts';
import { type Cycle, cyclesAhead, outstanding, type Rules } from '../../data/cycle.ts';
import { MONTHS } from '../../data/dayInWords.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Register } from '../../data/register.ts';
import type { Store } from '../../data/store/port.ts';

/** What somebody owes, by the ids of the activities. */
export interface Owing {
  readonly person: string;
  readonly activities: readonly string[];
}

/** Who still owes updates for a round, and what nobody can be asked for. */
export interface Debts {
  readonly cycle: Cycle;
  readonly owing: readonly Owing[];
  /** Activities that name neither a lead nor a sponsor. */
  readonly nobodys: readonly Activity[];
}

/** Which round is meant: of a theme, of the meeting in a month, of one meeting; else the next. */
export interface Round {
  readonly theme?: number | undefined;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly meeting?: string | undefined;
}

/** The records, and the instant of asking in the office's zone. */
export interface Today {
  readonly register: Register;
  readonly now: DateTime;
}

export const todayOf = ({
  store,
  now,
}: {
  readonly store: Pick<Store, 'register'>;
  readonly now: DateTime;
}): Today => ({ register: store.register(), now });

/** The round that is meant, or undefined where no coming meeting takes that theme or is in that month. */
export function roundOf({ register, now }: Today, { theme, month, meeting }: Round, rules: Rules): Cycle | undefined {
  return cyclesAhead(register, rules, now).find(
    cycle =>
      (theme === undefined || cycle.theme === theme) &&
      (month === undefined || DateTime.fromISO(cycle.meeting.date).month === month) &&
      (meeting === undefined || cycle.meeting.id === meeting),
  );
}

/** What is outstanding for a round, by whom it is asked of today: the lead, or who covers for them. */
export function debtsOf({ register, now }: Today, cycle: Cycle): Debts {
  const day = now.toISODate() ?? '';
  const debts = new Map<string, string[]>();
  const nobodys: Activity[] = [];
  for (const activity of outstanding(register, cycle)) {
    const person = answerable(register, activity, day)?.person;
    if (person === undefined) nobodys.push(activity);
    else debts.set(person, [...(debts.get(person) ?? []), activity.id]);
  }
  return { cycle, owing: [...debts].map(([person, activities]) => ({ person, activities })), nobodys };
}

const NAMED_MONTH = new RegExp(`\\b(${MONTHS.join('|')})(?:\\s+meeting)?\\b`, 'iu');

/** The round that a sentence names: "for theme 3", "for the May meeting". */
export function roundSaid(text: string): Round {
  const theme = /\btheme\s+(\d{1,2})\b/iu.exec(text)?.[1];
  const month = NAMED_MONTH.exec(text)?.[1]?.toLowerCase();
  const at = MONTHS.findIndex(name => name.toLowerCase() === month);
  return { ...(theme && { theme: Number(theme) }), ...(at >= 0 && { month: at + 1 }) };
}
