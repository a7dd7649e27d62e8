import type { Adapter, Low } from 'lowdb';
import type { Disk } from './disk.ts';
import { CHANGING, type ChangingName, type DocumentOf, VERSION } from './documents.ts';
import type { Change } from './port.ts';
import { bodyOf, type State } from './state.ts';
import type { StoreLog } from './storeLog.ts';

export type Files = { readonly [Name in ChangingName]: Low<DocumentOf<Name>> };
export interface Journal {
  readonly file: Adapter<DocumentOf<'journal'>>;
  readonly path: string;
}
export interface WriterParts {
  readonly files: Files;
  readonly journal: Journal;
  readonly disk: Disk;
  readonly log: StoreLog;
}

/**
 * Brings states to the disk, each whole or not at all. A state that differs in one document is one file write. One that differs in
 * several is first written to the journal as changes: with that it is decided, and the documents follow.
 * One call at a time.
 */
export class Writer {
  readonly #parts: WriterParts;
  #revision: number;
  /** Documents that may differ on disk from the state that was last written. */
  readonly #behind: Set<ChangingName>;
  #journalStands: boolean;

  constructor(
    parts: WriterParts,
    found: { revision: number; behind: readonly ChangingName[]; journalStands: boolean },
  ) {
    this.#parts = parts;
    this.#revision = found.revision;
    this.#behind = new Set(found.behind);
    this.#journalStands = found.journalStands;
  }

  /**
   * Writes the documents in which `after` differs from `before`, the state that was last written.
   * @throws StoreFault when the disk refuses; it holds `before` then, or does at the next successful write.
   */
  async write(
    before: State,
    after: State,
    touched: readonly ChangingName[],
    changes: readonly Change[],
  ): Promise<void> {
    await this.catchUp(before);
    const [only, ...others] = touched;
    if (only !== undefined && others.length === 0) await this.#writeAlone(only, after);
    else await this.#writeTogether(after, touched, changes);
  }

  /** Notes that a document on disk is older than the state, for the next `catchUp`. */
  fallBehind(name: ChangingName): void {
    this.#behind.add(name);
  }

  /** Writes what an earlier attempt left behind, then removes the journal, which has done its work. @throws StoreFault */
  async catchUp(state: State): Promise<void> {
    for (const name of CHANGING) {
      if (!this.#behind.has(name)) continue;
      await this.#writeDocument(name, state, this.#revision);
      this.#behind.delete(name);
    }
    if (!this.#journalStands) return;
    await this.#parts.disk.remove(this.#parts.journal.path);
    this.#journalStands = false;
  }

  async #writeAlone(name: ChangingName, after: State): Promise<void> {
    // Until it is known to have worked: a failed attempt may have left either version on the disk.
    this.#behind.add(name);
    await this.#writeDocument(name, after, this.#revision + 1);
    this.#behind.delete(name);
    this.#revision += 1;
  }

  async #writeTogether(after: State, touched: readonly ChangingName[], changes: readonly Change[]): Promise<void> {
    const revision = this.#revision + 1;
    this.#journalStands = true;
    await this.#parts.journal.file.write({ version: VERSION, revision, changes: [...changes] });
    this.#revision = revision;
    for (const name of touched) this.#behind.add(name);
    // The journal is on disk, so the changes are safe whatever happens to the documents now.
    await this.catchUp(after).catch(fault =>
      this.#parts.log.warn({ fault: String(fault) }, 'a document of the store is behind its journal'),
    );
  }

  async #writeDocument(name: ChangingName, state: State, revision: number): Promise<void> {
    const low = this.#parts.files[name] as Low<object>;
    low.data = { version: VERSION, revision, ...bodyOf(state, name) };
    await low.write();
  }
}
