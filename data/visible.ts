import type { Role } from './contact.ts';
import type { AgendaItem, Meeting, Records, Resolution, WorkProgrammeItem } from './records.ts';
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
 * managers, administrators and the report's author and sponsor; for everybody else it is named and numbered as not public, and
 * nothing more. The one place of the rule: answers, cards, search and what is sent all read from what this gives.
 */
export function registerFor({ role, person }: Viewer, register: Register): Register {
  if (role === 'manager' || role === 'admin') return register;
  const { meetings, resolutions } = register.records;
  const seen = meetingsFor(person, meetings);
  if (seen === meetings) return register;
  const hidden = hiddenResolutions(person, meetings, resolutions);
  const records: Records = { ...register.records, meetings: [...seen], resolutions: hidden };
  const indexes = indexesOf(register);
  return over(
    { ...register, records },
    {
      ...indexes,
      meetings: new Map([...indexes.meetings, ...seen.map(meeting => [meeting.id, meeting] as const)]),
      resolutions: new Map(hidden.map(resolution => [resolution.id, resolution])),
    },
  );
}

/** By the collection, so that what is indexed by it is not indexed anew for every question. */
const SEEN = new WeakMap<readonly Meeting[], Map<string, readonly Meeting[]>>();

function meetingsFor(person: string | undefined, meetings: readonly Meeting[]): readonly Meeting[] {
  const byPerson = SEEN.get(meetings) ?? new Map<string, readonly Meeting[]>();
  SEEN.set(meetings, byPerson);
  const known = byPerson.get(person ?? '');
  if (known) return known;
  const hides = meetings.some(meeting => [...meeting.items, ...(meeting.agenda ?? [])].some(isHiddenFrom(person)));
  const seen = hides ? meetings.map(meeting => withoutHidden(meeting, person)) : meetings;
  byPerson.set(person ?? '', seen);
  return seen;
}

type Item = WorkProgrammeItem | AgendaItem;

const isHiddenFrom =
  (person: string | undefined) =>
  (item: Item): boolean =>
    item.nonPublic === true && !(person !== undefined && writersOf(item).includes(person));

/** Of a work programme's item the author is a body ("Force"), which is nobody in particular. */
const writersOf = (item: Item): readonly (string | null)[] =>
  'report' in item && item.report ? [item.report.author, item.report.sponsor] : [];

function withoutHidden(meeting: Meeting, person: string | undefined): Meeting {
  const isHidden = isHiddenFrom(person);
  return {
    ...meeting,
    items: meeting.items.map(item =>
      isHidden(item) ? { ...item, title: NOT_PUBLIC, titlePrinted: null, focus: null, author: null } : item,
    ),
    ...(meeting.agenda && {
      agenda: meeting.agenda.map(item =>
        isHidden(item) ? { ...item, title: NOT_PUBLIC, report: null, resolution: null } : item,
      ),
    }),
  };
}

function hiddenResolutions(
  person: string | undefined,
  meetings: readonly Meeting[],
  resolutions: readonly Resolution[],
): Resolution[] {
  const hidden = new Set(
    meetings.flatMap(({ id, agenda = [] }) =>
      agenda.filter(isHiddenFrom(person)).map(({ number }) => `${id} ${number}`),
    ),
  );
  return resolutions.map(resolution =>
    hidden.has(`${resolution.meeting} ${resolution.itemNumber}`)
      ? { ...resolution, item: NOT_PUBLIC, text: null, discussion: null }
      : resolution,
  );
}
