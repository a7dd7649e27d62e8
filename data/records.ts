/**
 * The records of the plan, as schemas and as types. A file is parsed into these or refused (`data/reference.ts`); nothing
 * inside the house sees unchecked JSON. Field by field they are the shapes of the reference dataset, and what `export` gives back.
 *
 * In this codebase "activity" always means a strategic activity of the plan. What the Bot Framework calls an activity is
 * `incoming` or `outgoing` on our side.
 */
import type { z } from 'zod';
import { activitySchema } from './records/activity.ts';
import { discrepancySchema, documentSchema } from './records/document.ts';
import { financeLineSchema } from './records/financeLine.ts';
import { glossaryTermSchema } from './records/glossaryTerm.ts';
import { indicatorSchema } from './records/indicator.ts';
import { measureSchema } from './records/measure.ts';
import { meetingSchema, resolutionSchema } from './records/meeting.ts';
import { personSchema } from './records/person.ts';
import { planSchema } from './records/plan.ts';
import { pledgeSchema } from './records/pledge.ts';
import { updateSchema } from './records/update.ts';

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
