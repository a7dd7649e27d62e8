import { z } from 'zod';

/**
 * A figure on its way: what somebody has said so far about one figure of an indicator or a measure, however they said it. Kept on disk from
 * the first word, and dropped only when it is confirmed or cancelled. One for each author and figure.
 */
export const figureDraftSchema = z
  .object({
    /** @see figureDraftId */
    id: z.string().min(1),
    /** The account that is giving it (see `Speaker.account`), never taken from a card's data. */
    author: z.string().min(1),
    /** The id of the indicator or measure. */
    about: z.string().min(1),
    /** Of a measure: which of its figures. Absent where that was not said yet. */
    label: z.string().min(1).optional(),
    /** What a label's first figure is counted in. */
    unit: z.string().min(1).optional(),
    /** `YYYY-MM`; absent where none was named. */
    to: z
      .string()
      .regex(/^\d{4}-\d{2}$/, 'a month as YYYY-MM')
      .optional(),
    value: z.number().optional(),
    /** What stood in the field for the figure and is no number. */
    typed: z.string().min(1).max(200).optional(),
    /** Why it is kept in spite of what was asked. */
    because: z.string().min(1).max(1_000).optional(),
    /** What stood for that month when it was last shown; null for nothing, absent where it was not shown yet. */
    was: z.number().nullable().optional(),
    changedAt: z.iso.datetime({ offset: true }),
  })
  .strict();
export type FigureDraft = z.infer<typeof figureDraftSchema>;

/** The id of somebody's draft of one figure: the same draft is reached from every door. */
export const figureDraftId = (author: string, about: string, label = ''): string =>
  `figureDraft/${author}/${about}${label && `#${label}`}`;
