import type { Meeting } from '../../data/records/meeting.ts';
import type { ShownMeeting } from '../dueMessage.ts';

/** A meeting as a message shows it now. */
export const shownMeeting = (meeting: Meeting): ShownMeeting => ({ meeting: meeting.id, sequence: changesOf(meeting) });

/** How often anything changed that a card of the meeting shows: its day, or what of its agenda is public. */
export const changesOf = ({ sequence = 0, marks = 0 }: Meeting): number => sequence + marks;
