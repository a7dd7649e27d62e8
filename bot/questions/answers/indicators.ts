import type { Indicator } from '../../../data/records/indicator.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { createSearch } from '../search/search.ts';
import { countBy } from './activityGroups.ts';
import { countText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import { answerFigure } from './indicatorAsked.ts';
import { pendingReasons } from './indicatorBeside.ts';
import { matchIndicators } from './indicatorMatches.ts';
import { answerOwner } from './indicatorOwner.ts';
import { indicatorName, indicatorRow } from './indicatorText.ts';
import { answerTrend, compareTrends } from './trend.ts';

/** Answers a question about the performance indicators. */
export function answerIndicators(query: Query, world: World): Finding {
  const indicators = matchIndicators(query, world);
  if (query.ask === 'count') return countIndicators(query, indicators);
  if (indicators.length === 0) return noIndicator(query, world);
  switch (query.ask) {
    case 'figure':
    case 'show':
    case 'define':
      return answerFigure(query, indicators, world);
    case 'trend':
      return answerTrend(query, indicators, world);
    case 'compare':
      return compareTrends(query, indicators, world);
    case 'who':
      return answerOwner(indicators, world);
    case 'group':
      return groupIndicators(query, indicators);
    default:
      return listIndicators(query, indicators);
  }
}

function countIndicators({ where }: Query, indicators: readonly Indicator[]): Finding {
  return found({
    ids: indicators.map(indicator => indicator.id),
    value: indicators.length,
    headline: indicators.length === 0 ? 'None, no indicator.' : `${countText(indicators.length, 'indicator')}.`,
    notes: where.pending ? pendingReasons(indicators) : [],
    show: indicators.length > 0 ? { kind: 'indicators', ids: indicators.map(i => i.id), page: 1 } : { kind: 'text' },
  });
}

function groupIndicators(query: Query, indicators: readonly Indicator[]): Finding {
  const counts = countBy(indicators, i => [query.by === 'section' ? i.section : String(i.theme)]);
  const name = query.by === 'section' ? 'section' : 'theme';
  return found({
    ids: indicators.map(indicator => indicator.id),
    value: Object.fromEntries(counts),
    headline: `${[...counts].map(([label, count]) => `${name} ${label}: ${count}`).join(', ')}.`,
    show: { kind: 'indicators', ids: indicators.map(indicator => indicator.id), page: query.page ?? 1 },
  });
}

function listIndicators(query: Query, indicators: readonly Indicator[]): Finding {
  const [only] = indicators.length === 1 ? indicators : [];
  return found({
    ids: indicators.map(indicator => indicator.id),
    headline:
      query.where.ids && query.where.exception ? markedSo(indicators) : `${countText(indicators.length, 'indicator')}.`,
    lines: capped(indicators.map(indicatorRow)),
    notes: [...sortingNote(query), ...exceptionNote(query), ...(query.where.pending ? pendingReasons(indicators) : [])],
    show: only
      ? { kind: 'indicator', id: only.id }
      : { kind: 'indicators', ids: indicators.map(indicator => indicator.id), page: query.page ?? 1 },
  });
}

/** "is it one of the exceptions": yes or no is asked of those that are named. */
const markedSo = (indicators: readonly Indicator[]): string =>
  indicators.length === 1
    ? 'Yes, it is marked as an exception in the report.'
    : `${countText(indicators.length, 'indicator')} of those are marked as exceptions in the report.`;

const sortingNote = ({ sort }: Pick<Query, 'sort'>): string[] =>
  sort && (sort.by === 'change' || sort.by === 'changePercent')
    ? ['Indicators that are percentages themselves change by points and are left out of this ranking.']
    : [];

const exceptionNote = ({ where }: Query): string[] =>
  where.exception ? ['An exception may be good or bad: the mark has lost its colour in the text of the report.'] : [];

/** What is measured may just not have gone that way. */
function noneThat({ direction, exception, pending }: Query['where']): string {
  if (direction) return `No indicator about that ${WENT[direction]}.`;
  if (exception) return 'No indicator about that is marked as an exception.';
  return pending ? 'No indicator about that is pending.' : 'No indicator measures that.';
}

const WENT = { up: 'rose', down: 'fell', level: 'stayed level', better: 'got better', worse: 'got worse' } as const;

function noIndicator({ where, sort }: Query, world: World): Finding {
  const near = where.topic
    ? createSearch(world.register, world.everyday).nearest('indicators', where.topic).slice(0, 3)
    : [];
  const rows = near.flatMap(id => world.register.indicator(id) ?? []);
  if (rows.length > 0) return nothing(`${noneThat(where)} The nearest are:`, near, rows.map(indicatorName));
  if (where.direction && !sort)
    return nothing(`No indicator of those ${WENT[where.direction]}, as far as it can be told.`);
  if (sort && !(sort.by === 'changePoints'))
    return nothing(`There are none to rank. ${sortingNote({ sort })[0] ?? ''}`.trim());
  return nothing('There are none: no indicator matches.');
}
