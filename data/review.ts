import { z } from 'zod';
import { actorSchema } from './actor.ts';

export const VERDICTS = ['accepted', 'returned'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a manager of the office decided about one version of a submitted update. It stands on the update itself. */
export const reviewSchema = z
  .object({
    verdict: z.enum(VERDICTS),
    /** What the author is asked for; always there when it was returned. */
    comment: z.string().min(1).optional(),
    by: actorSchema,
    at: z.iso.datetime({ offset: true }),
  })
  .strict();
export type Review = z.infer<typeof reviewSchema>;
