import { join } from 'node:path';
import type { Records } from '../records.ts';
import type { Disk } from './disk.ts';
import { currentFile, type DocumentOf, HISTORY_FILE, PLAN, RESTORE, WORKING, workingLogBegin } from './documents.ts';
import { GENESIS, readHistoryLine, type WrittenLine } from './historyLine.ts';
import { linesOf } from './lines.ts';
import { StoreFault } from './port.ts';
import { type Recovered, recoverDocument } from './recoverDocument.ts';
import { readWorkingLine, type WorkingLine } from './workingLine.ts';

/** A file of lines as it was found, every line read. */
export interface FoundLog<Line> {
  /** Its name in the folder. */
  readonly file: string;
  readonly lines: readonly Line[];
  /** How many bytes the whole lines take. */
  readonly length: number;
  /** What a crash left behind them. */
  readonly torn?: Uint8Array;
}

/** Everything that stands in a store's folder; what is undefined is not there. */
export interface Folder {
  readonly plan: Recovered<DocumentOf<'plan'>> | undefined;
  readonly working: Recovered<DocumentOf<'working'>> | undefined;
  readonly history: FoundLog<WrittenLine> | undefined;
  /** The working log, in the order of its files. */
  readonly logs: readonly FoundLog<WorkingLine>[];
}

/**
 * Reads a store's folder, and touches nothing.
 * @throws StoreFault naming the file, the line and what to do, for a document or a line that cannot be read, or a history whose chain
 * does not fit
 */
export async function readFolder(folder: string, disk: Disk): Promise<Folder> {
  const plan = await recoverDocument(folder, PLAN, disk);
  const working = await recoverDocument(folder, WORKING, disk);
  const history = await readHistory(folder, disk);
  const names = (await disk.list(folder)).filter(name => workingLogBegin(name) !== undefined);
  names.sort((a, b) => (workingLogBegin(a) ?? 0) - (workingLogBegin(b) ?? 0));
  const logs = await Promise.all(names.map(name => readWorkingLog(folder, name, disk)));
  // One that is gone by now was compacted away by a running bot.
  return { plan, working, history, logs: logs.filter(log => log !== undefined) };
}

/** What there must be in a folder that was ever started on. */
export interface Complete {
  readonly records: Records;
  readonly working: DocumentOf<'working'>;
  readonly history: FoundLog<WrittenLine>;
  readonly logs: readonly FoundLog<WorkingLine>[];
}

/** @throws StoreFault naming what is missing: it was lost, and is not quietly begun anew. */
export function completeOf(folder: string, { plan, working, history, logs }: Folder): Complete {
  const missing = !plan ? currentFile('plan') : !working ? currentFile('working') : !history ? HISTORY_FILE : undefined;
  if (plan && working && history) return { records: plan.data.records, working: working.data, history, logs };
  throw new StoreFault(`${join(folder, missing ?? '')} is missing. Nothing was overwritten. ${RESTORE}`);
}

async function readHistory(folder: string, disk: Disk): Promise<FoundLog<WrittenLine> | undefined> {
  let before: { n: number; hash: string } = { n: 0, hash: GENESIS };
  return readLog(folder, HISTORY_FILE, disk, text => {
    const line = readHistoryLine(text, before);
    if (typeof line !== 'string') before = line;
    return line;
  });
}

const readWorkingLog = (folder: string, file: string, disk: Disk) => readLog(folder, file, disk, readWorkingLine);

async function readLog<Line>(
  folder: string,
  file: string,
  disk: Disk,
  read: (text: string) => Line | string,
): Promise<FoundLog<Line> | undefined> {
  const bytes = await disk.read(join(folder, file));
  if (bytes === undefined) return undefined;
  const { lines, ...rest } = linesOf(bytes);
  const readOne = (text: string, index: number): Line => {
    const line = read(text);
    if (typeof line === 'string') throw lineFault(join(folder, file), index + 1, line);
    return line as Line;
  };
  return { file, lines: lines.map(readOne), ...rest };
}

/** @param lineNumber counted from 1, as editors do */
export const lineFault = (path: string, lineNumber: number, why: string): StoreFault =>
  new StoreFault(`${path}, line ${lineNumber}, ${why}. Nothing was overwritten. ${RESTORE}`);
