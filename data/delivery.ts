import { z } from 'zod';

/** One thing that Teams delivered and that was written down when it was done: `key` tells it from others, `at` says when. */
export const doneDeliverySchema = z.object({ key: z.string().min(1), at: z.iso.datetime({ offset: true }) }).strict();
export type DoneDelivery = z.infer<typeof doneDeliverySchema>;

/** What was done lately in one conversation, the newest last. */
export const doneDeliveriesSchema = z
  .object({ conversation: z.string().min(1), done: z.array(doneDeliverySchema) })
  .strict();
export type DoneDeliveries = z.infer<typeof doneDeliveriesSchema>;

/** Teams delivers again within minutes; a whole channel does not do more in that time. */
const KEPT = 16;

/** The deliveries of a conversation with one more, the oldest forgotten. */
export const withDelivery = (
  before: DoneDeliveries | undefined,
  conversation: string,
  delivery: DoneDelivery,
): DoneDeliveries => ({ conversation, done: [...(before?.done ?? []), delivery].slice(-KEPT) });
