import { z } from 'zod';
import { filedFigureSchema } from '../figure.ts';
import { id, month, source, text } from './field.ts';

const measureFigure = z
  .object({
    label: text,
    value: z.number(),
    unit: text,
    /** Of a figure that was given to the bot: the month as at which it holds. Absent: that of the measure. */
    asAt: month.optional(),
    filed: filedFigureSchema.optional(),
    /** The figures under this label for months before, the oldest first; only where one was given to the bot. */
    earlier: z
      .array(z.object({ asAt: month, value: z.number(), filed: filedFigureSchema.optional() }).strict())
      .optional(),
  })
  .strict();
export type MeasureFigure = z.infer<typeof measureFigure>;

export const measureSchema = z
  .object({
    id,
    plan: id,
    theme: z.int().positive(),
    number: z.int().positive(),
    name: text,
    shortName: text,
    aliases: z.array(text),
    objective: text,
    target: text,
    performance: text,
    figures: z.array(measureFigure),
    asAt: month,
    note: text,
    /** The person whom a manager named to give its figures. */
    owner: id.optional(),
    source,
  })
  .strict();
export type Measure = z.infer<typeof measureSchema>;
