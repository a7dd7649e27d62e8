import type { Register } from '../../data/register.ts';
import { shown } from '../words/shown.ts';
import { type ActivityRow, activityRow } from './activityList.ts';

/** A part of a message under a heading of its own: activities, or plain lines. */
export interface ReminderSection {
  readonly title: string;
  readonly rows: readonly ActivityRow[];
  readonly lines: readonly { readonly text: string }[];
  readonly more: string;
}

/** @param ids activity ids; one that names nothing is passed over */
export function sectionOf(title: string, ids: readonly string[], register: Register): ReminderSection {
  const activities = ids.flatMap(id => register.activity(id) ?? []);
  const withPlan = new Set(activities.map(activity => activity.plan)).size > 1;
  return {
    title: shown(title, 200),
    rows: activities.map(activity => activityRow(activity, withPlan, register)),
    lines: [],
    more: '',
  };
}

export const linesSection = (title: string, lines: readonly string[]): ReminderSection => ({
  title: shown(title, 200),
  rows: [],
  lines: lines.map(text => ({ text: shown(text, 140) })),
  more: '',
});
