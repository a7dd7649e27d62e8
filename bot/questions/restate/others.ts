import type { Register } from '../../../data/register.ts';
import type { Facet, Query, Where } from '../query.ts';
import { activitiesText } from './activities.ts';
import { joined, meetingsText, personText, plansText, quoted, STATUS_WORDS, themesText } from './words.ts';

/** Queries about themes, plans, people, money, terms, contradictions and the bot, in words. */
export function restateOthers(query: Query, register: Register): string {
  switch (query.of) {
    case 'themes':
      return themes(query, register);
    case 'plans':
      return plans(query, register);
    case 'people':
      return people(query, register);
    case 'finance':
      return finance(query, register);
    case 'terms':
      return query.where.term === undefined
        ? 'the glossary'
        : `what ${query.where.term} ${query.where.term.includes(' and ') ? 'stand' : 'stands'} for`;
    case 'statuses':
      return statuses(query.where, register);
    case 'discrepancies':
      return discrepancies(query, register);
    default:
      return bot(query);
  }
}

const ofPlans = (where: Where, register: Register): string =>
  where.plan ? ` of ${plansText(where.plan, register)}` : '';

function themes(query: Query, register: Register): string {
  const { where } = query;
  if (query.ask === 'group' && query.by === 'plan') return `how many themes${ofPlans(where, register)}, by plan`;
  if (!where.theme) return `${query.ask === 'count' ? 'how many themes' : 'themes'}${ofPlans(where, register)}`;
  const what = `${themesText(where.theme.values)}${ofPlans(where, register)}`;
  return query.facet === 'status' ? `status of ${what}` : `what is ${what} about`;
}

function plans(query: Query, register: Register): string {
  if (query.facet === 'document')
    return `author, date and months covered of the document ${documentNames(query.where, register)}`;
  if (query.where.plan) return `about ${plansText(query.where.plan, register)}`;
  return query.ask === 'count' ? 'how many plans' : 'which plans there are';
}

const documentNames = ({ ids }: Where, { records }: Register): string =>
  joined(
    records.documents
      .filter(({ id }) => ids?.values.includes(id))
      .map(({ aliases, shortName }) => aliases[0] ?? shortName),
  );

function people(query: Query, register: Register): string {
  const names = joined((query.where.ids?.values ?? []).map(id => personText(id, register)));
  return query.facet === 'role'
    ? `role of ${names}`
    : query.ask === 'show'
      ? `details of ${names}`
      : `who ${names} ${(query.where.ids?.values.length ?? 0) > 1 ? 'are' : 'is'}`;
}

const MONEY: Partial<Record<Facet, string>> = {
  budget: 'budget',
  actual: 'spend',
  underspend: 'underspend',
  slippage: 'slippage',
  variance: 'variance',
  baseBudget: 'base budget',
  virement: 'virements',
  why: 'reason',
};

function finance(query: Query, register: Register): string {
  const { where, sort } = query;
  const lines = register.records.finance.filter(f => where.ids?.values.includes(f.id));
  const tables = where.finance ? joined(where.finance.values.map(g => TABLES[g] ?? g)) : 'finance';
  const groups = where.section ? `${joined([...where.section.values])} ${tables}` : tables;
  const names = joined(lines.map(f => `${f.name} (${TABLES[f.group] ?? f.group})`));
  if (where.ids && !where.ids.except) {
    return query.facet === 'progress'
      ? `stage reached by ${names}`
      : `${query.facet ? (MONEY[query.facet] ?? 'money') : 'money'} for ${names}`;
  }
  if (!sort) {
    const asked = query.ask === 'count' ? 'how many' : 'list of';
    const standing = where.standing ? ` ${STANDING[where.standing]}` : '';
    return `${asked} ${groups} lines${standing}${limitText(where.amount)}${where.ids ? ` apart from ${names}` : ''}`;
  }
  return `${ranking(query, groups, sort)}${where.ids ? ` apart from ${names}` : ''}`;
}

/** " with slippage over £500,000" */
const limitText = (limit: Where['amount']): string =>
  limit === undefined
    ? ''
    : ` with ${MONEY[limit.of]} ${limit.over === undefined ? 'under' : 'over'} £${POUNDS.format(limit.over ?? limit.under ?? 0)}`;
const POUNDS = new Intl.NumberFormat('en-GB');

/** "2 revenue outturn lines with the most variance", "revenue outturn line least over budget". */
function ranking(
  { take, where: { standing } }: Query,
  groups: string,
  { by, order }: NonNullable<Query['sort']>,
): string {
  const least = order === 'ascending' ? 'least' : 'most';
  const lines = take === undefined ? `${groups} lines` : take === 1 ? `${groups} line` : `${take} ${groups} lines`;
  if (by === 'offBudget') return `${lines} ${order === 'ascending' ? 'closest to' : 'furthest from'} budget`;
  // The least far over its budget is over it: what it is sorted by alone would be the furthest under.
  if (by === 'variance' && (standing === 'over' || standing === 'under')) return `${lines} least ${STANDING[standing]}`;
  const only = standing ? ` ${STANDING[standing]}` : '';
  return take === undefined ? `${lines}${only} ranked by ${least} ${by}` : `${lines}${only} with the ${least} ${by}`;
}

const STANDING: Readonly<Record<NonNullable<Where['standing']>, string>> = {
  over: 'over budget',
  under: 'under budget',
  slipped: 'that slipped',
  onTime: 'without slippage',
  onBudget: 'exactly on budget',
  unspent: 'with nothing spent',
  finished: 'that are finished',
  mostlyFinished: 'that are mostly finished',
  unfinished: 'that are not finished',
  ongoing: 'that are ongoing',
};

/** How each table of money is called. */
export const TABLES: Readonly<Record<string, string>> = {
  capital: 'capital outturn',
  'capital-programme': 'capital programme',
  revenue: 'revenue outturn',
  'snb-grant': 'SNB grant',
  'csp-allocation': 'CSP allocation',
  'cdp-grant': 'CDP grant',
  'net-budget': 'net budget',
  'q3-forecast': 'Q3 forecast',
};

function statuses(where: Where, register: Register): string {
  const words = where.status ? joined(where.status.values.map(s => STATUS_WORDS[s])) : 'the colours';
  return `what ${words} ${(where.status?.values.length ?? 2) > 1 ? 'mean' : 'means'} in ${plansText(where.plan ?? { values: [] }, register)}`;
}

function discrepancies({ ask, where }: Query, register: Register): string {
  if (ask === 'count') return `how many ${discrepancies({ ask: 'explain', of: 'discrepancies', where }, register)}`;
  if (where.topic !== undefined) return `contradictions about ${quoted(where.topic)}${ofPlans(where, register)}`;
  const codes = (where.ids?.values ?? []).flatMap(
    id => register.indicator(id)?.code ?? register.indicator(id)?.name ?? [],
  );
  if (codes.length > 0) return `contradictions about ${codes.length > 1 ? 'indicators' : 'indicator'} ${joined(codes)}`;
  const named = Object.keys(where).length > 0;
  return named ? `contradictions about ${activitiesText(where, register)}` : 'contradictions in the documents';
}

function bot(query: Query): string {
  switch (query.ask) {
    case 'help':
      return 'what can you do';
    case 'greet':
      return 'hello';
    case 'thank':
      return 'thank you';
    default:
      if (query.facet === 'attention')
        return `what needs attention${query.where.theme ? ` in ${themesText(query.where.theme.values)}` : ''}`;
      if (query.facet === 'papersOut') return `when do papers go out${roundText(query.where)}`;
      if (query.facet === 'papersDue') return `when are papers due${roundText(query.where)}`;
      if (query.facet === 'signOff') return `when is the sign-off${roundText(query.where)}`;
      if (query.facet === 'updatesDue' && query.ask === 'who') return `who has not submitted${roundText(query.where)}`;
      if (query.facet === 'updatesDue') return `when are updates due${roundText(query.where)}`;
      return ABOUT_BOT[query.facet ?? 'source'] ?? 'where does your data come from';
  }
}

/** Which round of updates is meant. */
function roundText({ theme, meeting, when }: Where): string {
  const parts = [
    theme ? `for ${theme.except ? 'all but ' : ''}${themesText(theme.values)}` : '',
    meeting ? `for the meeting of ${meetingsText(meeting.values)}` : '',
    when ? `for the ${when} meeting` : '',
  ].filter(part => part !== '');
  return parts.map(part => ` ${part}`).join('');
}

const ABOUT_BOT: Partial<Record<Facet, string>> = {
  source: 'where does your data come from',
  provisional: 'are the colours official or provisional',
  privacy: 'who can see what I type',
};
