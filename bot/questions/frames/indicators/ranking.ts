import type { Parts } from '../../parts.ts';
import type { Sort, Where } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';

/** Which way figures are said to have gone. */
export function directionOf(sentence: Sentence): Where['direction'] {
  for (const way of ['worse', 'better', 'up', 'down', 'level'] as const) if (sentence.has('direction', way)) return way;
  return sentence.has('superlative', 'most', 'least') ? wayOfChange(sentence) : undefined;
}

/** "the biggest percentage increase": what is asked for says itself which way. */
function wayOfChange(sentence: Sentence): 'up' | 'down' | undefined {
  const said = sentence.all('facet', 'change').map(({ key }) => key);
  if (said.some(key => RISE.test(key))) return 'up';
  return said.some(key => FALL.test(key)) ? 'down' : undefined;
}
const RISE = /\b(increase|rise)/;
const FALL = /\b(drop|fall|decrease)/;

/** "which exceptions are good", "the bad ones": those that turned for the better or the worse. */
export function turnNamed({ sentence }: Parts): 'better' | 'worse' | undefined {
  const { goodTurn, badTurn } = sentence.knowledge.lists;
  if (
    !sentence.has('subject', 'indicators') &&
    !sentence.has('flag', 'exception') &&
    sentence.context.last?.query.of !== 'indicators'
  )
    return undefined;
  if (sentence.has('subject', 'indicators') && sentence.has('superlative', 'worst', 'best'))
    return sentence.has('superlative', 'worst') ? 'worse' : 'better';
  // "positive outcomes" is what indicators are called.
  const said = sentence.tokens
    .filter((_, at) => !/^outcomes?$/.test(sentence.tokens[at + 1]?.text ?? ''))
    .map(t => t.text);
  const isGood = said.some(word => goodTurn.has(word));
  return isGood === said.some(word => badTurn.has(word)) ? undefined : isGood ? 'better' : 'worse';
}

/** The order a superlative asks for, over the change unless another number is named. */
export function sortOf(parts: Parts): Sort | undefined {
  const { sentence } = parts;
  const way = directionOf(sentence);
  // "the worst indicator", "the worst falls"
  const worst =
    (way !== undefined || sentence.has('subject', 'indicators')) && sentence.has('superlative', 'worst', 'best');
  if (!sentence.has('superlative', 'most', 'least') && !worst) return undefined;
  if (
    !way &&
    !worst &&
    !sentence.has('facet', 'change') &&
    !sentence.tokens.some(t => sentence.knowledge.lists.moving.has(t.text))
  )
    return undefined;
  const points = sentence.has('unit', 'points') && !ignoresPoints(sentence);
  const percent = sentence.has('unit', 'percent') || !points;
  const least = sentence.has('superlative', 'least');
  const down = way === 'down';
  return {
    by: points ? 'changePoints' : percent ? 'changePercent' : 'change',
    order: down !== least ? 'ascending' : 'descending',
  };
}

/** "the biggest mover", "worst performing": words of the ranking itself, and no matter. */
export const isOfRanking = ({ knowledge }: Sentence, word: string): boolean =>
  knowledge.lists.moving.has(word) || knowledge.lists.performing.has(word);

/** "percentage points left out" */
export const LEFT_OUT = new Set(['left', 'excluded', 'aside', 'omitted', 'ignored', 'out']);

/** "ignore anything measured in percentage points" */
const ignoresPoints = (sentence: Sentence): boolean => {
  const not = sentence.first('relation', 'not');
  return sentence
    .all('unit', 'points')
    .some(
      s =>
        (not !== undefined && s.from > not.from) ||
        LEFT_OUT.has(sentence.tokens[s.to]?.text ?? '') ||
        sentence.tokens.slice(Math.max(0, s.from - BEFORE), s.from).some(t => NONE.has(t.text)),
    );
};
/** "no percentage-point ones", "none of the points ones" */
const NONE = new Set(['no', 'none', 'nothing', 'not', 'without']);
const BEFORE = 3;
