import type { Vocabulary } from './vocabulary.ts';

/** Other ways to write a phrase: "whats down for" and "what is down for" are one. */
export type SpokenForms = (phrase: string) => readonly string[];

/**
 * Short forms that stand for two words each, from the vocabulary of contractions. A phrase of the vocabulary is written either way, and both are heard.
 * A short form by itself stays what it is: it is a word of its own.
 */
export function createSpokenForms({ words }: Vocabulary): SpokenForms {
  const pairs = words
    .filter(({ role, means, phrase }) => role === 'contraction' && phrase.includes("'") && / /.test(means))
    .map(({ means, phrase }) => ({ short: phrase.replace(/'/g, ''), full: means }));
  const fullOf = new Map(pairs.map(({ short, full }) => [short, full]));
  const shortOf = new Map(pairs.map(({ short, full }) => [full, short]));
  return phrase => {
    const said = phrase.toLowerCase().replace(/['’]/g, '').split(' ');
    return said.flatMap((word, at) => {
      const full = said.length > 1 ? fullOf.get(word) : undefined;
      const short = said.length > 2 ? shortOf.get(`${word} ${said[at + 1] ?? ''}`) : undefined;
      return [
        ...(full === undefined ? [] : [said.with(at, full).join(' ')]),
        ...(short === undefined ? [] : [[...said.slice(0, at), short, ...said.slice(at + 2)].join(' ')]),
      ];
    });
  };
}
