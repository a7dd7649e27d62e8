import { longMonth } from '../../../../data/dayInWords.ts';
import type { EntryRole } from '../../../words/lexicon.ts';
import { stem } from '../../../words/searchWords.ts';
import { type Candidate, candidate, compact, type Evidence } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query, Sort, Where } from '../../query.ts';
import { type Sentence, stretchAt } from '../../sentence.ts';
import { countedThing } from '../../stretches/counted.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import { topicMatch } from '../activities/activityTopic.ts';
import { saysAny } from '../finance/standings.ts';
import { asksAim } from './aims.ts';
import { comparedIndicators, indicatorComparison } from './comparison.ts';
import { asksIfException, doubtsFigure, evidenceOf } from './evidence.ts';
import { asksWhichOf, filteredIndicators } from './filter.ts';
import { matterOf } from './indicatorMatter.ts';
import { type Months, monthsNamed, nonEmpty } from './months.ts';
import { indicatorsNamed, type NamedIndicators, SURE_ENOUGH } from './names.ts';
import { isNarrowed } from './narrowed.ts';
import { toldWay } from './toldWay.ts';
import { asksTrend, ranks } from './trend.ts';

/** Readings about performance indicators: a figure, a trend, a comparison, or a list of those that … */
export function indicatorCandidates(parts: Parts): Candidate[] {
  const named = indicatorsNamed(parts);
  const months = monthsNamed(parts);
  return [
    filteredIndicators(parts, named, months),
    toldWay(parts, named, months),
    ...(named.ids.length > 0 ? [single(parts, named, months), ...compared(parts, months)] : []),
  ].filter(c => c !== undefined);
}

/** "knife crime in June", "is knife crime going up", "is that an error". */
function single(parts: Parts, named: NamedIndicators, said: Months): Candidate {
  const { sentence } = parts;
  const months = asNoted(parts, named, said);
  const where: Where = { ids: { values: named.ids } };
  // "is the aim to cut it": what may be aimed at is no other thing.
  const timeless = untimed(parts, named);
  const strange = asksAim(sentence) ? {} : (timeless ?? unknownThing(parts, named));
  const evidence: Evidence = [
    ...evidenceOf(parts, named, months),
    ['how long it takes', 3, timeless !== undefined && named.sure >= SURE_ENOUGH],
    ['a matter of the plan', -2.5, strange.unknown !== undefined && !asksFigure(parts, months) ? inPlan(parts) : 0],
  ];
  const rest = { ...strange, ...unknownMonth(parts, months) };
  if (
    !sentence.has('time', 'everyQuarter') &&
    (asksTrend(parts) || isSince(parts, months) || isAgainst(parts, months))
  ) {
    const from = months.at.length === 1 ? [months.at[0] ?? '', ...later(sentence, months.at[0] ?? '')] : months.at;
    return candidate(
      { ask: 'trend', of: 'indicators', where, ...compact({ at: nonEmpty(from) }) },
      [...evidence, ['trend asked', 2, true], ['asks which of them', -2.5, asksWhichOf(sentence)]],
      rest,
    );
  }
  const extreme = extremeOf(parts, named);
  const facet: Facet | undefined = extreme ? undefined : facetOf(parts);
  const plural =
    named.ids.length > 1 && parts.codes.indicators.length === 0 && !sentence.has('ask', 'count', 'howMuch');
  const list =
    sentence.tokens.some(t => ['track', 'measure', 'monitor', 'measured', 'tracked'].includes(t.text)) ||
    sentence.has('subject', 'indicators');
  const since =
    facet === 'change' && months.at.length === 1 && sentence.tokens.some(t => t.text === 'since' || t.text === 'from');
  const at = since ? [...months.at, ...later(sentence, months.at[0] ?? '')] : months.at;
  const query: Query = {
    ask: plural && list ? 'list' : 'figure',
    of: 'indicators',
    where,
    ...compact({
      at: nonEmpty(at),
      facet,
      about: facet === 'told' ? parts.quote : undefined,
      sort: extreme,
      take: extreme && 1,
    }),
  };
  return candidate(query, evidence, rest);
}

/** "how long do 101 calls take to answer": of what is counted, and whose time is not measured, no figure. */
function untimed(
  { sentence }: Parts,
  { ids }: NamedIndicators,
): { unknown: NonNullable<Candidate['unknown']> } | undefined {
  const isTimed = ids.some(id => {
    const indicator = sentence.knowledge.register.indicator(id);
    return indicator?.unit === 'days' || /\btime/i.test(indicator?.name ?? '');
  });
  return isTimed || !saysAny(sentence, 'timed')
    ? undefined
    : { unknown: { what: 'a figure for how long it takes', offers: ids } };
}

/** "drugs markets": no indicator counts them, and an activity is about all of it; less surely, where only its update says so. */
function inPlan(parts: Parts): number {
  const plans = parts.sentence.knowledge.register.records.plans.map(plan => plan.id);
  const { strong, coverage } = topicMatch(parts.sentence, matterOf(parts).join(' '), plans);
  return coverage < 1 ? 0 : strong ? 1 : TOLD_OF;
}
const TOLD_OF = 0.5;

/** Something of the sentence asks for a number: how many, a rate, a month, a way. */
const asksFigure = (parts: Parts, months: Months): boolean =>
  parts.sentence.has('ask', 'count', 'howMuch', 'trend', 'compare') ||
  parts.sentence.has('unit') ||
  parts.sentence.has('direction') ||
  parts.sentence.has('superlative') ||
  parts.sentence.has('subject', 'indicators') ||
  months.at.length > 0 ||
  months.unknown !== undefined;

/** "officers at the end of February": a figure that the report notes as at a day of that month. */
function asNoted({ sentence }: Parts, { ids }: NamedIndicators, months: Months): Months {
  if (months.unknown === undefined || months.at.length > 0 || !/^\d{4}-\d\d$/.test(months.unknown)) return months;
  const asked = longMonth(months.unknown);
  const value = sentence.knowledge.register.indicator(ids[0] ?? '')?.values.find(v => v.note?.endsWith(asked));
  return value ? { at: [value.to] } : months;
}

/** "first time entrants since December": how it went from then, unless a number is asked for. */
function isSince({ sentence }: Parts, months: Months): boolean {
  const since = sentence.tokens.some(t => t.text === 'since') && months.at.length === 1;
  const other = sentence.has('ask', 'count', 'howMuch', 'why') || sentence.has('facet') || sentence.has('superlative');
  return since && !other && months.at[0] !== sentence.knowledge.months.at(-1);
}

/** "knife crime compared with last year": how it went from then, unless a number or something else of the record is asked for. */
export const isAgainst = (parts: Parts, months: Months): boolean =>
  months.against === true && !parts.sentence.has('ask', 'count', 'howMuch') && facetOf(parts) === undefined;

/**
 * "homicide detection rate", "knife crime convictions": a word before the name, or a plural after it, that no indicator has makes it another
 * thing, of which there is no figure.
 */
function unknownThing(parts: Parts, named: NamedIndicators): { unknown?: NonNullable<Candidate['unknown']> } {
  const { sentence } = parts;
  const { everyday, indicators, rooting } = sentence.knowledge;
  const matched = named.matches[0]?.words ?? new Set<string>();
  const counted = countedThing(parts);
  if (counted !== undefined && named.unmatched.includes(counted) && !indicators.has(counted))
    return { unknown: { what: `a figure for ${matterOf(parts).join(' ')}`, offers: named.ids } };
  const beside = named.unmatched.find(w => {
    const at = sentence.tokens.findIndex(t => t.text === w);
    const stretch = stretchAt(sentence, at);
    const plain =
      stretch !== undefined &&
      !means(stretch, 'filler') &&
      (stretch.to - stretch.from === 1 || stretch.entries.every(e => NAMING.has(e.role)));
    if (indicators.has(w) || w.length < 3 || !plain) return false;
    // "proceeds of crime", "organised crime": a thing of the plans, whose name has more than the indicator's.
    if (stretch.to - stretch.from > 1 && stretch.entries.some(e => OF_PLANS.has(e.role))) return true;
    if (everyday.light.has(stem(w))) return false;
    if (isNarrowed(sentence, at) || isMeasured(sentence, at)) return true;
    if (/(ed|ly)$/.test(w)) return false;
    const isNamed = (near: number) => rooting([sentence.tokens[near]?.text ?? '']).some(root => matched.has(root));
    // "proceeds of crime"
    const isOf = sentence.tokens[at + 1]?.text === 'of' && isNamed(at + 2);
    return (
      isOf ||
      (isNamed(at + 1) && !w.endsWith('ing')) ||
      (isNamed(at - 1) && (sentence.tokens[at]?.stem !== w || NOUN.test(w)))
    );
  });
  if (beside === undefined) return {};
  return { unknown: { what: `a figure for ${matterOf(parts).join(' ')}`, offers: named.ids } };
}

/** What names a thing of the plans. */
const OF_PLANS: ReadonlySet<EntryRole> = new Set(['keyword', 'theme']);
const NAMING: ReadonlySet<EntryRole> = new Set(['everyday', ...OF_PLANS]);

/** "conviction rate for rape": the rate is of that, and not of what follows. */
function isMeasured(sentence: Sentence, at: number): boolean {
  const next = sentence.stretches.find(s => s.from === at + 1);
  const after = next && sentence.tokens[next.to]?.text;
  return (
    next !== undefined &&
    (means(next, 'unit', 'percent', 'figure') || means(next, 'outOfScope', 'appraise')) &&
    ['for', 'of', 'on', 'in'].includes(after ?? '')
  );
}

/** A word that makes a noun of what it follows: "knife crime sentencing". */
const NOUN = /(ing|tion|sion|ment)$/;

/** A trend from a named month runs to the latest. */
const later = (sentence: Sentence, from: string): string[] => {
  const latest = sentence.knowledge.months.at(-1);
  return latest !== undefined && latest !== from ? [latest] : [];
};

/** "how many per cent say they are satisfied": with no way that it went, a share is asked for, and not a change. */
export const asksShareBy = (sentence: Sentence, { key }: Stretch): boolean =>
  /^how many per ?cent$/.test(key) && !sentence.has('direction');

/** The highest or lowest of one indicator's figures: "worst quarter for …", "when did it peak". */
function extremeOf(parts: Parts, named: NamedIndicators): Sort | undefined {
  const { sentence } = parts;
  const indicator = sentence.knowledge.register.indicator(named.ids[0] ?? '');
  if (!indicator || !ranks(sentence)) return undefined;
  const good = indicator.better === 'up' ? 'descending' : 'ascending';
  if (sentence.has('superlative', 'best')) return { by: 'value', order: good };
  if (sentence.has('superlative', 'worst'))
    return { by: 'value', order: good === 'ascending' ? 'descending' : 'ascending' };
  return { by: 'value', order: sentence.has('superlative', 'least') ? 'ascending' : 'descending' };
}

function facetOf(parts: Parts): Facet | undefined {
  const { sentence } = parts;
  if (sentence.has('facet', 'told') && parts.quote !== undefined) return 'told';
  if (sentence.has('facet', 'caveat') || doubtsCode(parts) || doubtsFigure(parts)) return 'caveat';
  if (sentence.has('ask', 'why')) return 'why';
  if (sentence.has('facet', 'base')) return 'base';
  if (sentence.has('facet', 'source') || sentence.has('subject', 'sources')) return 'source';
  if (asksAim(sentence)) return 'aim';
  if (asksIfException(parts)) return 'exception';
  if (sentence.all('facet', 'change').some(stretch => !asksShareBy(sentence, stretch))) return 'change';
  return undefined;
}

/** "is 4B.6 right" */
const doubtsCode = ({ sentence, codes }: Parts): boolean =>
  codes.indicators.length === 1 &&
  ['is', 'are'].includes(sentence.tokens[0]?.text ?? '') &&
  sentence.tokens.some(t => ['right', 'correct', 'wrong', 'accurate'].includes(t.text));

/** Two indicators side by side. */
function compared(parts: Parts, months: Months): Candidate[] {
  const pair = comparedIndicators(parts);
  return pair ? [indicatorComparison(parts, pair, months)] : [];
}

export function unknownMonth(parts: Parts, months: Months): { unknown?: NonNullable<Candidate['unknown']> } {
  if (months.unknown === undefined || months.at.length > 0) return {};
  const known = parts.sentence.knowledge.months;
  return { unknown: { what: `a figure for ${months.unknown}`, offers: [...known] } };
}
