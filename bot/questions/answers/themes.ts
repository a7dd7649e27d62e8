import type { Activity } from '../../../data/records/activity.ts';
import type { Theme } from '../../../data/records/plan.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { compareActivities } from './activityComparison.ts';
import { countBy, groupActivities, labelsOf } from './activityGroups.ts';
import { matchActivities } from './activityMatches.ts';
import { activityRows, standingNotes } from './activityText.ts';
import { admits } from './choices.ts';
import { countedOtherwise } from './disagreementNotes.ts';
import { countText, listText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import { planText } from './names.ts';

interface PlanTheme {
  readonly plan: string;
  readonly theme: Theme;
}

/** Answers a question about the themes: which there are, what one is about, how it stands. */
export function answerThemes(query: Query, world: World): Finding {
  if (query.ask === 'group' && query.by === 'plan') return themesByPlan(query, world);
  const { activities } = matchActivities(query.where, world);
  if (query.ask === 'compare') return compareActivities({ by: 'theme', ...query }, activities, world);
  if (query.ask === 'group') return groupActivities({ by: 'theme', ...query }, activities, world);
  const themes = matchThemes(query, world);
  const [only] = themes.length === 1 ? themes : [];
  if (query.ask === 'count') return countThemes(themes);
  if (only) return showTheme(only, world);
  return themes.length > 0 ? listThemes(query, themes, world) : noTheme(world);
}

/** The themes that a filter lets through, plan by plan. */
export function matchThemes({ where }: Pick<Query, 'where'>, world: Pick<World, 'register'>): readonly PlanTheme[] {
  return world.register.records.plans
    .filter(plan => admits(where.plan, plan.id))
    .flatMap(plan => plan.themes.map(theme => ({ plan: plan.id, theme })))
    .filter(({ theme }) => admits(where.theme, theme.number) && admits(where.ids, theme.id));
}

/** One theme: its name, how many activities in which colours, and every one of them. */
function showTheme({ plan, theme }: PlanTheme, world: World): Finding {
  const activities = activitiesOf({ plan, theme }, world);
  const counts = countBy(activities, activity => labelsOf(activity, 'status', world));
  const colours = [...counts].map(([key, count]) => `${count} ${key === 'none' ? 'with no update yet' : key}`);
  return found({
    ids: activities.map(activity => activity.id),
    headline: `Theme ${theme.number} of ${planText(plan)} is “${theme.name}”: ${countText(activities.length, 'activity', 'activities')}, ${listText(colours)}.`,
    lines: capped(activityRows(activities, world)),
    notes: [...standingNotes(activities, world.register), ...countedOtherwise(theme.id, world.register)],
    show: { kind: 'theme', plan, number: theme.number },
  });
}

function listThemes(query: Query, themes: readonly PlanTheme[], world: World): Finding {
  const plans = [...new Set(themes.map(({ plan }) => plan))];
  return found({
    ids: themes.map(({ theme }) => theme.id),
    headline: `${plans.map(plan => `${countText(themes.filter(t => t.plan === plan).length, 'theme')} in ${planText(plan)}`).join('; ')}.`,
    lines: plans.flatMap(plan => [
      ...(plans.length > 1 ? [`${planText(plan)}:`] : []),
      ...themes.filter(t => t.plan === plan).map(t => themeRow(t, query, world)),
    ]),
    notes:
      query.facet === 'status'
        ? standingNotes(
            themes.flatMap(theme => activitiesOf(theme, world)),
            world.register,
          )
        : [],
  });
}

function themeRow({ plan, theme }: PlanTheme, query: Query, world: World): string {
  if (query.facet !== 'status') return `${theme.number}. ${theme.name}`;
  const activities = activitiesOf({ plan, theme }, world);
  const counts = countBy(activities, activity => labelsOf(activity, 'status', world));
  return `${theme.number}. ${theme.name}: ${[...counts].map(([key, count]) => `${count} ${key === 'none' ? 'with no update yet' : key}`).join(', ')}`;
}

const activitiesOf = ({ plan, theme }: PlanTheme, world: World): readonly Activity[] =>
  matchActivities({ plan: { values: [plan] }, theme: { values: [theme.number] } }, world).activities;

const countThemes = (themes: readonly PlanTheme[]): Finding =>
  found({
    ids: themes.map(({ theme }) => theme.id),
    value: themes.length,
    headline: `${countText(themes.length, 'theme')}.`,
    lines: themes.map(({ theme }) => `${theme.number}. ${theme.name}`),
  });

/** How many themes each of the plans has, its name with each number. */
function themesByPlan(query: Query, world: World): Finding {
  const themes = matchThemes(query, world);
  const counts = [...countBy(themes, ({ plan }) => [plan])];
  return found({
    ids: themes.map(({ theme }) => theme.id),
    value: Object.fromEntries(counts),
    headline: `${countText(themes.length, 'theme')}: ${listText(counts.map(([plan, count]) => `${count} in ${planText(plan)}`))}.`,
    lines: counts.flatMap(([plan]) => [
      `${planText(plan)}:`,
      ...themes.filter(theme => theme.plan === plan).map(({ theme }) => `${theme.number}. ${theme.name}`),
    ]),
  });
}

function noTheme(world: World): Finding {
  const plan = world.register.plan(world.planInForce);
  return nothing(
    `There is no such theme. ${planText(world.planInForce)} has these:`,
    (plan?.themes ?? []).map(theme => theme.id),
    (plan?.themes ?? []).map(theme => `${theme.number}. ${theme.name}`),
  );
}
