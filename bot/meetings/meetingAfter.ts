import type { Meeting } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';
import type { MeetingDetails } from './meetingCommand.ts';

/** The number of a meeting's next change. @param before undefined: there is no such meeting yet */
export const nextSequence = (before: Meeting | undefined): number => (before?.sequence ?? 0) + 1;

/** A meeting with what was said to be different. One whose theme changes no longer monitors what its papers print. */
export function movedMeeting(before: Meeting, { date, time, place, theme }: MeetingDetails): Meeting {
  return {
    ...before,
    sequence: nextSequence(before),
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(place !== undefined && { place }),
    ...(theme !== undefined && { theme, themePrinted: null }),
  };
}

/** A meeting that stands in no document: of the body that meets most, with nothing on its agenda yet. */
export function addedMeeting(register: Register, details: MeetingDetails & { readonly date: string }): Meeting {
  const id = freeId(register, details.date);
  return {
    id,
    body: usualBody(register),
    date: details.date,
    time: details.time ?? null,
    closed: null,
    place: details.place ?? null,
    panelDate: null,
    theme: details.theme ?? null,
    themePrinted: null,
    draft: false,
    items: [],
    sequence: nextSequence(undefined),
  };
}

function freeId(register: Register, date: string): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? `meeting/${date}` : `meeting/${date}-${n}`;
    if (!register.meeting(id)) return id;
  }
}

function usualBody(register: Register): string {
  const counts = new Map<string, number>();
  for (const { body } of register.records.meetings) counts.set(body, (counts.get(body) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'Meeting';
}
