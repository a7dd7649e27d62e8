import type { Parts } from '../parts.ts';
import { entriesSpokenOf } from './entriesSpokenOf.ts';
import type { Last } from './last.ts';
import { officeMatter } from './ofPerson/officeMatter.ts';

/** The records that a question names one by one; those that it leaves out are not spoken of. */
export const recordsNamed = ({ where: { ids } }: Last['query']): readonly string[] | undefined =>
  ids?.except ? undefined : ids?.values;

/** A theme that was picked from some is shown with its activities. */
export function themeShown({ of, where: { plan, theme } }: Last['query']): readonly string[] | undefined {
  const [id] = plan?.values ?? [];
  return of === 'themes' && id !== undefined && theme?.values.length === 1 ? [`${id}/${theme.values[0]}`] : undefined;
}

/** The meeting that the last question was about, by its filter or by what was shown. */
export function meetingSpokenOf(parts: Parts, last: Last): string | undefined {
  const named = last.query.where.meeting;
  if (named && !named.except && named.values.length === 1) return named.values[0];
  const ids = [...last.ids, ...(recordsNamed(last.query) ?? [])];
  const meetings = [...new Set(ids.flatMap(id => meetingOf(id, parts)))];
  return meetings.length === 1 ? meetings[0] : meetingOfEntries(parts, last);
}

/** "who wrote the capital outturn paper" is answered with a person, "when does it come" with the next of several days: both are of a meeting. */
function meetingOfEntries(parts: Parts, { query }: Last): string | undefined {
  if (query.of !== 'items') return undefined;
  const meetings = [...new Set(entriesSpokenOf(parts).map(({ meeting }) => meeting.id))];
  return meetings.length === 1 || query.ask === 'when' ? meetings[0] : undefined;
}

/** What was asked is the meeting's as a whole, and not one matter of it. */
export const isWhole = ({ query: { where } }: Last): boolean =>
  where.topic === undefined && where.ids === undefined && where.person === undefined;

function meetingOf(id: string, { sentence }: Parts): string[] {
  if (id.startsWith('meeting/')) return [id.split('/').slice(0, 2).join('/')];
  const resolution = sentence.knowledge.register.resolution(id);
  return resolution ? [resolution.meeting] : [];
}

/** The person or people that the last question was about, else the one that an answer spoke of last. */
export function personSpokenOf(last: Last): readonly string[] {
  const people = last.ids.filter(id => id.startsWith('person/'));
  const isAnswer = last.query.ask === 'who' && people.length === 1;
  if (!isAnswer && last.query.where.person && !last.query.where.person.except) return last.query.where.person.values;
  return people.length === 1 ? people : (last.people ?? []).slice(0, 1);
}

/** The names of what the last question was about: the same words may stand in other records under any of them. */
export function namesSpokenOf(parts: Parts, last: Last): readonly string[] {
  const { register } = parts.sentence.knowledge;
  const indicator = register.indicator(recordsNamed(last.query)?.[0] ?? last.ids[0] ?? '');
  return indicator && last.query.where.topic === undefined
    ? [...indicator.aliases, indicator.name].map(name => name.toLowerCase())
    : [topicSpokenOf(parts, last)].filter(topic => topic !== undefined);
}

/** What the last question was about, as words to look up. */
export function topicSpokenOf(parts: Parts, last: Last): string | undefined {
  const { where } = last.query;
  const { register } = parts.sentence.knowledge;
  if (where.topic !== undefined) return where.topic;
  if (last.root?.where.topic !== undefined) return last.root.where.topic;
  if (where.term !== undefined) return where.term.replace(/ \(.*\)$/, '');
  const id = recordsNamed(last.query)?.[0] ?? (isListed(last) ? undefined : last.ids[0]);
  if (id === undefined) return undefined;
  const { records } = register;
  const indicator = register.indicator(id);
  if (indicator) return (indicator.aliases[0] ?? indicator.name).toLowerCase();
  const item = records.meetings.flatMap(m => m.items).find(i => i.id === id);
  if (item) return item.title.toLowerCase();
  const activity = register.activity(id);
  const person = last.query.of === 'people' ? register.person(id) : undefined;
  return (
    (person && officeMatter(person)) ??
    register.resolution(id)?.item.toLowerCase() ??
    activity?.keywords[0]?.toLowerCase() ??
    records.finance.find(f => f.id === id)?.name.toLowerCase()
  );
}

/** Of a list of activities, and of a theme, none is spoken of before the others. */
const isListed = ({ query: { of, ask }, ids }: Last): boolean =>
  ids.length > 1 && (of === 'themes' || (of === 'activities' && ask !== 'show'));
