import { isDeepStrictEqual } from 'node:util';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { askedOf } from '../pick/askedOf.ts';
import { nameOf, type Place, shownAt, whereOf } from './place.ts';
import type { StepKind } from './stepWords.ts';

/**
 * What a sentence asks of the record that it steps to or picks out: what it says itself, else what was asked of the one before, else the record whole.
 * @param there the record, and the tokens that say which
 */
export function askedThere(
  parts: Parts,
  last: Last | undefined,
  cues: Cues,
  { place, span }: { readonly place: Place; readonly span: readonly [from: number, to: number] | undefined },
): Query {
  const { register } = parts.sentence.knowledge;
  const shown = shownAt(place, register);
  const pointed = { name: nameOf(place, register), where: whereOf(place, register), shown };
  const asked = span && askedOf(parts, span, pointed);
  if (asked && !isDeepStrictEqual(asked, shown)) return ofTheSame(last, place, asked);
  if (asksWho(parts, place)) return { ...shown, ask: 'who' };
  return asked ?? dayOf(parts, place) ?? again(parts, last, cues, place) ?? shown;
}

/** "bottom one: who's on it" */
const asksWho = ({ sentence: { has } }: Parts, { kind }: Place): boolean =>
  OF_SOMEBODY.has(kind) && (has('ask', 'who') || has('ask', 'lead') || (kind === 'items' && has('writing', 'author')));

/** Of what it can be asked who is behind it. */
export const OF_SOMEBODY: ReadonlySet<StepKind> = new Set(['activities', 'items']);

/** "and the meeting after that, when is it": its own day, whatever was asked of the one before. */
const dayOf = ({ sentence }: Parts, { kind, id }: Place): Query | undefined =>
  kind === 'meetings' && asksDay(sentence)
    ? { ask: 'when', of: 'meetings', where: { meeting: { values: [id] } } }
    : undefined;

/** "when is it", "date?" */
export const asksDay = ({ has, tokens }: Sentence): boolean => has('ask', 'when') || tokens.some(t => DAY.has(t.text));
const DAY = new Set(['when', 'whens', 'date', 'day']);

/** What was asked of the record before is asked of the one beside it: "and the one after". */
function again({ sentence }: Parts, last: Last | undefined, cues: Cues, to: Place): Query | undefined {
  const { kind } = to;
  const where = whereOf(to, sentence.knowledge.register);
  if (!last || last.query.of !== kind) return last && withPart(last.query, kind, where);
  const { ask, of, facet, at } = last.query;
  // "and whats after it" asks what it is.
  const isOpen = cues.opening && !sentence.tokens.some(t => ASKS_WHAT.has(t.text));
  const isKept = facet !== undefined && (facet === 'panelDate' || (isOpen && REPEATED.has(facet)));
  const isAsked = isKept || (isOpen && facet === undefined && (ask === 'who' || ask === 'trend'));
  return isAsked ? { ask, of, where, ...(facet && { facet }), ...(at && ask !== 'trend' && { at }) } : undefined;
}

/** "the theme after, how many" after the ambers of a theme: of the ambers. */
function ofTheSame(last: Last | undefined, { kind }: Place, asked: Query): Query {
  const before = last && withPart(last.query, kind, asked.where);
  return before?.of === asked.of ? { ...asked, where: before.where } : asked;
}

/** "and the theme after that" after the ambers of a theme, "the plan before it" after what a plan says of a matter: the same question with that part of it changed. */
function withPart(query: Query, kind: StepKind, where: Where): Query | undefined {
  const part = PART_OF[kind];
  const { plan: _, ids: __, ...rest } = query.where;
  const others = Object.keys(rest).filter(each => each !== part);
  // Whether one matter is on an agenda is not asked of the next meeting.
  const isOfMore =
    kind === 'meetings' ? query.of === 'items' && query.ask === 'list' && !rest.topic : others.length > 0;
  if (part === undefined || query.where[part] === undefined || query.where.ids || !isOfMore) return undefined;
  return { ...query, where: { ...query.where, ...where } };
}

const ASKS_WHAT = new Set(['what', 'whats', 'wots', 'which', 'show', 'open', 'read', 'tell']);

/** The part of a filter that lets through one of its kind. */
export const PART_OF: Partial<Record<StepKind, keyof Where>> = {
  themes: 'theme',
  plans: 'plan',
  pledges: 'pledge',
  sections: 'section',
  meetings: 'meeting',
};

/** What an officer goes down a list for. */
const REPEATED: ReadonlySet<NonNullable<Query['facet']>> = new Set([
  'why',
  'status',
  'sponsor',
  'contact',
  'wording',
  'aim',
  'base',
  'change',
  'budget',
  'actual',
  'underspend',
  'slippage',
  'variance',
  'baseBudget',
  'virement',
  'progress',
]);
