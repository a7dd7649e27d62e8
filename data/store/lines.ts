import { isUtf8 } from 'node:buffer';

/** The lines of a file, and what a crash left of the one that was being written. */
export interface Lines {
  /** A line that is no text (bytes that are not UTF-8) is given as an empty one, which no reader takes. */
  readonly lines: readonly string[];
  /** How many bytes the whole lines take. */
  readonly length: number;
  /** What stands after them: a write that was cut off, and so was never said to be saved. Absent: nothing does. */
  readonly torn?: Uint8Array;
}

/**
 * Cuts a file into its lines. A line is written in one go with its end, and only then acknowledged. So what stands behind the last end
 * of line was never acknowledged, and neither was a last line with NUL bytes in it: a power cut can leave the length of a write
 * without all of its content. Any other fault is no crash's, and left to the readers of lines.
 */
export function linesOf(bytes: Uint8Array): Lines {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(NEWLINE) + 1;
  const last = end < 2 ? 0 : buffer.lastIndexOf(NEWLINE, end - 2) + 1;
  const length = buffer.subarray(last, end).includes(0) ? last : end;
  const whole = buffer.subarray(0, length);
  const lines = isUtf8(whole) ? textLines(whole) : byteLines(whole);
  return length < buffer.length ? { lines, length, torn: buffer.subarray(length) } : { lines, length };
}

const NEWLINE = 0x0a;

const textLines = (whole: Buffer): string[] => whole.toString('utf8').split('\n').slice(0, -1);

function byteLines(whole: Buffer): string[] {
  return whole
    .toString('latin1')
    .split('\n')
    .slice(0, -1)
    .map(line => Buffer.from(line, 'latin1'))
    .map(line => (isUtf8(line) ? line.toString('utf8') : ''));
}
