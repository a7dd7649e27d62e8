import { type Disk, errorCode, ForeignHand } from './disk.ts';
import { StoreFault } from './port.ts';

/**
 * A file of lines that only grows. A write that fails is taken back, so that the file is what it was; where even that fails, the next
 * write starts by putting it right. One call at a time.
 */
export class AppendLog {
  readonly path: string;
  readonly #disk: Disk;
  /** Bytes that are good: everything that was acknowledged. */
  #length: number;
  /** Whether there may be something behind the good bytes. */
  #soiled = false;

  constructor(path: string, length: number, disk: Disk) {
    this.path = path;
    this.#length = length;
    this.#disk = disk;
  }

  /** @param line without its end of line. When this resolves it is on the disk. @throws StoreFault naming the path and the reason */
  async append(line: string): Promise<void> {
    const text = `${line}\n`;
    await this.putRight();
    try {
      await this.#disk.append(this.path, this.#length, text);
    } catch (cause) {
      // Nothing was written then, and what stands there is not ours to cut.
      this.#soiled = !(cause instanceof ForeignHand);
      const takenBack = await this.putRight().then(
        () => true,
        () => false,
      );
      throw writeFault(this.path, cause, takenBack);
    }
    this.#length += Buffer.byteLength(text, 'utf8');
  }

  /** Takes back what a failed write left behind, where it could not be taken back at once. @throws StoreFault */
  async putRight(): Promise<void> {
    if (!this.#soiled) return;
    try {
      await this.#disk.truncate(this.path, this.#length);
    } catch (cause) {
      throw writeFault(this.path, cause, false);
    }
    this.#soiled = false;
  }
}

function writeFault(path: string, cause: unknown, takenBack: boolean): StoreFault {
  const message = cause instanceof Error ? cause.message : String(cause);
  const reason = cause instanceof ForeignHand ? message : (errorCode(cause) ?? message);
  const standing = takenBack
    ? 'Nothing was changed.'
    : 'The attempt could not be taken back from the disk either; the next write starts by putting the file right.';
  return new StoreFault(`${path} could not be written (${reason}). ${standing} Check the disk's space and health.`, {
    cause,
  });
}
