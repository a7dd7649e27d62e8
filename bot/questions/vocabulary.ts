import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { DataFault, pathText, readJson } from '../../data/reference.ts';
import { READ_CHARACTERS, stemOf, tokenise } from './tokens.ts';

/** The roles a word of the vocabulary can play in a question; one file a role in `data/vocabulary/`. */
export const ROLES = [
  'ask',
  'attending',
  'author',
  'bot',
  'decision',
  'direction',
  'doing',
  'everyday',
  'facet',
  'filler',
  'financeGroup',
  'flag',
  'followUp',
  'itemSection',
  'leadGroup',
  'month',
  'number',
  'ordinal',
  'ordinary',
  'outOfScope',
  'paperKind',
  'planWord',
  'rank',
  'relation',
  'shorthand',
  'status',
  'subject',
  'superlative',
  'synonym',
  'time',
  'unit',
  'wordList',
  'writing',
] as const;
export type Role = (typeof ROLES)[number];

/** The words people use, by the part they play and what they mean there. */
export interface Vocabulary {
  readonly words: readonly VocabularyWord[];
}
export interface VocabularyWord {
  readonly role: Role;
  readonly means: string;
  /** As written in the file. */
  readonly phrase: string;
}

const fileSchema = z
  .object({
    role: z.enum(ROLES),
    about: z.string().min(1),
    words: z.record(z.string(), z.array(z.string().min(1))),
  })
  .strict();

/**
 * Reads every `*.json` of the folder.
 * @throws DataFault naming the file and the word, when a file has another shape, a word stands twice, or means two things in one role.
 */
export function loadVocabulary(folder: string): Vocabulary {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort();
  const words = files.flatMap(name => loadFile(join(folder, name)));
  const missing = ROLES.filter(role => !words.some(word => word.role === role));
  if (missing.length > 0) throw new DataFault(`${folder} has no words for: ${missing.join(', ')}.`);
  return { words };
}

function loadFile(file: string): VocabularyWord[] {
  const parsed = fileSchema.safeParse(readJson(file));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(issue => `${pathText(basename(file), issue.path)}: ${issue.message}`);
    throw new DataFault(`${file} is broken. ${faults.slice(0, 5).join('; ')}`);
  }
  const { role, words } = parsed.data;
  const list = Object.entries(words).flatMap(([means, phrases]) =>
    phrases.map((phrase): VocabularyWord => ({ role, means, phrase })),
  );
  refuseClashes(file, list);
  return list;
}

function refuseClashes(file: string, list: readonly VocabularyWord[]): void {
  const seen = new Map<string, VocabularyWord>();
  for (const word of list) {
    const key = plainKey(word.phrase);
    const other = seen.get(key);
    if (other && other.means !== word.means && word.role !== 'wordList')
      throw new DataFault(
        `${file}: '${word.phrase}' stands under '${other.means}' and under '${word.means}'. Take it out of one of them.`,
      );
    if (other && other.phrase === word.phrase && other.means === word.means)
      throw new DataFault(`${file}: '${word.phrase}' stands twice under '${word.means}'. Take one of them out.`);
    seen.set(key, word);
  }
}

/** Spelling without regard to case, apostrophes and endings: what two words are compared by. */
export function plainKey(phrase: string): string {
  // Thousands of phrases are compared at every start, and nearly all are bare words, which are their own tokens.
  if (BARE_WORDS.test(phrase) && phrase.length <= READ_CHARACTERS)
    return phrase.toLowerCase().split(' ').map(stemOf).join(' ');
  return tokenise(phrase)
    .filter(token => token.kind !== 'mark')
    .map(token => (token.kind === 'word' ? stemOf(token.text) : token.text))
    .join(' ');
}

const BARE_WORDS = /^[a-z]+(?: [a-z]+)*$/i;
