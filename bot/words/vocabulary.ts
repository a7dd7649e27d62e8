import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DataFault, pathText, readJson } from '../../data/reference.ts';
import { READ_CHARACTERS, stemOf, tokenise } from './tokens.ts';

/** The roles a word of the vocabulary can play in a question; one file a role in `data/vocabulary/`. */
export const ROLES = [
  'ask',
  'attending',
  'author',
  'bot',
  'command',
  'commandWord',
  'contraction',
  'dayWord',
  'decision',
  'direction',
  'doing',
  'everyday',
  'facet',
  'filler',
  'financeBody',
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
    role: z.enum(ROLES, { error: () => `must be one of: ${ROLES.join(', ')}` }),
    about: z.string('must be a sentence about the file').min(1, 'must be a sentence about the file'),
    words: z.record(
      z.string(),
      z.array(
        z.string('must be a word in quotation marks'),
        'must be a list of words, like ["on track", "going well"]',
      ),
      'must be an object: on the left what is meant, on the right a list of words',
    ),
  })
  .strict();

/**
 * Reads every `*.json` of the folder.
 * @throws DataFault naming file, word and both places, when a file has another shape, a word stands twice in one role, or means two things in
 *   it; also across files of one role; or when a plain list stands in two files.
 */
export function loadVocabulary(folder: string): Vocabulary {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort();
  const words = files.flatMap(name => loadFile(folder, name));
  for (const role of ROLES)
    refuseClashes(
      folder,
      words.filter(word => word.role === role),
    );
  const missing = ROLES.filter(role => !words.some(word => word.role === role));
  if (missing.length > 0) throw new DataFault(`${folder} has no words for: ${missing.join(', ')}.`);
  return { words: words.map(({ role, means, phrase }) => ({ role, means, phrase })) };
}

/** A word and the file it stands in. */
interface PlacedWord extends VocabularyWord {
  readonly file: string;
}

function loadFile(folder: string, file: string): PlacedWord[] {
  const path = join(folder, file);
  const parsed = fileSchema.safeParse(readJson(path));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(issue => `${pathText(file, issue.path)}: ${issue.message}`);
    throw new DataFault(`${path} is broken. ${faults.slice(0, 5).join('; ')}`);
  }
  const { role, words } = parsed.data;
  return Object.entries(words).flatMap(([means, phrases]) => phrases.map(phrase => ({ role, means, phrase, file })));
}

function refuseClashes(folder: string, list: readonly PlacedWord[]): void {
  const seen = new Map<string, PlacedWord[]>();
  for (const word of list) {
    const path = join(folder, word.file);
    const key = plainKey(word.phrase);
    if (key === '')
      throw new DataFault(
        `${path}: '${word.phrase}' under '${word.means}' has no letter or number in it. Take it out.`,
      );
    const forms = seen.get(key) ?? [];
    const other = forms.find(({ means }) => means !== word.means);
    if (other && !SHARED.has(word.role)) throw new DataFault(`${path}: ${twoMeanings(other, word)}`);
    const same = forms.find(form => form.means === word.means && isWrittenAlike(form, word));
    if (same) throw new DataFault(`${path}: ${twice(same, word)}`);
    forms.push(word);
    seen.set(key, forms);
  }
  refuseSplitLists(folder, list);
}

/** A list that a second file adds to under the same name would mean two things. */
function refuseSplitLists(folder: string, list: readonly PlacedWord[]): void {
  const files = new Map<string, string>();
  for (const { role, means, file } of list) {
    const first = files.get(means) ?? file;
    if (first !== file && SHARED.has(role))
      throw new DataFault(
        `${join(folder, file)}: the list '${means}' stands in ${first} too. Give one of them another name, or put their words together.`,
      );
    files.set(means, first);
  }
}

/** Each list of words is asked for by itself: a word may stand in several. */
const SHARED: ReadonlySet<Role> = new Set<Role>(['wordList', 'commandWord']);

/** Forms of one word may stand side by side ("activity", "activities"); the same letters may not. */
const isWrittenAlike = (a: PlacedWord, b: PlacedWord): boolean =>
  a.phrase.trim().toLowerCase() === b.phrase.trim().toLowerCase();

function twoMeanings(first: PlacedWord, second: PlacedWord): string {
  const also = first.phrase === second.phrase ? '' : ` as '${first.phrase}',`;
  const where = first.file === second.file ? '' : ` of ${first.file}`;
  return `'${second.phrase}' stands under '${first.means}'${where}${also} and under '${second.means}'. Take it out of one of them.`;
}

const twice = (first: PlacedWord, second: PlacedWord): string =>
  first.file === second.file
    ? `'${second.phrase}' stands twice under '${second.means}'. Take one of them out.`
    : `'${second.phrase}' stands under '${second.means}' here and in ${first.file}. Take one of them out.`;

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
