import { z } from 'zod';
import { actorSchema } from './actor.ts';

/**
 * What a manager decided about the messages that the bot sends by itself: to send nothing until further notice, to go on, to take messages
 * back before they are sent (`cancel`) or after (`withdraw`), or to send again what was not reached.
 */
export const sendingOrderSchema = z
  .object({
    what: z.enum(['pause', 'resume', 'cancel', 'withdraw', 'resend']),
    /** The keys of the messages it is about; none where it is about all of them. */
    keys: z.array(z.string().min(1)),
    by: actorSchema,
    at: z.iso.datetime({ offset: true }),
  })
  .strict();
export type SendingOrder = z.infer<typeof sendingOrderSchema>;
