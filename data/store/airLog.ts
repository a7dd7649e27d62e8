import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreFault } from './port.ts';

/**
 * What was said of the messages in the air since the outbox was last written whole. A line is there once `note` returns, whatever becomes
 * of this process; a power cut may take it along, which is what `OutboxEntry.boot` is for. It costs microseconds, where a line that
 * survives a power cut costs as much as sending a message.
 */
export interface AirLog {
  /** Several lines are one write. @throws what the disk says; the lines are not there then, or not whole. */
  note(...lines: readonly AirLine[]): void;
  /** The whole lines, the oldest first. */
  lines(): readonly AirLine[];
  /** Everything in it has been written down elsewhere. */
  clear(): void;
  close(): void;
}

/** A sending began; or it ended, and this is what is to be kept of it. Plain JSON. */
export interface AirLine {
  readonly key: string;
  /** Which try of that key. */
  readonly tries: number;
  /** The settled entry; absent: it began. */
  readonly settled?: unknown;
}

/**
 * The log in a file, for the process that holds the store's lock. Lines of a process before are still in it.
 * @throws StoreFault where the file cannot be opened
 */
export function openAirLog(path: string): AirLog {
  const file = openOwned(path);
  return {
    note: (...lines) => {
      // Begins with the break: what was torn before it is a line of its own then, and no harm to this one.
      writeSync(file, lines.map(line => `\n${JSON.stringify(line)}`).join(''));
    },
    lines: () => readFileSync(path, 'utf8').split('\n').flatMap(parsed),
    clear: () => ftruncateSync(file, 0),
    close: () => closeSync(file),
  };
}

function openOwned(path: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return openSync(path, 'a+', 0o600);
  } catch (cause) {
    throw new StoreFault(`${path} cannot be opened for writing. Give this user write access to it, or free the disk.`, {
      cause,
    });
  }
}

/** The same without a disk. */
export function createMemoryAirLog(): AirLog {
  const lines: AirLine[] = [];
  return {
    note: (...more) => void lines.push(...more),
    lines: () => lines,
    clear: () => void lines.splice(0),
    close: () => {},
  };
}

function parsed(text: string): readonly AirLine[] {
  if (text === '') return [];
  try {
    const line = JSON.parse(text);
    return typeof line?.key === 'string' && typeof line?.tries === 'number' ? [line] : [];
  } catch {
    // Torn by the end of a process in the middle of it.
    return [];
  }
}
