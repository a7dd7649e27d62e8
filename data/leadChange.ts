import { z } from 'zod';
import { actorSchema } from './actor.ts';

/** An activity given to another lead. The activity keeps the list of its changes, the oldest first. */
export const leadChangeSchema = z
  .object({
    /** Person ids; `was` null where no person was named before. */
    was: z.string().min(1).nullable(),
    lead: z.string().min(1),
    by: actorSchema,
    at: z.iso.datetime({ offset: true }),
  })
  .strict();
export type LeadChange = z.infer<typeof leadChangeSchema>;
