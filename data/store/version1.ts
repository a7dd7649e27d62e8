import { z } from 'zod';
import { accountSchema, contactSchema } from '../contact.ts';
import { draftSchema } from '../draft.ts';
import { leadChangeSchema } from '../leadChange.ts';
import { noticeSchema } from '../notice.ts';
import { outboxEntrySchema } from '../outboxEntry.ts';
import { updateSchema } from '../records/update.ts';
import { standInSchema } from '../standIn.ts';
import { taughtWordSchema } from '../taughtWord.ts';
import type { Change } from './change.ts';
import { changeSchema } from './changeSchema.ts';
import type { Disk } from './disk.ts';
import { currentFile, HISTORY_FILE, previousFile, RESTORE, VERSION, WORKING, workingLogFile } from './documents.ts';
import { GENESIS, spellHistoryLine } from './historyLine.ts';
import { isRecorded, type RecordedChange } from './places.ts';
import { recoverDocument } from './recoverDocument.ts';
import { spellWorkingLine } from './workingLine.ts';

/**
 * The layout before there was a history: every document was written whole, and a journal held the changes of a write that touched
 * several. A store in it is brought over at its next start.
 */
const head = { version: z.literal(1), revision: z.int().nonnegative() };
const session = z.object({ conversation: z.string(), session: z.unknown() }).strict();
const KINDS = {
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
  sessions: z.object({ ...head, sessions: z.array(session) }).strict(),
  journal: z.object({ ...head, changes: z.array(changeSchema) }).strict(),
} as const;
type Name = keyof typeof KINDS;
type Document<N extends Name> = z.infer<(typeof KINDS)[N]>;

/** The files of that layout, and what each is called once it is kept aside. */
export const VERSION_1_FILES: ReadonlyMap<string, string> = new Map(
  (Object.keys(KINDS) as Name[]).flatMap(name => [
    [currentFile(name), `${name}.version-1.json`],
    [previousFile(name), `${name}.previous.version-1.json`],
  ]),
);

/**
 * What a store in the earlier layout comes to in this one: the files' texts by name, `working.json` last. Its updates, those that were
 * superseded first, and other decisions become the beginning of the history.
 * @returns undefined where the folder holds none
 * @throws StoreFault naming a file that cannot be read
 */
export async function translateVersion1(folder: string, disk: Disk): Promise<ReadonlyMap<string, string> | undefined> {
  const names = await disk.list(folder);
  if (names.includes(currentFile(WORKING.name)) || names.includes(previousFile(WORKING.name))) return undefined;
  const read = <N extends Name>(name: N) =>
    recoverDocument(
      folder,
      { name, schema: KINDS[name] as unknown as z.ZodType<Document<N>>, version: 1, remedy: RESTORE },
      disk,
    );
  const [work, people, outbox, sessions, journal] = [
    (await read('work'))?.data,
    (await read('people'))?.data,
    (await read('outbox'))?.data,
    (await read('sessions'))?.data,
    (await read('journal'))?.data,
  ];
  if (!work) return undefined;
  const revisions = { work, people, outbox, sessions };
  const missed = (journal?.changes ?? []).filter(
    change => (revisions[placeOf(change)]?.revision ?? 0) < (journal?.revision ?? 0),
  );
  const history = historyOf(recordedIn(work));
  const n = history.lines;
  const working = {
    version: VERSION,
    n,
    head: history,
    drafts: work.drafts,
    contacts: people?.contacts ?? [],
    accounts: people?.accounts ?? [],
    notices: outbox?.notices ?? [],
    outbox: outbox?.entries ?? [],
    sessions: sessions?.sessions ?? [],
  };
  const last = missed.length > 0 ? lastWrite(n + 1, missed, history.hash) : { history: '', working: '' };
  const { text, ...head } = history;
  return new Map([
    [HISTORY_FILE, text + last.history],
    [workingLogFile(n + 1), last.working],
    [currentFile(WORKING.name), JSON.stringify({ ...working, head })],
  ]);
}

/** What was decided, as far as that layout kept it. What an update's author had seen (`after`) is no longer known. */
const recordedIn = ({
  superseded,
  updates,
  standIns,
  taughtWords,
  leadChanges,
}: Document<'work'>): RecordedChange[] => [
  ...[...superseded, ...updates]
    .filter(update => update.submitted)
    .map(update => ({ kind: 'fileUpdate', update, after: null }) as const),
  ...standIns.map(standIn => ({ kind: 'nameStandIn', standIn }) as const),
  ...taughtWords.map(word => ({ kind: 'teachWord', word }) as const),
  ...leadChanges.map(({ activity, change }) => ({ kind: 'changeLead', activity, change }) as const),
];

/** One line a change, as if each had been made alone. */
function historyOf(changes: readonly RecordedChange[]): { text: string; n: number; lines: number; hash: string } {
  let [text, hash] = ['', GENESIS];
  for (const [index, change] of changes.entries()) {
    const line = spellHistoryLine(index + 1, [change], hash);
    text += `${line.text}\n`;
    hash = line.hash;
  }
  return { text, n: changes.length, lines: changes.length, hash };
}

/** What the journal held and not every document had yet, as one more line. */
function lastWrite(n: number, changes: readonly Change[], prev: string): { history: string; working: string } {
  if (changes.some(isRecorded)) return { history: `${spellHistoryLine(n, changes, prev).text}\n`, working: '' };
  return { history: '', working: `${spellWorkingLine({ n, changes })}\n` };
}

function placeOf({ kind }: Change): Exclude<Name, 'journal'> {
  if (kind === 'keepSession') return 'sessions';
  if (kind === 'keepOutboxEntry' || kind === 'keepNotice') return 'outbox';
  return kind === 'keepContact' || kind === 'forgetContact' || kind === 'keepAccount' ? 'people' : 'work';
}
