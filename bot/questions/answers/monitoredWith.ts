import { cyclesAhead } from '../../../data/cycle.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { createSearch } from '../search/search.ts';
import { matchActivities } from './activityMatches.ts';
import { activityRow } from './activityText.ts';
import { dayText, shortDayText } from './days.ts';
import { type Finding, found } from './finding.ts';
import { indicatorName } from './indicatorText.ts';
import { planText, themeText } from './names.ts';

/**
 * When a matter that no item names comes up: what the plan has on it, or an indicator that measures it, is monitored with its theme. Undefined where
 * neither is about all that was said, or no meeting to come takes the theme.
 */
export function whenMonitored({ where: { topic } }: Query, world: World): Finding | undefined {
  const matters =
    topic === undefined ? [] : [activityOn(topic, world), indicatorOn(topic, world)].filter(one => one !== undefined);
  const cycles = cyclesAhead(world.register, world.rules, world.now);
  const dateOf = ({ theme }: Matter) => cycles.find(cycle => cycle.theme === theme)?.meeting.date ?? 'never';
  const [matter, other] = matters.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  if (!matter) return undefined;
  const [next, ...later] = cycles.filter(({ theme }) => theme === matter.theme);
  const beside = other && other.theme !== matter.theme ? [`With theme ${other.theme}: ${other.row}`] : [];
  const theme = themeText(world.register, world.planInForce, matter.theme);
  const comes = `No item of a meeting names “${topic}”. It comes up with ${theme} of ${planText(world.planInForce)}`;
  if (!next)
    return found({
      ids: [matter.id],
      headline: `${comes}; no meeting on record that is still to come takes that theme.`,
      lines: [matter.row],
    });
  return found({
    ids: [next.meeting.id, matter.id],
    value: next.meeting.date,
    headline: `${comes}: ${dayText(next.meeting.date)}.`,
    lines: [matter.row, ...beside, ...later.map(({ meeting }) => `Also ${shortDayText(meeting.date)}.`)],
    show: { kind: 'meeting', id: next.meeting.id },
  });
}

interface Matter {
  readonly id: string;
  readonly theme: number;
  readonly row: string;
}

function activityOn(topic: string, world: World): Matter | undefined {
  const { register, everyday, planInForce } = world;
  const within = (id: string) => id.startsWith(`${planInForce}/`);
  const hit = createSearch(register, everyday).best('activities', topic, within);
  const [activity] =
    hit?.coverage === 1 && hit.strong ? matchActivities({ ids: { values: [hit.id] } }, world).activities : [];
  return activity && { id: activity.id, theme: activity.theme, row: `${activityRow(activity, world)}.` };
}

function indicatorOn(topic: string, { register, everyday }: World): Matter | undefined {
  const hit = createSearch(register, everyday).best('indicators', topic);
  const indicator = hit?.coverage === 1 && hit.strong ? register.indicator(hit.id) : undefined;
  return (
    indicator && { id: indicator.id, theme: indicator.theme, row: `It is measured by ${indicatorName(indicator)}.` }
  );
}
