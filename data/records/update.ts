import { z } from 'zod';
import { reviewSchema } from '../review.ts';
import { keptSchema, updateDetailsSchema } from '../updateDetails.ts';
import { day, id, source, text } from './field.ts';
import { statusSchema } from './plan.ts';

/** The days an update is about, first to last, with the name people give the quarter. */
const period = z.object({ label: text, from: day, to: day }).strict();
export type Period = z.infer<typeof period>;

/**
 * One position of one activity for one period. `published`: the document printed the status. `compiled`: read out of the May 2021
 * papers by a stated rule, and shown as provisional. `submitted`: given to this bot by an officer, who is named in `submitted`.
 */
export const updateSchema = z
  .object({
    id,
    activity: id,
    period,
    status: statusSchema.nullable(),
    summary: text,
    basis: z.enum(['published', 'compiled', 'submitted']),
    reason: text.nullable(),
    source: source.nullable(),
    submitted: z
      .object({
        /** The person who confirmed it, or null where the account is not one of the people on record. */
        by: id.nullable(),
        byName: text,
        /** The instant it was confirmed, ISO 8601 with offset. */
        at: z.iso.datetime({ offset: true }),
        /** Which door the words came through. */
        via: z.enum(['card', 'conversation']),
        /** Reason, recovery date, evidence and milestone, where they were given. */
        details: updateDetailsSchema.optional(),
        /** What was asked about it and kept all the same. */
        kept: keptSchema.optional(),
        /** The account that confirmed it (see `Speaker.account`): nobody reviews what they wrote under another name. */
        account: z.string().min(1).optional(),
        /** The person in whose place it was written, where the writer stood in for somebody. */
        onBehalfOf: id.optional(),
      })
      .strict()
      .optional(),
    /** What was decided about this version of a submitted update; absent: not yet reviewed. */
    review: reviewSchema.optional(),
  })
  .strict();
export type Update = z.infer<typeof updateSchema>;
