import { z } from 'zod';
import { day, id, text } from './field.ts';

/** Every status an activity can be given. "No update yet" is the absence of an update, never a status. */
export const STATUSES = ['green', 'amber', 'red', 'blue', 'notStarted'] as const;
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

export const LEAD_GROUPS = ['commissioner', 'force', 'partners'] as const;
export const leadGroup = z.enum(LEAD_GROUPS);
export type LeadGroup = z.infer<typeof leadGroup>;

const theme = z
  .object({ id, number: z.int().positive(), name: text, shortName: text, aliases: z.array(text) })
  .strict();
export type Theme = z.infer<typeof theme>;

export const planSchema = z
  .object({
    id,
    name: text,
    aliases: z.array(text),
    from: day,
    to: day,
    statusKey: z.array(z.object({ status: statusSchema, label: text, meaning: text }).strict()),
    themes: z.array(theme).min(1),
    note: text,
  })
  .strict();
export type Plan = z.infer<typeof planSchema>;
