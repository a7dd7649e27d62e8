import { z } from 'zod';
import { day, id, source, text } from './field.ts';

const workProgrammeItem = z
  .object({
    id,
    section: text,
    title: text,
    titlePrinted: text.nullable().optional(),
    focus: text.nullable(),
    author: text.nullable(),
    partOf: text.optional(),
    /** Marked "Non Public" by the office; absent: public. Who may see it: `visible.ts`. */
    nonPublic: z.literal(true).optional(),
    line: z.int().positive(),
  })
  .strict();
export type WorkProgrammeItem = z.infer<typeof workProgrammeItem>;

const agendaReport = z
  .object({
    title: text,
    purpose: text,
    reportOf: text,
    sponsor: id.nullable(),
    author: id,
    contacts: z.array(id),
    source,
  })
  .strict();
const agendaItem = z
  .object({
    number: z.union([z.string(), z.int()]),
    order: z.int().optional(),
    title: text,
    kind: text.optional(),
    report: agendaReport.nullable().optional(),
    resolution: id.nullable().optional(),
    /** As of a work programme's item. */
    nonPublic: z.literal(true).optional(),
  })
  .strict();
export type AgendaItem = z.infer<typeof agendaItem>;

export const meetingSchema = z
  .object({
    id,
    body: text,
    date: day,
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .nullable(),
    closed: z.string().nullable(),
    place: text.nullable(),
    panelDate: day.nullable(),
    theme: z.int().positive().nullable(),
    themePrinted: text.nullable(),
    draft: z.boolean(),
    items: z.array(workProgrammeItem),
    agenda: z.array(agendaItem).optional(),
    attendance: z
      .object({ present: z.array(id), absent: z.array(id), others: z.array(id) })
      .strict()
      .optional(),
    membership: z.array(id).optional(),
    previousMeeting: day.optional(),
    nextMeeting: day.optional(),
    /** How often it was changed in chat; absent: never. What an invitation (RFC 5545, SEQUENCE) and a card on show are compared by. */
    sequence: z.int().positive().optional(),
    /** How often an item of it was marked as public or not, in chat. */
    marks: z.int().positive().optional(),
    /** It will not take place. */
    cancelled: z.literal(true).optional(),
    /** Absent: a meeting that was added in chat and stands in no document. */
    source: source.optional(),
  })
  .strict();
export type Meeting = z.infer<typeof meetingSchema>;

export const resolutionSchema = z
  .object({
    id,
    meeting: id,
    number: text,
    numberPrinted: text,
    itemNumber: text,
    item: text,
    text: text.nullable(),
    discussion: text.nullable(),
    source,
  })
  .strict();
export type Resolution = z.infer<typeof resolutionSchema>;
