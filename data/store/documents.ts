import { z } from 'zod';
import { accountSchema, contactSchema } from '../contact.ts';
import { draftSchema } from '../draft.ts';
import { leadChangeSchema } from '../leadChange.ts';
import { noticeSchema } from '../notice.ts';
import { outboxEntrySchema } from '../outboxEntry.ts';
import { COLLECTIONS, type Records, updateSchema } from '../records.ts';
import { standInSchema } from '../standIn.ts';
import { taughtWordSchema } from '../taughtWord.ts';
import { changeSchema } from './changeSchema.ts';
import type { Change } from './port.ts';

/** The version of the files' shape that this code writes, and the only one it reads. */
export const VERSION = 1;

/**
 * `revision` counts the writes of the whole store. It tells, after a crash between two files, which of them the journal's changes have
 * reached.
 */
const head = { version: z.literal(VERSION), revision: z.int().nonnegative() };

const recordsSchema = z
  .object(Object.fromEntries(Object.entries(COLLECTIONS).map(([name, schema]) => [name, z.array(schema as z.ZodType)])))
  .strict() as unknown as z.ZodType<Records>;

/**
 * The store's files, by how they change: the reference records (never, after the first start), what officers wrote, who is who, what
 * was sent, where each conversation stands. The journal holds the changes of one write that touches several of them.
 */
export const DOCUMENTS = {
  plan: z.object({ ...head, records: recordsSchema }).strict(),
  work: z
    .object({
      ...head,
      updates: z.array(updateSchema),
      superseded: z.array(updateSchema),
      drafts: z.array(draftSchema),
      standIns: z.array(standInSchema).default([]),
      taughtWords: z.array(taughtWordSchema).default([]),
      leadChanges: z.array(z.object({ activity: z.string(), change: leadChangeSchema }).strict()).default([]),
    })
    .strict(),
  people: z.object({ ...head, contacts: z.array(contactSchema), accounts: z.array(accountSchema) }).strict(),
  outbox: z
    .object({ ...head, entries: z.array(outboxEntrySchema), notices: z.array(noticeSchema).default([]) })
    .strict(),
  sessions: z
    .object({ ...head, sessions: z.array(z.object({ conversation: z.string(), session: z.unknown() }).strict()) })
    .strict(),
  journal: z.object({ ...head, changes: z.array(changeSchema) }).strict(),
} as const;

export type DocumentName = keyof typeof DOCUMENTS;
export type DocumentOf<Name extends DocumentName> = z.infer<(typeof DOCUMENTS)[Name]>;

/** The documents that changes are written to, in the order of writing: what an officer typed comes first. */
export const CHANGING = ['work', 'people', 'outbox', 'sessions'] as const satisfies readonly DocumentName[];
export type ChangingName = (typeof CHANGING)[number];

/** Each kind of change has its place in exactly one document. */
export const PLACE_OF = {
  fileUpdate: 'work',
  reviewUpdate: 'work',
  nameStandIn: 'work',
  endStandIn: 'work',
  teachWord: 'work',
  forgetWord: 'work',
  changeLead: 'work',
  keepNotice: 'outbox',
  keepDraft: 'work',
  dropDraft: 'work',
  keepContact: 'people',
  forgetContact: 'people',
  keepAccount: 'people',
  keepOutboxEntry: 'outbox',
  dropOutboxEntry: 'outbox',
  keepSession: 'sessions',
} as const satisfies Record<Change['kind'], ChangingName>;

export const currentFile = (name: DocumentName): string => `${name}.json`;
export const previousFile = (name: DocumentName): string => `${name}.previous.json`;
export const tornFile = (name: DocumentName, n: number): string => `${name}.torn-${n}.json`;
