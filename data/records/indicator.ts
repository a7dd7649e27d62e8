import { z } from 'zod';
import { filedFigureSchema } from '../figure.ts';
import { id, month, source, text } from './field.ts';

const indicatorValue = z
  .object({
    to: month,
    value: z.number().nullable(),
    printed: z.string(),
    note: text.optional(),
    numerator: z.number().optional(),
    denominator: z.number().optional(),
    second: z.number().optional(),
    range: z.array(z.number()).optional(),
    /** Where it was given to the bot: by whom, and what it took the place of. */
    filed: filedFigureSchema.optional(),
  })
  .strict();
export type IndicatorValue = z.infer<typeof indicatorValue>;

export const indicatorSchema = z
  .object({
    id,
    code: text.nullable(),
    section: text,
    sectionName: text,
    plan: id,
    theme: z.int().positive(),
    name: text,
    aliases: z.array(text),
    aim: z.enum(['monitor', 'increase', 'reduce']).nullable(),
    better: z.enum(['up', 'down']).nullable(),
    betterNote: text.nullable(),
    unit: z.enum(['count', 'percent', 'days', 'score', 'ratio']),
    values: z.array(indicatorValue).min(1),
    published: z
      .object({
        changePercent: z.number().nullable(),
        changePoints: z.number().nullable(),
        changeActual: z.number().nullable(),
        changePrinted: z.string().nullable(),
        actualPrinted: z.string().nullable(),
        exception: z.boolean(),
      })
      .strict(),
    commentary: text.nullable(),
    /** The person whom a manager named to give its figures. */
    owner: id.optional(),
    caveats: z.array(text),
    source,
  })
  .strict();
export type Indicator = z.infer<typeof indicatorSchema>;
