/**
 * Makes a pattern of phrases as the vocabulary of narratives writes them: words in a row, of any case. `a/b` is either word, `<be>` any of a
 * group, `word?` may be missing, `*` is any one word and `*ed` any that ends so, `#` a number, `^` before the first word the beginning of a
 * clause. Matches are whole words.
 * @throws Error naming the phrase and what in it cannot be read
 */
export function patternOf(phrases: readonly string[], groups: Groups): RegExp {
  return anyOf(
    phrases.map(phrase => sourceOf(phrase, groups)),
    'gi',
  );
}

/** A pattern of the sources of phrases; of none it never matches. */
export const anyOf = (sources: readonly string[], flags: string): RegExp =>
  new RegExp(sources.length > 0 ? sources.join('|') : '(?!)', flags);

/** The source of one phrase's pattern. @throws Error as `patternOf` */
export function sourceOf(phrase: string, groups: Groups): string {
  const words = phrase.replace(/^\^/u, '').split(' ');
  const first = words.findIndex(word => !word.endsWith('?'));
  if (first < 0 || words.includes('')) throw new Error(`the phrase “${phrase}” has no word that must be there`);
  const parts = words.map((word, i) => {
    const source = wordSource(word.replace(/\?$/u, ''), phrase, groups);
    if (i < first) return `(?:${source}\\s+)?`;
    if (i === first) return source;
    return word.endsWith('?') ? `(?:${GAP}${source})?` : `${GAP}${source}`;
  });
  return `${phrase.startsWith('^') ? '^' : ''}${parts.join('')}${END}`;
}

export type Groups = Readonly<Record<string, readonly string[]>>;

/** The words of a phrase: what each can be, groups written out, and whether it may be missing. @throws Error naming a group that is none */
export const wordsOfPhrase = (phrase: string, groups: Groups) =>
  phrase
    .replace(/^\^/u, '')
    .split(' ')
    .map(word => ({
      choices: choicesOf(word.replace(/\?$/u, ''), phrase, groups),
      isOptional: word.endsWith('?'),
    }));

function choicesOf(word: string, phrase: string, groups: Groups): readonly string[] {
  return word.split('/').flatMap(choice => {
    const group = /^<(?<name>\w+)>$/u.exec(choice)?.groups?.name;
    if (group === undefined) return [choice];
    const members = groups[group];
    if (!members) throw new Error(`the phrase “${phrase}” names the group <${group}>, which is not among the groups`);
    return members;
  });
}

const wordSource = (word: string, phrase: string, groups: Groups): string =>
  `(?:${choicesOf(word, phrase, groups)
    .map(choice => choiceSource(choice, phrase))
    .join('|')})`;

function choiceSource(choice: string, phrase: string): string {
  if (choice === '*') return `${START}[\\w%£’'-]+`;
  if (choice === "n't") return "n[’']t";
  if (!/^[\p{L}\d’'*#.,%-]+$/u.test(choice))
    throw new Error(`the phrase “${phrase}” has “${choice}” in it: words are letters, with * # / ? < > and ^ as signs`);
  const source = choice
    .replace(/[’']/gu, "[’']")
    .replace(/[.]/gu, '\\.')
    .replace(/\*/gu, '\\w*')
    .replace(/#/gu, '\\d[\\d,.]*');
  return `${START}${source}`;
}

/** Between two words; “couldn’t” is two with nothing between. */
const GAP = "(?:\\s+|(?=n[’']t))";
// Words of English: classes of all scripts take a hundred times as long to make.
const START = '(?<![A-Za-z0-9])';
const END = '(?![A-Za-z0-9])';
