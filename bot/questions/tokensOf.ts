import { correctTokens } from '../words/correctTokens.ts';
import { surname } from '../words/namedPersons.ts';
import { inFull } from '../words/shorthand.ts';
import { namesInFull } from '../words/shortInName.ts';
import { READ_CHARACTERS, type Token, tokenise } from '../words/tokens.ts';
import type { Knowledge } from './knowledge.ts';
import type { Note } from './reading.ts';
import { withNamesUnquoted } from './stretches/quotedNames.ts';
import type { Taught } from './taught.ts';

/** Tokens with taught words replaced and misspelt ones put right, and notes that say so. */
export function tokensOf(
  { knowledge, inPlainWords }: Taught,
  text: string,
): { tokens: readonly Token[]; notes: readonly Note[] } {
  const plain = inPlainWords(withNamesUnquoted(tokenise(text.normalize('NFKC')), knowledge.lexicon));
  const isPhrase = (words: string) => knowledge.lexicon.phrases.has(words);
  const isKnown = (word: string) => knowledge.speller.knows(word);
  const { tokens, corrections } = correctTokens(
    namesInFull(inFull(plain.tokens, knowledge.shorthand, isPhrase), knowledge.wordsOfThemes, isKnown),
    knowledge.speller,
    knowledge.surnames,
    first => surnameOf(knowledge, first),
    isPhrase,
  );
  const notes: Note[] = [...plain.notes, ...corrections.map(({ from, to }): Note => ({ kind: 'spelling', from, to }))];
  if (text.length > READ_CHARACTERS)
    notes.push({ kind: 'ignored', word: `everything after the first ${READ_CHARACTERS} characters` });
  return { tokens, notes };
}

/** The surname of the one person with this first name. */
function surnameOf({ people }: Knowledge, first: string): string | undefined {
  const found = people.byFirstName.get(first) ?? [];
  return found.length === 1 && found[0] ? surname(found[0]) : undefined;
}
