import { createHash } from 'node:crypto';
import { z } from 'zod';
import { statusSchema } from './records/plan.ts';
import { DETAIL_NAMES, updateDetailsSchema } from './updateDetails.ts';

/**
 * An update on its way: what an officer has said so far about one activity, however they said it. Kept on disk from the first word,
 * so that a restart loses nothing, and dropped only when it is confirmed or cancelled. One draft per author and activity.
 */
export const draftSchema = z
  .object({
    /** `draft/` author `/` activity id: the same draft is reached from every door. */
    id: z.string().min(1),
    activity: z.string().min(1),
    /** The account that is writing (see `Speaker.account`), never taken from a card's data. */
    author: z.string().min(1),
    status: statusSchema.optional(),
    narrative: z.string().optional(),
    /** Reason, recovery date, evidence and milestone, where they were given. */
    details: updateDetailsSchema.optional(),
    /** Why its author keeps it in spite of what the bot asked; a word to the reviewer. */
    keptBecause: z.string().min(1).max(1_000).optional(),
    via: z.enum(['card', 'conversation']),
    /** The latest update's id when the draft was begun, or null: a different one at confirmation means that somebody else was faster. */
    basedOn: z.string().nullable(),
    /** When that update was submitted; null or absent where it was not submitted here. Two for one period have the same id. */
    basedOnAt: z.iso.datetime({ offset: true }).nullable().optional(),
    startedAt: z.iso.datetime({ offset: true }),
    changedAt: z.iso.datetime({ offset: true }),
  })
  .strict();
export type Draft = z.infer<typeof draftSchema>;

export const draftId = (author: string, activityId: string): string => `draft/${author}/${activityId}`;

/**
 * Names what a draft says in one version: when it was changed, and a digest of its words. The instant alone would not do: where a draft
 * was saved or cancelled and another one begun in the same moment, an old preview's button would be about words that it never showed.
 */
export function draftVersion({ changedAt, status, narrative, details, keptBecause }: Draft): string {
  // One by one, for the order in which the parts were given says nothing.
  const parts = DETAIL_NAMES.map(name => details?.[name] ?? null);
  const words = JSON.stringify([status, narrative, parts, keptBecause]);
  return `${changedAt} ${createHash('sha256').update(words).digest('base64url').slice(0, 16)}`;
}
