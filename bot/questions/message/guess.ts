import { phraseAt } from '../../words/phraseAt.ts';
import type { Token } from '../../words/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import { cut, means } from '../stretches/spans.ts';

/**
 * "who has rural crime now, *is it still Rogers*", "who led it, *was it the force*": the question without the name that its writer has in mind. Who it is is asked, and the answer says so,
 * whether it is them or not; read as a part of the question the name would ask what that person leads. The same list where nobody is guessed at.
 */
export function withoutGuess(tokens: readonly Token[], { lists, people, lexicon }: Knowledge): readonly Token[] {
  const isSomebody = (t: Token) => people.bySurname.has(t.stem) || people.byFirstName.has(t.stem);
  const end = tokens.at(-1)?.kind === 'mark' ? tokens.length - 1 : tokens.length;
  for (let at = FEWEST_BEFORE; at < end - 1; at++) {
    const length = phraseAt(lists.guessing, tokens, at);
    const name = length === undefined ? [] : withoutEnding(tokens.slice(at + length, end));
    if (name.length === 0 || name.length > LONGEST_NAME) continue;
    const isGroup = cut(name, lexicon).every(s => means(s, 'leadGroup') || s.key === 'the');
    const known = isGroup || (name.every(isNameWord) && name.some(isSomebody));
    const asked = withoutEdge(tokens.slice(0, at));
    // Somebody who is not on record is told to be not on record.
    if (known && asked.some(asksWhoIt)) return asked;
  }
  return tokens;
}

const FEWEST_BEFORE = 2;
const LONGEST_NAME = 4;

/** Without the mark or "or" that led the guess in. */
function withoutEdge(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  return last && (last.kind === 'mark' || EDGE.has(last.text)) ? withoutEdge(tokens.slice(0, -1)) : tokens;
}
const EDGE = new Set(['or', 'and']);

function withoutEnding(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  return last && ENDING.has(last.text) ? withoutEnding(tokens.slice(0, -1)) : tokens;
}
const ENDING = new Set(['now', 'then', 'still', 'these', 'days']);

const isNameWord = (token: Token): boolean => token.kind === 'word' && !SMALL.has(token.text);
const SMALL = new Set('the a an on in of for to it that by with there open amber green red due going being'.split(' '));
const asksWhoIt = ({ text }: Token): boolean => WHO.has(text);
const WHO = new Set('who whos whose whom lead leads leading leader owner contact head chief chair'.split(' '));
