import type { Register } from '../../../data/register.ts';
import type { Query, Where } from '../query.ts';
import { joined, meetingsText, personText, quoted, themesText } from './words.ts';

/** A query about meetings, what comes to them, what they resolved and who was there, in words. */
export function restateMeetings(query: Query, register: Register): string {
  switch (query.of) {
    case 'items':
      return items(query, register);
    case 'resolutions':
      return resolutions(query, register);
    case 'attendance':
      return attendance(query, register);
    default:
      return meetings(query, register);
  }
}

function meetings(query: Query, register: Register): string {
  const { where } = query;
  const plural = query.ask === 'list' || query.ask === 'count';
  if (query.ask === 'who' && where.person)
    return `whether ${joined(where.person.values.map(id => personText(id, register)))} is a member of ${oneMeeting(where)}`;
  if (query.ask === 'who') return `who are the members of ${oneMeeting(where)}`;
  if (query.facet === 'members') return `how many members of ${oneMeeting(where)}`;
  if (query.facet === 'daysUntil' && where.meeting?.values.length === 2)
    return `how many days between the meetings of ${meetingsText(where.meeting.values)}`;
  const what = plural ? pluralMeeting(where) : oneMeeting(where);
  switch (query.facet) {
    case 'panelDate':
      return query.ask === 'list' ? `panel dates for the ${what}` : `panel date for ${what}`;
    case 'previous':
      return `date of the meeting before ${what}`;
    case 'daysUntil':
      return `how many days until ${what}`;
    case 'time':
      return `what time ${what} starts`;
    case 'place':
      return `venue of ${what}`;
    case 'draft':
      return `is the work programme of ${what} a draft`;
    default:
      break;
  }
  if (query.ask === 'count') return `how many ${what}`;
  if (query.ask === 'list') return `dates of ${where.when === undefined ? 'all the ' : 'the '}${what}`;
  return query.ask === 'when' ? `date of ${what}` : `${what}`;
}

function oneMeeting(where: Where): string {
  const on = where.theme ? ` on ${themesText(where.theme.values)}` : '';
  if (where.meeting) return `the meeting of ${meetingsText(where.meeting.values)}${on}`;
  if (where.theme) return `the meeting on ${themesText(where.theme.values)}`;
  return where.when === undefined ? 'the meeting' : `the ${where.when} meeting`;
}

function pluralMeeting(where: Where): string {
  const on = where.meeting
    ? ` of ${meetingsText(where.meeting.values)}`
    : where.theme
      ? ` on ${themesText(where.theme.values)}`
      : '';
  return `${where.when ?? ''} meetings${on}`.trim();
}

function items(query: Query, register: Register): string {
  const { where } = query;
  if (where.ids) return itemsNamed(query, where.ids.values, register);
  const parts = [
    where.agendaNumber !== undefined
      ? `agenda ${where.agendaNumber.values.length > 1 ? 'items' : 'item'} ${joined([...where.agendaNumber.values])}`
      : where.itemSection && !where.itemSection.except
        ? joined([...where.itemSection.values])
        : 'items',
    where.person
      ? `${where.person.as === 'sponsor' ? 'sponsored' : 'written'} by ${joined(where.person.values.map(id => personText(id, register)))}`
      : '',
    where.paperKind ? kindText(where.paperKind) : '',
    where.author ? `${where.author.except ? 'not ' : ''}${authorText(where.author.values)}` : '',
    where.topic === undefined ? '' : `about ${quoted(where.topic)}`,
    where.theme ? `${where.theme.except ? 'not ' : ''}on ${themesText(where.theme.values)}` : '',
    where.meeting ? `at the meeting of ${meetingsText(where.meeting.values)}` : '',
    where.when ? `at ${where.when === 'upcoming' ? 'upcoming meetings' : `the ${where.when} meeting`}` : '',
    where.itemSection?.except ? `except the ${joined([...where.itemSection.values])}` : '',
  ].filter(part => part !== '');
  const what = parts.join(' ');
  if (query.facet === 'paper') return `is there a paper to read on ${what}`;
  switch (query.ask) {
    case 'count':
      return `how many ${what}`;
    case 'who':
      return `${whoOf(query.facet)} ${what}`;
    case 'when':
      return `when ${what} are due`;
    case 'show':
      return what;
    case 'group':
      return `${what} by ${query.by ?? 'author'}`;
    default:
      return what;
  }
}

const whoOf = (facet: Query['facet']): string =>
  facet === 'sponsor' ? 'who sponsors' : facet === 'contact' ? 'who to contact about' : 'who is the author of';

const authorText = (values: readonly string[]): string =>
  values.includes('none') ? 'with no author' : `written by ${joined([...values])}`;

const PAPER_KINDS = {
  verbal: 'verbal',
  written: 'in writing',
  presentation: 'presentations',
  consideration: 'for consideration',
  information: 'for information',
} as const;

const kindText = ({ values, except }: NonNullable<Where['paperKind']>): string =>
  `that are ${except ? 'not ' : ''}${joined(
    values.map(kind => PAPER_KINDS[kind]),
    'or',
  )}`;

/** Items picked from those shown: by title and meeting. */
function itemsNamed({ ask, facet }: Query, ids: readonly string[], register: Register): string {
  const rows = register.records.meetings.flatMap(m => m.items.filter(i => ids.includes(i.id)).map(i => ({ m, i })));
  const what = joined(
    rows.map(({ m, i }) => `item about ${quoted(i.title)} at the meeting of ${meetingsText([m.id])}`),
  );
  if (facet === 'paper') return `is there a paper to read on the ${what}`;
  return ask === 'who' ? `${whoOf(facet)} the ${what}` : ask === 'when' ? `when the ${what} is due` : `agenda ${what}`;
}

function resolutions(query: Query, register: Register): string {
  const { where } = query;
  if (where.ids) {
    const numbers = where.ids.values.map(id => register.resolution(id)?.number ?? id);
    const asked = query.ask === 'count' ? 'how many of ' : query.facet === 'wording' ? 'wording of ' : '';
    return `${query.facet === 'caveat' ? 'is there a mistake in ' : asked}resolution ${joined(numbers)}`;
  }
  const parts = [
    query.facet === 'caveat' ? 'misnumbered resolutions' : 'resolutions',
    where.topic === undefined ? '' : `about ${quoted(where.topic)}`,
    where.meeting ? `of the meeting of ${meetingsText(where.meeting.values)}` : '',
  ].filter(part => part !== '');
  return `${query.ask === 'count' ? 'how many ' : ''}${parts.join(' ')}`;
}

const KINDS = { absent: 'was absent from', present: 'was present at', others: 'also attended' } as const;

function attendance(query: Query, register: Register): string {
  const { where } = query;
  const meeting = where.meeting ? `the meeting of ${meetingsText(where.meeting.values)}` : 'the meeting';
  const names = where.person ? joined(where.person.values.map(id => personText(id, register))) : '';
  if (where.person && !where.person.except) return `whether ${names} was present at ${meeting}`;
  const bodies = where.author
    ? `${where.author.except ? 'not ' : ''}from ${joined(where.author.values.map(bodyText))}`
    : '';
  const other = where.person ? `, except ${names}` : '';
  const verb = KINDS[where.attendance ?? 'present'];
  if (where.attendance === undefined) return `attendance of ${meeting}${other}${bodies && ` ${bodies}`}`;
  return `${query.ask === 'count' ? 'how many people' : 'who'} ${bodies && `${bodies} `}${query.ask === 'count' ? verb.replace('was', 'were') : verb} ${meeting}${other}`;
}

const bodyText = (body: string): string => (body.includes(' ') ? body : `the ${body === 'Force' ? 'force' : body}`);
