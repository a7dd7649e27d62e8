import { z } from 'zod';
import { id, source, text } from './field.ts';

const money = z.number().nullable().optional();
export const financeLineSchema = z
  .object({
    id,
    group: text,
    name: text,
    kind: z.enum(['line', 'subtotal', 'total']),
    /** What one unit of every amount is worth: `£`, `£000` or `£m`. */
    unit: z.enum(['£', '£000', '£m']),
    year: text,
    amount: money,
    upTo: z.boolean().optional(),
    note: text.nullable().optional(),
    newBudget: money,
    slippageFromLastYear: money,
    inYearApprovals: money,
    revisedBudget: money,
    section: text.nullable().optional(),
    budget: money,
    actual: money,
    underspend: money,
    slippage: money,
    slippageRecommended: z.boolean().optional(),
    progress: text.nullable().optional(),
    aliases: z.array(text).optional(),
    printed: z.array(z.string()).optional(),
    police: money,
    commissioner: money,
    total: money,
    baseBudget: money,
    virements: money,
    variance: money,
    difference: money,
    spentInQuarter: money,
    source,
  })
  .strict();
export type FinanceLine = z.infer<typeof financeLineSchema>;
