import type { Meeting } from '../../data/records.ts';
import type { ShownMeeting } from '../dueMessage.ts';

/** A meeting as a message shows it now. */
export const shownMeeting = ({ id, sequence = 0 }: Meeting): ShownMeeting => ({ meeting: id, sequence });
