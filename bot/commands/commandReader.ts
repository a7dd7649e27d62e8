import { remembered } from '../../data/remembered.ts';
import { isOrdinaryEnglish } from '../words/ordinaryEnglish.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { DayWords } from './dayWords.ts';
import { COMMANDS, type CommandMeaning, GISTS, type Gist, type Heard } from './heard.ts';
import { type Captured, createMatcher, type Matcher } from './matching.ts';
import { createPossible, neededInList } from './needed.ts';
import { createPhrasings, type List, type Part, type Phrasing, type Slot } from './phrasing.ts';
import { createSlips } from './slips.ts';
import { createWordsOf, type Spoken, spokenOf } from './spoken.ts';

export interface CommandReader {
  /** Every way in which words are a command, in the order of `COMMANDS`. */
  hear(text: string): readonly Heard[];
  /** What words seem to be about that are no command that is known: something in them sounds so. */
  gist(text: string): readonly Gist[];
}

/**
 * Makes the reader of commands of the sentences in the vocabulary. What
 * stands around them ("please", "thanks") is taken off; where nothing is heard, once more with slips of the finger put right.
 * @throws PhrasingFault where a sentence cannot be read; the vocabulary was checked when it was loaded
 */
export function createCommandReader(
  vocabulary: Vocabulary,
  days: DayWords,
  commands: readonly CommandMeaning[] = COMMANDS,
): CommandReader {
  const { wordsOf, sentences, lists } = phrasingsIn(vocabulary, commands);
  const [opening, request, closing] = ['opening', 'request', 'closing'].map(name => lists(name)) as [List, List, List];
  const bareList = (list: string): ReadonlySet<string> =>
    new Set(
      vocabulary.words.flatMap(({ role, means, phrase }) => (role === 'commandWord' && means === list ? [phrase] : [])),
    );
  const [asking, questionWord, self] = [bareList('asking'), bareList('questionWord'), bareList('self')];
  const gists = GISTS.flatMap(gist => {
    const signs = lists(GIST_LISTS[gist]);
    return signs ? [{ gist, signs, needed: neededInList(signs) }] : [];
  });
  const phrasings = commands.map(means => ({ means, of: sentences.get(means) ?? [] }));
  const possible = createPossible(phrasings.flatMap(({ of }) => of));
  const months = monthsIn(vocabulary);
  const slips = createSlips(
    knownWords(phrasings.flatMap(({ of }) => of)),
    word => months.has(word) || isOrdinaryEnglish(word),
  );

  const hearShort = remembered(heardIn, MOST_REMEMBERED);
  const gistShort = remembered(gistIn, MOST_REMEMBERED);

  return {
    hear: text => (text.length > LONGEST_CHARACTERS ? [] : hearShort(text)),
    gist: text => (text.length > LONGEST_CHARACTERS ? [] : gistShort(text)),
  };

  function gistIn(text: string): readonly Gist[] {
    const spoken = spokenOf(text, wordsOf);
    const possible = gists.filter(({ needed }) => hasOneOf(spoken, needed));
    if (possible.length === 0) return [];
    const { ends } = createMatcher(spoken);
    const places = Array.from({ length: text.split(/\s/u).length * 2 }, (_, at) => at);
    return possible.filter(({ signs }) => places.some(at => ends(signs, at).length > 0)).map(({ gist }) => gist);
  }

  function heardIn(text: string): readonly Heard[] {
    const spoken = spokenOf(text, wordsOf);
    const isAsked = /\?\s*$/u.test(text);
    const heard = hear(spoken, isAsked);
    if (heard.length > 0) return heard;
    const right = slips(spoken.words);
    return right === undefined ? [] : hear({ ...spoken, words: right }, isAsked);
  }

  /** Days are nothing but days, nobody is called "which …", and a title ends before a colon. */
  function mayBe(slot: Slot, words: readonly string[], typed: string): boolean {
    const [first = ''] = words;
    switch (slot) {
      case 'days':
      case 'when':
        return days.areOnlyDays(days.written(typed));
      case 'meeting':
        return !asking.has(first);
      case 'who':
        return !asking.has(first) && !words.some(word => questionWord.has(word));
      case 'whom':
      case 'whose':
        return mayBe('who', words, typed) && !self.has(first);
      case 'what':
        return !questionWord.has(first) && !self.has(first) && !/:(?:\s|$)/u.test(typed);
      case 'rest':
      case 'tail':
      case 'details':
      case 'ref':
      case 'link':
      case 'count':
      case 'unit':
        return true;
      default:
        return slot satisfies never;
    }
  }

  function hear(spoken: Spoken, isAsked: boolean): readonly Heard[] {
    const worth = possible(spoken.words);
    if (worth.size === 0) return [];
    const matcher = createMatcher(spoken);
    const fits = (captured: Captured) =>
      (Object.entries(captured) as [Slot, readonly [number, number]][]).every(([slot, [from, to]]) =>
        mayBe(slot, spoken.words.slice(from, to), spoken.typed(from, to)),
      );
    const bare = bareOf(matcher, spoken.words.length);
    const isQuestion = isAsked && !bare.some(({ isRequest }) => isRequest);
    return phrasings.flatMap(({ means, of }) => {
      for (const { from, to } of bare)
        for (const phrasing of of) {
          if (!worth.has(phrasing)) continue;
          const captured = matcher.whole(phrasing, from, to, fits);
          if (captured) return [{ means, slots: slotsOf(captured, spoken), isQuestion }];
        }
      return [];
    });
  }

  /** From where to where the sentence may go without what stands around it, the barest first. */
  function bareOf({ ends }: Matcher, length: number): readonly Bare[] {
    const begins: Omit<Bare, 'to'>[] = [{ from: 0, isRequest: false }];
    for (let last = begins[0]; last; ) {
      const [asked, opened] = [ends(request, last.from)[0] ?? 0, ends(opening, last.from)[0] ?? 0];
      const from = Math.max(asked, opened);
      last = from > last.from && from < length ? { from, isRequest: last.isRequest || asked > 0 } : undefined;
      if (last) begins.unshift(last);
    }
    const stops = [length];
    for (let to = length; to > 0; ) {
      const before = Array.from({ length: Math.min(to - 1, MOST_CLOSING) }, (_, n) => to - 1 - n).reverse();
      const found = before.find(at => ends(closing, at).includes(to));
      if (found === undefined) break;
      to = found;
      stops.unshift(to);
    }
    return begins.flatMap(({ from, isRequest }) => stops.filter(to => to > from).map(to => ({ from, to, isRequest })));
  }
}

const hasOneOf = ({ words }: Spoken, needed: ReadonlySet<string> | undefined): boolean =>
  needed === undefined || words.some(word => needed.has(word));

interface Bare {
  readonly from: number;
  readonly to: number;
  /** Something was asked to be done: "can you …". */
  readonly isRequest: boolean;
}

const GIST_LISTS = {
  snooze: 'maybeSnooze',
  leave: 'maybeLeave',
  sending: 'maybeSending',
  meeting: 'maybeMeeting',
} as const satisfies Record<Gist, string>;

const LONGEST_CHARACTERS = 250;
const MOST_REMEMBERED = 1_000;
const MOST_CLOSING = 7;

/** The sentences and lists of the vocabulary, read. @throws PhrasingFault */
function phrasingsIn({ words }: Vocabulary, commands: readonly CommandMeaning[]) {
  const [phrases, spoken, short] = [
    new Map<string, string[]>(),
    new Map<string, string[]>(),
    new Map<string, string>(),
  ];
  for (const { role, means, phrase } of words) {
    if (role === 'contraction') short.set(phrase, means);
    const lists = role === 'command' ? spoken : role === 'commandWord' ? phrases : undefined;
    lists?.set(means, [...(lists.get(means) ?? []), phrase]);
  }
  const wordsOf = createWordsOf(short);
  const read = createPhrasings(name => phrases.get(name), wordsOf);
  const sentences = new Map(commands.map(means => [means, (spoken.get(means) ?? []).map(read)]));
  const lists = (name: string): List => ({ name, phrases: (phrases.get(name) ?? []).map(read) });
  return { wordsOf, sentences, lists };
}

function slotsOf(captured: Captured, { typed }: Spoken): Heard['slots'] {
  const slots: Partial<Record<Slot, string>> = {};
  // "Harris's" is Harris.
  for (const [slot, [from, to]] of Object.entries(captured) as [Slot, readonly [number, number]][])
    slots[slot] = NAMES.includes(slot) ? typed(from, to).replace(/['’]s?$/u, '') : typed(from, to);
  return slots;
}

const NAMES: readonly Slot[] = ['who', 'whom', 'whose', 'what'];

/** The names of months, long and short: "Sept" is no slip for "sent". */
const monthsIn = (vocabulary: Vocabulary): ReadonlySet<string> =>
  new Set(vocabulary.words.flatMap(({ role, phrase }) => (role === 'month' ? [phrase] : [])));

function knownWords(phrasings: readonly Phrasing[]): ReadonlySet<string> {
  const known = new Set<string>();
  const seen = new Set<List>();
  const addList = (list: List | undefined) => {
    if (!list || seen.has(list)) return;
    seen.add(list);
    list.phrases.forEach(addAll);
  };
  const addAll = (phrasing: Phrasing) => phrasing.forEach(add);
  const add = (part: Part) => {
    if (part.kind === 'word') known.add(part.word);
    else if (part.kind === 'choice') part.of.forEach(addAll);
    else if (part.kind !== 'number') addList(part.list);
  };
  phrasings.forEach(addAll);
  return known;
}
