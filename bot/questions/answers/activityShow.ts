import { detailLines } from '../../../cards/words/details.ts';
import { reviewWords } from '../../../cards/words/review.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { Update } from '../../../data/records/update.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { createSearch } from '../search/search.ts';
import type { Matches } from './activityMatches.ts';
import { activityRow, PROVISIONAL, standingNotes } from './activityText.ts';
import { shortDayText } from './days.ts';
import { disagreementNotes } from './disagreementNotes.ts';
import { capped, type Finding, found } from './finding.ts';
import { activityName, documentName, personNameById, planText, sentenceStart, statusWord, themeText } from './names.ts';
import { ownerText } from './owners.ts';
import { sentencesAbout } from './told.ts';

/**
 * One activity whole: title, status with what it means, period, lead, narrative, what came before. Where a topic found several and
 * one is clearly the best, that one; else all of them are about the question, the best told first.
 */
export function showActivity(query: Query, matches: Matches, world: World): Finding {
  const shown = clearlyMeant(query, matches, world);
  const [first, ...others] = shown;
  if (!first) throw new Error('An activity was to be shown, but none was given.');
  const named = query.where.topic === undefined;
  return found({
    ids: shown.map(activity => activity.id),
    headline: headlineOf(first, query, world),
    lines: [...detailsOf(first, query, world), ...(named ? alsoRows(others, world) : [])],
    notes: [
      ...standingNotes(shown, world.register),
      ...disagreementNotes(first.id, world.register),
      ...(named ? [] : alsoNote(others, world)),
    ],
    show:
      others.length > 0 && named
        ? { kind: 'activities', ids: shown.map(activity => activity.id), page: 1 }
        : { kind: 'activity', id: first.id },
  });
}

/** How far ahead the best match must be to be taken as the one that was meant. Of those nearer, what has been reported on goes first. */
const CLEAR_LEAD = 1.6;

function clearlyMeant(query: Query, { activities }: Matches, world: World): readonly Activity[] {
  if (query.where.topic === undefined || activities.length < 2) return activities;
  const ids = new Set(activities.map(activity => activity.id));
  const hits = createSearch(world.register, world.everyday).find('activities', query.where.topic, id => ids.has(id));
  const bar = (hits[0]?.score ?? 0) / CLEAR_LEAD;
  const scores = new Map(hits.map(hit => [hit.id, hit.score]));
  const near = activities.filter(activity => (scores.get(activity.id) ?? 0) >= bar);
  if (near.length === 1) return near;
  const told = near.filter(activity => world.register.latestUpdate(activity.id));
  return [...told, ...activities.filter(activity => !told.includes(activity))];
}

function headlineOf(activity: Activity, query: Query, world: World): string {
  const name = activityName(activity, world.planInForce);
  const latest = world.register.latestUpdate(activity.id);
  if (query.about && latest) return `${name}: ${sentencesAbout(query.about, latest.summary)}`;
  return `${name} ${activity.title}: ${standing(activity, latest, world)}`;
}

/** "Amber (started, but …) in 2016/17 Q2 update", or that there is no update yet. */
function standing(activity: Activity, latest: Update | undefined, world: World): string {
  if (!latest) return `${statusWord(null)}. It has not been given a status.`;
  const meaning = world.register.plan(activity.plan)?.statusKey.find(key => key.status === latest.status)?.meaning;
  const meant = meaning && latest.basis === 'published' ? ` (${meaning})` : '';
  return `${statusWord(latest.status)}${meant}, ${latest.period.label}.`;
}

function detailsOf(activity: Activity, query: Query, world: World): string[] {
  const updates = world.register.updates(activity.id);
  const latest = updates.at(-1);
  const told = latest
    ? [latest.summary, ...givenBeside(latest), ...reasonOf(latest, world), ...sourceOf(latest, query, world)]
    : evidenceOf(activity);
  return [
    ...told,
    // Where the answer is a sentence of the narrative, its colour is still to be told.
    ...(query.about ? [`Status: ${standing(activity, latest, world)}`] : []),
    `Lead: ${ownerText(activity, world)}. ${sentenceStart(themeText(world.register, activity.plan, activity.theme))} of ${planText(activity.plan)}.`,
    ...marksOf(activity, world),
    ...[...updates.slice(0, -1), ...replacedOf(activity, world)].reverse().map(earlierLine),
  ];
}

/** Reason, recovery date, next step and evidence, as the officer gave them. */
const givenBeside = ({ submitted }: Update): string[] =>
  detailLines(submitted?.details).map(({ label, value }) => `${label}: ${value}.`);

/** A compiled status says what it rests on; a submitted one, who gave it and when, and what its reviewer said. */
function reasonOf(update: Update, { register }: World): string[] {
  if (update.submitted) {
    const { byName, at, onBehalfOf } = update.submitted;
    const owner = onBehalfOf === undefined ? '' : ` for ${personNameById(register, onBehalfOf)}`;
    return [`Given by ${byName}${owner} on ${shortDayText(at.slice(0, 10))}. ${reviewWords(update)}.`];
  }
  return update.reason ? [`Why (${PROVISIONAL}): ${update.reason}`] : [];
}

function sourceOf(update: Update, query: Query, world: World): string[] {
  if (!update.source || (query.facet !== 'source' && update.basis !== 'published')) return [];
  return [`Source: ${documentName(world.register, update.source.document)}, ${update.source.where}.`];
}

const evidenceOf = (activity: Activity): string[] =>
  activity.evidence ? [`The papers touch on it, without giving a status: ${activity.evidence.text}`] : [];

function marksOf(activity: Activity, world: World): string[] {
  const names = activity.pledges.map(code => {
    const pledge = world.register.records.pledges.find(p => p.code === code);
    return pledge ? `${pledge.name} (${code})` : code;
  });
  const pledges = names.length > 0 ? [`Pledge: ${names.join('; ')}.`] : [];
  const marks = [activity.isNew && 'new', activity.revised && 'revised'].filter(mark => mark !== false);
  return [...pledges, ...(marks.length > 0 ? [`Marked as ${marks.join(' and ')} in the plan.`] : [])];
}

/** What a later update for the same period took the place of is still part of the story. */
const replacedOf = (activity: Activity, world: World): readonly Update[] =>
  world.register.superseded.filter(update => update.activity === activity.id);

const earlierLine = (update: Update): string =>
  `Before that, ${update.period.label}: ${statusWord(update.status)}${update.basis === 'compiled' ? ` (${PROVISIONAL})` : ''}. ${update.summary}`;

const alsoRows = (others: readonly Activity[], world: World): string[] =>
  others.length === 0 ? [] : ['Also:', ...capped(others.map(activity => activityRow(activity, world)))];

/** Beside the best match of a topic, the others that it may be about. */
const alsoNote = (others: readonly Activity[], world: World): string[] =>
  others.length === 0
    ? []
    : [`Also about it: ${capped(others.map(activity => activityRow(activity, world))).join('; ')}.`];
