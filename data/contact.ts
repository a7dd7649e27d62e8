import { z } from 'zod';

/**
 * A conversation the bot can speak in unasked, and who is on the other end. `reference` is the Bot Framework conversation reference as
 * it came with the last message; only the Teams edge looks inside.
 */
export const contactSchema = z
  .object({
    /** The conversation's id. */
    id: z.string().min(1),
    scope: z.enum(['personal', 'group', 'channel']),
    /** The account (Entra object id where Teams gives one) of a personal conversation; null for a group or channel. */
    account: z.string().nullable(),
    reference: z.record(z.string(), z.unknown()),
    /** When the conversation was last heard from, ISO 8601 with offset. */
    seenAt: z.iso.datetime({ offset: true }),
    /** Why nothing can be sent there (blocked, removed), until its next word. */
    unreachable: z.string().optional(),
  })
  .strict();
export type Contact = z.infer<typeof contactSchema>;

/** Who an account speaks as. In Teams an administrator maps it; in local mode a tester says "I am …". */
export const accountSchema = z
  .object({
    account: z.string().min(1),
    person: z.string().nullable(),
    role: z.enum(['reader', 'lead', 'manager', 'admin']),
  })
  .strict();
export type Account = z.infer<typeof accountSchema>;
export type Role = Account['role'];
