import { createHash } from 'node:crypto';
import { z } from 'zod';
import { pathText } from '../reference.ts';
import type { Change } from './change.ts';
import { changeSchema } from './changeSchema.ts';
import { instantOf, isRecorded } from './places.ts';
import type { HistoryLine } from './port.ts';

/** What the first line follows: there is no hash before it. */
export const GENESIS = '0'.repeat(64);

/** A line as it stands in the file: all changes of one write, in order, among them at least one that is recorded. */
export interface WrittenLine {
  readonly n: number;
  readonly at: string;
  readonly changes: readonly Change[];
  /** The hash of the line before it. */
  readonly prev: string;
  readonly hash: string;
}

/**
 * Spells the next line of the history, without its end of line. The hash stands last, and is the SHA-256 of the line's own text without
 * it (`…,"prev":"…"}`), so that any tool that cuts and hashes text can check the chain.
 */
export function spellHistoryLine(
  n: number,
  changes: readonly Change[],
  prev: string,
): { text: string; at: string; hash: string } {
  const at = changes.filter(isRecorded).map(instantOf).at(-1) ?? '';
  const body = JSON.stringify({ n, at, changes, prev });
  const hash = sha256(body);
  return { text: `${body.slice(0, -1)}${HASH_MARK}${hash}"}`, at, hash };
}

const HASH_MARK = ',"hash":"';
const HASHED = /,"hash":"([0-9a-f]{64})"\}$/;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const lineSchema = z
  .object({
    n: z.int().positive(),
    at: z.iso.datetime({ offset: true }),
    changes: z.array(changeSchema).min(1),
    prev: z.string(),
    hash: z.string(),
  })
  .strict();

/** @returns the line, or what is wrong with it in words that end a sentence; never its content, for it may be somebody's words. */
export function readHistoryLine(
  text: string,
  before: { readonly n: number; readonly hash: string },
): WrittenLine | string {
  const hash = HASHED.exec(text)?.[1];
  if (hash === undefined) return 'carries no hash: it was altered';
  const found = parse(text);
  if (found === undefined) return 'is not JSON: it was altered';
  if (sha256(`${text.slice(0, -(HASH_MARK.length + hash.length + 2))}}`) !== hash)
    return 'was altered: its content does not give its hash';
  const parsed = lineSchema.safeParse(found);
  if (!parsed.success) return `cannot be read: ${faultsIn(parsed.error)}`;
  const line = parsed.data as WrittenLine;
  if (line.prev !== before.hash)
    return 'does not follow the line before it: lines are missing, out of order, or were put in';
  if (line.n <= before.n) return `has the number ${line.n}, after ${before.n}: lines are out of order`;
  return line;
}

/** The line as readers are given it. */
export const toldOf = ({ n, at, changes }: Pick<WrittenLine, 'n' | 'at' | 'changes'>): HistoryLine => ({
  n,
  at,
  changes: changes.filter(isRecorded),
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const faultsIn = (error: z.ZodError): string =>
  error.issues
    .slice(0, SHOWN_FAULTS)
    .map(issue => `${pathText('line', issue.path)}: ${issue.message}`)
    .join('; ');

const SHOWN_FAULTS = 3;
