import type { Match } from '../../../words/names.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { entriesOf, means, type Stretch } from '../../stretches/spans.ts';
import { asksAim } from './aims.ts';
import { evidenceOf } from './evidence.ts';
import { matterOf } from './indicatorMatter.ts';
import type { Months } from './months.ts';
import { indicatorsNamed } from './names.ts';
import { pairUnderHeading } from './pairUnderHeading.ts';
import { isAnd } from './together.ts';

/**
 * The indicators that a comparison sets side by side: those that are coded, or the best for the words, each with a word that the others
 * have not ("999 against 101").
 */
export function comparedIndicators(parts: Parts): readonly string[] | undefined {
  const { sentence } = parts;
  const named = indicatorsNamed(parts);
  if (parts.codes.indicators.length > 1) return named.ids;
  // "is the aim to monitor or to reduce" sets two aims beside each other.
  if (asksAim(sentence) && !sentence.has('ask', 'compare')) return undefined;
  const isJoined = sentence.has('relation', 'or') || sentence.stretches.some(isAnd);
  if (!isJoined && !sentence.has('ask', 'compare')) return undefined;
  if (isOneNamed(parts, named.matches) || isThanBefore(parts)) return undefined;
  const isSetAgainst = sentence.stretches.some(s => JOINS.has(s.key));
  const underHeading = pairUnderHeading(
    parts,
    s => JOINS.has(s.key) || means(s, 'relation', 'or') || (isSetAgainst && isAnd(s)),
  );
  return (underHeading ?? namedPair(parts) ?? bestPair(parts, named.matches))?.sort(
    (a, b) => orderOf(parts, a) - orderOf(parts, b),
  );
}

/** "abandoned 999 calls, and the rate": all that is said is one name, and "and" joins something else. */
const isOneNamed = ({ sentence }: Parts, [best]: readonly Match[]): boolean =>
  !sentence.has('ask', 'compare') &&
  !sentence.has('relation', 'or') &&
  best !== undefined &&
  best.said >= 0.99 &&
  best.covered >= 0.99;

/** "more than they were", "fewer than a year ago": after "than" stands nothing that has figures of its own. */
function isThanBefore({ sentence, moments }: Parts): boolean {
  const { tokens, knowledge } = sentence;
  const than = tokens.findIndex(t => t.text === 'than');
  const times = new Set([
    ...sentence.all('time').flatMap(s => tokens.slice(s.from, s.to)),
    ...moments.flatMap(m => m.tokens.map(at => tokens[at])),
  ]);
  const isJoined = sentence.stretches.some(s => JOINS.has(s.key)) || sentence.has('relation', 'or');
  return than >= 0 && !isJoined && !tokens.slice(than).some(t => knowledge.indicators.has(t.text) && !times.has(t));
}

const JOINS = new Set(['against', 'versus', 'vs', 'v']);

/** Two that are called by their names, with nothing else said: "fraud or online crime". */
function namedPair(parts: Parts): string[] | undefined {
  const named = parts.sentence.stretches.filter(s => entriesOf(s, 'indicator').length === 1);
  const ids = [...new Set(named.flatMap(s => entriesOf(s, 'indicator').map(e => e.means)))];
  const said = named.reduce((sum, s) => sum + s.to - s.from, 0);
  const plain = ids.length === 2 && named.length === 2 && matterOf(parts).length <= said;
  return plain && !sharesAWord(parts, named, ids) ? ids : undefined;
}

/** "domestic abuse or hate crime satisfaction": with a word of the second name the first is the name of another one whole. */
function sharesAWord({ sentence }: Parts, named: readonly Stretch[], ids: readonly string[]): boolean {
  const { indicators, rooting } = sentence.knowledge;
  const wordsOf = (s: Stretch | undefined) => sentence.tokens.slice(s?.from ?? 0, s?.to ?? 0).map(t => t.text);
  const [one, two] = [wordsOf(named[0]), wordsOf(named[1])];
  const isWhole = (words: readonly string[], other: readonly string[], id: string | undefined) =>
    other
      .filter(word => rooting([word]).every(root => !rooting(words).includes(root)))
      .some(word => {
        const [best] = indicators.rank([...words, word]);
        return (
          best !== undefined && best.id !== id && best.said >= 0.99 && !ids.includes(best.id) && best.covered >= 0.6
        );
      });
  return isWhole(one, two, ids[0]) || isWhole(two, one, ids[1]);
}

/** So many of the best matches are paired. */
const PAIRED = 8;
/** The second of a pair is named nearly as well as the first. */
const NEAR = 0.55;
/** One that has a word which the best has not may be named less well. */
const LESS_NEAR = 0.35;

/** The two matches that together have most of the words, each with one of its own. */
function bestPair(parts: Parts, matches: readonly Match[]): string[] | undefined {
  const asked = new Set(parts.sentence.knowledge.rooting(matterOf(parts)));
  const [first] = matches;
  const adds = (m: Match) => [...m.words].some(w => asked.has(w) && !first?.words.has(w));
  const top = matches
    .slice(0, PAIRED)
    .filter(m => m.score >= (first?.score ?? 0) * NEAR || (adds(m) && m.score >= (first?.score ?? 0) * LESS_NEAR));
  // "PCSO strength against establishment": one thing, and nothing that it is set against.
  const isPointed = parts.sentence.all('ask', 'compare').some(s => JOINS.has(s.key));
  const whole = isPointed ? matches.filter(({ said }) => said >= 0.99) : [];
  if (whole.length === 1 && first?.id === whole[0]?.id) return undefined;
  let best: { ids: string[]; worth: number } | undefined;
  for (const [n, a] of top.entries())
    for (const b of top.slice(n + 1)) {
      if (![...b.words].some(w => !a.words.has(w)) || ![...a.words].some(w => !b.words.has(w))) continue;
      const across = acrossCue(parts, a, b);
      const both = new Set([...a.words, ...b.words].filter(w => asked.has(w)));
      // Two that only share a word each with what is said are not what is compared.
      if (asked.size >= MANY && both.size * 2 <= asked.size) continue;
      const shared = [...a.words].filter(w => b.words.has(w) && asked.has(w)).length;
      const worth = both.size + shared * 0.5 + a.score + b.score + ACROSS * across;
      if (!best || worth > best.worth) best = { ids: [a.id, b.id], worth };
    }
  return best?.ids;
}

const MANY = 4;
const ACROSS = 2;

/**
 * How far what only one has stands on one side of "against", what only the other has on the other, 0 to 1: the share of a side's words that its
 * record has.
 */
function acrossCue(parts: Parts, a: Match, b: Match): number {
  const sides = sidesOf(parts);
  if (!sides) return 0;
  const own = (one: Match, other: Match) => [...one.words].filter(w => !other.words.has(w));
  const across = (one: ReadonlySet<string>, two: ReadonlySet<string>) =>
    own(a, b).some(w => one.has(w)) && own(b, a).some(w => two.has(w))
      ? Math.min(shareOf(sides.matter, one, a), shareOf(sides.matter, two, b))
      : 0;
  return Math.max(across(sides.before, sides.after), across(sides.after, sides.before));
}

const shareOf = (matter: ReadonlySet<string>, side: ReadonlySet<string>, { words }: Match): number => {
  const said = [...side].filter(word => matter.has(word));
  return said.filter(word => words.has(word)).length / Math.max(1, said.length);
};

/** The words before and after what parts two things: "against", "or", or after "compare" the word that joins them. */
function sidesOf(parts: Parts): Readonly<Record<'before' | 'after' | 'matter', ReadonlySet<string>>> | undefined {
  const { sentence } = parts;
  const { rooting } = sentence.knowledge;
  // "a bigger part of violence than of ASB": what parts the two is "than", and not the word that says how they are compared.
  const parting = sentence.stretches.find(s => s.key === 'than' || JOINS.has(s.key));
  const opening = parting ?? sentence.first('ask', 'compare') ?? sentence.first('relation', 'or');
  if (!opening) return undefined;
  const isJoint = (s: Stretch) => s.from > opening.to && (JOINTS.has(s.key) || means(s, 'ask', 'compare'));
  const joint = COMPARES.has(opening.key) ? sentence.stretches.find(isJoint) : undefined;
  const cue = joint ?? opening;
  const side = (from: number, to?: number) => new Set(rooting(sentence.tokens.slice(from, to).map(t => t.text)));
  return {
    before: side(joint ? opening.to : 0, cue.from),
    after: side(cue.to),
    matter: new Set(rooting(matterOf(parts))),
  };
}

const JOINTS = new Set(['with', 'to']);
const COMPARES = new Set(['compare', 'comparison', 'comparing']);

const orderOf = (parts: Parts, id: string): number =>
  parts.sentence.knowledge.register.records.indicators.findIndex(i => i.id === id);

export function indicatorComparison(parts: Parts, pair: readonly string[], months: Months): Candidate {
  const { sentence } = parts;
  const named = indicatorsNamed(parts);
  const matches = named.matches.filter(m => pair.includes(m.id));
  const both = new Set(matches.flatMap(m => [...m.words]));
  const unmatched = named.unmatched.filter(w => sentence.knowledge.rooting([w]).some(root => !both.has(root)));
  const change =
    sentence.all('direction').some(({ to }) => sentence.tokens[to]?.text !== 'than') ||
    sentence.has('facet', 'change') ||
    sentence.has('superlative', 'most', 'least');
  const explicit = sentence.has('ask', 'compare') || sentence.has('relation', 'more', 'less');
  const [first, second] = matches;
  const either =
    sentence.has('relation', 'or') &&
    first !== undefined &&
    second !== undefined &&
    acrossCue(parts, first, second) > 0;
  return candidate(
    {
      ask: 'compare',
      of: 'indicators',
      where: { ids: { values: pair } },
      ...compact({ at: months.at.length > 0 ? months.at : undefined, facet: change ? ('change' as const) : undefined }),
    },
    [
      ...evidenceOf(parts, { ...named, sure: Math.max(named.sure, 0.8), unmatched }, months),
      ['comparison', 2.2, explicit],
      ['one or the other', 1, !explicit && (change || sentence.has('relation', 'or'))],
      ['each on its side', 1.5, either],
      ['not a comparison', -1.5, !explicit && !change && !either],
    ],
  );
}
