import { z } from 'zod';
import { actorSchema } from './actor.ts';

/** A word or phrase that a manager taught in chat, and what questions that have it are read as. */
export const taughtWordSchema = z
  .object({
    /** As it was typed: "VAWG", "the tags". No two taught words are spelt alike but for capitals. */
    says: z.string().min(1),
    /** What it stands for, in words that are read without any taught word: "violence against women and girls", "3.12". */
    means: z.string().min(1),
    /**
     * Where there, it is one more name of this theme (`Theme.id`), and counts only where a theme's name does ("what's amber in crime", not
     * "is crime going up"). Otherwise `means` is read in its place wherever it stands by itself.
     */
    nameOf: z.string().min(1).optional(),
    /** A question that has it. Words taught later must not change how it is read. */
    example: z.string().min(1),
    by: actorSchema,
    at: z.iso.datetime({ offset: true }),
  })
  .strict();
export type TaughtWord = z.infer<typeof taughtWordSchema>;

/** Whether two sayings are one to a reader who does not look at capitals. */
export const isSameSaying = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
