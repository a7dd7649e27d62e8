import type { Session } from '../../../conversation/turn.ts';
import { compact } from '../../candidate.ts';
import { themeChoice } from '../../frames/activities/activities.ts';
import { sectionsOf } from '../../frames/indicators/filter.ts';
import { matterOf } from '../../frames/indicators/indicatorMatter.ts';
import { type Months, monthsNamed } from '../../frames/indicators/months.ts';
import { indicatorsNamed } from '../../frames/indicators/names.ts';
import { tellingOf, toldQuery } from '../../frames/indicators/toldWay.ts';
import { asksTrend } from '../../frames/indicators/trend.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query, Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import { facetAsked } from './facetAsked.ts';
import { bareTheme, isListed, relisted } from './indicatorList.ts';
import { idsSpokenOf, isNamedByContext, namedIn, narrowed, oneShown, siblingIn } from './indicatorsNamedAnew.ts';
import type { Merged } from './merged.ts';

type Last = NonNullable<Session['last']>;

/** A question about indicators with a part changed: another month, another indicator, the change instead of the figure. */
export function mergedIndicators(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  if (parts.statuses) return undefined;
  const isOfOne =
    last.ids.length === 1 &&
    (parts.sentence.has('unit', 'figure') ||
      parts.sentence.has('ask', 'why', 'howMuch') ||
      parts.sentence.has('facet', 'change') ||
      cues.that ||
      (last.query.take === 1 && saysNow(parts)) ||
      asksTrend(parts));
  const listing = last.query.where.ids === undefined && !isOfOne;
  const both = bothOf(parts, last);
  if (both) return both;
  const told = toldAgain(parts, last, cues);
  if (told) return told;
  const flagged = flaggedOne(parts, last, cues);
  if (flagged) return flagged;
  const [pending] = asksWhenIn(parts, last, cues) ? (idsSpokenOf(last)?.values ?? []) : [];
  if (pending !== undefined)
    return {
      query: { ask: 'figure', of: 'indicators', where: { ids: { values: [pending] } }, facet: 'why' },
      named: 3,
    };
  const sibling = siblingIn(parts, last);
  const shown = oneShown(parts, last, cues);
  const among = sibling || shown ? undefined : narrowed(parts, last, cues);
  const named = sibling ? [sibling] : (shown ?? among ?? namedIn(parts, last));
  const beside = besideIt(parts, last, cues, named);
  if (beside) return beside;
  const months = monthsNamed(parts, last.query.at?.at(-1));
  const section = sectionsOf(parts);
  const theme = themeChoice(parts, [parts.sentence.context.planInForce]) ?? bareTheme(parts, last);
  const filters =
    Number(section !== undefined) +
    Number(theme !== undefined) +
    Number(parts.sentence.has('flag') && !asksWhyNone(parts, last)) +
    Number(cues.overall);
  if (theme && !isListed(last)) return undefined;
  if (filters > 0 || (listing && named.length === 0)) return relisted(parts, last, cues, section, theme, filters);
  const ids = named.length > 0 ? { values: named } : idsSpokenOf(last);
  if (!ids) return undefined;
  const unknown =
    months.unknown !== undefined && months.at.length === 0
      ? { what: `a figure for ${months.unknown}`, offers: [...parts.sentence.knowledge.months] }
      : undefined;
  const overYear =
    isOverYear(parts, cues) && !parts.sentence.has('facet') && months.at.length === 0 && named.length === 0;
  const query: Query = overYear
    ? { ask: 'trend', of: 'indicators', where: { ids } }
    : reasked(parts, last, ids, months, named.length > 0);
  const count =
    Number(named.length > 0) +
    Number(saysNow(parts) && (last.query.at !== undefined || cues.fragment)) +
    Number(isFigureAlone(parts, cues)) +
    Number(months.at.length > 0 || unknown !== undefined) +
    Number(query.ask !== last.query.ask || query.facet !== undefined) +
    Number(asksWhyNone(parts, last));
  if (count === 0) return undefined;
  const settled =
    shown !== undefined ||
    among !== undefined ||
    isSettled(parts, named) ||
    isNamedByContext(parts, last, named) ||
    (named.length === 0 && query.facet === 'source');
  return {
    query,
    named: count,
    ...(unknown && { unknown }),
    settled,
    loose:
      named.length > 0 && months.at.length === 0 && count === 1 && !settled && !parts.sentence.has('time', 'sameMonth'),
  };
}

/** "the number?", "actual numbers": its figure again, with nothing else said. */
const isFigureAlone = (parts: Parts, cues: Cues): boolean =>
  cues.fragment && parts.sentence.has('unit', 'figure') && matterOf(parts).length === 0;

/** "so over the year?" of one indicator: how it went. */
const isOverYear = (parts: Parts, cues: Cues): boolean =>
  cues.fragment && parts.sentence.has('time', 'thisYear') && matterOf(parts).length === 0;

/** "vehicle offences?" after what the same commentary told of robbery. */
function toldAgain(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const [id, ...others] = last.query.where.ids?.values ?? [];
  if (last.query.facet !== 'told' || id === undefined || others.length > 0) return undefined;
  const words = matterOf(parts);
  const isTold = (cues.fragment || cues.opening) && tellingOf(parts.sentence.knowledge, words).includes(id);
  return isTold ? { query: toldQuery(id, words), named: 3, settled: true } : undefined;
}

/** "is it an exception" of the one indicator spoken of. */
function flaggedOne({ sentence, codes, themes }: Parts, last: Last, cues: Cues): Merged | undefined {
  const ids = idsSpokenOf(last);
  const opens = YES_OR_NO.has(sentence.tokens[cues.opening ? 1 : 0]?.text ?? '');
  const other = codes.sections.length > 0 || themes.tokens.size > 0;
  // "Exception?" is all that is said.
  const isBare = sentence.tokens.filter(t => t.kind !== 'mark').length <= BARE_WORDS;
  if (!((cues.that && opens) || isBare) || other || ids?.values.length !== 1 || !sentence.has('flag', 'exception'))
    return undefined;
  return { query: { ask: 'list', of: 'indicators', where: { ids, exception: true } }, named: 3 };
}

const BARE_WORDS = 2;
const YES_OR_NO = new Set(['is', 'was', 'are', 'isnt', 'wasnt', 'did', 'does', 'so']);

/** "put gun crime beside it", "how does that compare with robbery": the indicator spoken of and the one named. */
function besideIt(parts: Parts, last: Last, cues: Cues, named: readonly string[]): Merged | undefined {
  const spoken = idsSpokenOf(last)?.values ?? [];
  const isAsked = parts.sentence.has('ask', 'compare') && cues.that && spoken.length === 1;
  if (!isAsked || named.length !== 1 || named.includes(spoken[0] ?? '')) return undefined;
  const where = { ids: { values: [...spoken, ...named] } };
  return { query: { ask: 'compare', of: 'indicators', where }, named: 3 };
}

/** "the repeat rate" by itself is said of two indicators, after domestic abuse of one. */
function isSettled(parts: Parts, named: readonly string[]): boolean {
  const { ids } = indicatorsNamed(parts);
  return named.length > 0 && named.length < ids.length && named.every(id => ids.includes(id));
}

/** "which of the two fell more": the indicator spoken of and the one spoken of before it. */
function bothOf(parts: Parts, last: Last): Merged | undefined {
  const { sentence } = parts;
  const shown = last.ids.length === 2 ? last.ids : [...(last.before ?? []), ...last.ids];
  const ids = [...new Set(shown)].filter(id => id.startsWith('indicator/'));
  const more = sentence.tokens[0]?.text === 'which' && sentence.tokens.some(t => COMPARING.has(t.text));
  const pointed = sentence.has('ask', 'compare') && sentence.has('followUp', 'those');
  if (ids.length !== 2 || !(sentence.has('followUp', 'both') || pointed || more)) return undefined;
  const level = sentence.tokens.some(t => ['higher', 'lower', 'bigger', 'smaller'].includes(t.text));
  const change = (sentence.has('direction') && !level) || sentence.has('facet', 'change') || asksTrend(parts);
  const facet: Facet | undefined = change ? 'change' : undefined;
  // "are they both exceptions"
  if (sentence.has('flag', 'exception'))
    return { query: { ask: 'list', of: 'indicators', where: { ids: { values: ids }, exception: true } }, named: 3 };
  const { at } = monthsNamed(parts, last.query.at?.at(-1));
  // "both of them in December" asks for two figures, and compares nothing.
  if (at.length === 1 && !change && !more && !sentence.tokens.some(t => COMPARING.has(t.text) || t.stem === 'compare'))
    return { query: { ask: 'figure', of: 'indicators', where: { ids: { values: ids } }, at }, named: 3 };
  return {
    query: { ask: 'compare', of: 'indicators', where: { ids: { values: ids } }, ...compact({ facet }) },
    named: 3,
  };
}

const COMPARING = new Set('more most less higher lower bigger smaller better worse quicker faster slower'.split(' '));

/** From then to the newest. */
function sinceThen({ sentence }: Parts, months: readonly string[]): readonly string[] | undefined {
  const latest = sentence.knowledge.months.at(-1);
  const [from] = months;
  return from !== undefined && latest !== undefined && from < latest ? [from, latest] : undefined;
}

/** "was that more than the year before" */
const setAgainst = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => t.text === 'than') && sentence.has('relation', 'more', 'less');

/** "what's gun crime", "what percentage had a positive outcome": a question of its own, which has the month of the one before only where it points back. */
const asksAnew = ({ sentence }: Parts): boolean =>
  sentence.tokens[0]?.text === 'how' ||
  OF_NOW.test(sentenceText(sentence)) ||
  (sentence.has('unit', 'percent') && !sentence.has('followUp', 'replace', 'those', 'that', 'narrow'));

const OF_NOW = /^wh?[ao]ts? (is|are)\b|^wh?[ao]ts\b|^(and |so )?(is|are|do|does) /;

/** "why no march figure" of the one indicator spoken of. */
const asksWhyNone = ({ sentence }: Parts, last: Last): boolean =>
  sentence.has('ask', 'why') && sentence.has('flag', 'pending') && idsSpokenOf(last)?.values.length === 1;

/** "when are they expecting it" of an indicator whose newest figure is not in: what is said of why says when. */
const asksWhenIn = ({ sentence }: Parts, last: Last, cues: Cues): boolean => {
  const ids = idsSpokenOf(last)?.values ?? [];
  const isPending = sentence.knowledge.register.indicator(ids[0] ?? '')?.values.at(-1)?.value === null;
  return ids.length === 1 && isPending && cues.that && sentence.has('ask', 'when') && !sentence.has('subject');
};

/** "and now" asks for the latest again. */
const saysNow = ({ sentence }: Parts): boolean =>
  sentence.has('time', 'now') || sentence.tokens.some(t => t.text === 'now');

function reasked(
  parts: Parts,
  last: Last,
  ids: NonNullable<Where['ids']>,
  { at: months, against }: Months,
  renamed: boolean,
): Query {
  const { sentence } = parts;
  const where: Where = { ids };
  const same = sentence.has('time', 'sameMonth') && !saysNow(parts);
  const kept =
    (renamed && last.query.ask === 'figure' && !saysNow(parts) && !asksAnew(parts)) || same ? last.query.at : undefined;
  if (
    (asksTrend(parts) && !sentence.has('facet', 'aim', 'base')) ||
    setAgainst(sentence) ||
    (against && !sentence.has('ask', 'count', 'howMuch'))
  ) {
    const from = months.length === 1 ? months[0] : undefined;
    const upTo = last.query.at?.at(-1) ?? sentence.knowledge.months.at(-1);
    const at =
      months.length > 1
        ? months
        : from !== undefined && upTo !== undefined && from !== upTo
          ? [from, upTo].sort()
          : undefined;
    return { ask: 'trend', of: 'indicators', where, ...compact({ at }) };
  }
  const since =
    sentence.tokens.some(t => t.text === 'since') && months.length === 1 ? sinceThen(parts, months) : undefined;
  if (since && !renamed)
    return { ask: last.query.ask === 'compare' ? 'compare' : 'trend', of: 'indicators', where, at: since };
  const facet = facetAsked(parts, ids);
  const isSame = sentence.has('time', 'sameMonth') || sentence.tokens.some(t => t.text === 'same');
  const asked = renamed && !isSame ? (last.root?.ask ?? last.query.ask) : last.query.ask;
  const ask =
    asked === 'trend' &&
    months.length === 0 &&
    !facet &&
    !sentence.has('ask', 'count', 'howMuch') &&
    !sentence.has('unit', 'figure')
      ? 'trend'
      : 'figure';
  const at = months.length > 0 ? months : facet ? undefined : kept;
  return { ask, of: 'indicators', where, ...compact({ at: ask === 'trend' ? last.query.at : at, facet }) };
}
