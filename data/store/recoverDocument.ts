import { join } from 'node:path';
import { pathText } from '../reference.ts';
import type { Disk } from './disk.ts';
import { currentFile, type DocumentKind, previousFile } from './documents.ts';
import { StoreFault } from './port.ts';

/** A document as it could be read. `torn`: what is wrong with the newest file, where the copy before it had to serve. */
export interface Recovered<T> {
  readonly data: T;
  readonly torn?: string;
}

/**
 * Reads a document without touching it: the newest file, or the good copy before it where the newest is torn or gone.
 * @returns undefined where neither is there
 * @throws StoreFault naming the path where neither is sound. A file of a newer version, or one that is whole and yet breaks the schema
 * (somebody edited it), is never passed over for an older copy: that would quietly undo what stands in it.
 */
export async function recoverDocument<T>(
  folder: string,
  kind: DocumentKind<T>,
  disk: Disk,
): Promise<Recovered<T> | undefined> {
  const path = join(folder, currentFile(kind.name));
  const before = join(folder, previousFile(kind.name));
  const newest = await inspect(path, kind, disk);
  if (newest.kind === 'sound') return { data: newest.data };
  if (newest.kind === 'unusable') throw new StoreFault(`${path} ${newest.why} ${kind.remedy}`);
  const previous = await inspect(before, kind, disk);
  if (previous.kind === 'sound') return { data: previous.data, torn: newest.why };
  if (newest.kind === 'missing' && previous.kind === 'missing') return undefined;
  throw new StoreFault(
    `${path} ${newest.why}, and the copy before it, ${before}, ${previous.why}. Nothing was overwritten. ${kind.remedy}`,
  );
}

type Inspected<T> =
  | { readonly kind: 'sound'; readonly data: T }
  | { readonly kind: 'missing' | 'torn' | 'unusable'; readonly why: string };

async function inspect<T>(path: string, kind: DocumentKind<T>, disk: Disk): Promise<Inspected<T>> {
  const bytes = await disk.read(path);
  if (bytes === undefined) return { kind: 'missing', why: 'is not there' };
  const parsed = parseObject(bytes);
  if ('torn' in parsed) return { kind: 'torn', why: parsed.torn };
  return checkDocument(parsed.object, kind);
}

function checkDocument<T>(object: object, { name, schema, version: newest }: DocumentKind<T>): Inspected<T> {
  const version = 'version' in object ? object.version : undefined;
  if (typeof version === 'number' && version > newest)
    return {
      kind: 'unusable',
      why: `was written by a newer release (version ${version}; this one reads ${newest}): run that release.`,
    };
  const checked = schema.safeParse(object);
  if (checked.success) return { kind: 'sound', data: checked.data };
  const faults = checked.error.issues
    .slice(0, SHOWN_FAULTS)
    .map(issue => `${pathText(name, issue.path)}: ${issue.message}`);
  const more = checked.error.issues.length - faults.length;
  return { kind: 'unusable', why: `is broken. ${faults.join('; ')}${more > 0 ? `; and ${more} more` : ''}.` };
}

const SHOWN_FAULTS = 5;

/** The object that the bytes spell, or how a disk or an editor damaged them. Says nothing of the content: it may be somebody's words. */
function parseObject(bytes: Uint8Array): { readonly object: object } | { readonly torn: string } {
  if (bytes.length === 0) return { torn: 'is empty' };
  if (bytes.includes(0)) return { torn: 'holds NUL bytes' };
  try {
    const value: unknown = JSON.parse(UTF8.decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { object: value };
    return {
      torn: `holds ${value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`}, not an object`,
    };
  } catch {
    return { torn: 'is not whole JSON in UTF-8' };
  }
}

/** Strict: damaged bytes are a fault, not question marks. A byte order mark is kept, and so makes the text no JSON. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
