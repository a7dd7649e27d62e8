import type { Register } from '../../../data/register.ts';
import type { Choice, GroupBy, Query, Where } from '../query.ts';
import { dayText, joined, personText, planName, plansText, quoted, STATUS_WORDS, themesText } from './words.ts';

/** A query about activities in words. */
export function restateActivities(query: Query, register: Register): string {
  const what = activitiesText(query.where, register);
  switch (query.ask) {
    case 'count':
      return query.by === 'pledge'
        ? `how many pledges of ${plansText(query.where.plan ?? { values: [] }, register)}`
        : `how many ${what}`;
    case 'group':
      return `how many ${what}, by ${GROUPS[query.by ?? 'theme']}`;
    case 'who':
      return `who ${query.facet === 'sponsor' ? 'sponsors' : 'leads'} ${query.where.ids ? what : `the ${what}`}`;
    case 'when':
      return `when will ${what} be back on track`;
    case 'compare':
      return compared(query, what);
    case 'history':
      return `what each plan said about ${quoted(query.where.topic ?? '')}: ${plansText(query.where.plan ?? { values: [] }, register)}`;
    case 'show':
      return shown(query, what);
    default:
      return query.take === undefined ? what : `first ${query.take} ${what}`;
  }
}

const GROUPS: Readonly<Record<GroupBy, string>> = {
  theme: 'theme',
  status: 'status',
  leadGroup: 'lead group',
  plan: 'plan',
  pledge: 'pledge',
  section: 'section',
  meeting: 'meeting',
  author: 'author',
  person: 'person',
};

function compared(query: Query, what: string): string {
  const by = GROUPS[query.by ?? 'theme'];
  if (!query.sort) return `${what}, compared ${by} against ${by}`;
  return `which ${by} has the ${query.sort.order === 'ascending' ? 'fewest' : 'most'} ${what}`;
}

/** One activity, or the part of it that is asked for. */
function shown(query: Query, what: string): string {
  switch (query.facet) {
    case 'why':
      return `reason for the status of ${what}`;
    case 'status':
      return `status of ${what}`;
    case 'quantity':
      return query.about === undefined
        ? `how many or how much in the details of ${what}`
        : `how many or how much ${quoted(query.about)} in the details of ${what}`;
    case 'told':
      return `what is told about ${quoted(query.about ?? '')} in ${what}`;
    case 'source':
      return `source of ${what}`;
    case 'caveat':
      return `whether there is an error in the details of ${what}`;
    case 'provisional':
      return `whether the status of ${what} is provisional`;
    case 'wording':
      return `wording of ${what}`;
    default:
      return query.where.ids && query.where.ids.values.length === 1 ? what : `details of ${what}`;
  }
}

const GROUP_WORDS = { commissioner: 'the commissioner', force: 'the force', partners: 'partners' } as const;

export function activitiesText(where: Where, register: Register): string {
  const { plan, ids, ...rest } = where;
  if (ids && !ids.except && Object.keys(rest).length === 0) return `${idsText(ids, register)}`;
  // Records that are named come with their plan.
  const plans = plan && !(ids && !ids.except) ? ` of ${plansText(plan, register)}` : '';
  const before = [
    where.overdue ? 'overdue' : '',
    where.marked ? 'new or revised' : '',
    where.isNew === true ? 'new' : '',
    where.revised === true ? 'revised' : '',
    where.status && isPlain(where.status) ? STATUS_WORDS[where.status.values[0] ?? 'none'] : '',
  ].filter(word => word !== '');
  const after = [
    where.isNew === false ? 'not new' : '',
    where.revised === false ? 'not revised' : '',
    where.status && !isPlain(where.status) ? statusText(where.status) : '',
    where.leadGroup ? leadText(where.leadGroup) : '',
    where.person ? leaderText(where.person, register) : '',
    where.pledge ? pledgesText(where.pledge) : '',
    where.topic === undefined ? '' : `about ${quoted(where.topic)}`,
    where.updated?.since === undefined ? '' : `updated since ${dayText(where.updated.since)}`,
    where.updated?.before === undefined ? '' : `not updated since ${dayText(where.updated.before)}`,
    where.theme ? `${where.theme.except ? 'not ' : ''}in ${themesText(where.theme.values)}` : '',
  ].filter(word => word !== '');
  const among = ids && !ids.except ? ` among ${idsText(ids, register)}` : '';
  const leftOut = where.ids?.except ? ` except ${idsText(where.ids, register)}` : '';
  return `${[...before, 'activities', ...after].join(' ')}${among}${plans}${leftOut}`;
}

function pledgesText({ values, except }: NonNullable<Where['pledge']>): string {
  if (except && values.length === 1 && values[0] === 'none') return 'under a pledge';
  return `${except ? 'not ' : ''}under ${joined(values.map(pledgeText))}`;
}

const pledgeText = (code: string): string => (code === 'none' ? 'no pledge' : `pledge ${code}`);

const isPlain = (status: NonNullable<Where['status']>): boolean =>
  !status.except && status.values.length === 1 && status.values[0] !== 'none' && status.values[0] !== 'notStarted';

function statusText(status: NonNullable<Where['status']>): string {
  const words = joined(
    status.values.map(value => STATUS_WORDS[value]),
    'or',
  );
  const isNone = status.values.length === 1 && status.values[0] === 'none';
  if (isNone) return status.except ? 'with an update' : 'with no update yet';
  return status.except ? `except those ${words}` : `that are ${words}`;
}

function leadText(group: NonNullable<Where['leadGroup']>): string {
  const named = group.values.map(value => (value === 'none' ? 'no lead group' : GROUP_WORDS[value]));
  if (!group.except && group.values.length === 1 && group.values[0] === 'none') return 'with no lead group';
  return `${group.except ? 'not ' : ''}led by ${joined(named, 'or')}`;
}

function leaderText(person: NonNullable<Where['person']>, register: Register): string {
  if (person.values.includes('none')) {
    const whom = person.as === 'sponsor' ? 'sponsor' : 'lead officer';
    return person.except ? `with a named ${whom}` : `with no ${whom}`;
  }
  const names = person.values.map(id => personText(id, register));
  return person.as === 'under' ? `led by ${names.join(' under ')}` : `${PERSON[person.as]} ${joined(names)}`;
}

const PERSON = { lead: 'led by', sponsor: 'sponsored by', either: 'with', author: 'written by', any: 'with' } as const;

/** "activity 6.F03 of the 2016–18 plan", "activities 3.1 and 3.2 of the 2020–21 plan". */
function idsText(ids: Choice<string>, register: Register): string {
  const plans = [...new Set(ids.values.map(id => id.split('/')[0] ?? ''))];
  const refs = ids.values.map(id => id.slice(id.indexOf('/') + 1));
  const names = plans.map(plan => planName(plan, register));
  return `${refs.length === 1 ? 'activity' : 'activities'} ${joined(refs)} of the ${joined(names)} ${names.length === 1 ? 'plan' : 'plans'}`;
}
