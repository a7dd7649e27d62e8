import { type Match, wordsOf } from '../../../words/names.ts';
import { stem } from '../../../words/searchWords.ts';
import type { Parts } from '../../parts.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import { matterTokens } from './indicatorMatter.ts';

/**
 * "knife crime and gun crime in June", "rural, urban and total crime": the indicators that are named side by side, each by the words on its own side of
 * what joins them; what the other sides say (the "crime" of "rural and urban crime") helps to tell which. Undefined where a side names none surely, or one
 * name has all of the words.
 */
export function indicatorsTogether(parts: Parts, [best]: readonly Match[]): readonly Match[] | undefined {
  if (parts.quote !== undefined || best === undefined) return undefined;
  const { indicators } = parts.sentence.knowledge;
  const sides = partedSides(parts, isAnd);
  if (sides.length < 2 || isOneName(parts, sides, best)) return undefined;
  const bySide = sides.flatMap(side => {
    const others = sides.filter(other => other !== side).flat();
    return fullest(indicators.rank(side, others), COVERED);
  });
  if (isQualified(parts, sides, bySide)) return bySide.slice(1);
  if (differ(bySide, sides)) return bySide;
  const byName = sides.flatMap(side => fullest(indicators.rank(side), WHOLE));
  return differ(byName, sides) ? byName : undefined;
}

/** "staff and PCSO sickness": one record has all of the words, and one of its names some of each side's. */
function isOneName({ sentence }: Parts, sides: readonly (readonly string[])[], { id, words }: Match): boolean {
  const { rooting, register } = sentence.knowledge;
  const roots = sides.map(side => rooting(side));
  const { name = '', aliases = [] } = register.indicator(id) ?? {};
  return (
    roots.flat().every(root => words.has(root)) &&
    [name, ...aliases].map(called => rooting(wordsOf(called))).some(of => roots.every(r => r.some(x => of.includes(x))))
  );
}

/** "stop and search, hit rate": after a comma stands which of those called by the words before it, and no other one. */
function isQualified({ sentence }: Parts, sides: readonly (readonly string[])[], bySide: readonly Match[]): boolean {
  const [before = [], after = []] = sides;
  const named = bySide[1];
  const isComma = sentence.tokens.some(t => t.text === ',') && !sentence.stretches.some(isAnd);
  if (sides.length !== 2 || !isComma || named === undefined) return false;
  const { name = '', aliases = [] } = sentence.knowledge.register.indicator(named.id) ?? {};
  const called = new Set([name, ...aliases].flatMap(wordsOf).map(stem));
  const again = new Set(after.map(stem));
  const kinds = new Set(sentence.all('unit').flatMap(s => sentence.tokens.slice(s.from, s.to).map(t => t.text)));
  const own = before.filter(word => !KINDS.has(word) && !kinds.has(word)).map(stem);
  return own.length > 0 && own.every(root => called.has(root) && !again.has(root));
}

/** Words for a kind of figure, which one name has and another has not. */
const KINDS = new Set(['score', 'rate', 'number', 'figure', 'level']);

const differ = (named: readonly Match[], sides: readonly unknown[]): boolean =>
  new Set(named.map(({ id }) => id)).size === sides.length;

/** The one that has all of the words and is called by little else; of several alike the one that has most of the others' words too. */
export function fullest(matches: readonly Match[], covering: number): readonly Match[] {
  const whole = matches.filter(({ said, covered }) => said >= WHOLE && covered >= covering);
  const alike = whole.filter(({ score }) => score >= (whole[0]?.score ?? 0) - ALIKE);
  const most = Math.max(...alike.map(({ words }) => words.size));
  const found = alike.filter(({ words }) => words.size === most);
  return found.length === 1 ? found : [];
}

/** All that was said, but for a rounding. */
const WHOLE = 0.99;
/** So much of what it is called was said, on any side. */
const COVERED = 0.6;
const ALIKE = 0.015;

/** The words of matter, parted at "and" or what else joins them, and at commas; a part that has none joins nothing. */
export function partedSides(parts: Parts, isJoint: (stretch: Stretch) => boolean): string[][] {
  const { tokens, stretches } = parts.sentence;
  const matter = new Set(matterTokens(parts));
  // A comma before or after anything else ends a clause.
  const joins = (at: number) => JOINING_MARKS.has(tokens[at]?.text ?? '') && matter.has(at - 1) && matter.has(at + 1);
  const joints = new Set([
    ...stretches.filter(isJoint).map(({ from }) => from),
    ...tokens.flatMap((_, at) => (joins(at) ? [at] : [])),
  ]);
  const sides: string[][] = [[]];
  for (const [at, { text }] of tokens.entries()) {
    if (joints.has(at)) sides.push([]);
    else if (matter.has(at)) sides.at(-1)?.push(text);
  }
  return sides.filter(side => side.length > 0);
}

/** "for adults *and for* children", too. */
export const isAnd = (stretch: Stretch): boolean => means(stretch, 'relation', 'and') || stretch.key.startsWith('and ');

const JOINING_MARKS = new Set([',', '&', '+', '/']);
