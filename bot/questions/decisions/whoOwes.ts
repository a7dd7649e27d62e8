import { DateTime } from 'luxon';
import type { Meeting } from '../../../data/records/meeting.ts';
import { readChaseCommand } from '../../owing/chaseCommand.ts';
import type { Query } from '../query.ts';
import type { Reading } from '../reading.ts';
import type { In } from './oneOf.ts';

/** Reads "who has not submitted (for theme 3, for the May meeting)": whose updates are outstanding for a round that is still to come. */
export function readWhoOwes(said: string, { register, whoOwes, context: { now } }: In): Reading | undefined {
  const command = readChaseCommand({ words: said, heard: whoOwes.hear(said) });
  // “who hasn’t updated in theme 3” asks for the activities without an update, of any period.
  if (command?.kind !== 'missing' || /\bupdated\b/iu.test(said)) return undefined;
  const { theme, month } = command.round;
  const today = now.toISODate() ?? '';
  const isMeant = ({ date, theme: its }: Meeting): boolean =>
    date >= today && DateTime.fromISO(date).month === month && (theme === undefined || its === theme);
  const meetings = [...register.records.meetings].filter(isMeant).sort((a, b) => (a.date < b.date ? -1 : 1));
  const meeting = meetings.find(one => one.theme !== null) ?? meetings[0];
  if (month !== undefined && !meeting)
    return { kind: 'unknown', what: `a coming meeting in ${monthName(month)}`, offers: [], notes: [], spans: [] };
  const where: Query['where'] = {
    ...(theme !== undefined && { theme: { values: [theme] } }),
    ...(meeting && { meeting: { values: [meeting.id] } }),
  };
  return { kind: 'query', query: { ask: 'who', of: 'bot', where, facet: 'updatesDue' }, notes: [], spans: [] };
}

const monthName = (month: number): string =>
  DateTime.fromObject({ year: 2000, month }).setLocale('en-GB').toFormat('MMMM');
