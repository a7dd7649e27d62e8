import { once } from '../../../data/once.ts';
import { editDistance } from '../../words/editDistance.ts';
import type { Entry, EntryRole, Lexicon } from '../../words/lexicon.ts';
import { isSilent } from '../../words/sounds.ts';
import { stemOf, type Token } from '../../words/tokens.ts';
import type { Knowledge } from '../knowledge.ts';

/** A sentence with a word of it taken for the one that questions are made of and that it is a slip away from. */
export interface Slip {
  readonly tokens: readonly Token[];
  readonly from: string;
  readonly to: string;
}

/**
 * "who leeds 6.C02", "wen is the nxt meting": words that are right as they stand, so that nothing puts them right, but one slip away from a word that
 * questions are made of. Only tried where the sentence as it stands comes to nothing.
 */
export function slipsIn(tokens: readonly Token[], { lexicon, speller, lists }: Knowledge): Slip[] {
  const isDoubtful = ({ text, stem }: Token) =>
    (!speller.knows(text) && !lists.noColour.has(text)) || (lexicon.phrases.get(stem) ?? []).some(isPlace);
  return tokens
    .flatMap((token, at) => {
      if (token.kind !== 'word' || token.text.length < SHORTEST || !isDoubtful(token)) return [];
      const word = wordsOfQuestions(lexicon).find(known => isSlip(token.stem, known));
      if (word === undefined) return [];
      const put: Token = { ...token, text: word, stem: stemOf(word) };
      return [{ tokens: tokens.with(at, put), from: token.raw, to: word }];
    })
    .slice(0, MOST);
}

const SHORTEST = 4;
const MOST = 3;

const isSlip = (typed: string, known: string): boolean =>
  Math.abs(typed.length - known.length) <= 1 &&
  (typed[0] === known[0] || isSilent(typed, known)) &&
  editDistance(typed, known, 1) === 1;

/** The name of a place means nothing else here. */
const isPlace = ({ role, means }: Entry): boolean => role === 'outOfScope' && means === 'place';

const ROLES_OF_QUESTIONS: ReadonlySet<EntryRole> = new Set([
  'ask',
  'subject',
  'time',
  'status',
  'month',
  'flag',
  'direction',
  'leadGroup',
  'superlative',
  'writing',
  'attending',
  'unit',
]);

/** The single words of the roles that a question is put together from. */
const wordsOfQuestions = once((lexicon: Lexicon): readonly string[] =>
  [...lexicon.phrases]
    .filter(([key, entries]) => /^\p{L}{4,}$/u.test(key) && entries.some(({ role }) => ROLES_OF_QUESTIONS.has(role)))
    .map(([key]) => key),
);
