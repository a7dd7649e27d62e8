/** What is read further, and so kept as it was typed; each with the most words it may have. */
export const SLOTS = {
  who: 6,
  whom: 6,
  /** Whose papers: a body. */
  whose: 4,
  /** An activity or a paper, by its number, its title or its identifier. */
  what: 20,
  when: 10,
  days: 14,
  rest: 10,
  tail: 16,
  details: 28,
  ref: 1,
  link: 2,
  meeting: 14,
  /** How many days or weeks. */
  count: 1,
  unit: 1,
} as const;
export type Slot = keyof typeof SLOTS;

/** A sentence of `data/vocabulary/commands.json`, or a phrase of a list, in its parts. */
export type Phrasing = readonly Part[];
export type Part =
  | { readonly kind: 'word'; readonly word: string }
  /** A number or a time of day. */
  | { readonly kind: 'number' }
  | { readonly kind: 'choice'; readonly of: readonly Phrasing[]; readonly optional: boolean }
  | { readonly kind: 'list'; readonly list: List }
  /** `isOwner`: "{who}'s". `list`: only what that list has. */
  | { readonly kind: 'slot'; readonly slot: Slot; readonly isOwner: boolean; readonly list?: List };

/** The phrases that stand for `<name>`; filled once they are read, because lists are made of lists. */
export interface List {
  readonly name: string;
  readonly phrases: Phrasing[];
}

/** What is wrong with a sentence, without saying where it stands. */
export class PhrasingFault extends Error {
  readonly code = 'PHRASING_FAULT';
  override readonly name = 'PhrasingFault';
}

/**
 * A reader of sentences: `[may be left out]`, `(one|of these)`, `<a list>`, `{a slot}`, `{a slot=a list}`, `#` for a number or a time of day,
 * and words. Each list is read once.
 * @param listOf the phrases that stand for `<name>`; undefined where there is no such list
 * @param wordsOf the words of a bare word as they are compared: "what's" is two
 * @returns throws PhrasingFault saying what is wrong with a sentence
 */
export function createPhrasings(
  listOf: (name: string) => readonly string[] | undefined,
  wordsOf: (typed: string) => readonly string[],
): (sentence: string) => Phrasing {
  const lists = new Map<string, List>();
  const open = new Set<string>();

  function listed(name: string): List {
    if (open.has(name)) throw new PhrasingFault(`<${name}> holds itself`);
    const known = lists.get(name);
    if (known) return known;
    const phrases = listOf(name);
    if (!phrases) throw new PhrasingFault(`there is no list <${name}>`);
    open.add(name);
    const list = { name, phrases: phrases.map(read) };
    open.delete(name);
    lists.set(name, list);
    return list;
  }

  const read = (sentence: string): Phrasing => readPhrasing(sentence, listed, wordsOf);
  return read;
}

const TOKEN = /[[\]()|#]|<[^<>]*>|\{[^{}]*\}(?:['’]s)?|[^\s[\]()|#<>{}]+/gu;

function readPhrasing(
  sentence: string,
  listed: (name: string) => List,
  wordsOf: (typed: string) => readonly string[],
): Phrasing {
  const tokens = sentence.match(TOKEN) ?? [];
  let at = 0;

  function alternatives(end: string | undefined): readonly Phrasing[] {
    const all: Part[][] = [[]];
    for (; at < tokens.length && tokens[at] !== end; at++) {
      const token = tokens[at] as string;
      if (token === '|') all.push([]);
      else all.at(-1)?.push(...parts(token));
    }
    if (tokens[at] !== end) throw new PhrasingFault(`'${end}' is missing`);
    return all;
  }

  function parts(token: string): readonly Part[] {
    if (token === '[' || token === '(') {
      at += 1;
      return [{ kind: 'choice', of: alternatives(token === '(' ? ')' : ']'), optional: token === '[' }];
    }
    if (token === ']' || token === ')') throw new PhrasingFault(`'${token}' closes nothing`);
    if (token.startsWith('<')) return [{ kind: 'list', list: listed(token.slice(1, -1)) }];
    if (token.startsWith('{')) return [slotted(token)];
    return token === '#' ? [{ kind: 'number' }] : wordsOf(token).map(word => ({ kind: 'word', word }));
  }

  function slotted(token: string): Part {
    const [slot = '', list] = token.slice(1, token.indexOf('}')).split('=');
    if (!isSlot(slot)) throw new PhrasingFault(`{${slot}} is none of {${Object.keys(SLOTS).join('}, {')}}`);
    const isOwner = !token.endsWith('}');
    return { kind: 'slot', slot, isOwner, ...(list !== undefined && { list: listed(list) }) };
  }

  const all = alternatives(undefined);
  return all.length === 1 ? (all[0] ?? []) : [{ kind: 'choice', of: all, optional: false }];
}

const isSlot = (name: string): name is Slot => Object.hasOwn(SLOTS, name);
