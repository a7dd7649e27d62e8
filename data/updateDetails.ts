import { z } from 'zod';

const words = z.string().min(1).max(1_000);

/** A day as somebody typed it ("end of June"), and the day that was read out of it, `YYYY-MM-DD`; absent where none could be. */
const dated = z
  .object({
    words,
    day: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
      .optional(),
  })
  .strict();
export type Dated = z.infer<typeof dated>;

/** What an officer may say besides status and narrative. Every part is optional: it is asked for where it matters, never demanded. */
export const updateDetailsSchema = z
  .object({
    /** Why it is amber or red. */
    cause: words.optional(),
    /** When it is expected to be back on track. */
    recovery: dated.optional(),
    /** What shows it: a link, a document, a figure's place. */
    evidence: words.optional(),
    /** What comes next, with its day where the words name one. */
    milestone: dated.optional(),
  })
  .strict();
export type UpdateDetails = z.infer<typeof updateDetailsSchema>;

/** What the bot asked about an update, and that its author kept it as it was; for the reviewer. */
export const keptSchema = z
  .object({
    /** Each challenge in the words that the author saw; none where only a word to the reviewer was left. */
    challenges: z.array(z.string().min(1)),
    /** Why it was kept, where the author said. */
    because: words.optional(),
  })
  .strict();
export type Kept = z.infer<typeof keptSchema>;

export const DETAIL_NAMES = ['cause', 'recovery', 'evidence', 'milestone'] as const satisfies (keyof UpdateDetails)[];
export type DetailName = (typeof DETAIL_NAMES)[number];

/** The words of one part, as typed; '' where it was not said. */
export function detailWords(details: UpdateDetails | undefined, name: DetailName): string {
  const value = details?.[name];
  return typeof value === 'string' ? value : (value?.words ?? '');
}
