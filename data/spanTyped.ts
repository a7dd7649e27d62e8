import { DateTime } from 'luxon';
import { type DayTyped, daysTyped } from './dayAsTyped.ts';
import { MONTHS } from './dayInWords.ts';

/** Days from the first to the last, both included, `YYYY-MM-DD`. */
export interface SpanTyped {
  readonly from: string;
  readonly to: string;
}

/**
 * A stretch of days as people type it: "from 1 to 14 June", "1-14 June", "on 3 June", "until Friday" (from today), "next week", "for two
 * weeks from 1 June".
 * Undefined where no day is named; a last day before the first gives undefined too.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readSpan(text: string, today: string): SpanTyped | undefined {
  const week = /\b(?<which>this|next)\s+week\b/iu.exec(text)?.groups?.which?.toLowerCase();
  if (week) return weekFrom(week === 'next' ? daysAfter(today, 7) : today, today);
  const whole = text.replace(SHORT, '$1 $3 to $2 $3').replace(TO_WEEKDAY, 'until ');
  const [first, second] = daysTyped(whole, today);
  if (!first) return undefined;
  if (second) return spanOf(first.day, second);
  const days = daysLong(whole);
  if (days !== undefined) return { from: first.day, to: daysAfter(first.day, days - 1) };
  const isUntil = /\b(?:until|till|til|to|through)\s*$/iu.test(whole.slice(0, first.start)) || UNTIL.test(first.words);
  return isUntil ? { from: today, to: first.day } : { from: first.day, to: first.day };
}

/** "From Monday" says when a stretch begins and not when it ends. @param today `YYYY-MM-DD` */
export const isOpenEnded = (text: string, today: string): boolean =>
  /^(?:from|starting|as of|beginning)\b/iu.test(text) &&
  daysTyped(text, today).length < 2 &&
  !/\d(?:st|nd|rd|th)?\s*(?:to|-|–|until|till)\s*\d/u.test(text) &&
  !/\bfor\s+(?:\d|an?|one|two|three|four|five|six|ten)\b/iu.test(text) &&
  !/\bweek\b/iu.test(text);

/** "For two weeks", from a day that is named beside it: how many days. */
function daysLong(text: string): number | undefined {
  const { count = '', unit = '' } = LONG.exec(text)?.groups ?? {};
  if (unit === '') return undefined;
  const n = /^\d/u.test(count) ? Number(count) : Math.max(COUNTS.indexOf(count.toLowerCase()), 1);
  return n * (/^fortnight/iu.test(unit) ? 14 : /^week/iu.test(unit) ? 7 : 1);
}

const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LONG = new RegExp(
  `\\bfor\\s+(?:a\\s+|the\\s+)?(?<count>\\d{1,2}|an?|${COUNTS.slice(1).join('|')})?\\s*(?<unit>days?|weeks?|fortnight)\\b`,
  'iu',
);

/** "From Monday to Friday" said on a Thursday: the Friday after that Monday. */
function spanOf(from: string, last: DayTyped): SpanTyped | undefined {
  const to = last.day < from && !/\d/u.test(last.words) ? daysAfter(last.day, 7) : last.day;
  return to >= from ? { from, to } : undefined;
}

function weekFrom(day: string, today: string): SpanTyped {
  const monday = DateTime.fromISO(day, { zone: 'utc' }).startOf('week').toFormat('yyyy-MM-dd');
  return { from: monday < today ? today : monday, to: daysAfter(monday, 6) };
}

const daysAfter = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');

const TO_WEEKDAY = /\bto\s+(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu;
const UNTIL = /^(?:until|till)\b/iu;

/** "1 to 14 June": the first day's month is that of the second. */
const SHORT = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:to|and|-|–|until|till)\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS.map(name => `${name}|${name.slice(0, 3)}`).join('|')})\\b`,
  'iu',
);
