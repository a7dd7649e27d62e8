import { z } from 'zod';

/** What a card's submit data turned out to be. It is hostile until here: any client can post anything (platform notes, checks 14 and 16). */
export type Pressed =
  /** A button: words, and for the preview's buttons the draft they are about and the version that was on show. */
  | { readonly kind: 'words'; readonly say: string; readonly draft?: string; readonly changedAt?: string }
  /** The update form. Values are as typed; whether they will do is for the update flow to say. */
  | { readonly kind: 'form'; readonly activityId: string; readonly status?: string; readonly narrative?: string }
  | { readonly kind: 'unknown' };

/** Longest button text taken; anything longer did not come from a card of ours. */
const MAX_SAY_CHARACTERS = 2_000;
/** What is read of a form's narrative: a little more than the flow keeps, so that it can say that there was more. */
const READ_NARRATIVE_CHARACTERS = 20_500;

const word = z.string().max(200);
const wordsSchema = z.object({
  say: z.string().trim().min(1).max(MAX_SAY_CHARACTERS),
  draft: word.optional().catch(undefined),
  changedAt: word.optional().catch(undefined),
});
const formSchema = z.object({
  activityId: word.trim().min(1),
  status: word.optional().catch(undefined),
  narrative: z
    .string()
    .transform(text => text.slice(0, READ_NARRATIVE_CHARACTERS))
    .optional()
    .catch(undefined),
});

/** Reads submit data. Unknown keys are dropped, wrong types count as missing; never throws. */
export function readPressed(data: unknown): Pressed {
  const words = wordsSchema.safeParse(data);
  if (words.success) return { kind: 'words', ...withoutUndefined(words.data) };
  const form = formSchema.safeParse(data);
  if (form.success) return { kind: 'form', ...withoutUndefined(form.data) };
  return { kind: 'unknown' };
}

/** The same object without its undefined properties, as exact optional properties want it. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
