import type { AgendaItem, Meeting, WorkProgrammeItem } from '../../../data/records/meeting.ts';
import { plainWords } from '../../words/searchWords.ts';
import type { PaperKind } from '../query.ts';

/**
 * One thing a meeting deals with: a row of the work programme, an item of its agenda, or both where they are the same business
 * under nearly the same title.
 */
export interface MeetingEntry {
  /** The programme item's id; for an item of the agenda alone, the meeting's id and the place on the agenda. */
  readonly key: string;
  readonly meeting: Meeting;
  readonly title: string;
  readonly item?: WorkProgrammeItem;
  readonly agenda?: AgendaItem;
}

/** Everything a meeting deals with: the work programme in its order, then what only the agenda has. */
export function meetingEntries(meeting: Meeting): MeetingEntry[] {
  const agenda = meeting.agenda ?? [];
  const taken = new Set<AgendaItem>();
  const programme = meeting.items.map(item => {
    const same = agenda.find(entry => !taken.has(entry) && isSameBusiness(entry.title, item.title));
    if (same) taken.add(same);
    return { key: item.id, meeting, title: item.title, item, ...(same ? { agenda: same } : {}) };
  });
  const rest = agenda
    .filter(entry => !taken.has(entry))
    .map(entry => ({ key: `${meeting.id}#${agenda.indexOf(entry)}`, meeting, title: entry.title, agenda: entry }));
  return [...programme, ...rest];
}

/** The record an entry is known by: its programme item, else the resolution it led to, else the meeting. */
export const entryId = (entry: MeetingEntry): string => entry.item?.id ?? entry.agenda?.resolution ?? entry.meeting.id;

/** The agenda words a title a little differently from the programme ("… (verbal update)"): the first two words decide. */
function isSameBusiness(one: string, other: string): boolean {
  const start = (title: string) => plainWords(title).slice(0, 2).join(' ');
  return start(one) === start(other);
}

/** What kind of business it is, as the agenda marks it and its report says what it is for. */
export function kindsOf({ agenda, title }: MeetingEntry): readonly PaperKind[] {
  const purpose = agenda?.report?.purpose ?? '';
  const kinds: readonly (readonly [PaperKind, boolean])[] = [
    ['verbal', agenda?.kind === 'verbal' || /verbal/i.test(title)],
    ['written', agenda?.report !== undefined && agenda.report !== null],
    ['presentation', agenda?.kind === 'presentation'],
    ['consideration', /consider|decision|approv/i.test(purpose)],
    ['information', /information|noting/i.test(purpose)],
  ];
  return kinds.filter(([, holds]) => holds).map(([kind]) => kind);
}
