import { z } from 'zod';
import { actorSchema } from './actor.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');

/**
 * Somebody who may write updates in another's place. `delegate`: the lead named them, and stays the one who is reminded. `cover`: a
 * manager named them for an absence, and what would go to the absent goes to them.
 */
export const standInSchema = z
  .object({
    id: z.string().min(1),
    as: z.enum(['delegate', 'cover']),
    /** In whose place: a person id. */
    of: z.string().min(1),
    /** Who stands in: a person id. */
    person: z.string().min(1),
    /** One activity of theirs, or null for all of them. */
    activity: z.string().min(1).nullable(),
    /** First and last day, both included; null: until it is ended. */
    from: day,
    until: day.nullable(),
    by: actorSchema,
    at: z.iso.datetime({ offset: true }),
    /** Who ended it and when: from that instant on it holds no more. */
    ended: z
      .object({ by: actorSchema, at: z.iso.datetime({ offset: true }) })
      .strict()
      .optional(),
  })
  .strict();
export type StandIn = z.infer<typeof standInSchema>;

/** @param day `YYYY-MM-DD` in the office's zone @returns whether the arrangement holds on it and was not ended */
export const holdsOn = ({ from, until, ended }: StandIn, day: string): boolean =>
  ended === undefined && from <= day && (until === null || day <= until);
