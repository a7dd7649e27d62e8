import { z } from 'zod';

/** "Remind me on Thursday": one more nudge on that day, about what is owed then. The series of reminders stays as it is. */
export const snoozeSchema = z
  .object({
    /** The person who asked for it; a later wish takes the place of an earlier one. */
    person: z.string().min(1),
    /** The day they named, `YYYY-MM-DD`; where it is no working day, the nudge comes on the next one. */
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'),
    /** When they asked, ISO 8601 with offset. */
    askedAt: z.iso.datetime({ offset: true }),
  })
  .strict();
export type Snooze = z.infer<typeof snoozeSchema>;
