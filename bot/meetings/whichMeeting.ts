import { daysTyped } from '../../data/dayAsTyped.ts';
import { MONTHS } from '../../data/dayInWords.ts';
import type { Meeting } from '../../data/records/meeting.ts';

/**
 * The meetings that words name: "the May meeting", "the meeting on 19 May", "the next meeting". Of a month, every one of it; the nearest
 * year where none is named.
 * @param meetings those to choose from, in order of date
 * @param today `YYYY-MM-DD`
 */
export function meetingsNamed(words: string, meetings: readonly Meeting[], today: string): readonly Meeting[] {
  const ahead = meetings.filter(({ date }) => date >= today);
  const [day] = daysTyped(words, today);
  const onDay =
    day && /\d{1,2}/u.test(day.words.replace(/20\d\d/u, '')) ? ahead.filter(({ date }) => date === day.day) : [];
  if (onDay.length > 0) return onDay;
  const month = monthNamed(words);
  const year = /\b20\d\d\b/u.exec(words)?.[0];
  if (month !== undefined) {
    const inMonth = ahead.filter(({ date }) => date.slice(5, 7) === month && (!year || date.startsWith(year)));
    return inMonth.filter(({ date }) => date.slice(0, 4) === inMonth[0]?.date.slice(0, 4));
  }
  const isNext = /\b(?:next|coming|upcoming)\b/iu.test(words) || /^(?:the\s+)?meeting$/iu.test(words.trim());
  return isNext ? ahead.slice(0, 1) : [];
}

function monthNamed(words: string): string | undefined {
  const place = MONTHS.findIndex(name => new RegExp(`\\b(?:${name}|${name.slice(0, 3)})\\b`, 'iu').test(words));
  return place < 0 ? undefined : String(place + 1).padStart(2, '0');
}
