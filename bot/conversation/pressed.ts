import { z } from 'zod';
import { DETAIL_NAMES } from '../../data/updateDetails.ts';
import type { DetailsTyped } from '../updates/details.ts';
import type { TypedBeside } from '../updates/typedBeside.ts';

/** What a card's submit data turned out to be. It is hostile until here: any client can post anything (platform notes, checks 14 and 16). */
export type Pressed =
  /** A button: words, and for the preview's buttons the draft they are about and the version that was on show. */
  | {
      readonly kind: 'words';
      readonly say: string;
      readonly draft?: string;
      readonly version?: string;
      /** Typed beside the preview's buttons. */
      readonly because?: string;
      /** What stood in the field of a figure's form whose button it was. */
      readonly figure?: string;
      /** Of a proposal's buttons: which one. */
      readonly proposal?: string;
      /** Of a review's buttons: the version that was on show, the activities on the card, and what was typed into the comment box. */
      readonly filedAt?: string;
      readonly among?: readonly string[];
      readonly comment?: string;
      /** What stood in the fields of the update form whose button it was. */
      readonly typed?: TypedBeside;
    }
  /** The update form. Values are as typed; whether they will do is for the update flow to say. */
  | {
      readonly kind: 'form';
      readonly activityId: string;
      readonly status?: string;
      readonly narrative?: string;
      readonly details?: DetailsTyped;
    }
  /** The form of a figure of an indicator or measure (`about`: its id). */
  | {
      readonly kind: 'figure';
      readonly about: string;
      readonly label?: string;
      readonly figure?: string;
      readonly month?: string;
    }
  | { readonly kind: 'unknown' };

/** Longest button text taken; anything longer did not come from a card of ours. */
const MAX_SAY_CHARACTERS = 2_000;
/** What is read of a form's narrative: a little more than the flow keeps, so that it can say that there was more. */
const READ_NARRATIVE_CHARACTERS = 20_500;

/** The form's other fields hold no more. */
const READ_DETAIL_CHARACTERS = 1_000;

/** A little more than a comment may have, so that it can be said that it has more. */
const READ_COMMENT_CHARACTERS = 5_000;
/** More activities than any card of ours has. */
const MOST_AMONG = 10;

const word = z.string().max(200);
const detail = z
  .string()
  .transform(text => text.slice(0, READ_DETAIL_CHARACTERS))
  .optional()
  .catch(undefined);
const wordsSchema = z.object({
  say: z.string().trim().min(1).max(MAX_SAY_CHARACTERS),
  draft: word.optional().catch(undefined),
  version: word.optional().catch(undefined),
  because: detail,
  figure: word.optional().catch(undefined),
  proposal: word.optional().catch(undefined),
  filedAt: word.optional().catch(undefined),
  among: z.array(word).max(MOST_AMONG).optional().catch(undefined),
  comment: z
    .string()
    .transform(text => text.slice(0, READ_COMMENT_CHARACTERS))
    .optional()
    .catch(undefined),
});
const fields = {
  status: word.optional().catch(undefined),
  narrative: z
    .string()
    .transform(text => text.slice(0, READ_NARRATIVE_CHARACTERS))
    .optional()
    .catch(undefined),
  cause: detail,
  recovery: detail,
  evidence: detail,
  milestone: detail,
  filled: word.optional().catch(undefined),
};
const formSchema = z.object({ activityId: word.trim().min(1), ...fields });
/** A form's other buttons name the activity as `form`, and the version of the draft that it was drawn from. */
const besideSchema = z.object({ form: word.trim().min(1), drawn: word.optional().catch(undefined), ...fields });

const figureSchema = z.object({
  figureOf: word.trim().min(1),
  label: word.optional().catch(undefined),
  figure: word.optional().catch(undefined),
  month: word.optional().catch(undefined),
});

/** Reads submit data. Unknown keys are dropped, wrong types count as missing; never throws. */
export function readPressed(data: unknown): Pressed {
  const words = wordsSchema.safeParse(data);
  if (words.success) {
    const typed = typedBeside(data);
    return { kind: 'words', ...withoutUndefined(words.data), ...(typed && { typed }) };
  }
  const form = formSchema.safeParse(data);
  if (form.success) {
    const { activityId, status, narrative } = form.data;
    const details = detailsSent(form.data);
    return { kind: 'form', ...withoutUndefined({ activityId, status, narrative, details }) };
  }
  const figure = figureSchema.safeParse(data);
  if (figure.success) {
    const { figureOf: about, ...fields } = figure.data;
    return { kind: 'figure', about, ...withoutUndefined(fields) };
  }
  return { kind: 'unknown' };
}

function typedBeside(data: unknown): TypedBeside | undefined {
  const beside = besideSchema.safeParse(data);
  if (!beside.success) return undefined;
  const { form, status, narrative, drawn } = beside.data;
  const details = detailsSent(beside.data);
  return { activityId: form, ...withoutUndefined({ status, narrative, drawn, details }) };
}

/**
 * The details that a form sent. An empty field takes out what stood in it when the card was drawn, and nothing else: a card from before must
 * not wipe out what was said since.
 */
function detailsSent(form: Omit<z.infer<typeof formSchema>, 'activityId'>): DetailsTyped | undefined {
  const wasFilled = form.filled?.split(' ') ?? [];
  const sent = DETAIL_NAMES.filter(
    name => form[name] !== undefined && (form[name].trim() !== '' || wasFilled.includes(name)),
  );
  return sent.length > 0 ? Object.fromEntries(sent.map(name => [name, form[name]])) : undefined;
}

/** The same object without its undefined properties, as exact optional properties want it. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
