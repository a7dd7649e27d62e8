import type { StartCommand, StatusSaid } from './startCommand.ts';
import { isOtherColour, readStatus } from './statusWords.ts';

export type Tail = Pick<StartCommand, 'status' | 'narrative'>;

/**
 * Reads what follows the activity in a command: "is amber because …", ": recruiting has begun", "to green", "ambr - waiting on kit".
 * @param text from where the activity's words end
 */
export function readTail(text: string): Tail {
  const link = LINK.exec(text)?.[0] ?? '';
  const rest = text.slice(link.length);
  const found = readStatus(rest);
  if (found) return tail({ kind: 'known', status: found.status }, rest.slice(found.end));
  const unknown = unknownStatus(rest, SETS.test(link));
  if (unknown) return tail({ kind: 'unknown', word: unknown }, rest.slice(unknown.length));
  return tail(undefined, text);
}

/** Where in a text a status word stands that ends the words before it: offset, or -1. For titles, which have no shape of their own. */
export function statusOffset(text: string): number {
  for (const word of text.matchAll(/(?<=^|\s|[:;,–-])\p{L}+/gu)) {
    if (readStatus(text.slice(word.index))) return word.index;
  }
  return -1;
}

/** What may join an activity to its status: "is now", "to", "has gone", "=", ":", "as". */
export const LINK =
  /^[\s:;,=–—-]*(?:\b(?:is|are|was|has|have|gone|went|going|to|as|at|now|still|should|be|been|stays?|remains?|turned|with|status|rag|it['’]?s|its|currently|down)\b[\s:;,=–—-]*)*/iu;
/** Those after which only a status can come. */
const SETS = /(?:\b(?:to|as|status|rag)\b[\s:=]*|=\s*)$/iu;

function unknownStatus(rest: string, wasSet: boolean): string | undefined {
  const word = /^\p{L}+(?=\s*(?:$|[:;,.!–—-]))/u.exec(rest)?.[0];
  return word !== undefined && (wasSet || isOtherColour(word)) ? word : undefined;
}

function tail(status: StatusSaid | undefined, after: string): Tail {
  const narrative = after
    .replace(/^[\s:;,.!?–—-]+/u, '')
    .replace(/^(?:narrative|comments?|text|note)\b[\s:–-]*/iu, '')
    .replace(/^and\b[\s:,]*/iu, '')
    .replace(/^(?:because|becuase|bcos|cos|coz|bc)\b(?!\s+of\b)[\s:,]*/iu, '')
    .trim();
  return { ...(status && { status }), ...(narrative !== '' && { narrative }) };
}
