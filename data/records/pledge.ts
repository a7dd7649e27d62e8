import { z } from 'zod';
import { id, text } from './field.ts';

export const pledgeSchema = z
  .object({ code: text, name: text, plan: id, parent: text.nullable(), subject: text.nullable() })
  .strict();
export type Pledge = z.infer<typeof pledgeSchema>;
