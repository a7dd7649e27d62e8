import { DateTime } from 'luxon';
import type { Period } from './records/update.ts';

/**
 * The quarter that an update given today is about: the last one that ended before today. Quarters are those of the financial year,
 * April to March, so January to March 2021 is the fourth quarter of 2020/21.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function reportingPeriod(today: string): Period {
  const end = DateTime.fromISO(today, { zone: 'utc' }).startOf('quarter').minus({ days: 1 });
  return { label: quarterLabel(end), from: dayOf(end.startOf('quarter')), to: dayOf(end) };
}

/** A period as it is said to people: `January to March 2021 (2020/21 Q4)`; one that is no quarter, by its label and last day. */
export function spokenPeriod(period: Period): string {
  const from = DateTime.fromISO(period.from, { zone: 'utc', locale: 'en-GB' });
  const to = DateTime.fromISO(period.to, { zone: 'utc', locale: 'en-GB' });
  const isQuarter = dayOf(to.startOf('quarter')) === period.from && dayOf(to.endOf('quarter')) === period.to;
  return isQuarter
    ? `${from.toFormat('MMMM')} to ${to.toFormat('MMMM yyyy')} (${period.label})`
    : `${period.label}, to ${to.toFormat('d MMMM yyyy')}`;
}

/** `2020/21 Q4` for any day from January to March 2021. */
function quarterLabel(day: DateTime): string {
  const startYear = day.month >= 4 ? day.year : day.year - 1;
  const quarter = day.month >= 4 ? day.quarter - 1 : 4;
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')} Q${quarter}`;
}

const dayOf = (at: DateTime): string => at.toFormat('yyyy-MM-dd');
