import type { Role } from './contact.ts';
import type { AgendaItem, Meeting, Resolution, WorkProgrammeItem } from './records/meeting.ts';
import type { Records } from './records.ts';
import { indexesOf, over, type Register } from './register.ts';

/** Whoever asks, as far as it decides what they may see. */
export interface Viewer {
  readonly role: Role;
  readonly person: string | undefined;
}

/** Somebody of whom nothing is known, or several at once: a channel, a card in somebody's message. */
export const ANYBODY: Viewer = { role: 'reader', person: undefined };

/** What stands in the place of an item that is not public, for those who may not see it: that there is one is no secret. */
export const NOT_PUBLIC = 'An item that is not public';

/**
 * The records as somebody may see them. An agenda's item that is marked "Non Public", with its report and what was resolved on it, is for
 * managers, administrators, the report's author and sponsor, and who answers for the papers of the body that writes it; for everybody else it is named and numbered as
 * not public, and nothing more. The one place of the rule: answers, cards, search and what is sent all read from what this gives.
 */
export function registerFor({ role, person }: Viewer, register: Register): Register {
  if (role === 'manager' || role === 'admin') return register;
  const { meetings, resolutions } = register.records;
  const eyes = eyesOf(person, register);
  const seen = meetingsFor(eyes, meetings);
  const cancelledMeetings = meetingsFor(eyes, register.cancelledMeetings);
  if (seen === meetings && cancelledMeetings === register.cancelledMeetings) return register;
  const hidden = hiddenResolutions(eyes, meetings, resolutions);
  const records: Records = { ...register.records, meetings: [...seen], resolutions: hidden };
  const indexes = indexesOf(register);
  const byId = [...seen, ...cancelledMeetings].map(meeting => [meeting.id, meeting] as const);
  return over(
    { ...register, records, cancelledMeetings },
    {
      ...indexes,
      meetings: new Map([...indexes.meetings, ...byId]),
      resolutions: new Map(hidden.map(resolution => [resolution.id, resolution])),
    },
  );
}

/**
 * The records of a day in the past, with what is public decided by what is marked now: a paper that was marked yesterday is not read by asking
 * what stood the day before.
 */
export function markedAsNow(past: Register, now: Register): Register {
  const meetings = past.records.meetings.map(meeting => {
    const marked = now.meeting(meeting.id);
    return marked?.marks === meeting.marks ? meeting : withMarksOf(meeting, marked);
  });
  if (meetings.every((meeting, i) => meeting === past.records.meetings[i])) return past;
  const indexes = indexesOf(past);
  return over(
    { ...past, records: { ...past.records, meetings } },
    {
      ...indexes,
      meetings: new Map([...indexes.meetings, ...meetings.map(meeting => [meeting.id, meeting] as const)]),
    },
  );
}

function withMarksOf(meeting: Meeting, marked: Meeting | undefined): Meeting {
  const flag = <One extends Item>({ nonPublic: _then, ...item }: One, now: Item | undefined): One =>
    (now?.nonPublic ? { ...item, nonPublic: true } : item) as One;
  return {
    ...meeting,
    items: meeting.items.map(item =>
      flag(
        item,
        marked?.items.find(({ id }) => id === item.id),
      ),
    ),
    ...(meeting.agenda && {
      agenda: meeting.agenda.map(item =>
        flag(
          item,
          marked?.agenda?.find(({ number }) => number === item.number),
        ),
      ),
    }),
  };
}

/** As whom something is looked at: a person, and the bodies for whose papers they answer. */
interface Eyes {
  readonly person: string | undefined;
  readonly bodies: readonly string[];
}

const eyesOf = (person: string | undefined, { paperPeople }: Register): Eyes => ({
  person,
  bodies: person === undefined ? [] : paperPeople.filter(one => one.person === person).map(({ author }) => author),
});

/** By the collection, so that what is indexed by it is not indexed anew for every question. */
const SEEN = new WeakMap<readonly Meeting[], Map<string, readonly Meeting[]>>();

function meetingsFor(eyes: Eyes, meetings: readonly Meeting[]): readonly Meeting[] {
  const byEyes = SEEN.get(meetings) ?? new Map<string, readonly Meeting[]>();
  SEEN.set(meetings, byEyes);
  const key = JSON.stringify(eyes);
  const known = byEyes.get(key);
  if (known) return known;
  const hides = meetings.some(meeting => [...meeting.items, ...(meeting.agenda ?? [])].some(isHiddenFrom(eyes)));
  const seen = hides ? meetings.map(meeting => withoutHidden(meeting, eyes)) : meetings;
  byEyes.set(key, seen);
  return seen;
}

type Item = WorkProgrammeItem | AgendaItem;

const isHiddenFrom =
  (eyes: Eyes) =>
  (item: Item): boolean =>
    item.nonPublic === true && !isTheirs(item, eyes);

/** Of a work programme's item the author is a body ("Force"), for which somebody may answer. */
const isTheirs = (item: Item, { person, bodies }: Eyes): boolean =>
  'author' in item
    ? item.author !== null && bodies.includes(item.author)
    : person !== undefined && [item.report?.author, item.report?.sponsor].includes(person);

/** An item's id is made of its title, so it goes too. */
function withoutHidden(meeting: Meeting, eyes: Eyes): Meeting {
  const isHidden = isHiddenFrom(eyes);
  return {
    ...meeting,
    items: meeting.items.map((item, i) => (isHidden(item) ? hiddenItem(item, `${meeting.id}/item-${i + 1}`) : item)),
    ...(meeting.agenda && {
      agenda: meeting.agenda.map(item =>
        isHidden(item) ? { ...item, title: NOT_PUBLIC, report: null, resolution: null } : item,
      ),
    }),
  };
}

function hiddenItem({ partOf: _whole, ...item }: WorkProgrammeItem, id: string): WorkProgrammeItem {
  return { ...item, id, title: NOT_PUBLIC, titlePrinted: null, focus: null, author: null };
}

function hiddenResolutions(eyes: Eyes, meetings: readonly Meeting[], resolutions: readonly Resolution[]): Resolution[] {
  const hidden = new Set(
    meetings.flatMap(({ id, agenda = [] }) => agenda.filter(isHiddenFrom(eyes)).map(({ number }) => `${id} ${number}`)),
  );
  return resolutions.map(resolution =>
    hidden.has(`${resolution.meeting} ${resolution.itemNumber}`)
      ? { ...resolution, item: NOT_PUBLIC, text: null, discussion: null }
      : resolution,
  );
}
