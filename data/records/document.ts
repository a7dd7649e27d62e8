import { z } from 'zod';
import { day, id, source, text } from './field.ts';

export const documentSchema = z
  .object({
    id,
    plan: id,
    title: text,
    shortName: text,
    aliases: z.array(text),
    date: day.nullable(),
    period: z.object({ from: day, to: day }).strict().nullable(),
    reportTo: text.nullable(),
    author: id.nullable(),
    draft: z.boolean(),
    file: text,
  })
  .strict();
export type SourceDocument = z.infer<typeof documentSchema>;

/** A place where what a document states and what its own figures give do not agree. */
export const discrepancySchema = z
  .object({
    id,
    about: id,
    stated: text,
    recomputed: text,
    explanation: text,
    kind: text,
    alsoAbout: z.array(id),
    source,
  })
  .strict();
export type Discrepancy = z.infer<typeof discrepancySchema>;
