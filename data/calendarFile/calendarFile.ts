import type { DateTime } from 'luxon';
import { contentLine, escapedText, LINE_BREAK } from './contentLine.ts';

/** An event as a calendar keeps it. The same `uid` with a higher `sequence` takes the place of what was taken over before. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly place: string | null;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** A day (`YYYY-MM-DD`), or an instant and how long it lasts. */
  readonly when: string | { readonly from: DateTime; readonly minutes: number };
}

/**
 * A calendar file with one event (RFC 5545; `METHOD` as in RFC 5546). Instants are written in UTC, so that it needs no zone of its own.
 * @param madeAt when the file is made
 */
export function calendarFile(event: CalendarEvent, madeAt: DateTime): string {
  const { uid, sequence, summary, description, place, status } = event;
  const lines = [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//plan-bot//meetings//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', status === 'cancelled' ? 'CANCEL' : 'PUBLISH'),
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', escapedText(uid)),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('DTSTAMP', utcText(madeAt)),
    ...timeLines(event),
    contentLine('SUMMARY', escapedText(summary)),
    ...(description === '' ? [] : [contentLine('DESCRIPTION', escapedText(description))]),
    ...(place === null ? [] : [contentLine('LOCATION', escapedText(place))]),
    contentLine('STATUS', status.toUpperCase()),
    // Both methods ask for an organizer; nobody is to be written to.
    contentLine('ORGANIZER;CN=Office of the Police and Crime Commissioner', 'invalid:nomail'),
    contentLine('END', 'VEVENT'),
    contentLine('END', 'VCALENDAR'),
  ];
  return `${lines.join(LINE_BREAK)}${LINE_BREAK}`;
}

/** A day takes nobody's time: it is shown on top of the calendar, and does not block it. */
function timeLines({ when }: CalendarEvent): string[] {
  if (typeof when === 'string')
    return [contentLine('DTSTART;VALUE=DATE', when.replaceAll('-', '')), contentLine('TRANSP', 'TRANSPARENT')];
  const { from, minutes } = when;
  return [contentLine('DTSTART', utcText(from)), contentLine('DTEND', utcText(from.plus({ minutes })))];
}

const utcText = (instant: DateTime): string => instant.toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'");
