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
    /** The message's id in its conversation, where the connector gave one: by it a card is corrected or withdrawn in its place. */
    messageId: z.string().min(1).optional(),
    /** The conversation (`Contact.id`) that it was sent to. */
    contact: z.string().min(1).optional(),
    /**
     * `claimed`: nobody else may send it. `deferred`: it certainly did not arrive, and is due again while its reason lasts, not before
     * `nextTryAt`. `unreachable`: it is due, and nobody can be reached there. `failed`: it certainly did not arrive, and saying it again
     * would not help. `inDoubt`: it may have arrived, and is not sent again unless a manager says so. `cancelled`: a manager took it back
     * before it was sent.
     */
    state: z.enum(['claimed', 'sent', 'inDoubt', 'failed', 'deferred', 'unreachable', 'cancelled']),
    claimedAt: z.iso.datetime({ offset: true }),
    /** Which start of the machine the claim belongs to; what was written after it, unsynced, is only there as long as that runs. */
    boot: z.string().min(1).optional(),
    /** How often it was tried. */
    tries: z.int().nonnegative().optional(),
    nextTryAt: z.iso.datetime({ offset: true }).optional(),
    settledAt: z.iso.datetime({ offset: true }).optional(),
    /** When the other side was first heard from after it was sent: they have read it, or at least could have. */
    answeredAt: z.iso.datetime({ offset: true }).optional(),
    /** A manager takes it back after it was sent: the card is replaced by a word about that. */
    withdrawal: z.enum(['asked', 'done', 'failed']).optional(),
    /** What the connector said, where it was not `sent`: a status code or a word, never message text. */
    outcome: z.string().optional(),
  })
  .strict();
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** Whether an entry stands in the way of sending its message: what certainly was not sent, and may be, does not. */
export const isTaken = (entry: Pick<OutboxEntry, 'state'> | undefined): boolean =>
  entry !== undefined && !OPEN_STATES.includes(entry.state);

const OPEN_STATES: readonly OutboxEntry['state'][] = ['deferred', 'unreachable'];
