import { join } from 'node:path';
import { z } from 'zod';
import { DataFault, pathText, readJson } from './reference.ts';
import { projectRoot } from './root.ts';

/** A time on the wall. The office never writes to anybody at night, whatever the file says. */
const time = z
  .string()
  .regex(/^(0[7-9]|1\d):[0-5]\d$/, 'a time from 07:00 to 19:59, written HH:mm')
  .refine(text => text <= '19:59');
const count = z.int().nonnegative().max(90);

/** So many clear working days before a meeting (neither end is counted): the officers' cut-off, the sign-off, the papers. */
const deadlinesSchema = z
  .object({ cutOffClearWorkingDays: count, signOffClearWorkingDays: count, papersClearWorkingDays: count })
  .strict()
  .refine(
    ({ cutOffClearWorkingDays, signOffClearWorkingDays, papersClearWorkingDays }) =>
      cutOffClearWorkingDays >= signOffClearWorkingDays && signOffClearWorkingDays >= papersClearWorkingDays,
    'the cut-off comes first, then the sign-off, then the papers: each has at least as many days as the next',
  );
export type Deadlines = z.infer<typeof deadlinesSchema>;

const rising = (days: readonly number[]) => days.every((n, i) => i === 0 || n > (days[i - 1] ?? n));

/** In working days from the cut-off. */
const ladderSchema = z
  .object({
    before: z.array(count.min(1)).refine(days => rising([...days].reverse()), 'the days fall, as in [14, 7, 3, 1]'),
    onTheDay: z.boolean(),
    overdue: z.array(count.min(1)).refine(rising, 'the days rise, as in [1, 3, 5]'),
    /** So many working days late, the sponsor and the managers are told; null: never. */
    escalation: count.min(1).nullable(),
  })
  .strict();
export type Ladder = z.infer<typeof ladderSchema>;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

const settingsSchema = z
  .object({
    /** When messages go out on a working day … */
    sendAt: time,
    /** … and until when what was missed is still caught up that day. */
    sendUntil: time,
    /** So many working days after its own a reminder is still sent late; beyond them it is recorded as missed. 0: the same day only. */
    catchUpWorkingDays: count,
    deadlines: deadlinesSchema,
    /** What differs for a body, under its name as on the meeting. */
    bodies: z.record(z.string().min(1), deadlinesSchema),
    ladder: ladderSchema,
    /** The card of a coming meeting in a channel: calendar days before; on the working day before; in a channel joined so near to it. */
    meetingCards: z.object({ daysBefore: count, onTheEve: z.boolean(), newChannelWithinDays: count }).strict(),
    /** The managers' digest; where the day is a bank holiday, the next working day. */
    digestOn: z.enum(WEEKDAYS),
  })
  .strict()
  .refine(({ sendAt, sendUntil }) => sendAt < sendUntil, {
    path: ['sendUntil'],
    message: 'it must be later than sendAt',
  });

/** The office's choices about what is sent by itself. Times are local in `timeZone`, an IANA name. */
export type ReminderSettings = Readonly<z.infer<typeof settingsSchema>> & { readonly timeZone: string };

/**
 * Reads `data/reminders.json`.
 * @throws DataFault naming file, path and fault
 */
export function loadReminders(
  timeZone = 'Europe/London',
  file: string = join(projectRoot(), 'data', 'reminders.json'),
): ReminderSettings {
  const parsed = settingsSchema.safeParse(readJson(file));
  if (parsed.success) return { ...parsed.data, timeZone };
  const faults = parsed.error.issues.map(issue => `${pathText('reminders', issue.path)}: ${issue.message}`);
  throw new DataFault(`${file} is broken. ${faults.join('; ')}`);
}

/** How the days of one body's meetings are counted back. */
export const deadlinesFor = (settings: ReminderSettings, body: string): Deadlines =>
  settings.bodies[body] ?? settings.deadlines;

/** The digest's weekday as luxon and ISO 8601 count it: Monday is 1. */
export const digestWeekday = ({ digestOn }: ReminderSettings): number => WEEKDAYS.indexOf(digestOn) + 1;
