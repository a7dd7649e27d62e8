import { z } from 'zod';
import { leadChangeSchema } from '../leadChange.ts';
import { id, source, text } from './field.ts';
import { leadGroup } from './plan.ts';

export const activitySchema = z
  .object({
    id,
    plan: id,
    theme: z.int().positive(),
    ref: text,
    refPrinted: text,
    title: text,
    keywords: z.array(text),
    leadGroup: leadGroup.nullable(),
    sponsor: id.nullable(),
    lead: id.nullable(),
    leadPrinted: text.nullable(),
    leadBasis: z.enum(['published', 'compiled']).nullable(),
    leadReason: text.nullable(),
    pledges: z.array(text),
    revised: z.boolean(),
    isNew: z.boolean(),
    evidence: z.object({ text, source }).strict().nullable(),
    source,
    /** Who led it before, where that was changed here; the oldest change first. */
    leadChanges: z.array(leadChangeSchema).optional(),
  })
  .strict();
export type Activity = z.infer<typeof activitySchema>;
