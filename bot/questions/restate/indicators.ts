import { longMonth } from '../../../data/dayInWords.ts';
import type { Register } from '../../../data/register.ts';
import type { Aim, Query, Where } from '../query.ts';
import { joined, plansText, quoted, themesText } from './words.ts';

/** A query about indicators, or the measures of an earlier paper, in words. */
export function restateIndicators(query: Query, register: Register): string {
  if (query.of === 'measures') return restateMeasures(query, register);
  const names = joined((query.where.ids?.values ?? []).map(id => indicatorText(id, register)));
  const listed = query.ask === 'list' || query.ask === 'count' || query.ask === 'group';
  if (query.where.ids && !listed) return single(query, names);
  const among = query.where.exception ? 'exceptions among the ' : '';
  const what = query.where.ids ? `${among}indicators ${names}` : filteredText(query);
  if (query.ask === 'group') return `how many ${what}, by ${query.by === 'section' ? 'section' : 'theme'}`;
  return `${query.ask === 'count' ? 'how many ' : ''}${what}`;
}

/** "Violent knife crime (3B.1)" */
export function indicatorText(id: string, register: Register): string {
  const indicator = register.indicator(id);
  if (!indicator) return id;
  return indicator.code === null ? indicator.name : `${indicator.name} (${indicator.code})`;
}

function single(query: Query, names: string): string {
  const at = query.at ?? [];
  switch (query.ask) {
    case 'trend':
      return `which way ${names} is heading${at.length > 1 ? `, from ${at.map(longMonth).join(' to ')}` : ''}`;
    case 'who':
      return `who owns ${names}`;
    case 'compare':
      return `${query.facet === 'change' ? 'change compared' : 'figures compared'}: ${names}${on(at)}`;
    default:
      return figure(query, names, at);
  }
}

function figure(query: Query, names: string, at: readonly string[]): string {
  if (query.sort) return `${query.sort.order === 'ascending' ? 'lowest' : 'highest'} figure of ${names}`;
  switch (query.facet) {
    case 'caveat':
      return `whether there is an error in the figure of ${names}${on(at)}`;
    case 'change':
      return `change in ${names}${at.length > 1 ? `, from ${at.map(longMonth).join(' to ')}` : on(at)}`;
    case 'exception':
      return `is ${names} marked as an exception`;
    case 'why':
      return `reason for the figure of ${names}${on(at)}`;
    case 'told':
      return `what is told about ${quoted(query.about ?? '')} in the indicator ${names}`;
    case 'source':
      return `source of the figure of ${names}${on(at)}`;
    case 'aim':
      return `aim of ${names}`;
    case 'base':
      return `denominator of ${names}`;
    default:
      return `figure of ${names}${on(at)}`;
  }
}

const on = (at: readonly string[]): string => (at.length > 0 ? `, ${joined(at.map(longMonth))}` : '');

const WAYS = {
  up: 'that rose',
  down: 'that fell',
  level: 'that stayed level',
  better: 'that got better',
  worse: 'that got worse',
} as const;
const ORDERS = { changePercent: 'per cent', changePoints: 'percentage points', change: 'number' } as const;

function filteredText(query: Query): string {
  const { where, sort, take } = query;
  const most = sort && ((sort.order === 'ascending') === (where.direction === 'down') ? 'most' : 'least');
  const way = where.direction ? WAYS[where.direction] : sort ? 'that changed' : '';
  const parts = [
    sort && take !== undefined && take > 1 ? String(take) : '',
    where.exception ? 'exceptions among the' : where.exception === false ? 'not exceptions among the' : '',
    where.pending ? 'pending' : where.pending === false ? 'not pending' : '',
    take === 1 ? 'indicator' : 'indicators',
    where.aim === undefined ? '' : aimText(where.aim),
    way,
    most ?? '',
    where.topic === undefined ? '' : `about ${quoted(where.topic)}`,
    placeText(where),
    sort ? `in ${ORDERS[sort.by === 'changePoints' || sort.by === 'changePercent' ? sort.by : 'change']}` : '',
  ].filter(part => part !== '');
  return `${parts.join(' ')}${on(query.at ?? [])}`;
}

const aimText = (aims: readonly Aim[]): string =>
  aims.includes('none') ? 'with no aim on record' : `with the aim to ${aims.join(' or ')}`;

function placeText(where: Where): string {
  const sections = where.section
    ? `${where.section.except ? 'not ' : ''}in section ${joined([...where.section.values])}`
    : '';
  const themes = where.theme ? `${where.theme.except ? 'not ' : ''}in ${themesText(where.theme.values)}` : '';
  return [sections, themes].filter(text => text !== '').join(' ');
}

function restateMeasures(query: Query, register: Register): string {
  const { measures } = register.records;
  const named = measures.filter(m => query.where.ids?.values.includes(m.id));
  const [first] = named;
  if (first && query.ask === 'who') return `who owns measure ${first.theme}.${first.number}`;
  if (named.length > 0)
    return `figure of ${joined(named.map(m => m.name))} in the ${joined([...new Set(named.map(m => m.plan.replace('-', '–')))])} plan`;
  const plans = query.where.plan ? ` of ${plansText(query.where.plan, register)}` : '';
  return `${query.ask === 'count' ? 'how many measures' : 'measures'}${plans}`;
}
