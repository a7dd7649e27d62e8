import type { Activity } from '../../../data/records/activity.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { compareActivities } from './activityComparison.ts';
import { groupActivities } from './activityGroups.ts';
import { type Matches, matchActivities } from './activityMatches.ts';
import { showActivity } from './activityShow.ts';
import { activityRows, leadGroupNotes, standingNotes } from './activityText.ts';
import { admitted } from './choices.ts';
import { countedOtherwise } from './disagreementNotes.ts';
import { countText, listText } from './figures.ts';
import { capped, type Finding, found } from './finding.ts';
import { historyOfActivities } from './history.ts';
import { statusWord } from './names.ts';
import { nothingMatches, otherPlanWithTopic } from './nothing.ts';
import { whoLeads } from './owners.ts';
import { countPledges, pledgesOf } from './pledges.ts';
import { answerRecovery } from './recovery.ts';

/** Answers a question about the plan's activities. */
export function answerActivities(query: Query, world: World): Finding {
  if (query.ask === 'history' || asksOfEachPlan(query)) return historyOfActivities(query, world);
  if (query.ask === 'when') return answerRecovery(query, world);
  if (query.ask === 'count' && query.by === 'pledge') return countPledges(query, world);
  const matches = matchActivities(query.where, world);
  switch (query.ask) {
    case 'count':
      return countActivities(query, matches.activities, world);
    case 'group':
      return groupActivities(query, matches.activities, world);
    case 'compare':
      return compareActivities(query, matches.activities, world);
    default:
      return matches.activities.length > 0 ? tell(query, matches, world) : elsewhere(query, world);
  }
}

/** "How was MAPPA rated in 2013, and how in 2016" is a question to each of the plans. */
const asksOfEachPlan = ({ ask, where }: Query): boolean =>
  ask === 'show' && where.topic !== undefined && (admitted(where.plan)?.length ?? 0) > 1;

function tell(query: Query, matches: Matches, world: World): Finding {
  if (query.ask === 'who') return whoLeads(query, matches.activities, world);
  if (query.ask === 'show') return showActivity(query, matches, world);
  return listActivities(query, matches, world);
}

/** A topic that the plan does not have is looked for in the newest plan that does (rule 3); any other filter finds nothing (rule 4). */
function elsewhere(query: Query, world: World): Finding {
  const other = otherPlanWithTopic(query, world);
  if (!other) return nothingMatches(query, world);
  const finding = tell(other.query, matchActivities(other.query.where, world), world);
  return { ...finding, notes: [other.note, ...finding.notes] };
}

function listActivities(query: Query, matches: Matches, world: World): Finding {
  const { mentions } = matches;
  const all = [...matches.activities, ...mentions].slice(0, query.take ?? Number.POSITIVE_INFINITY);
  const texts = all.map(activity => told(activity, all.length, query, world));
  const rows = activityRows(all, world).map((row, n) => row + (texts[n] ?? ''));
  const also =
    mentions.length > 0 ? [`The last ${countText(mentions.length, 'one')} only mention it in the text.`] : [];
  return found({
    ids: all.map(activity => activity.id),
    headline: `${shareText(all.length, query, world)}${colours(all, world)}.`,
    lines: capped(rows),
    notes: [
      ...also,
      ...leadNotes(query, all),
      ...standingNotes(all, world.register),
      ...ofTheme(query, world),
      ...pledgesOf(query, world),
    ],
    show: listCard(query, all),
  });
}

/** The colours of one theme, of which the documents may say another. */
function ofTheme({ where }: Query, { register }: World): string[] {
  const [plan, ...otherPlans] = admitted(where.plan) ?? [];
  const [theme, ...otherThemes] = admitted(where.theme) ?? [];
  if (!where.status || where.leadGroup || where.topic !== undefined) return [];
  if (plan === undefined || theme === undefined || otherPlans.length + otherThemes.length > 0) return [];
  return countedOtherwise(`${plan}/${theme}`, register);
}

/** One activity is shown whole: the question is then about what it says. */
function listCard(query: Query, all: readonly Activity[]): Finding['show'] {
  const [only] = all.length === 1 ? all : [];
  if (only) return { kind: 'activity', id: only.id };
  return { kind: 'activities', ids: all.map(activity => activity.id), page: query.page ?? 1 };
}

const leadNotes = (query: Query, activities: readonly Activity[]): string[] =>
  query.where.leadGroup ? leadGroupNotes(activities) : [];

/** "why are those amber" asks for what the rows say, and so does a topic that only a few activities are about. */
function told(activity: Activity, shown: number, query: Query, world: World): string {
  if (query.facet !== 'why' && (query.where.topic === undefined || shown > FEW)) return '';
  const latest = world.register.latestUpdate(activity.id);
  return latest ? `. ${latest.summary}` : '';
}

const FEW = 3;

function countActivities(query: Query, activities: readonly Activity[], world: World): Finding {
  return found({
    ids: activities.map(activity => activity.id),
    value: activities.length,
    headline: `${shareText(activities.length, query, world)}${colours(activities, world)}.`,
    notes: [...leadNotes(query, activities), ...standingNotes(activities, world.register), ...pledgesOf(query, world)],
    show: activities.length > 0 ? { kind: 'activities', ids: activities.map(a => a.id), page: 1 } : { kind: 'text' },
  });
}

/** "17 of 61 activities (28%)" where a status was asked for: of all that the rest of the filter lets through. */
function shareText(count: number, query: Query, world: World): string {
  const number = count === 0 ? 'None' : String(count);
  if (!query.where.status || query.where.ids || query.where.topic || query.take)
    return count === 0 ? 'None, no activity' : countText(count, 'activity', 'activities');
  const { status: _, ...where } = query.where;
  const all = matchActivities(where, world).activities.length;
  const share = all > 0 && count > 0 ? ` (${Math.round((count / all) * 100)}%)` : '';
  return `${number} of ${countText(all, 'activity', 'activities')}${share}`;
}

/** The colours of several activities in words, where there is more than one colour: ": 3 green and 2 amber". */
function colours(activities: readonly Activity[], world: World): string {
  const counts = new Map<string, number>();
  for (const activity of activities) {
    const status = world.register.latestUpdate(activity.id)?.status ?? null;
    const word = status ? statusWord(status).toLowerCase() : 'with no update yet';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if (counts.size < 2) return '';
  return `: ${listText([...counts].map(([word, count]) => `${count} ${word}`))}`;
}
