import { z } from 'zod';
import { actorSchema } from '../actor.ts';
import { accountSchema, contactSchema } from '../contact.ts';
import { doneDeliverySchema } from '../delivery.ts';
import { draftSchema } from '../draft.ts';
import { filedFigureSchema } from '../figure.ts';
import { figureDraftSchema } from '../figureDraft.ts';
import { itemMarkSchema } from '../itemMark.ts';
import { leadChangeSchema } from '../leadChange.ts';
import { leaveSchema } from '../leave.ts';
import { noticeSchema } from '../notice.ts';
import { outboxEntrySchema } from '../outboxEntry.ts';
import { paperArrivalSchema, paperPersonSchema } from '../paper.ts';
import { meetingSchema } from '../records/meeting.ts';
import { updateSchema } from '../records/update.ts';
import { pathText } from '../reference.ts';
import { reviewSchema } from '../review.ts';
import { roleDecisionSchema } from '../roleDecision.ts';
import { sendingOrderSchema } from '../sendingOrder.ts';
import { snoozeSchema } from '../snooze.ts';
import { standInSchema } from '../standIn.ts';
import { taughtWordSchema } from '../taughtWord.ts';
import type { Change } from './change.ts';
import { StoreFault } from './port.ts';

const name = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const month = z.string().regex(/^\d{4}-\d{2}$/, 'a month as YYYY-MM');

export const tickSchema = z.object({ job: name, at: instant }).strict();

/** What a figure of an indicator and one of a measure have in common. */
const givenFigure = {
  value: z.number(),
  was: z.number().nullable().optional(),
  kept: filedFigureSchema.shape.kept,
  by: actorSchema,
  at: instant,
};

/** `Change`, as the files hold it. */
export const changeSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('fileUpdate'),
      update: updateSchema,
      after: z.string().nullable(),
      afterFiledAt: z.string().nullable().optional(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('reviewUpdate'),
      activity: name,
      filedAt: instant,
      review: reviewSchema,
      after: instant.optional(),
    })
    .strict(),
  z.object({ kind: z.literal('nameStandIn'), standIn: standInSchema }).strict(),
  z.object({ kind: z.literal('endStandIn'), id: name, by: actorSchema, at: instant }).strict(),
  z.object({ kind: z.literal('teachWord'), word: taughtWordSchema }).strict(),
  z.object({ kind: z.literal('forgetWord'), says: name, by: actorSchema, at: instant }).strict(),
  z
    .object({
      kind: z.literal('fileFigure'),
      indicator: name,
      to: month,
      printed: name,
      ...givenFigure,
    })
    .strict(),
  z
    .object({ kind: z.literal('nameFigureOwner'), indicator: name, person: name, by: actorSchema, at: instant })
    .strict(),
  z
    .object({
      kind: z.literal('fileMeasureFigure'),
      measure: name,
      label: name,
      unit: name,
      asAt: month,
      ...givenFigure,
    })
    .strict(),
  z.object({ kind: z.literal('nameMeasureOwner'), measure: name, person: name, by: actorSchema, at: instant }).strict(),
  z.object({ kind: z.literal('changeLead'), activity: name, change: leadChangeSchema }).strict(),
  z.object({ kind: z.literal('decideRole'), decision: roleDecisionSchema }).strict(),
  z.object({ kind: z.literal('orderSending'), order: sendingOrderSchema }).strict(),
  z.object({ kind: z.literal('keepNotice'), notice: noticeSchema }).strict(),
  z.object({ kind: z.literal('dropNotice'), key: name }).strict(),
  z.object({ kind: z.literal('keepDraft'), draft: draftSchema }).strict(),
  z.object({ kind: z.literal('dropDraft'), id: name }).strict(),
  z.object({ kind: z.literal('keepFigureDraft'), draft: figureDraftSchema }).strict(),
  z.object({ kind: z.literal('dropFigureDraft'), id: name }).strict(),
  z.object({ kind: z.literal('keepContact'), contact: contactSchema }).strict(),
  z.object({ kind: z.literal('forgetContact'), id: name }).strict(),
  z.object({ kind: z.literal('keepAccount'), account: accountSchema }).strict(),
  z.object({ kind: z.literal('keepOutboxEntry'), entry: outboxEntrySchema }).strict(),
  z.object({ kind: z.literal('dropOutboxEntry'), key: name }).strict(),
  z.object({ kind: z.literal('keepMeeting'), meeting: meetingSchema, by: actorSchema, at: instant }).strict(),
  z.object({ kind: z.literal('keepLeave'), leave: leaveSchema, by: actorSchema, at: instant }).strict(),
  z.object({ kind: z.literal('namePaperPerson'), named: paperPersonSchema }).strict(),
  z.object({ kind: z.literal('notePaper'), arrival: paperArrivalSchema }).strict(),
  z.object({ kind: z.literal('markItem'), mark: itemMarkSchema }).strict(),
  z.object({ kind: z.literal('keepSnooze'), snooze: snoozeSchema }).strict(),
  z.object({ kind: z.literal('keepTick'), tick: tickSchema }).strict(),
  z.object({ kind: z.literal('noteDelivery'), conversation: name, delivery: doneDeliverySchema }).strict(),
  z.object({ kind: z.literal('dropDeliveries'), conversation: name }).strict(),
  z
    .object({
      kind: z.literal('keepSession'),
      conversation: name,
      session: z.unknown(),
      at: instant.optional(),
      now: z.literal(true).optional(),
    })
    .strict(),
  z.object({ kind: z.literal('dropSession'), conversation: name }).strict(),
]);

/**
 * The changes as plain JSON of their own: what a later reading of the file will give, not shared with the caller, and nothing that the
 * next start would refuse.
 * @throws StoreFault naming the change and the field; the value is not repeated, for it may be somebody's words.
 */
export function checkChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(change => {
    const parsed = changeSchema.safeParse(isPlain(change) ? change : JSON.parse(JSON.stringify(change)));
    if (parsed.success) return parsed.data;
    const faults = parsed.error.issues.map(issue => `${pathText(change.kind, issue.path)}: ${issue.message}`);
    throw new StoreFault(`A change was refused, for it could not be read again. ${faults.join('; ')}`);
  });
}

/** Made of nothing but texts, numbers and lists of them, of which the reading itself makes a copy; two of them are written for each message. */
const isPlain = (change: Change): boolean =>
  change.kind === 'keepOutboxEntry' && !Object.values(change.entry).includes(undefined);
