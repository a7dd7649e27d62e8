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

/** Whether two acts were done by one and the same: the same account, or two accounts of one person. */
export const isSameActor = (a: Actor, b: Actor): boolean =>
  a.account === b.account || (a.person !== null && a.person === b.person);
