/**
 * The records of the plan, as schemas and as types. A file is parsed into these or refused (`data/reference.ts`); nothing
 * inside the house sees unchecked JSON. Field by field they are the shapes of the reference dataset, and what `export` gives back.
 *
 * In this codebase "activity" always means a strategic activity of the plan. What the Bot Framework calls an activity is
 * `incoming` or `outgoing` on our side.
 */
import { z } from 'zod';
import { filedFigureSchema } from './figure.ts';
import { leadChangeSchema } from './leadChange.ts';
import { reviewSchema } from './review.ts';
import { keptSchema, updateDetailsSchema } from './updateDetails.ts';

/** A calendar day in the office's zone, `YYYY-MM-DD`. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const month = z.string().regex(/^\d{4}-\d{2}$/, 'a month as YYYY-MM');
const text = z.string().min(1);
const id = z.string().min(1);

/** Every status an activity can be given. "No update yet" is the absence of an update, never a status. */
export const STATUSES = ['green', 'amber', 'red', 'blue', 'notStarted'] as const;
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

export const LEAD_GROUPS = ['commissioner', 'force', 'partners'] as const;
const leadGroup = z.enum(LEAD_GROUPS);
export type LeadGroup = z.infer<typeof leadGroup>;

/** Where a fact stands: one of the five documents, the place in words, and the 1-based line of its text. */
const source = z.object({ document: id, where: text, line: z.int().positive().optional() }).strict();
export type Source = z.infer<typeof source>;

const theme = z
  .object({ id, number: z.int().positive(), name: text, shortName: text, aliases: z.array(text) })
  .strict();
export type Theme = z.infer<typeof theme>;

export const planSchema = z
  .object({
    id,
    name: text,
    aliases: z.array(text),
    from: day,
    to: day,
    statusKey: z.array(z.object({ status: statusSchema, label: text, meaning: text }).strict()),
    themes: z.array(theme).min(1),
    note: text,
  })
  .strict();
export type Plan = z.infer<typeof planSchema>;

export const activitySchema = z
  .object({
    id,
    plan: id,
    theme: z.int().positive(),
    ref: text,
    refPrinted: text,
    title: text,
    keywords: z.array(text),
    leadGroup: leadGroup.nullable(),
    sponsor: id.nullable(),
    lead: id.nullable(),
    leadPrinted: text.nullable(),
    leadBasis: z.enum(['published', 'compiled']).nullable(),
    leadReason: text.nullable(),
    pledges: z.array(text),
    revised: z.boolean(),
    isNew: z.boolean(),
    evidence: z.object({ text, source }).strict().nullable(),
    source,
    /** Who led it before, where that was changed here; the oldest change first. */
    leadChanges: z.array(leadChangeSchema).optional(),
  })
  .strict();
export type Activity = z.infer<typeof activitySchema>;

/** The days an update is about, first to last, with the name people give the quarter. */
const period = z.object({ label: text, from: day, to: day }).strict();
export type Period = z.infer<typeof period>;

/**
 * One position of one activity for one period. `published`: the document printed the status. `compiled`: read out of the May 2021
 * papers by a stated rule, and shown as provisional. `submitted`: given to this bot by an officer, who is named in `submitted`.
 */
export const updateSchema = z
  .object({
    id,
    activity: id,
    period,
    status: statusSchema.nullable(),
    summary: text,
    basis: z.enum(['published', 'compiled', 'submitted']),
    reason: text.nullable(),
    source: source.nullable(),
    submitted: z
      .object({
        /** The person who confirmed it, or null where the account is not one of the people on record. */
        by: id.nullable(),
        byName: text,
        /** The instant it was confirmed, ISO 8601 with offset. */
        at: z.iso.datetime({ offset: true }),
        /** Which door the words came through. */
        via: z.enum(['card', 'conversation']),
        /** Reason, recovery date, evidence and milestone, where they were given. */
        details: updateDetailsSchema.optional(),
        /** What was asked about it and kept all the same. */
        kept: keptSchema.optional(),
        /** The account that confirmed it (see `Speaker.account`): nobody reviews what they wrote under another name. */
        account: z.string().min(1).optional(),
        /** The person in whose place it was written, where the writer stood in for somebody. */
        onBehalfOf: id.optional(),
      })
      .strict()
      .optional(),
    /** What was decided about this version of a submitted update; absent: not yet reviewed. */
    review: reviewSchema.optional(),
  })
  .strict();
export type Update = z.infer<typeof updateSchema>;

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

export const personSchema = z
  .object({
    id,
    name: text.nullable(),
    rank: text.nullable(),
    role: text,
    organisation: text.nullable(),
    aliases: z.array(text),
    asOf: text,
    note: text.nullable(),
    seenIn: z.array(z.object({ document: id, lines: z.array(z.int().positive()) }).strict()),
  })
  .strict();
export type Person = z.infer<typeof personSchema>;

export const pledgeSchema = z
  .object({ code: text, name: text, plan: id, parent: text.nullable(), subject: text.nullable() })
  .strict();
export type Pledge = z.infer<typeof pledgeSchema>;

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

export const glossaryTermSchema = z
  .object({ term: text, expansion: text, meaning: text, from: z.enum(['documents', 'general']) })
  .strict();
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;

export const discrepancySchema = z
  .object({
    id,
    about: id,
    stated: text,
    recomputed: text,
    explanation: text,
    kind: text,
    alsoAbout: z.array(id),
    source,
  })
  .strict();
export type Discrepancy = z.infer<typeof discrepancySchema>;

export const documentSchema = z
  .object({
    id,
    plan: id,
    title: text,
    shortName: text,
    aliases: z.array(text),
    date: day.nullable(),
    period: z.object({ from: day, to: day }).strict().nullable(),
    reportTo: text.nullable(),
    author: id.nullable(),
    draft: z.boolean(),
    file: text,
  })
  .strict();
export type SourceDocument = z.infer<typeof documentSchema>;

/** Each collection of records: the file it stands in (`data/reference/<name>.json`) and the schema of one record. */
export const COLLECTIONS = {
  plans: planSchema,
  activities: activitySchema,
  updates: updateSchema,
  indicators: indicatorSchema,
  measures: measureSchema,
  meetings: meetingSchema,
  resolutions: resolutionSchema,
  people: personSchema,
  pledges: pledgeSchema,
  finance: financeLineSchema,
  glossary: glossaryTermSchema,
  discrepancies: discrepancySchema,
  documents: documentSchema,
} as const;
export type CollectionName = keyof typeof COLLECTIONS;

/** All records of all plans: what the dataset holds, and what `export` prints. */
export type Records = { readonly [Name in CollectionName]: readonly z.infer<(typeof COLLECTIONS)[Name]>[] };
