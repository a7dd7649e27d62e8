import { z } from 'zod';
import { actorSchema } from './actor.ts';
import { keptSchema } from './updateDetails.ts';

/** A figure that was given to the bot for one month of an indicator, and what it is to be known by. */
export const filedFigureSchema = z
  .object({
    by: actorSchema,
    at: z.iso.datetime({ offset: true }),
    /** What stood for that month before, where a figure did; every one of them is kept, the oldest first. */
    replaced: z.array(z.object({ value: z.number(), by: z.string().min(1).nullable() }).strict()).optional(),
    /** What was asked about it, and why it was kept all the same. */
    kept: keptSchema.optional(),
  })
  .strict();
export type FiledFigure = z.infer<typeof filedFigureSchema>;
