import { type List, type Part, type Phrasing, SLOTS, type Slot } from './phrasing.ts';
import type { Spoken } from './spoken.ts';

/** From which word to before which, by slot. */
export type Captured = Partial<Record<Slot, readonly [from: number, to: number]>>;

export interface Matcher {
  /** What the slots hold, where the words from one to before another are such a sentence, whole; the first way whose slots fit. */
  whole(phrasing: Phrasing, from: number, to: number, fits: (captured: Captured) => boolean): Captured | undefined;
  /** Where a phrase of a list that begins at a word may end, the longest first. */
  ends(list: List, from: number): readonly number[];
}

/** Matches phrasings with one sentence. What a list comes to at a word is worked out once, however many sentences ask. */
export function createMatcher({ words, typed }: Spoken): Matcher {
  const known = new Map<List, (readonly number[] | undefined)[]>();
  let captured: Captured = {};

  function ends(list: List, from: number): readonly number[] {
    const there = known.get(list) ?? [];
    known.set(list, there);
    const kept = there[from];
    if (kept) return kept;
    const found = new Set<number>();
    const note = (to: number) => {
      found.add(to);
      return false;
    };
    for (const phrase of list.phrases) match(phrase, 0, from, note);
    const longestFirst = [...found].sort((a, b) => b - a);
    there[from] = longestFirst;
    return longestFirst;
  }

  /** Tries the parts from the n-th on at a word; `then` says whether what follows fits too. */
  function match(phrasing: Phrasing, n: number, at: number, then: (at: number) => boolean): boolean {
    const part = phrasing[n];
    if (!part) return then(at);
    const next = (to: number) => match(phrasing, n + 1, to, then);
    switch (part.kind) {
      case 'word':
        return words[at] === part.word && next(at + 1);
      case 'number':
        return NUMBER.test(words[at] ?? '') && next(at + 1);
      case 'choice':
        return part.of.some(one => match(one, 0, at, next)) || (part.optional && next(at));
      case 'list':
        return holdsSlot(part.list)
          ? part.list.phrases.some(one => match(one, 0, at, next))
          : ends(part.list, at).some(next);
      case 'slot':
        return slotEnds(part, at).some(to => {
          const before = captured[part.slot];
          captured[part.slot] = [at, to];
          if (next(to)) return true;
          if (before) captured[part.slot] = before;
          else delete captured[part.slot];
          return false;
        });
      default:
        return part satisfies never;
    }
  }

  function slotEnds({ slot, isOwner, list }: Extract<Part, { kind: 'slot' }>, at: number): readonly number[] {
    if (list) return ends(list, at);
    const most = Math.min(SLOTS[slot], words.length - at);
    const all = Array.from({ length: most }, (_, n) => at + n + 1);
    if (slot === 'ref') return all.filter(to => /\d/u.test(words[to - 1] ?? ''));
    return isOwner ? all.filter(to => OWNER.test(typed(to - 1, to))) : all;
  }

  return {
    ends,
    whole(phrasing, from, to, fits) {
      captured = {};
      return match(phrasing, 0, from, end => end === to && fits(captured)) ? captured : undefined;
    },
  };
}

const NUMBER = /^\d{1,2}(?:[.:]\d{2})?(?:am|pm)?$/u;
/** "Harris's", "Harris'", and, on a phone, "Kevins". */
const OWNER = /s['’]?$/iu;

const HOLDS = new WeakMap<List, boolean>();

/** What a list without slots comes to at a word is the same for everybody who asks. */
function holdsSlot(list: List): boolean {
  const known = HOLDS.get(list);
  if (known !== undefined) return known;
  const holds = list.phrases.some(phrase => phrase.some(hasSlot));
  HOLDS.set(list, holds);
  return holds;
}

function hasSlot(part: Part): boolean {
  if (part.kind === 'slot') return true;
  if (part.kind === 'list') return holdsSlot(part.list);
  return part.kind === 'choice' && part.of.some(phrase => phrase.some(hasSlot));
}
