import { z } from 'zod';

/**
 * What the bot says by itself. To a person, no more than one of these a day: `reminder` (updates they owe), `escalation` (updates that
 * others owe, to a sponsor or manager), `afterLeave` (what came up while they were away), `digest` (a manager's Monday). To a channel:
 * `upcomingMeeting`. `correction` puts a card that was sent right, in its place. `notice`
 * tells somebody of another's act. `overdueUpdates` is what a reminder was called before.
 */
export const MESSAGE_KINDS = [
  'reminder',
  'escalation',
  'afterLeave',
  'digest',
  'upcomingMeeting',
  'correction',
  'notice',
  'overdueUpdates',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/**
 * One message that the bot sends by itself. Written before sending and settled after, under a key that follows from what it is about,
 * so that the same message is never planned twice (platform notes, section 5: claim, send, confirm).
 */
export const outboxEntrySchema = z
  .object({
    /** Who, which cycle, which rung: `reminder/2021-05-19/overdue-1/person/paul-harris`. The same facts always give the same key. */
    key: z.string().min(1),
    kind: z.enum(MESSAGE_KINDS),
    /** A person id, `channel/` and a contact id, or `account/` and an account. */
    to: z.string().min(1),
    /** Ids of the records it is about. */
    about: z.array(z.string()),
    /** The rule that made it due, in words. */
    because: z.string().min(1),
    /** The sending time that it was planned for. */
    dueAt: z.iso.datetime({ offset: true }).optional(),
    /** The keys of what else this one message settled: two rungs on one day are one message. */
    covers: z.array(z.string()).optional(),
    /** The meetings whose days it shows, each with the number of the change (of its day or of what is public, 0: none) that it shows. */
    shows: z.array(z.object({ meeting: z.string().min(1), sequence: z.int().nonnegative() }).strict()).optional(),
    /** The message's id in its conversation, where the connector gave one: by it a card is corrected or withdrawn in its place. */
    messageId: z.string().min(1).optional(),
    /** The conversation (`Contact.id`) that it was sent to. */
    contact: z.string().min(1).optional(),
    /**
     * `claimed`: nobody else may send it. `deferred`: it certainly did not arrive, and is due again while its reason lasts, not before
     * `nextTryAt`. `unreachable`: it is due, and nobody can be reached there. `failed`: it certainly did not arrive, and saying it again
     * would not help. `inDoubt`: it may have arrived, and is not sent again unless a manager says so. `cancelled`: a manager took it back
     * before it was sent. `missed`: it was never tried, because the bot was off, or sending paused, for longer than it catches up.
     */
    state: z.enum(['claimed', 'sent', 'inDoubt', 'failed', 'deferred', 'unreachable', 'cancelled', 'missed']),
    claimedAt: z.iso.datetime({ offset: true }),
    /** Which start of the machine the claim belongs to; what was written after it, unsynced, is only there as long as that runs. */
    boot: z.string().min(1).optional(),
    /** How often it was tried. */
    tries: z.int().nonnegative().optional(),
    nextTryAt: z.iso.datetime({ offset: true }).optional(),
    settledAt: z.iso.datetime({ offset: true }).optional(),
    /** When the other side was first heard from after it was sent: they have read it, or at least could have. */
    answeredAt: z.iso.datetime({ offset: true }).optional(),
    /** A manager wants it sent once more, though it may have arrived or its time has passed. */
    again: z.literal(true).optional(),
    /** A manager takes it back after it was sent: the card is replaced by a word about that … */
    withdrawal: z.enum(['asked', 'done', 'failed']).optional(),
    /** … or deleted, where they said so, and nothing stands in its place. */
    deletes: z.literal(true).optional(),
    /** What the connector said, where it was not `sent`: a status code or a word, never message text. */
    outcome: z.string().optional(),
  })
  .strict();
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** Whether an entry stands in the way of sending its message: what certainly was not sent, and may be, does not. */
export const isTaken = (entry: Pick<OutboxEntry, 'state'> | undefined): boolean =>
  entry !== undefined && !OPEN_STATES.includes(entry.state);

const OPEN_STATES: readonly OutboxEntry['state'][] = ['deferred', 'unreachable', 'missed'];

/** Whether it reached its reader, or may have. */
export const isSaid = ({ state }: Pick<OutboxEntry, 'state'>): boolean => SAID_STATES.includes(state);

const SAID_STATES: readonly OutboxEntry['state'][] = ['claimed', 'sent', 'inDoubt'];
