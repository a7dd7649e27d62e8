import { DateTime } from 'luxon';
import { shortReviewWords } from '../../../cards/words/review.ts';
import { statusText } from '../../../cards/words/status.ts';
import { plainDay } from '../../../data/dayInWords.ts';
import { isManager } from '../../../data/permissions.ts';
import type { Update } from '../../../data/records/update.ts';
import { versionsOf } from '../../../data/versions.ts';
import type { World } from '../answer.ts';
import { type Event, eventsIn } from '../decisions/events.ts';
import { type OtherEvent, otherEventsIn } from '../decisions/otherEvents.ts';
import type { Query } from '../query.ts';
import { admits } from './choices.ts';
import { countText, listText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import { activityName } from './names.ts';

/** Answers what was decided here, by whom and when, from the history and from nothing else. */
export function answerChanges(query: Query, world: World): Finding {
  const events = eventsIn(world.past?.history ?? [], world.register).filter(event => isAsked(event, query, world));
  const [id] = query.where.ids?.values ?? [];
  if (id === undefined || query.ask === 'list') return changedSince(query, events, world);
  if (query.ask === 'history') return historyOf(id, events, world);
  return query.facet === 'review' ? whoReviewed(id, events, world) : whoChanged(id, events, world);
}

function isAsked({ activity, at }: Event, { where }: Query, world: World): boolean {
  const record = world.register.activity(activity);
  return (
    record !== undefined &&
    (where.since === undefined || dayOf(at, world) >= where.since) &&
    admits(where.ids, activity) &&
    admits(where.plan, record.plan) &&
    admits(where.theme, record.theme)
  );
}

function changedSince(query: Query, events: readonly Event[], world: World): Finding {
  const since = query.where.since === undefined ? '' : ` since ${plainDay(query.where.since)}`;
  const ids = [...new Set(events.map(({ activity }) => activity))];
  const begun = world.past?.registerOn(BEFORE_EVERYTHING).records.meetings ?? [];
  const others = otherEventsIn(world.past?.history ?? [], world.register, begun).filter(one =>
    isOtherAsked(one, query, world),
  );
  if (ids.length + others.length === 0)
    return nothing(`Nothing was changed here${since}. Positions that were read out of papers are not counted.`);
  const rows = [
    ...events.map(event => ({ at: event.at, text: `${nameOf(event.activity, world)}: ${eventText(event, world)}` })),
    ...others.map(({ who, what, at }) => ({ at, text: eventText({ who, what, at, words: '' }, world) })),
  ];
  const activities = ids.length === 0 ? 'No activity' : countText(ids.length, 'activity', 'activities');
  const besides = others.length === 0 ? '' : ` and ${countText(others.length, 'other thing')}`;
  return found({
    ids: [...new Set([...ids, ...others.flatMap(({ record }) => record ?? [])])],
    headline: `${activities} changed${since}${besides}, ${countText(rows.length, 'entry', 'entries')} in the history.`,
    lines: capped(rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).map(({ text }) => text)),
  });
}

const BEFORE_EVERYTHING = '0001-01-01';

/** Leave is for its officer and the managers to know, and so are roles and what was done about the sending. */
function isOtherAsked({ kind, at, theme, concerns }: OtherEvent, { where }: Query, world: World): boolean {
  const { person } = world.speaker;
  const isTold =
    isManager(world.speaker) ||
    (kind !== 'sending' && kind !== 'role' && (concerns === undefined || concerns === person));
  const isAbout = where.ids === undefined && (!where.theme || (theme !== undefined && admits(where.theme, theme)));
  return isTold && isAbout && (where.since === undefined || dayOf(at, world) >= where.since);
}

function whoChanged(id: string, events: readonly Event[], world: World): Finding {
  const changes = events.filter(({ kind }) => kind === 'update' || kind === 'lead');
  const last = changes.at(-1);
  if (!last) return neverChanged(id, world);
  const people = [...new Set(changes.map(({ person }) => person).filter(person => person !== null))];
  return found({
    ids: people.length > 0 ? people : [id],
    value: last.who,
    headline: `${nameOf(id, world)}: ${eventText(last, world)}`,
    lines: capped(
      changes
        .slice(0, -1)
        .reverse()
        .map(event => `Before that, ${eventText(event, world)}`),
    ),
  });
}

function whoReviewed(id: string, events: readonly Event[], world: World): Finding {
  const reviews = events.filter(({ kind }) => kind === 'review');
  const last = reviews.at(-1);
  const latest = world.register.latestUpdate(id);
  if (!latest?.submitted) return neverChanged(id, world);
  if (!last)
    return nothing(`Nobody has reviewed ${nameOf(id, world)} yet. ${latest.submitted.byName} gave the update.`);
  const stands = latest.review ? '' : ' The update that stands was given after that, and is not yet reviewed.';
  return found({
    ids: last.person === null ? [id] : [last.person],
    value: last.who,
    headline: `${nameOf(id, world)}: ${eventText(last, world)}${stands}`,
    lines: capped(
      reviews
        .slice(0, -1)
        .reverse()
        .map(event => `Before that, ${eventText(event, world)}`),
    ),
  });
}

/** Every position that was ever on record, with what was decided in between, the newest first. */
function historyOf(id: string, events: readonly Event[], world: World): Finding {
  const documents = versionsOf(world.register, id).filter(({ submitted }) => !submitted);
  const rows = [
    ...[...events].reverse().map(event => eventText(event, world)),
    ...[...documents].reverse().map(update => documentText(update, world)),
  ];
  if (rows.length === 0) return nothing(`There is no history of ${nameOf(id, world)}: nobody has given it a status.`);
  const latest = world.register.latestUpdate(id);
  const standing = latest && [statusText(latest.status ?? 'none'), shortReviewWords(latest)].filter(Boolean).join(', ');
  return found({
    ids: [id],
    headline: `${nameOf(id, world)}: ${countText(rows.length, 'entry', 'entries')}${standing ? `; it stands at ${standing}` : ''}.`,
    lines: capped(rows),
  });
}

function neverChanged(id: string, world: World): Finding {
  const latest = world.register.latestUpdate(id);
  const from = latest ? ` What stands comes out of the papers (${latest.period.label}).` : ' It has no status yet.';
  return nothing(`Nobody has changed ${nameOf(id, world)} here.${from}`, [id]);
}

function eventText({ who, what, words, at }: Pick<Event, 'who' | 'what' | 'words' | 'at'>, world: World): string {
  const when = `${plainDay(dayOf(at, world))} at ${timeOf(at, world)}`;
  return `${who} ${what} on ${when}${words === '' ? '.' : `: “${words}”`}`;
}

function documentText(update: Update, { register }: World): string {
  const basis = update.basis === 'compiled' ? ', provisional, compiled' : '';
  const document = register.records.documents.find(({ id }) => id === update.source?.document);
  const from = document ? listText([document.shortName]) : update.period.label;
  return `${update.period.label}: ${statusText(update.status ?? 'none')}${basis} from the ${from}. “${update.summary}”`;
}

const nameOf = (id: string, { register, planInForce }: World): string => {
  const activity = register.activity(id);
  return activity ? activityName(activity, planInForce) : id;
};

const dayOf = (at: string, { now }: World): string => localOf(at, now).slice(0, 10);
const timeOf = (at: string, { now }: World): string => localOf(at, now).slice(11, 16);
const localOf = (at: string, { zone }: World['now']): string => DateTime.fromISO(at).setZone(zone).toISO() ?? at;
