import type { DateTime } from 'luxon';
import type { CardLink } from '../../cards/words/button.ts';
import { calendarFileName } from '../../data/calendarFile/meetingEvents.ts';
import type { Meeting } from '../../data/records.ts';

/**
 * The links by which a meeting and its cut-off are taken into a calendar. None for a meeting that is over, and none where nobody's browser
 * reaches this server.
 * @param publicUrl where it does, without a closing slash
 */
export function calendarLinks(meeting: Meeting | undefined, publicUrl: string | undefined, now: DateTime): CardLink[] {
  if (!meeting || publicUrl === undefined || meeting.date < (now.toISODate() ?? '')) return [];
  const link = (title: string, kind: 'meeting' | 'cut-off') => ({
    title,
    url: `${publicUrl}/calendar/${calendarFileName(kind, meeting)}`,
  });
  if (meeting.cancelled) return [link('Take it out of my calendar', 'meeting')];
  const isChanged = meeting.sequence !== undefined;
  return [
    link(isChanged ? 'Change it in my calendar' : 'Add to my calendar', 'meeting'),
    link(isChanged ? 'Change the cut-off too' : 'Add the cut-off', 'cut-off'),
  ];
}
