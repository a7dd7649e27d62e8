import { type DayTyped, daysTyped } from '../../data/dayAsTyped.ts';
import { readTime } from '../../data/timeAsTyped.ts';

/** What a manager says is to happen to a meeting. `which` is the words that name it, as typed. */
export type MeetingCommand =
  | { readonly kind: 'move'; readonly which: string; readonly to: MeetingDetails }
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
export function readMeetingCommand(text: string, today: string): MeetingCommand | undefined {
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:please|can you|could you|i want to|i['’]?d like to|we need to|we have to|let['’]?s)\s+/iu, '')
    .replace(/[.!\s]+$/u, '');
  if (said.length > LONGEST_CHARACTERS || said.endsWith('?')) return undefined;
  return readAdd(said, today) ?? readCancel(said) ?? readMove(said, today);
}

const LONGEST_CHARACTERS = 250;
const MEETING = '(?<which>[^,]*?\\bmeeting\\b(?:\\s+(?:of|on|in|for)\\s+[^,]+?)?)';
const ADD =
  /^(?:add|schedule|set up|create|arrange|book|put in)\s+(?:an?|another|one more|the)\s+(?:\w+\s+){0,2}meeting\b(?<details>.*)$/iu;
const CANCEL = new RegExp(`^(?:cancel|call off|scrap|drop)\\s+(?:the\\s+)?${MEETING}$`, 'iu');
const CANCELLED = new RegExp(
  `^(?:the\\s+)?${MEETING}\\s+(?:is|was|has been)\\s+(?:cancelled|canceled|called off|off)$`,
  'iu',
);
const REINSTATE = new RegExp(`^(?:reinstate|restore|un-?cancel|bring back)\\s+(?:the\\s+)?${MEETING}$`, 'iu');
const MOVE = new RegExp(
  `^(?:move|reschedule|postpone|push(?:\\s+back)?|shift|put\\s+back|bring\\s+forward|change(?:\\s+the\\s+(?:date|time|day|place|venue)\\s+of)?)\\s+(?:the\\s+)?${MEETING}\\s+(?:back\\s+|forward\\s+)?(?<link>to|until|till|for|at|on)\\s+(?<details>.+)$`,
  'iu',
);
const MOVED = new RegExp(
  `^(?:the\\s+)?${MEETING}\\s+(?:is\\s+now|has\\s+(?:been\\s+)?moved|was\\s+moved|moves|will\\s+now\\s+be)\\s+(?:(?<link>to|on|at)\\s+)?(?<details>.+)$`,
  'iu',
);

function readAdd(said: string, today: string): MeetingCommand | undefined {
  const details = ADD.exec(said)?.groups?.details;
  return details === undefined ? undefined : { kind: 'add', details: readDetails(details, today) };
}

function readCancel(said: string): MeetingCommand | undefined {
  const back = REINSTATE.exec(said)?.groups?.which;
  if (back !== undefined) return { kind: 'reinstate', which: back };
  const which = (CANCEL.exec(said) ?? CANCELLED.exec(said))?.groups?.which;
  return which === undefined ? undefined : { kind: 'cancel', which };
}

function readMove(said: string, today: string): MeetingCommand | undefined {
  const { which, link = '', details } = (MOVE.exec(said) ?? MOVED.exec(said))?.groups ?? {};
  if (which === undefined || details === undefined) return undefined;
  const to = readDetails(`${link} ${details}`, today);
  return Object.keys(to).length > 0 ? { kind: 'move', which, to } : undefined;
}

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
