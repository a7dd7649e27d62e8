import { join } from 'node:path';
import type { Low } from 'lowdb';
import { AppendLog } from './appendLog.ts';
import type { Change } from './change.ts';
import type { Disk } from './disk.ts';
import { type DocumentOf, type Head, VERSION, workingLogFile } from './documents.ts';
import { spellHistoryLine, toldOf } from './historyLine.ts';
import { isRecorded } from './places.ts';
import type { HistoryLine } from './port.ts';
import { type Working, workingBodyOf } from './state.ts';
import { spellWorkingLine } from './workingLine.ts';

/** A working log's file, and the number of its last line (0: it has none). */
export interface LogFile {
  readonly file: string;
  readonly last: number;
}

export interface WriterParts {
  readonly folder: string;
  readonly disk: Disk;
  readonly history: AppendLog;
  /** The log that is written to; `older` are those before it. */
  readonly working: AppendLog;
  readonly older: readonly LogFile[];
  readonly snapshot: Low<DocumentOf<'working'> | null>;
}

/** Where a writer begins: the number of the newest line, the history's head, and up to which line the snapshot goes. */
export interface Begin {
  readonly n: number;
  readonly head: Head;
  readonly snapshotN: number;
}

/**
 * Brings changes to the disk: one line, one append, one sync. One call at a time; only the function that `beginSnapshot` gives may run
 * beside other calls.
 */
export class Writer {
  readonly #parts: WriterParts;
  #working: AppendLog;
  #workingFile: string;
  #older: LogFile[];
  #n: number;
  #head: Head;
  #snapshotN: number;
  /** The line after which the last snapshot was tried. */
  #triedN: number;

  constructor(parts: WriterParts, workingFile: string, { n, head, snapshotN }: Begin) {
    this.#parts = parts;
    this.#working = parts.working;
    this.#workingFile = workingFile;
    this.#older = [...parts.older];
    [this.#n, this.#head, this.#snapshotN, this.#triedN] = [n, head, snapshotN, snapshotN];
  }

  /** How many lines were written since the last snapshot was tried. */
  get linesSince(): number {
    return this.#n - this.#triedN;
  }

  /**
   * Writes one line: to the history where any of the changes is recorded, else to the working log.
   * @returns what the history now tells of it, where it does
   * @throws StoreFault when the disk refuses; the files are what they were, or are put right before the next line.
   */
  async write(changes: readonly Change[]): Promise<HistoryLine | undefined> {
    await this.#parts.history.putRight();
    await this.#working.putRight();
    const n = this.#n + 1;
    const told = changes.some(isRecorded) ? await this.#record(n, changes) : undefined;
    if (!told) await this.#working.append(spellWorkingLine({ n, changes }));
    this.#n = n;
    return told;
  }

  async #record(n: number, changes: readonly Change[]): Promise<HistoryLine> {
    const line = spellHistoryLine(n, changes, this.#head.hash);
    await this.#parts.history.append(line.text);
    this.#head = { n, lines: this.#head.lines + 1, hash: line.hash };
    return toldOf({ n, at: line.at, changes });
  }

  /**
   * Begins a snapshot: lines go to a new log from here on.
   * @param state what the lines written so far come to
   * @returns writes the snapshot, beside what else is written, and removes the logs that no snapshot needs; undefined where the last
   * snapshot says everything.
   */
  async beginSnapshot(state: Working): Promise<(() => Promise<void>) | undefined> {
    if (this.#n === this.#snapshotN) return undefined;
    this.#triedN = this.#n;
    await this.#working.putRight();
    await this.#beginLog();
    const data = { version: VERSION, n: this.#n, head: this.#head, ...workingBodyOf(state) } as const;
    return () => this.#writeSnapshot(data);
  }

  async #beginLog(): Promise<void> {
    const { folder, disk } = this.#parts;
    const file = workingLogFile(this.#n + 1);
    if (file === this.#workingFile) return;
    // One of that name can only be an attempt of this that failed: no line has that number yet.
    await disk.remove(join(folder, file));
    await disk.create(join(folder, file), '');
    await disk.syncFolder(folder);
    this.#older.push({ file: this.#workingFile, last: this.#n });
    this.#working = new AppendLog(join(folder, file), 0, disk);
    this.#workingFile = file;
  }

  async #writeSnapshot(data: DocumentOf<'working'>): Promise<void> {
    const { snapshot, folder, disk } = this.#parts;
    snapshot.data = data;
    await snapshot.write();
    snapshot.data = null;
    // The snapshot before this one is kept as its good copy, and needs the lines after it.
    const needed = this.#snapshotN;
    this.#snapshotN = data.n;
    const done = this.#older.filter(({ last }) => last <= needed);
    this.#older = this.#older.filter(({ last }) => last > needed);
    for (const { file } of done) await disk.remove(join(folder, file));
  }
}
