import { themeChoice } from '../../frames/activities/activities.ts';
import { doubtsFigure } from '../../frames/indicators/evidence.ts';
import { matterOf } from '../../frames/indicators/indicatorMatter.ts';
import { monthsNamed } from '../../frames/indicators/months.ts';
import { indicatorsNamed } from '../../frames/indicators/names.ts';
import { sectionsOf } from '../../frames/indicators/sectionNames.ts';
import { asksTrend } from '../../frames/indicators/trend.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { bareTheme, isListed, relisted } from './indicatorList.ts';
import { idsSpokenOf, isNamedByContext, namedIn, narrowed, oneShown, siblingIn } from './indicatorsNamedAnew.ts';
import type { Merged } from './merged.ts';
import { reasked, saysNow } from './reaskedOfIndicator.ts';
import { totalRow } from './totalRow.ts';
import { besideIt, bothOf } from './twoIndicators.ts';

/** A question about indicators with a part changed: another month, another indicator, the change instead of the figure. */
export function mergedIndicators(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  if (parts.statuses || asksEarlierPlan(parts)) return undefined;
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
  const asked =
    totalRow(parts, last) ?? flaggedOne(parts, last, cues) ?? isItSo(parts, last) ?? ofOurs(parts, last, cues);
  if (asked) return asked;
  const [pending] = asksWhenIn(parts, last, cues) ? (idsSpokenOf(last)?.values ?? []) : [];
  if (pending !== undefined)
    return {
      query: { ask: 'figure', of: 'indicators', where: { ids: { values: [pending] } }, facet: 'why' },
      named: 3,
      settled: true,
    };
  const sibling = siblingIn(parts, last);
  const shown = oneShown(parts, last, cues);
  const among = sibling || shown ? undefined : narrowed(parts, last, cues);
  const named = sibling ? [sibling] : (shown ?? among ?? namedIn(parts, last));
  const beside = besideIt(parts, last, cues, named);
  if (beside) return beside;
  const months = monthsNamed(parts, last.query.at?.at(-1) ?? newestShown(parts, last));
  const section = sectionsOf(parts);
  const theme = themeChoice(parts, [parts.sentence.context.planInForce]) ?? bareTheme(parts, last);
  const filters =
    Number(section !== undefined) +
    Number(theme !== undefined) +
    Number(parts.sentence.has('flag') && !asksWhyNone(parts, last)) +
    Number(cues.overall && isListed(last));
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
    : reasked(parts, last, cues, ids, months, named.length > 0);
  const count =
    (sibling ? 3 : Number(named.length > 0)) +
    Number(saysNow(parts) && (last.query.at !== undefined || cues.fragment)) +
    Number(isFigureAlone(parts, cues)) +
    Number(months.at.length > 0 || unknown !== undefined) +
    Number(query.ask !== last.query.ask || query.facet !== undefined) +
    Number(asksWhyNone(parts, last));
  if (count === 0) return undefined;
  const settled =
    sibling !== undefined ||
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

/** "the quarter before" a figure that is not in yet for the newest one. */
function newestShown({ sentence }: Parts, last: Last): string | undefined {
  const ids = idsSpokenOf(last)?.values ?? [];
  const indicator = ids.length === 1 ? sentence.knowledge.register.indicator(ids[0] ?? '') : undefined;
  return sentence.has('time', 'quarterBefore') ? indicator?.values.findLast(v => v.value !== null)?.to : undefined;
}

/** "and is it?", "are we?" after what it aims at: which way it went. */
function isItSo({ sentence }: Parts, last: Last): Merged | undefined {
  const ids = idsSpokenOf(last);
  const asked = last.query.facet === 'aim' && IS_IT_SO.test(sentenceText(sentence));
  return asked && ids
    ? { query: { ask: 'trend', of: 'indicators', where: { ids } }, named: 3, settled: true }
    : undefined;
}

const IS_IT_SO =
  /^(and |so |but |well )?(is|are|has|have|did|does|do|was|were) (it|they|we|that|this|those)( (then|doing that|doing so|doing it|happening|working|actually|really|now|so|going that way|there|there yet|getting there|close))*$/;

/** "ours then", "and here?" after what was asked of another place: the figure on record. */
function ofOurs(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { tokens, knowledge } = parts.sentence;
  const ids = idsSpokenOf(last);
  const said = tokens.some(t => knowledge.lists.ofOurs.has(t.text));
  const isAll = tokens.every(t => t.kind === 'mark' || knowledge.lists.ofOurs.has(t.text) || SMALL.has(t.text));
  return ids && cues.fragment && said && isAll
    ? { query: { ask: 'figure', of: 'indicators', where: { ids } }, named: 3, settled: true }
    : undefined;
}

const SMALL = new Set('and n so ok then what about whats is in for our the just only at figure'.split(' '));

/** "is it an exception", "is there no March figure for that yet", "the report says 16%, right" of the one indicator spoken of. */
function flaggedOne(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { sentence, codes, themes } = parts;
  const ids = idsSpokenOf(last);
  const opens = YES_OR_NO.has(sentence.tokens[cues.opening ? 1 : 0]?.text ?? '');
  const other = codes.sections.length > 0 || themes.tokens.size > 0;
  // "Exception?" is all that is said.
  const isBare = sentence.tokens.filter(t => t.kind !== 'mark').length <= BARE_WORDS;
  if (other || ids?.values.length !== 1) return undefined;
  const isAsked = (cues.that && opens) || isBare;
  const facet: Facet | undefined =
    isAsked && sentence.has('flag', 'exception')
      ? 'exception'
      : isAsked && sentence.has('flag', 'pending')
        ? 'why'
        : doubtsFigure(parts) && matterOf(parts).length === 0
          ? 'caveat'
          : undefined;
  return (
    facet && {
      query: { ask: 'figure', of: 'indicators', where: { ids }, facet },
      named: 3,
      settled: facet !== 'exception',
    }
  );
}

const BARE_WORDS = 2;
const YES_OR_NO = new Set(['is', 'was', 'are', 'isnt', 'wasnt', 'did', 'does', 'so']);

/** "the repeat rate" by itself is said of two indicators, after domestic abuse of one. */
function isSettled(parts: Parts, named: readonly string[]): boolean {
  const { ids } = indicatorsNamed(parts);
  return named.length > 0 && named.length < ids.length && named.every(id => ids.includes(id));
}

/** "what did 2016 have on it": no indicator is of an earlier plan. */
const asksEarlierPlan = ({ sentence, plans }: Parts): boolean =>
  sentence.has('doing') && plans !== undefined && !plans.values.includes(sentence.context.planInForce);

/** "why no march figure" of the one indicator spoken of. */
const asksWhyNone = ({ sentence }: Parts, last: Last): boolean =>
  sentence.has('ask', 'why') && sentence.has('flag', 'pending') && idsSpokenOf(last)?.values.length === 1;

/** "when are they expecting it" of an indicator whose newest figure is not in: what is said of why says when. */
const asksWhenIn = (parts: Parts, last: Last, cues: Cues): boolean => {
  const { sentence } = parts;
  const ids = idsSpokenOf(last)?.values ?? [];
  const isPending = sentence.knowledge.register.indicator(ids[0] ?? '')?.values.at(-1)?.value === null;
  const isNewest = parts.moments.some(m => m.month === Number(sentence.knowledge.months.at(-1)?.slice(5)));
  return (
    ids.length === 1 && isPending && (cues.that || isNewest) && sentence.has('ask', 'when') && !sentence.has('subject')
  );
};
