import { type DayTyped, daysTyped } from '../../data/dayAsTyped.ts';
import { readTime } from '../../data/timeAsTyped.ts';
import type { Hearing } from '../commands/commands.ts';
import { heardAs } from '../commands/heard.ts';

/** What a manager says is to happen to a meeting. `which` is the words that name it, as typed. */
export type MeetingCommand =
  | { readonly kind: 'move'; readonly which: string; readonly to: MeetingDetails }
  /** So many days later, or earlier where it is below 0. */
  | { readonly kind: 'shift'; readonly which: string; readonly days: number }
  | { readonly kind: 'cancel'; readonly which: string }
  | { readonly kind: 'reinstate'; readonly which: string }
  | { readonly kind: 'add'; readonly details: MeetingDetails };

/** What was said of when, where and about what; absent: nothing was said of it. */
export interface MeetingDetails {
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** `HH:mm` */
  readonly time?: string;
  readonly place?: string;
  readonly theme?: number;
}

/**
 * Reads "move the May meeting to 26 May at 2pm", "cancel the September meeting", "add a meeting on 3 June 2021 at 10:00 at Arnot Hill,
 * theme 4". Undefined for questions and everything else.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readMeetingCommand(
  { heard, days }: Pick<Hearing, 'heard' | 'days'>,
  today: string,
): MeetingCommand | undefined {
  const one = heardAs(heard, OF_MEETINGS);
  if (!one || (one.isQuestion && one.means !== 'moveMeetingIf')) return undefined;
  const { meeting: which = '', link = '' } = one.slots;
  const details = readDetails(days.written(`${link} ${one.slots.details ?? ''}`), today);
  switch (one.means) {
    case 'addMeeting':
      return { kind: 'add', details };
    case 'reinstateMeeting':
      return { kind: 'reinstate', which };
    case 'cancelMeeting':
      return { kind: 'cancel', which };
    case 'shiftLater':
    case 'shiftEarlier': {
      const days = daysLong(one.slots.count ?? '', one.slots.unit ?? '');
      return { kind: 'shift', which, days: one.means === 'shiftLater' ? days : -days };
    }
    case 'moveMeeting':
    case 'moveMeetingIf':
      return Object.keys(details).length > 0 ? { kind: 'move', which, to: details } : undefined;
    default:
      return one satisfies never;
  }
}

const OF_MEETINGS = [
  'addMeeting',
  'reinstateMeeting',
  'cancelMeeting',
  'shiftLater',
  'shiftEarlier',
  'moveMeeting',
  'moveMeetingIf',
] as const;

/** "Two weeks", in days. */
function daysLong(count: string, unit: string): number {
  const n = /^\d/u.test(count) ? Number.parseInt(count, 10) : Math.max(COUNTS.indexOf(count.toLowerCase()), 1);
  return n * (/^fortnight/iu.test(unit) ? 14 : /^week/iu.test(unit) ? 7 : 1);
}
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** What is left of the words once day, time and theme are out of them is the place, where it follows "at", "in" or "to". */
export function readDetails(words: string, today: string): MeetingDetails {
  const theme = /[,;]?\s*(?:\b(?:on|about|for|monitoring|with)\s+)?\btheme\s+(?<theme>\d{1,2})\b/iu.exec(words);
  const withoutTheme = theme ? cut(words, theme.index, theme.index + theme[0].length) : words;
  const day = dayMeant(withoutTheme, today);
  const withoutDay = day ? withoutTheme.replace(day.words.replace(/^on\s+/iu, ''), ' ; ') : withoutTheme;
  const time = readTime(/^\d{1,2}$/u.test(withoutDay.trim()) ? `at ${withoutDay.trim()}` : withoutDay);
  const rest = time ? cut(withoutDay, time.start, time.end) : withoutDay;
  const place = /(?:^|\s)(?:at|in|to|place:?|venue:?)\s+(?<place>[^,;]*[\p{L}][^,;]*)/iu.exec(
    rest.replace(WEEKDAY, ' ; '),
  )?.groups?.place;
  return {
    ...(day && { date: day.day }),
    ...(time && { time: time.time }),
    ...(place && { place: tidy(place) }),
    ...(theme && { theme: Number(theme.groups?.theme) }),
  };
}

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu;

/** Of "Wednesday 26 May" the date: the weekday alone would be another day. A bare weekday is read as "on Wednesday". */
function dayMeant(words: string, today: string): DayTyped | undefined {
  const days = daysTyped(words.replace(/\bto\s+(?=\w+day\b)/iu, 'on '), today);
  return days.find(day => /\d/u.test(day.words)) ?? days[0];
}

const cut = (text: string, start: number, end: number): string => `${text.slice(0, start)} ; ${text.slice(end)}`;

const tidy = (place: string): string => place.replace(/\s+(?:on|at|in|and)\s*$/iu, '').trim();
