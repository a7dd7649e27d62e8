import { DateTime } from 'luxon';
import { now, register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { type Swap, swapping, withValue } from './swap.ts';

const { meetings } = register.records;
const isToCome = (date: string): boolean => date > (now.toISODate() ?? '');

/** "the July meeting" → "the November meeting": another that is to come too, and whose papers are not out either. */
export const otherMeeting: Change = swapping('another meeting', ({ text }, query) =>
  (query.where.meeting?.values ?? []).flatMap(id => {
    const meeting = register.meeting(id);
    if (!meeting || !isToCome(meeting.date) || meeting.agenda) return [];
    return meetings
      .filter(m => isToCome(m.date) && !m.agenda)
      .flatMap((other): Swap[] => {
        const put = withValue(query, 'meeting', id, other.id);
        if (!put || query.where.topic !== undefined || query.where.ids) return [];
        const [date, instead] = [meeting.date, other.date].map(day => DateTime.fromISO(day).setLocale('en-GB'));
        const forms = ['d MMMM', 'MMMM'].map(
          form => [date?.toFormat(form) ?? '', instead?.toFormat(form) ?? ''] as const,
        );
        return forms.map(([said, put2]) => ({ said, instead: put2, query: put })).filter(s => isWhole(text, s.said));
      });
  }),
);

/** "14 September" is not the month alone. */
const isWhole = (text: string, said: string): boolean =>
  /^\d/.test(said) || !new RegExp(`\\d(st|nd|rd|th)?( of)? ${said}|${said} \\d`, 'i').test(text);
