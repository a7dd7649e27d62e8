import { once } from '../../once.ts';
import type { Sentence } from '../../sentence.ts';
import type { Stretch } from '../../stretches/spans.ts';
import { phraseAt } from '../../words/phraseAt.ts';

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

const IS = new Set(['is', 'are', 'was', 'were']);
const ARTICLES = new Set(['a', 'an', 'the']);
/** Also "is DART the city one". */
const INDEFINITE = new Set(['a', 'an', 'the', 'one', 'some']);
