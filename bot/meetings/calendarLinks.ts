import type { DateTime } from 'luxon';
import type { CardLink } from '../../cards/words/button.ts';
import { calendarFileName } from '../../data/calendarFile/meetingEvents.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';

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

/**
 * The link by which the next cut-off of what somebody owes is taken into their calendar; none once it is over.
 * @param owed what they owe, by meeting
 */
export function cutOffLinks(
  owed: readonly { readonly meeting: string; readonly cutOff: string }[],
  {
    register,
    now,
    publicUrl,
  }: { readonly register: Register; readonly now: DateTime; readonly publicUrl: string | undefined },
): CardLink[] {
  const today = now.toISODate() ?? '';
  const next = owed.filter(({ cutOff }) => cutOff >= today).sort((a, b) => (a.cutOff < b.cutOff ? -1 : 1))[0];
  const meeting = next && register.meeting(next.meeting);
  if (!meeting || publicUrl === undefined) return [];
  const title = meeting.sequence === undefined ? 'Add the cut-off to my calendar' : 'Change the cut-off in my calendar';
  return [{ title, url: `${publicUrl}/calendar/${calendarFileName('cut-off', meeting)}` }];
}
