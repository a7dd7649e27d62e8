import { once } from '../../../../data/once.ts';
import { wordsOf } from '../../../words/names.ts';
import { phraseAt } from '../../../words/phraseAt.ts';
import type { Sentence } from '../../sentence.ts';
import { means, type Stretch } from '../../stretches/spans.ts';

/** "what is X", "whats a X", "who are X", "X, help". */
export function asksWhatIs(sentence: Sentence): boolean {
  const { tokens, knowledge } = sentence;
  const asks = tokens.some((_, at) => {
    const length = phraseAt(knowledge.lists.whatIs, tokens, at);
    return length !== undefined && tokens[at + length]?.text !== 'about';
  });
  return asks || sentence.has('bot', 'help');
}

/** "what's the latest on the SARC", "what's happening with the MASH": how it goes, and not what its letters stand for. */
export const asksHowItStands = once(
  ({ tokens, knowledge }: Sentence): boolean =>
    !tokens.some(({ text }) => text === 'mean' || text === 'means' || text === 'stand') &&
    tokens.some((_, at) => phraseAt(knowledge.lists.howItStands, tokens, at) !== undefined),
);

/** "… keeps saying MARAC, what is it", "nobody will tell me what it is": what was said before the question is what is asked about. */
export function pointsAtIt({ tokens, knowledge }: Sentence): boolean {
  const said = tokens.filter(({ kind }) => kind !== 'mark');
  return said.some((_, at) => phraseAt(knowledge.lists.asksOfIt, said, at) === said.length - at);
}

/** "FTE: full time or first time": letters that stand for two things, with a word of each that the other has not. */
export function asksWhichMeaning({ tokens, knowledge }: Sentence, name: string): boolean {
  const letters = lettersOf(name);
  const meanings = knowledge.register.records.glossary
    .filter(({ term }) => lettersOf(term) === letters)
    .map(({ expansion }) => wordsOf(expansion));
  if (meanings.length < 2) return false;
  const said = new Set(tokens.map(t => t.text));
  return meanings.every((words, n) =>
    words.some(word => said.has(word) && !meanings.some((other, m) => m !== n && other.includes(word))),
  );
}

const lettersOf = (term: string): string => term.replace(/ \(.*\)$/, '');

/** "VRU, violence reduction what?", "NCC - city or county?": letters, and behind them nothing but a guess at what they stand for. */
export function guessesLetters({ tokens, knowledge }: Sentence, { from, to }: Stretch, name: string): boolean {
  if (from > 0 || tokens[to]?.kind !== 'mark') return false;
  const told = knowledge.register.records.glossary
    .filter(({ term }) => lettersOf(term) === lettersOf(name))
    .flatMap(({ expansion, meaning }) => wordsOf(`${expansion} ${meaning ?? ''}`));
  const guess = tokens.slice(to).filter(t => t.kind === 'word' && !knowledge.lists.aroundGuess.has(t.text));
  return guess.length > 0 && guess.every(t => told.includes(t.text));
}

/** "DART - is that the city one", "is a SARC a building": what kind of thing it is. */
export function asksItsKind({ tokens, knowledge }: Sentence, { from, to }: Stretch): boolean {
  const [first, second] = tokens;
  const opens = from <= 2 && IS.has(first?.text ?? '') && (from === 1 || ARTICLES.has(second?.text ?? ''));
  const isKind = opens && INDEFINITE.has(tokens[to]?.text ?? '') && tokens.length > to + 1;
  const isAside =
    tokens.slice(0, from).every(({ text }) => ARTICLES.has(text)) &&
    tokens[to]?.kind === 'mark' &&
    phraseAt(knowledge.lists.kindOfIt, tokens, to + 1) !== undefined;
  return isKind || isAside;
}

/** "what's a SCPO, for organised crime", "asked me what a CPO is": one of them, and nothing that it has or does. */
export function asksWhatOneIs({ tokens, stretches }: Sentence, { from, to }: Stretch): boolean {
  const [what, is, article] = [tokens[from - 3]?.text, tokens[from - 2]?.text ?? '', tokens[from - 1]?.text];
  if (!ONE.has(article ?? '')) return false;
  const opens = WHAT.has(is) || (IS.has(is) && WHAT.has(what ?? ''));
  const next = stretches.find(s => s.from === to);
  const ends = next === undefined || tokens[to]?.kind === 'mark' || means(next, 'relation', 'in');
  return opens && (ends || IS.has(tokens[to]?.text ?? '') || GOING_ON.has(tokens[to]?.text ?? ''));
}

const ONE = new Set(['a', 'an', 'this', 'these']);
const WHAT = new Set(['what', 'whats', 'wot', 'wots']);
/** What more is said of it may begin so. */
const GOING_ON = new Set(['they', 'we', 'you', 'people', 'and', 'when', 'that', 'which', 'who']);
const IS = new Set(['is', 'are', 'was', 'were']);
const ARTICLES = new Set(['a', 'an', 'the']);
/** Also "is DART the city one". */
const INDEFINITE = new Set(['a', 'an', 'the', 'one', 'some']);
