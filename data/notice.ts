import { z } from 'zod';

/**
 * Something that one person's act makes the bot say to another: an update was returned to its author, an accepted one was edited, somebody
 * was named to stand in. Facts only: the words are made when it is sent, from what stands then.
 */
export const noticeSchema = z
  .object({
    /** What happened, to whom: `updateReturned/2020-21/3.5/2021-05-06T09:00:00.000+01:00/person/firth`. The same facts always give the same key. */
    key: z.string().min(1),
    kind: z.enum([
      'updateReturned',
      'updateEdited',
      'standInNamed',
      'leadNamed',
      'chase',
      'outOfReach',
      'accountClaim',
      'accountDecided',
    ]),
    /** To whom. An account is written to where it was heard from last; a person through any account that stands for them. */
    to: z
      .object({ account: z.string().min(1).nullable(), person: z.string().min(1).nullable() })
      .strict()
      .refine(({ account, person }) => account !== null || person !== null, 'an account or a person'),
    /** Ids of the activities it is about. */
    about: z.array(z.string().min(1)),
    /** The sentence that says what happened and who did it, as it was when it happened. */
    because: z.string().min(1),
    /** The office's day on which the receiver said what this answers: on that day it may be sent outside the sending hours. */
    answers: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
      .optional(),
    /** Of `accountClaim`: the sentences that decide it, as the buttons say them. */
    decide: z
      .object({ confirm: z.string().min(1), refuse: z.string().min(1) })
      .strict()
      .optional(),
    at: z.iso.datetime({ offset: true }),
  })
  .strict();
export type Notice = z.infer<typeof noticeSchema>;
