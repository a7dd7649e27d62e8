import { DateTime } from 'luxon';
import { MONTHS } from './dayInWords.ts';
import {
  after,
  dayAlone,
  dayAndMonth,
  exactly,
  type Groups,
  nearDay,
  partOfMonth,
  quarter,
  season,
  stretch,
  WEEKDAYS,
  weekday,
  yearEnd,
} from './dayMeant.ts';

/** A day found in what somebody typed. */
export interface DayTyped {
  /** `YYYY-MM-DD`; of a stretch of days ("June", "end of next week") the last, because that is when a promise is due. */
  readonly day: string;
  /** The words it was read from, as typed. */
  readonly words: string;
  /** Where they begin and end in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * The first day that a text names, the British way and looking ahead: "30/6", "end of June", "next Friday", "in two weeks", "Q3",
 * "by the 19th". Without a year it is the next such day, today included. Undefined where the text names none; "May" and "March" as
 * ordinary words are none.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readDay(text: string, today: string): DayTyped | undefined {
  return daysTyped(text, today)[0];
}

/** Every day that a text names, in the order of the text; see `readDay`. */
export function daysTyped(text: string, today: string): readonly DayTyped[] {
  const from = DateTime.fromISO(today, { zone: 'utc' });
  const found = PATTERNS.flatMap(({ pattern, day }) =>
    [...text.matchAll(pattern)].flatMap(match => {
      const at = day(match.groups ?? {}, from);
      const start = match.index;
      return at?.isValid
        ? [{ day: at.toFormat('yyyy-MM-dd'), words: match[0].trim(), start, end: start + match[0].length }]
        : [];
    }),
  );
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

interface Pattern {
  readonly pattern: RegExp;
  /** Undefined where the match is no day after all. */
  day(groups: Groups, today: DateTime): DateTime | undefined;
}

/** The longest of those that begin first: "30 June 2022" holds a "June" too. */
function withoutOverlaps(found: readonly DayTyped[]): readonly DayTyped[] {
  const kept: DayTyped[] = [];
  for (const next of found) if ((kept.at(-1)?.end ?? 0) <= next.start) kept.push(next);
  return kept;
}

const MONTH = `(?<month>${MONTHS.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\b\\.?`;
const WEEKDAY = `(?<weekday>${WEEKDAYS.map(name => `${name.slice(0, 3)}(?:${name.slice(3)}|${name.slice(3, -3)})?`).join('|')})\\b`;
const YEAR = "(?:,?\\s*(?:'|’)?(?<year>20\\d\\d|(?<=['’])\\d\\d))?";
const PART =
  '(?<part>(?:the\\s+)?(?:end|beginning|start|middle)\\s+of|end|early(?:\\s+in)?|mid[\\s-]?|late(?:\\s+in)?|by\\s+the\\s+end\\s+of)\\s*(?:the\\s+)?';
const COUNT = '(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';

/** Space of any length would make a text of nothing else take seconds; nobody types more than a few between two words of a date. */
const re = (source: string): RegExp => {
  const bounded = source.replaceAll('\\s+', '\\s{1,3}').replaceAll('\\s*', '\\s{0,3}');
  return new RegExp(`(?<![\\p{L}\\d/.-])(?:${bounded})(?![\\p{L}\\d])`, 'giu');
};

const PATTERNS: readonly Pattern[] = [
  { pattern: re('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)'), day: exactly },
  {
    pattern: re('(?!24/7(?!/))(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d\\d))?(?!/\\d)'),
    day: dayAndMonth,
  },
  { pattern: re('(?<day>\\d{1,2})[.](?<month>\\d{1,2})[.](?<year>\\d{4}|\\d\\d)'), day: dayAndMonth },
  { pattern: re(`(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH}${YEAR}`), day: dayAndMonth },
  { pattern: re(`${MONTH}\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${YEAR}`), day: dayAndMonth },
  { pattern: re(`${PART}${MONTH}${YEAR}`), day: partOfMonth },
  { pattern: re(`${MONTH}\\s+(?<year>20\\d\\d)`), day: partOfMonth },
  {
    pattern: re(
      `(?:(?<=\\b(?:in|by|until|till|from|for|before|during|next|this|of|the|end|is|to|and|through|now|due|expected|or)\\s+)|^\\s*)${MONTH}`,
    ),
    day: partOfMonth,
  },
  {
    pattern: re(`(?<when>next|this|on|by|until|from|before|coming)\\s+(?:the\\s+)?${WEEKDAY}(?:\\s+week\\b)?`),
    day: weekday,
  },
  {
    pattern: re(
      `(?:arrives?|due|starts?|begins?|joins|back)\\s+${WEEKDAY}|^\\s*${WEEKDAY.replace('weekday', 'weekdayAlone')}\\s*$`,
    ),
    day: weekday,
  },
  { pattern: re('(?<word>today|tomorrow)'), day: nearDay },
  {
    pattern: re(
      `(?:in|within|for\\s+another|another)\\s+(?:about\\s+)?${COUNT}\\s+(?<unit>days?|weeks?|months?|years?)(?:['’]?\\s+time)?`,
    ),
    day: after,
  },
  { pattern: re(`${COUNT}\\s+(?<unit>days?|weeks?|months?)['’]?\\s+(?:time|from\\s+now)`), day: after },
  { pattern: re(`(?:${PART})?(?<which>next|this|the)\\s+(?<unit>week|month|quarter|year)`), day: stretch },
  {
    pattern: re(
      `(?:${PART}|(?:in|by|until|from|before|for|during)\\s+(?:the\\s+)?)(?<quarter>q[1-4])(?:\\s+(?:of\\s+)?(?<year>20\\d\\d)(?:[/-]\\d\\d)?)?`,
    ),
    day: quarter,
  },
  {
    pattern: re('(?<quarter>q[1-4])\\s+(?:of\\s+)?(?<year>20\\d\\d)(?:[/-]\\d\\d)?|^\\s*(?<alone>q[1-4])\\s*$'),
    day: quarter,
  },
  {
    pattern: re(
      `(?:(?:${PART})|(?:in|by|this|next|until|before|during|over)\\s+(?:the\\s+)?)(?<season>spring|summer|autumn|winter|christmas|new\\s+year)(?:\\s+of)?(?:\\s+(?<year>20\\d\\d))?`,
    ),
    day: season,
  },
  { pattern: re('(?<season>spring|summer|autumn|winter|christmas)\\s+(?<year>20\\d\\d)'), day: season },
  {
    pattern: re(`(?:${PART})?(?:the\\s+|this\\s+)?(?<financial>financial\\s+year(?:[-\\s]end)?|year[-\\s]end)`),
    day: yearEnd,
  },
  { pattern: re('(?:by|on|until|before|from)\\s+the\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)'), day: dayAlone },
];
