import type { DateTime } from 'luxon';
import { MONTHS } from '../../../data/dayInWords.ts';

/**
 * A day before today as people say it, whole: "1 June", "the 1st of June 2020", "March", "Monday", "yesterday", `2021-03-01`. Without a
 * year it is the last such day, today included; a month is its first day. Undefined for anything else.
 * @param now in the office's zone
 * @returns `YYYY-MM-DD`
 */
export function pastDay(words: string, now: DateTime): string | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\s+of\s+/u, ' ');
  if (/^\d{4}-\d{2}-\d{2}$/u.test(said)) return dayOf(now.set(partsOfIso(said)));
  const named = NEAR_DAYS[said];
  if (named) return dayOf(named(now));
  return weekday(said, now) ?? dayAndMonth(said, now) ?? monthAlone(said, now);
}

const NEAR_DAYS: Readonly<Record<string, (now: DateTime) => DateTime>> = {
  today: now => now,
  yesterday: now => now.minus({ days: 1 }),
  'this week': now => now.startOf('week'),
  'last week': now => now.startOf('week').minus({ weeks: 1 }),
  'this month': now => now.startOf('month'),
  'last month': now => now.startOf('month').minus({ months: 1 }),
  'this quarter': now => now.startOf('quarter'),
  'last quarter': now => now.startOf('quarter').minus({ quarters: 1 }),
  'this year': now => now.startOf('year'),
  'last year': now => now.startOf('year').minus({ years: 1 }),
};

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function weekday(said: string, now: DateTime): string | undefined {
  const at = WEEKDAYS.indexOf(said.replace(/^last\s+/u, '')) + 1;
  return at === 0 ? undefined : dayOf(now.minus({ days: (now.weekday - at + 7) % 7 }));
}

/** The months in any length, as a part of a pattern over lower-case text. */
export const MONTH = MONTHS.map(name => `${name.slice(0, 3).toLowerCase()}(?:${name.slice(3).toLowerCase()})?`).join(
  '|',
);
const DAY_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})\\.?(?:\\s+(20\\d\\d))?$`, 'u');
const MONTH_DAY = new RegExp(`^(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(20\\d\\d))?$`, 'u');
const MONTH_ALONE = new RegExp(`^(${MONTH})\\.?(?:\\s+(20\\d\\d))?$`, 'u');

function dayAndMonth(said: string, now: DateTime): string | undefined {
  const [, day, month, year] = DAY_MONTH.exec(said) ?? [];
  const [, monthFirst, dayAfter, yearAfter] = MONTH_DAY.exec(said) ?? [];
  const named = { day: Number(day ?? dayAfter), month: monthOf(month ?? monthFirst), year: year ?? yearAfter };
  if (!named.day || !named.month) return undefined;
  const wanted = now.set({ day: 1, month: named.month, ...(named.year && { year: Number(named.year) }) });
  if (named.day > (wanted.daysInMonth ?? 0)) return undefined;
  const at = wanted.set({ day: named.day });
  return dayOf(named.year || at <= now ? at : at.minus({ years: 1 }));
}

function monthAlone(said: string, now: DateTime): string | undefined {
  const [, month, year] = MONTH_ALONE.exec(said) ?? [];
  if (!month) return undefined;
  const at = now.set({ day: 1, month: monthOf(month), ...(year && { year: Number(year) }) });
  return dayOf(year || at <= now ? at : at.minus({ years: 1 }));
}

const monthOf = (name: string | undefined): number =>
  name === undefined ? 0 : MONTHS.findIndex(month => month.toLowerCase().startsWith(name.slice(0, 3))) + 1;

const partsOfIso = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
};

const dayOf = (at: DateTime): string | undefined => (at.isValid ? (at.toISODate() ?? undefined) : undefined);
