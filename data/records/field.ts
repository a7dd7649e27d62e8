/** What the fields of the records are made of. */
import { z } from 'zod';

/** A calendar day in the office's zone, `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
export const month = z.string().regex(/^\d{4}-\d{2}$/, 'a month as YYYY-MM');
export const text = z.string().min(1);
export const id = z.string().min(1);

/** Where a fact stands: one of the five documents, the place in words, and the 1-based line of its text. */
export const source = z.object({ document: id, where: text, line: z.int().positive().optional() }).strict();
export type Source = z.infer<typeof source>;
