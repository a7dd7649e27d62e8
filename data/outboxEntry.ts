import { z } from 'zod';

/**
 * One message that the bot sends by itself. Written before sending and settled after, under a key that follows from what it is about,
 * so that the same message is never planned twice (platform notes, section 5: claim, send, confirm).
 */
export const outboxEntrySchema = z
  .object({
    /** Who, which cycle, which rung: `overdue/2021-05-19/person/paul-harris`. The same facts always give the same key. */
    key: z.string().min(1),
    kind: z.enum(['overdueUpdates', 'upcomingMeeting', 'notice']),
    /** A person id, `channel/` and a contact id, or `account/` and an account. */
    to: z.string().min(1),
    /** Ids of the records it is about. */
    about: z.array(z.string()),
    /** The rule that made it due, in words. */
    because: z.string().min(1),
    /**
     * `deferred`: it certainly did not arrive, and is due again while its reason lasts. `failed`: it certainly did not, and saying it again
     * would not help. `inDoubt`: it may have arrived, and is not sent again.
     */
    state: z.enum(['claimed', 'sent', 'inDoubt', 'failed', 'deferred']),
    claimedAt: z.iso.datetime({ offset: true }),
    settledAt: z.iso.datetime({ offset: true }).optional(),
    /** What the connector said, where it was not `sent`: a status code or a word, never message text. */
    outcome: z.string().optional(),
  })
  .strict();
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** Whether an entry stands in the way of sending its message: what was deferred does not. */
export const isTaken = (entry: Pick<OutboxEntry, 'state'> | undefined): boolean =>
  entry !== undefined && entry.state !== 'deferred';
