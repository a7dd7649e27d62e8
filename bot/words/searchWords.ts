/**
 * The words of a text as they are looked up: lower case, without accents and apostrophes, without endings, in order. A hyphened
 * word gives its parts and the whole ("re-offending": re, offend, reoffend).
 */
export function searchWords(text: string): string[] {
  return plainWords(text).flatMap(word => {
    if (!word.includes('-')) return [stem(word)];
    const parts = word.split('-').filter(part => part !== '');
    return [...parts.map(stem), stem(parts.join(''))];
  });
}

/** The same, and every pair of neighbours run together, so that "cybercrime" finds "cyber crime". */
export function searchWordsAndPairs(text: string): string[] {
  const pairs = text.split(PHRASE_END).flatMap(phrase => {
    const words = plainWords(phrase).filter(word => !word.includes('-'));
    return words.slice(1).map((word, i) => stem(`${words[i]}${word}`));
  });
  return [...searchWords(text), ...pairs];
}

/** The words that carry a topic: those of the text without the ones that every text has. Each is ready to be looked up. */
export const topicWords = (topic: string): string[] => [...new Set(wordsLookedUp(topic))].slice(0, MOST_WORDS);

/** The same in the order said, each as often as it is said. */
export const wordsLookedUp = (text: string): string[] =>
  plainWords(text)
    .filter(word => !EMPTY_WORDS.has(word))
    .flatMap(word => searchWords(word).slice(-1));

/** The words of a text in lower case, letters and digits only; a hyphen inside a word stays. */
export function plainWords(text: string): string[] {
  // Most texts have nothing but plain letters, and taking accents off is the dearest step.
  const bare = /^[\p{ASCII}]*$/u.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return (
    bare
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** A word without plural and verb endings: not a language's grammar, only enough that "scammed" and "scams" meet. */
export function stem(word: string): string {
  const bare = withoutVerbEnding(withoutNounEnding(withoutPlural(word)));
  return bare.length > 4 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

const PHRASE_END = /[.,;:()–—]/;

/** Beyond so many words a topic is a story; the rest adds nothing to the search but time. */
const MOST_WORDS = 12;

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}

/** "evaluation" meets "evaluate", "recruitment" meets "recruit"; short words keep their endings ("station"). */
function withoutNounEnding(word: string): string {
  if (!word.endsWith('ment') && !word.endsWith('ion')) return word;
  const bare = word.replace(/ment$/, '').replace(/(?<=[ts])ion$/, '');
  return bare.length >= 5 ? bare : word;
}

function withoutVerbEnding(word: string): string {
  if (!word.endsWith('ing') && !word.endsWith('ed')) return word;
  const bare = word.replace(/(?:ing|ed)$/, '');
  if (bare === word || bare.length < 3 || !/[aeiouy]/.test(bare)) return word;
  return bare.replace(/([bdgklmnprt])\1$/, '$1');
}

/**
 * Words that are in a question and never what it is about. An unknown word weighs heavily in a topic, so what only carries the
 * question along has to be known as such.
 */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a about activities activity actually again against all already also am an and any anybody anyone anything are around as at back be ' +
    'been before being bit bring bringing but by can come comes coming could current currently decided did discuss discussed do does ' +
    'doing done down due else ever far find for from further gave get gets getting give given go goes going gone got had happen happened ' +
    'happening has have having he heard her here his hold how i if in into is issue issues it its just know last latest lately left ' +
    'like list look looking lot made make many matter matters me meeting meetings member members mention mentioned more most much my need ' +
    'new newest next no not now of off on one ones or our out over paper papers part people person plan please point put read ready regarding ' +
    'regards remain remaining report reports right said say saying says see seen set she should show side since so some somebody someone ' +
    'something sort still stuff such talk talking tell than that the their them then there these they thing things think this those through ' +
    'to today told too topic under up upon update updates us very want wants was way we went were what whats when where whether ' +
    'which while who whole whose why will wish with within work working would yes yet you your'
  ).split(' '),
);
