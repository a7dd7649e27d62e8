import { z } from 'zod';

/**
 * What a card that was sent is about, so that it can be drawn again for somebody who looks at it later: as it stands then, and with the
 * buttons that are theirs. It goes out with the card and comes back from any client, so it decides nothing but what is shown.
 */
export type Look = z.infer<typeof lookSchema>;

/** Characters of a question that go out with a card; what is longer is not asked again. */
export const LONGEST_ASKED = 1_000;

const id = z.string().min(1).max(200);
/** What was put right on the card, where it stands in the place of an earlier one. */
const change = z.string().max(300).optional();

const lookSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('activity'),
    id,
    /** The question as it was understood; reading it again gives the same. */
    asked: z.string().max(LONGEST_ASKED),
    /** When the update that was on the card was given (an instant, or the last day of its period); '' where there was none. */
    since: z.string().max(40),
  }),
  /** Updates that were up for review, by the ids of their activities. */
  z.object({ kind: z.literal('review'), among: z.array(id).min(1).max(10) }),
  z.object({ kind: z.literal('upcomingMeeting'), id, change }),
  /** A message to one person about what they owe, by its key in the outbox. */
  z.object({ kind: z.literal('reminder'), key: z.string().min(1).max(500), change }),
]);

/** Reads what a client sent back. Undefined: it is not of that form, or more than a card of ours carries. */
export function readLook(data: unknown): Look | undefined {
  const parsed = lookSchema.safeParse((data as { look?: unknown } | null | undefined)?.look);
  return parsed.success ? parsed.data : undefined;
}
