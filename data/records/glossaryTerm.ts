import { z } from 'zod';
import { text } from './field.ts';

export const glossaryTermSchema = z
  .object({ term: text, expansion: text, meaning: text, from: z.enum(['documents', 'general']) })
  .strict();
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
