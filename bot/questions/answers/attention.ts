import { digestOf } from '../../../data/digest.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { Status } from '../../../data/records/plan.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { matchActivities } from './activityMatches.ts';
import { activityRow, standingNotes } from './activityText.ts';
import { admits } from './choices.ts';
import { dayText } from './days.ts';
import { capped, type Finding, found } from './finding.ts';
import { today } from './meetingMatches.ts';
import { planText } from './names.ts';

/** What needs attention: what is red or amber, overdue, or waiting for review; and what a meeting that is near wants. No opinion, only what is on record. */
export function answerAttention({ where }: Query, world: World): Finding {
  const { activities } = matchActivities({ plan: { values: [world.planInForce] }, ...where }, world);
  const digest = digestOf({ ...world.rules, register: world.register, now: world.now }, world.now, today(world));
  const isAsked = ({ theme }: Activity) => admits(where.theme, theme);
  const standing = (status: Status) =>
    activities.filter(({ id }) => world.register.latestUpdate(id)?.status === status);
  const groups: readonly (readonly [string, readonly Activity[]])[] = [
    ['Red', standing('red')],
    ['Amber', standing('amber')],
    ['Overdue', digest.overdue.filter(isAsked)],
    ['Waiting for review', digest.inReview.filter(isAsked)],
  ];
  const all = [...new Set(groups.flatMap(([, list]) => list))];
  return found({
    ids: all.map(({ id }) => id),
    headline: `In ${planText(world.planInForce)}: ${groups.map(([name, list]) => `${list.length} ${name.toLowerCase()}`).join(', ')}. I judge nothing: that is what is on record.`,
    lines: groups
      .filter(([, list]) => list.length > 0)
      .flatMap(([name, list]) => [`${name}:`, ...capped(list.map(activity => activityRow(activity, world)))]),
    notes: [
      ...digest.meetings.map(
        ({ meeting, cutOff }) =>
          `Meeting on ${dayText(meeting.date)}; updates and papers were due by ${dayText(cutOff)}.`,
      ),
      ...(digest.papersOverdue.length > 0
        ? [`Papers not in: ${digest.papersOverdue.map(({ item }) => item.title).join('; ')}.`]
        : []),
      ...standingNotes(all, world.register),
    ],
    show: all.length > 0 ? { kind: 'activities', ids: all.map(({ id }) => id), page: 1 } : { kind: 'text' },
  });
}
