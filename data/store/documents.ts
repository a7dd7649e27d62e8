import { z } from 'zod';
import { accountSchema, contactSchema } from '../contact.ts';
import { doneDeliveriesSchema } from '../delivery.ts';
import { draftSchema } from '../draft.ts';
import { figureDraftSchema } from '../figureDraft.ts';
import { noticeSchema } from '../notice.ts';
import { outboxEntrySchema } from '../outboxEntry.ts';
import { COLLECTIONS, type Records } from '../records.ts';
import { snoozeSchema } from '../snooze.ts';
import { tickSchema } from './changeSchema.ts';

/** The version of the documents' shape that this code writes, and the only one it reads. */
export const VERSION = 1;

const recordsSchema = z
  .object(Object.fromEntries(Object.entries(COLLECTIONS).map(([name, schema]) => [name, z.array(schema as z.ZodType)])))
  .strict() as unknown as z.ZodType<Records>;

/** The newest line of the history: its number, its hash, and how many lines there are. None: number and count 0, and `GENESIS`. */
export const headSchema = z
  .object({ n: z.int().nonnegative(), lines: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) })
  .strict();
export type Head = z.infer<typeof headSchema>;

const sessionSchema = z
  .object({ conversation: z.string(), session: z.unknown(), at: z.iso.datetime({ offset: true }).optional() })
  .strict();

/**
 * The store's documents, each written whole: `plan`, the reference records (never changed after the first start), and `working`, the
 * snapshot of the working things as they stood after line `n`, with the history's head at that line.
 */
export const DOCUMENTS = {
  plan: z.object({ version: z.literal(VERSION), revision: z.literal(0), records: recordsSchema }).strict(),
  working: z
    .object({
      version: z.literal(VERSION),
      n: z.int().nonnegative(),
      head: headSchema,
      drafts: z.array(draftSchema),
      figureDrafts: z.array(figureDraftSchema).default([]),
      contacts: z.array(contactSchema),
      accounts: z.array(accountSchema),
      notices: z.array(noticeSchema),
      outbox: z.array(outboxEntrySchema),
      snoozes: z.array(snoozeSchema).default([]),
      ticks: z.array(tickSchema).default([]),
      deliveries: z.array(doneDeliveriesSchema).default([]),
      sessions: z.array(sessionSchema),
    })
    .strict(),
} as const;

/** A kind of document: its file's name, what it must hold, the newest version that is read, and what to do about one that is broken. */
export interface DocumentKind<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly version: number;
  readonly remedy: string;
}

export const RESTORE = 'Restore it from a backup, then start again.';
const REFILL = 'Restore it from a backup, or move it away to have it filled again from the reference dataset.';
export const PLAN: DocumentKind<DocumentOf<'plan'>> = {
  name: 'plan',
  schema: DOCUMENTS.plan as unknown as z.ZodType<DocumentOf<'plan'>>,
  version: VERSION,
  remedy: REFILL,
};
export const WORKING: DocumentKind<DocumentOf<'working'>> = {
  name: 'working',
  schema: DOCUMENTS.working,
  version: VERSION,
  remedy: RESTORE,
};

export type DocumentName = keyof typeof DOCUMENTS;
export type DocumentOf<Name extends DocumentName> = z.infer<(typeof DOCUMENTS)[Name]>;

export const currentFile = (name: string): string => `${name}.json`;
export const previousFile = (name: string): string => `${name}.previous.json`;

/** The history: one line for each time that something was decided about the plan. Only ever appended to. */
export const HISTORY_FILE = 'history.jsonl';

/** The working log from line `n` on. Several, for the older ones stay until two snapshots hold what they say. */
export const workingLogFile = (n: number): string => `working-${String(n).padStart(NUMBER_LENGTH, '0')}.jsonl`;
export const workingLogBegin = (file: string): number | undefined => {
  const digits = /^working-(\d{9,})\.jsonl$/.exec(file)?.[1];
  return digits === undefined ? undefined : Number(digits);
};
const NUMBER_LENGTH = 9;

/** Where what could not be read is kept: the first number that is free. */
export function tornFile(file: string, taken: ReadonlySet<string>): string {
  const dot = file.lastIndexOf('.');
  const name = (n: number) => `${file.slice(0, dot)}.torn-${n}${file.slice(dot)}`;
  let n = 1;
  while (taken.has(name(n))) n += 1;
  return name(n);
}
