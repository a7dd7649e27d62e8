import { wordsOf } from '../words/names.ts';
import type { Parts } from './parts.ts';
import { createSearch } from './search/search.ts';
import { countedThing } from './stretches/counted.ts';

/**
 * Whether the activity that a count is asked of tells the number itself: "how many civilian investigators" of one whose title or narrative has
 * "35 civilian investigators". A percentage counts nothing.
 */
export function tellsNumber(parts: Parts, topic: string, plans: readonly string[]): boolean {
  const { register, everyday, rootOfWord } = parts.sentence.knowledge;
  const thing = countedThing(parts);
  const best = createSearch(register, everyday).best('activities', topic, id =>
    plans.some(p => id.startsWith(`${p}/`)),
  );
  if (thing === undefined || !best || best.coverage < 1) return false;
  const activity = register.activity(best.id);
  const words = wordsOf(`${activity?.title ?? ''}. ${register.latestUpdate(best.id)?.summary ?? ''}`);
  const root = rootOfWord(thing);
  return words.some(
    (word, at) =>
      (/^\d/.test(word) || IN_WORDS.has(word)) &&
      !PART.has(words[at + 1] ?? '') &&
      words.slice(at + 1, at + 1 + NEAR).some(next => rootOfWord(next) === root),
  );
}

/** The thing stands within so many words after its number. */
const NEAR = 4;
const IN_WORDS = new Set('two three four five six seven eight nine ten eleven twelve'.split(' '));
const PART = new Set(['percent', 'per', 'percentage']);
