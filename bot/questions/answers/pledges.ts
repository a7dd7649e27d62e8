import type { Pledge } from '../../../data/records/pledge.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { matchActivities } from './activityMatches.ts';
import { admits } from './choices.ts';
import { countText } from './figures.ts';
import { type Finding, found } from './finding.ts';
import { planText } from './names.ts';

/** How many pledges a plan made: those of their own, with the parts of one that has parts. */
export function countPledges({ where }: Query, world: World): Finding {
  const all = world.register.records.pledges.filter(({ plan }) => admits(where.plan, plan));
  const own = all.filter(({ parent }) => parent === null);
  const plans = [...new Set(all.map(({ plan }) => plan))];
  return found({
    ids: matchActivities({ ...where, pledge: { values: ['none'], except: true } }, world).activities.map(
      ({ id }) => id,
    ),
    value: own.length,
    headline:
      own.length === 0
        ? 'None, no pledge is on record for that plan.'
        : `${countText(own.length, 'pledge')} in ${plans.map(planText).join(' and ')}.`,
    lines: pledgeLines(
      all.map(({ code }) => code),
      world,
    ),
  });
}

/** Each of some pledges, by code: its name, what it is about where its name does not say it, and how many activities it has. */
export function pledgeLines(codes: readonly string[], world: World): string[] {
  return world.register.records.pledges
    .filter(({ code }) => codes.includes(code))
    .map(pledge => `${pledgeText(pledge)}: ${countText(activitiesUnder(pledge, world), 'activity', 'activities')}.`);
}

const pledgeText = ({ code, name, subject }: Pledge): string =>
  `${code} is the pledge “${name}”${subject === null ? '' : ` (${subject})`}`;

const activitiesUnder = ({ code, plan }: Pledge, world: World): number =>
  matchActivities({ plan: { values: [plan] }, pledge: { values: [code] } }, world).activities.length;

/** What pledges a filter names, with the parts of one that has parts; nothing where it asks for those without. */
export function pledgesOf({ where: { pledge } }: Query, world: World): string[] {
  if (!pledge || pledge.except) return [];
  const { values } = pledge;
  const isNamed = ({ code, parent }: Pledge) => values.includes(code) || (parent !== null && values.includes(parent));
  return pledgeLines(
    world.register.records.pledges.filter(isNamed).map(({ code }) => code),
    world,
  );
}
