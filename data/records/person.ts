import { z } from 'zod';
import { id, text } from './field.ts';

export const personSchema = z
  .object({
    id,
    name: text.nullable(),
    rank: text.nullable(),
    role: text,
    organisation: text.nullable(),
    aliases: z.array(text),
    asOf: text,
    note: text.nullable(),
    seenIn: z.array(z.object({ document: id, lines: z.array(z.int().positive()) }).strict()),
  })
  .strict();
export type Person = z.infer<typeof personSchema>;
