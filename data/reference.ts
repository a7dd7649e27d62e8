import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { COLLECTIONS, type CollectionName, type Records } from './records.ts';
import { checkReferences } from './referential.ts';

/** A data file that cannot be used. The message is one sentence a person can act on: file, place in it, fault. */
export class DataFault extends Error {
  readonly code = 'DATA_FAULT';
  override readonly name = 'DataFault';
}

/**
 * Reads the reference dataset from its folder, one `<collection>.json` a collection, and checks every record against its schema and
 * every identifier against the records it names.
 * @throws DataFault naming file, path and fault, for all faults of the first broken file together.
 */
export function loadReference(folder: string): Records {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const records = Object.fromEntries(names.map(name => [name, loadCollection(folder, name)])) as unknown as Records;
  const dangling = checkReferences(records);
  if (dangling.length > 0) throw new DataFault(faultMessage(join(folder, `${dangling[0]?.collection}.json`), dangling));
  return records;
}

function loadCollection(folder: string, name: CollectionName): unknown[] {
  const file = join(folder, `${name}.json`);
  const parsed = z.array(COLLECTIONS[name] as z.ZodType).safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  throw new DataFault(
    faultMessage(
      file,
      parsed.error.issues.map(issue => ({ path: pathText(name, issue.path), fault: issue.message })),
    ),
  );
}

/** Reads and parses one JSON file. @throws DataFault naming the file when it is missing or is not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new DataFault(`${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** How a place in a file is written in a message: `activities[3].theme`. */
export function pathText(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`),
    root,
  );
}

const SHOWN_FAULTS = 5;

function faultMessage(file: string, faults: readonly { path: string; fault: string }[]): string {
  const shown = faults.slice(0, SHOWN_FAULTS).map(({ path, fault }) => `${path}: ${fault}`);
  const more = faults.length > SHOWN_FAULTS ? [`and ${faults.length - SHOWN_FAULTS} more`] : [];
  return `${file} is broken. ${[...shown, ...more].join('; ')}`;
}
