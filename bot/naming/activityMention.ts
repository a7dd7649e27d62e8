import type { Register } from '../../data/register.ts';
import { isSameSaying } from '../../data/taughtWord.ts';
import { activitiesWithRef, nearestToRef, readRef, type TypedRef } from './activityRef.ts';
import { activitiesAbout, wordsThatMatter } from './activityTitle.ts';

/** Which activity somebody named, as far as the words alone can tell. Ids of activities. */
export type ActivityMention =
  | { readonly kind: 'one'; readonly id: string }
  /** `isRef`: the words were a ref that left its theme or letter out, and not words of titles. */
  | {
      readonly kind: 'several';
      readonly ids: readonly string[];
      readonly words: string;
      readonly isRef: boolean;
      /** Several were named, and all of them are meant. */
      readonly isList?: true;
    }
  | { readonly kind: 'unknown'; readonly words: string; readonly nearest: readonly string[] }
  /** "it", "this one": the activity that was spoken of last. */
  | { readonly kind: 'it' };

/** The activity a typed ref means. Always a mention: a ref that no plan has is `unknown`, with the nearest that exist. */
export function mentionByRef(ref: TypedRef, register: Register, planInForce: string): ActivityMention {
  const found = activitiesWithRef(ref, register, planInForce);
  const ids = found.map(activity => activity.id);
  if (ids.length > 0) return oneOrSeveral(ids, ref.words, true);
  const nearest = nearestToRef(ref, register, planInForce).map(activity => activity.id);
  return { kind: 'unknown', words: ref.words, nearest };
}

/** The activity that words of its title mean; `unknown`, with nothing near, where no title has them. */
export function mentionByTitle(words: string, register: Register, planInForce: string): ActivityMention {
  const taught = refTaught(words, register);
  if (taught) return mentionByRef(taught, register, planInForce);
  const ids = activitiesAbout(words, register, planInForce).map(activity => activity.id);
  return ids.length > 0
    ? oneOrSeveral(ids, words.trim(), false)
    : { kind: 'unknown', words: words.trim(), nearest: [] };
}

/** The ref that a manager taught these words to mean ("the tags"); the article may be left out, as it is of a title. */
function refTaught(words: string, { taughtWords }: Register): TypedRef | undefined {
  const bare = (text: string) => text.trim().replace(/^the\s+/iu, '');
  const means = taughtWords.find(word => isSameSaying(bare(word.says), bare(words)))?.means;
  const ref = means === undefined ? undefined : readRef(means);
  return ref?.end === means?.length ? ref : undefined;
}

/** The activity a whole text names, by ref or by words of its title; undefined where it can be neither. */
export function readMention(text: string, register: Register, planInForce: string): ActivityMention | undefined {
  const said = text.trim().replace(/^(?:the|activity|it['’]?s|for|on)\s+/iu, '');
  const ref = readRef(said);
  if (ref && /^[\s.!]*$/u.test(said.slice(ref.end))) return mentionByRef(ref, register, planInForce);
  const isShort = wordsThatMatter(said).length > 0 && said.length <= LONGEST_TITLE_CHARACTERS;
  const byTitle = isShort ? mentionByTitle(said, register, planInForce) : undefined;
  return byTitle?.kind === 'unknown' ? undefined : byTitle;
}

/** Longer than any title with the words around it: nobody names an activity in more. */
export const LONGEST_TITLE_CHARACTERS = 150;

const oneOrSeveral = (ids: readonly string[], words: string, isRef: boolean): ActivityMention => {
  const [first, second] = ids;
  return first !== undefined && second === undefined
    ? { kind: 'one', id: first }
    : { kind: 'several', ids, words, isRef };
};
