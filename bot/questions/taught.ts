import type { TaughtWord } from '../../data/taughtWord.ts';
import type { Entry, Lexicon } from '../words/lexicon.ts';
import { type Token, tokenise } from '../words/tokens.ts';
import { plainKey } from '../words/vocabulary.ts';
import type { Knowledge } from './knowledge.ts';
import type { Note } from './reading.ts';
import { cut, meansOne } from './stretches/spans.ts';

/** What a reader knows besides when words were taught to it. */
export interface Taught {
  /** With the taught names of themes. */
  readonly knowledge: Knowledge;
  /** The tokens with each taught word that stands by itself replaced by what it means, and notes that say so. */
  inPlainWords(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly notes: readonly Note[] };
}

/**
 * Adds taught words to what a reader knows. Costs a copy of the phrases and no index: a word holds in the very next sentence.
 * A taught word inside a longer phrase that means something ("tags" in "GPS tags") is left alone.
 */
export function createTaught(knowledge: Knowledge, words: readonly TaughtWord[]): Taught {
  if (words.length === 0) return { knowledge, inPlainWords: tokens => ({ tokens, notes: [] }) };
  const { lexicon } = knowledge;
  const names = words.filter(word => word.nameOf !== undefined);
  const spoken = withPhrases(
    lexicon,
    words.map((word, n) => [plainKey(word.says), word.nameOf === undefined ? [taughtEntry(n)] : []]),
  );
  const named = withPhrases(
    lexicon,
    names.map(({ says, nameOf }) => [plainKey(says), [...entriesNow(lexicon, says), themeEntry(nameOf ?? '')]]),
  );
  const openings = new Set(words.map(word => plainKey(word.says).split(' ')[0]));
  return {
    knowledge: { ...knowledge, lexicon: named },
    inPlainWords: tokens =>
      tokens.some(token => openings.has(token.stem)) ? replaced(tokens, words, spoken) : { tokens, notes: [] },
  };
}

function replaced(
  tokens: readonly Token[],
  words: readonly TaughtWord[],
  lexicon: Lexicon,
): { tokens: Token[]; notes: Note[] } {
  const notes: Note[] = [];
  const plain = cut(tokens, lexicon).flatMap(stretch => {
    const typed = tokens.slice(stretch.from, stretch.to);
    const word = words[Number(meansOne(stretch, 'taught') ?? Number.NaN)];
    if (!word) return typed;
    notes.push({ kind: 'taught', said: word.says, means: word.means, by: word.by.name });
    return meant(word, typed);
  });
  return { tokens: plain, notes };
}

/** The tokens of a meaning, standing where the taught word was typed. */
function meant({ means }: TaughtWord, typed: readonly Token[]): Token[] {
  const start = typed[0]?.start ?? 0;
  const end = typed.at(-1)?.end ?? start;
  return tokenise(means).map(token => ({ ...token, start, end }));
}

const taughtEntry = (place: number): Entry => ({ role: 'taught', means: String(place) });
const themeEntry = (id: string): Entry => ({ role: 'theme', means: id });
const entriesNow = ({ phrases }: Lexicon, says: string): readonly Entry[] => phrases.get(plainKey(says)) ?? [];

type Phrase = readonly [key: string, entries: readonly Entry[]];

function withPhrases(lexicon: Lexicon, added: readonly Phrase[]): Lexicon {
  const phrases = new Map(lexicon.phrases);
  for (const [key, entries] of added) if (entries.length > 0) phrases.set(key, entries);
  const longest = Math.max(lexicon.longest, ...added.map(([key]) => key.split(' ').length));
  return { ...lexicon, phrases, longest };
}
