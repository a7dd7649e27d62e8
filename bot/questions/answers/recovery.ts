import { dayOfInstant, longDay } from '../../../cards/words/days.ts';
import { statusText } from '../../../cards/words/status.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { Update } from '../../../data/records/update.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { type Finding, found, nothing } from './finding.ts';
import { activityName } from './names.ts';

/** Answers when an activity is expected back on track: the day that its officer gave, and nothing that is worked out. */
export function answerRecovery({ where }: Query, world: World): Finding {
  const activity = world.register.activity(where.ids?.values[0] ?? '');
  if (!activity) return nothing('No such activity is on record.');
  const latest = world.register.latestUpdate(activity.id);
  const name = activityName(activity, world.planInForce);
  if (!latest) return nothing(`${name} has no update yet, so nobody has said.`, [activity.id]);
  const { recovery } = latest.submitted?.details ?? {};
  if (!recovery) return notSaid(activity, name, latest);
  const day = recovery.day === undefined ? '' : longDay(recovery.day);
  const words = day === '' ? `“${recovery.words}”` : `${day} (“${recovery.words}”)`;
  return found({
    ids: [activity.id],
    value: recovery.day ?? recovery.words,
    headline: `${name} is expected back on track by ${words}.`,
    lines: [
      `Said by ${latest.submitted?.byName} on ${dayOfInstant(latest.submitted?.at ?? '')}; it is ${statusText(latest.status ?? 'none')}.`,
    ],
    show: { kind: 'activity', id: activity.id },
  });
}

function notSaid(activity: Activity, name: string, { status, period }: Update): Finding {
  const colour = statusText(status ?? 'none');
  if (status === 'green' || status === 'blue')
    return found({ ids: [activity.id], headline: `${name} is not behind: it is ${colour} (${period.label}).` });
  return nothing(`No recovery day was given for ${name}; it is ${colour} (${period.label}).`, [activity.id]);
}
