import { z } from 'zod';

/** Who did something that is kept for good: the account that spoke, the person it stands for, and the name as it was said then. */
export const actorSchema = z
  .object({
    account: z.string().min(1),
    /** A person id, or null where the account is nobody on record. */
    person: z.string().min(1).nullable(),
    name: z.string().min(1),
  })
  .strict();
export type Actor = z.infer<typeof actorSchema>;

/**
 * Whether two acts were done by one and the same. One account that spoke as two people of the record is two (an administrator corrected
 * whom it stands for, or a tester played both); one that stood for nobody at either time is taken for the same.
 */
export const isSameActor = (a: Actor, b: Actor): boolean =>
  a.person !== null && b.person !== null ? a.person === b.person : a.account === b.account;
