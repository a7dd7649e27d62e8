import { anyOf, type Groups, sourceOf, wordsOfPhrase } from './phrasePattern.ts';

/**
 * Finds phrases in a text: at every word the first phrase that begins there. Of hundreds only those are tried that begin with that word, which is
 * what makes a long text cheap.
 * @throws Error naming the phrase and what in it cannot be read
 */
export function phraseFinder(phrases: readonly string[], groups: Groups): (text: string) => readonly RegExpExecArray[] {
  const byFirst = new Map<string, string[]>();
  const anywhere: string[] = [];
  for (const phrase of phrases) {
    const source = sourceOf(phrase, groups);
    const firsts = firstWordsOf(phrase, groups);
    if (!firsts) anywhere.push(source);
    for (const first of firsts ?? []) {
      const sources = byFirst.get(first);
      if (sources) sources.push(source);
      else byFirst.set(first, [source]);
    }
  }
  const others = anyOf(anywhere, 'gi');
  const patterns = lazily(first => {
    const sources = byFirst.get(first);
    return sources && anyOf(sources, 'iy');
  });
  return text => [...atWords(text, patterns), ...everywhere(text, others)].sort((a, b) => a.index - b.index);
}

type PatternFor = (word: string) => RegExp | undefined;

/** Most words begin no phrase of any text that is ever given: a pattern is made when its word is first met, and kept. */
function lazily(make: PatternFor): PatternFor {
  const made = new Map<string, RegExp>();
  return word => {
    const known = made.get(word);
    if (known) return known;
    const pattern = make(word);
    if (pattern) made.set(word, pattern);
    return pattern;
  };
}

/** What the words that a phrase can begin with begin with, up to a sign; undefined where one of them can be any word. */
function firstWordsOf(phrase: string, groups: Groups): readonly string[] | undefined {
  const words = wordsOfPhrase(phrase, groups);
  const required = words.findIndex(({ isOptional }) => !isOptional);
  const choices = words.slice(0, required + 1).flatMap(word => word.choices);
  const firsts = choices.map(choice => /^[a-z0-9]+(?![^’'-]*[*#])/iu.exec(choice)?.[0].toLowerCase());
  const isOpen = choices.some(choice => /[*#]|^n[’']t$/u.test(choice));
  return isOpen || firsts.includes(undefined) ? undefined : [...new Set(firsts.map(first => first ?? ''))];
}

function atWords(text: string, patternFor: PatternFor): readonly RegExpExecArray[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const pattern = patternFor(word.toLowerCase());
    if (!pattern) return [];
    pattern.lastIndex = index;
    const found = pattern.exec(text);
    return found ? [found] : [];
  });
}

const WORD = /(?<![A-Za-z0-9])[A-Za-z0-9]+/gu;

/** Every match of a pattern, also those that begin within another. */
function everywhere(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    pattern.lastIndex = match.index + 1;
  }
  return found;
}
