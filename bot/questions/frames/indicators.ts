import { type Candidate, candidate, compact, type Evidence } from '../candidate.ts';
import { hardTokens, type Parts } from '../parts.ts';
import type { Facet, Query, Sort, Where } from '../query.ts';
import { createSearch } from '../search.ts';
import { type Sentence, stretchAt } from '../sentence.ts';
import { means } from '../spans.ts';
import { topicOf } from '../topic.ts';
import { groupOf, themeChoice, topicExists } from './activities.ts';
import { comparedIndicators, indicatorComparison } from './indicatorComparison.ts';
import { indicatorsNamed, matterOf, type NamedIndicators, SURE_ENOUGH } from './indicatorNames.ts';
import { type Months, monthsNamed } from './months.ts';

/** Readings about performance indicators: a figure, a trend, a comparison, or a list of those that … */
export function indicatorCandidates(parts: Parts): Candidate[] {
  const named = indicatorsNamed(parts);
  const months = monthsNamed(parts);
  return [
    filtered(parts, named, months),
    ...(named.ids.length > 0 ? [single(parts, named, months), ...compared(parts, months)] : []),
  ].filter(c => c !== undefined);
}

/** "exceptions in theme 2", "what got worse on domestic abuse", "five steepest falls", "indicators in 3B". */
function filtered(parts: Parts, named: NamedIndicators, months: Months): Candidate | undefined {
  const { sentence } = parts;
  const sort = sortOf(parts);
  const direction = sort ? directionOfSort(sentence) : directionOf(sentence);
  const sections = sectionsOf(parts);
  const pending = sentence.has('flag', 'pending') || undefined;
  const exception = sentence.has('flag', 'exception') ? true : undefined;
  const subject = sentence.has('subject', 'indicators');
  const asked = subject || exception || pending || sections || (direction && (asksWhat(sentence) || sort)) || sort;
  if (!asked) return undefined;
  const topic = topicOf(parts);
  const found =
    topic !== undefined && createSearch(sentence.knowledge.register).find('indicators', topic.text).length > 0;
  const where: Where = compact({
    theme: themeChoice(parts, [sentence.context.planInForce]),
    section: sections,
    exception,
    pending,
    direction: exception && !sort ? direction : direction,
    ids: parts.codes.indicators.length > 0 ? { values: named.ids } : undefined,
    topic: parts.codes.indicators.length > 0 ? undefined : topic?.text,
  });
  const count = sentence.has('ask', 'count') && !sort;
  const by =
    groupOf(sentence) ?? (sentence.has('ask', 'group') && sentence.has('subject', 'sections') ? 'section' : undefined);
  const take = sort ? (parts.take ?? (isOne(sentence) ? 1 : undefined)) : undefined;
  const query: Query = {
    ask: by ? 'group' : count ? 'count' : 'list',
    of: 'indicators',
    where,
    ...compact({
      by,
      sort,
      take,
      at: pending || sort || direction ? nonEmpty(months.at) : undefined,
      page: parts.page,
    }),
  };
  const evidence: Evidence = [
    ['says indicators', 3, subject],
    ['exception or pending', 4, Boolean(exception ?? pending)],
    ['section', 2.5, sections !== undefined],
    ['names some', -3, sort !== undefined && !subject && named.sure > 0.75],
    ['one or the other', -3.5, !subject && sentence.has('relation', 'or') && comparedIndicators(parts) !== undefined],
    ['direction asked', 2.5, direction !== undefined && (asksWhat(sentence) || sort !== undefined)],
    ['ranking', 1.5, sort !== undefined],
    ['asks which of them', 2.5, direction !== undefined && sort === undefined && asksWhichOf(sentence)],
    ['theme', 0.5, parts.themes.tokens.size > 0],
    ['topic found', 0.8, found],
    ['topic not found', -2, topic !== undefined && !found && parts.quote === undefined],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['status', -3, parts.statuses !== undefined],
    ['other subject', -2.5, sentence.has('subject', 'finance', 'meetings', 'resolutions')],
    ['plan', -1, parts.plans !== undefined && !parts.plans.values.includes(sentence.context.planInForce)],
  ];
  return candidate(query, evidence);
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** "what's got worse", "which ones fell", "anything improving". */
const asksWhat = (sentence: Sentence): boolean =>
  sentence.has('ask', 'list', 'existence', 'all', 'count') ||
  sentence.tokens.some(t => ['what', 'whats', 'wots', 'which'].includes(t.text)) ||
  sentence.has('subject', 'indicators');

/** "what's got worse on …": the way it went stands before what it is about. */
function asksWhichOf(sentence: Sentence): boolean {
  const way = sentence.first('direction');
  const first = hardTokens(sentence, { hard: [] })[0];
  const opens = sentence.tokens
    .slice(0, 3)
    .some(t => ['what', 'whats', 'wots', 'which', 'anything', 'whatever'].includes(t.text));
  return opens && way !== undefined && (first === undefined || way.from < first);
}

const isOne = (sentence: Sentence): boolean =>
  !sentence.tokens.some(t =>
    [
      'falls',
      'rises',
      'fallers',
      'risers',
      'drops',
      'ones',
      'indicators',
      'increases',
      'decreases',
      'changes',
      'movers',
      'rank',
      'ranking',
      'ranked',
      'climbers',
      'improvements',
    ].includes(t.text),
  );

export function sectionsOf(parts: Parts): Where['section'] {
  return parts.codes.sections.length > 0 ? { values: parts.codes.sections } : undefined;
}

export function directionOf(sentence: Sentence): Where['direction'] {
  for (const way of ['worse', 'better', 'up', 'down', 'level'] as const) if (sentence.has('direction', way)) return way;
  return undefined;
}

/** "Which fell most" keeps those that fell; "biggest change" keeps all. */
const directionOfSort = directionOf;

/** The order a superlative asks for, over the change unless another number is named. */
function sortOf(parts: Parts): Sort | undefined {
  const { sentence } = parts;
  if (!sentence.has('superlative', 'most', 'least')) return undefined;
  const way = directionOf(sentence);
  if (
    !way &&
    !sentence.has('facet', 'change') &&
    !sentence.tokens.some(t => ['movers', 'changes', 'change', 'moved', 'mover', 'changed'].includes(t.text))
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

/** "ignore anything measured in percentage points" */
const ignoresPoints = (sentence: Sentence): boolean => {
  const not = sentence.first('relation', 'not');
  return not !== undefined && sentence.all('unit', 'points').some(s => s.from > not.from);
};

/** "knife crime in June", "is knife crime going up", "is that an error". */
function single(parts: Parts, named: NamedIndicators, months: Months): Candidate {
  const { sentence } = parts;
  const where: Where = { ids: { values: named.ids } };
  const evidence = evidenceOf(parts, named, months);
  const rest = { ...unknownThing(parts, named), ...unknownMonth(parts, months) };
  if (asksTrend(parts)) {
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
  const query: Query = {
    ask: plural && list ? 'list' : 'figure',
    of: 'indicators',
    where,
    ...compact({ at: nonEmpty(months.at), facet, sort: extreme, take: extreme && 1 }),
  };
  return candidate(query, evidence, rest);
}

/** "homicide detection rate": a word before the name that no indicator has makes it another thing, of which there is no figure. */
function unknownThing(parts: Parts, named: NamedIndicators): { unknown?: NonNullable<Candidate['unknown']> } {
  const { sentence } = parts;
  const { indicators, rooting } = sentence.knowledge;
  const matched = named.matches[0]?.words ?? new Set<string>();
  const beside = named.unmatched.find(w => {
    const at = sentence.tokens.findIndex(t => t.text === w);
    const stretch = stretchAt(sentence, at);
    const plain = stretch !== undefined && stretch.to - stretch.from === 1 && !means(stretch, 'filler');
    if (indicators.has(w) || w.length < 3 || !plain || /(ing|ed|ly)$/.test(w)) return false;
    return rooting([sentence.tokens[at + 1]?.text ?? '']).some(root => matched.has(root));
  });
  if (beside === undefined) return {};
  return { unknown: { what: `a figure for ${matterOf(parts).join(' ')}`, offers: named.ids } };
}

/** A trend from a named month runs to the latest. */
const later = (sentence: Sentence, from: string): string[] => {
  const latest = sentence.knowledge.months.at(-1);
  return latest !== undefined && latest !== from ? [latest] : [];
};

export function asksTrend(parts: Parts): boolean {
  const { sentence } = parts;
  if (sentence.has('ask', 'count', 'howMuch') && !sentence.has('ask', 'trend')) return false;
  if (sentence.has('superlative') || sentence.has('facet', 'caveat', 'change')) return false;
  if (asksShare(sentence) && !sentence.has('ask', 'trend')) return false;
  return (
    sentence.has('ask', 'trend') ||
    directionOf(sentence) !== undefined ||
    asksMoreOrLess(sentence) ||
    sentence.tokens.some(t => ['safer'].includes(t.text) && sentence.tokens.some(o => o.text === 'than'))
  );
}

/** "are fewer people …", "is the force solving more …" */
const asksMoreOrLess = (sentence: Sentence): boolean =>
  /^(is|are|has|have|do|does|did) .*\b(more|fewer|less)\b/.test(sentence.tokens.map(t => t.text).join(' '));

/** "what share of residents …" asks for a number, whatever else the sentence says. */
const asksShare = (sentence: Sentence): boolean =>
  /\bwhat (share|proportion|percentage|percent|figure|number|level)\b/.test(sentence.tokens.map(t => t.text).join(' '));

/** The highest or lowest of one indicator's figures: "worst quarter for …", "when did it peak". */
function extremeOf(parts: Parts, named: NamedIndicators): Sort | undefined {
  const { sentence } = parts;
  const indicator = sentence.knowledge.register.indicator(named.ids[0] ?? '');
  if (!indicator || !sentence.has('superlative')) return undefined;
  const good = indicator.better === 'up' ? 'descending' : 'ascending';
  if (sentence.has('superlative', 'best')) return { by: 'value', order: good };
  if (sentence.has('superlative', 'worst'))
    return { by: 'value', order: good === 'ascending' ? 'descending' : 'ascending' };
  return { by: 'value', order: sentence.has('superlative', 'least') ? 'ascending' : 'descending' };
}

function facetOf(parts: Parts): Facet | undefined {
  const { sentence } = parts;
  if (sentence.has('facet', 'caveat')) return 'caveat';
  if (sentence.has('ask', 'why')) return 'why';
  if (sentence.has('facet', 'change')) return 'change';
  return undefined;
}

/** Two indicators side by side. */
function compared(parts: Parts, months: Months): Candidate[] {
  const pair = comparedIndicators(parts);
  return pair ? [indicatorComparison(parts, pair, months)] : [];
}

export function evidenceOf(parts: Parts, named: NamedIndicators, months: Months): Evidence {
  const { sentence } = parts;
  const figured =
    sentence.has('unit') || sentence.has('time', 'now', 'thisYear', 'yearBefore', 'quarterBefore', 'thisQuarter');
  return [
    ['name', 4, named.sure >= SURE_ENOUGH ? named.sure : 0],
    ['name unsure', -3, named.sure < SURE_ENOUGH],
    ['exact name', 0.6, named.sure > 0.97],
    ['code', 2, parts.codes.indicators.length > 0],
    ['words left over', -0.6, Math.min(3, named.unmatched.length)],
    ['says indicators', 1.5, sentence.has('subject', 'indicators')],
    ['month', 1, months.at.length > 0],
    ['figure asked', 0.8, figured],
    ['how many', 0.7, sentence.has('ask', 'count', 'howMuch')],
    ['figure wanted', 1, sentence.has('facet', 'caveat', 'change')],
    ['doing about', -2, sentence.has('doing', 'work')],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['says things', -0.5, sentence.has('subject', 'things')],
    ['status', -3, parts.statuses !== undefined],
    ['lead', -2.5, sentence.has('ask', 'lead')],
    ['who', -2, sentence.has('ask', 'who')],
    ['when', -1.5, sentence.has('ask', 'when')],
    ['shown', -1.2, sentence.has('ask', 'show')],
    ['defined', -2.5, sentence.has('ask', 'define')],
    ['other subject', -2, sentence.has('subject', 'meetings', 'panel', 'finance', 'attendance')],
    [
      'papers or resolutions',
      -2,
      sentence.has('subject', 'items', 'resolutions') && !sentence.has('ask', 'count') && !sentence.has('unit', 'days'),
    ],
    ['theme', -1, parts.themes.tokens.size > 0],
    [
      'quoted beside another subject',
      -4,
      parts.quote !== undefined &&
        (sentence.has('subject', 'activities', 'indicators', 'items', 'resolutions', 'meetings') ||
          sentence.has('itemSection') ||
          sentence.has('ask', 'history')),
    ],
    ['plan of that year', -4, planOfThatYear(parts) && !figured && !sentence.has('ask', 'count', 'howMuch', 'trend')],
    ['pledge', -4, parts.pledges !== undefined],
    ['everything', -1, sentence.has('ask', 'all')],
    [
      'earlier plan',
      -3,
      parts.plans !== undefined &&
        !parts.plans.values.includes(sentence.context.planInForce) &&
        months.unknown === undefined,
    ],
  ];
}

/** "alcohol in 2013": the year is that of an earlier plan, which has something on it. */
function planOfThatYear(parts: Parts): boolean {
  const plans = parts.plans?.byYear ? parts.plans.values.filter(p => p !== parts.sentence.context.planInForce) : [];
  const topic = plans.length > 0 ? topicOf(parts) : undefined;
  return topic !== undefined && topicExists(parts.sentence, topic.text, plans);
}

export function unknownMonth(parts: Parts, months: Months): { unknown?: NonNullable<Candidate['unknown']> } {
  if (months.unknown === undefined || months.at.length > 0) return {};
  const known = parts.sentence.knowledge.months;
  return { unknown: { what: `a figure for ${months.unknown}`, offers: [...known] } };
}
