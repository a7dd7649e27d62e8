import type { Resolution } from '../../../data/records/meeting.ts';
import type { World } from '../answer.ts';
import type { Query, Where } from '../query.ts';
import { createSearch } from '../search/search.ts';
import { admits } from './choices.ts';
import { shortDayText } from './days.ts';
import { countText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import { matchMeetings, meetingPartsOf } from './meetingMatches.ts';

/** Answers a question about what a meeting resolved. */
export function answerResolutions(query: Query, world: World): Finding {
  const matching = matchResolutions(query.where, world);
  const misprinted = matching.filter(resolution => resolution.number !== resolution.numberPrinted);
  const resolutions = query.facet === 'caveat' && !query.where.ids ? misprinted : matching;
  if (query.ask === 'count') return countResolutions(resolutions);
  if (resolutions.length === 0) return noResolution(world);
  const [only] = resolutions.length === 1 ? resolutions : [];
  return found({
    ids: resolutions.map(resolution => resolution.id),
    value: query.ask === 'when' && only ? (world.register.meeting(only.meeting)?.date ?? null) : null,
    headline: only ? resolutionText(only, world) : `${countText(resolutions.length, 'resolution')}.`,
    lines: only
      ? [...placeOf(only), ...discussionOf(only)]
      : capped(resolutions.map(resolution => resolutionText(resolution, world))),
    notes: only ? numberNote(only) : [],
  });
}

/** The resolutions that a filter lets through, in their order. */
export function matchResolutions(
  where: Where,
  world: Pick<World, 'register' | 'now' | 'everyday'>,
): readonly Resolution[] {
  const meetings = new Set(matchMeetings(meetingPartsOf(where), world).map(meeting => meeting.id));
  const plain = world.register.records.resolutions.filter(
    resolution =>
      meetings.has(resolution.meeting) &&
      admits(where.ids, resolution.id) &&
      (where.agendaNumber === undefined || admits(where.agendaNumber, resolution.itemNumber ?? '')),
  );
  if (where.topic === undefined) return plain;
  const byId = new Map(plain.map(resolution => [resolution.id, resolution]));
  const hits = createSearch(world.register, world.everyday).find('resolutions', where.topic, id => byId.has(id));
  const strong = hits.filter(hit => hit.strong);
  return (strong.length > 0 ? strong : hits).flatMap(hit => byId.get(hit.id) ?? []);
}

function resolutionText(resolution: Resolution, world: World): string {
  const date = world.register.meeting(resolution.meeting)?.date;
  const text = resolution.text ?? 'The minutes give no wording for it: no resolution text is printed.';
  return `${resolution.number}${date ? ` (${shortDayText(date)})` : ''}, ${resolution.item}: ${text}`;
}

const placeOf = ({ itemNumber }: Resolution): string[] => (itemNumber ? [`It was agenda item ${itemNumber}.`] : []);

const discussionOf = (resolution: Resolution): string[] =>
  resolution.discussion ? [`From the discussion: ${resolution.discussion}`] : [];

const numberNote = (resolution: Resolution): string[] =>
  resolution.number === resolution.numberPrinted
    ? []
    : [`The minutes print its number as ${resolution.numberPrinted}; by the sequence it is ${resolution.number}.`];

const countResolutions = (resolutions: readonly Resolution[]): Finding =>
  found({
    ids: resolutions.map(resolution => resolution.id),
    value: resolutions.length,
    headline: resolutions.length === 0 ? 'None, no resolution.' : `${countText(resolutions.length, 'resolution')}.`,
    lines: capped(resolutions.map(resolution => `${resolution.number} ${resolution.item}`)),
  });

function noResolution(world: World): Finding {
  const { resolutions } = world.register.records;
  const dates = [...new Set(resolutions.map(r => world.register.meeting(r.meeting)?.date ?? ''))].filter(
    date => date !== '',
  );
  return nothing(
    `No resolution on record matches. Those on record are of ${dates.map(shortDayText).join(', ')}.`,
    resolutions.slice(0, 5).map(resolution => resolution.id),
  );
}
