import { rootOf } from '../../words/names.ts';
import { plainWords } from '../../words/searchWords.ts';
import type { World } from '../answer.ts';
import type { Where } from '../query.ts';
import { createSearch } from '../search/search.ts';
import { admits } from './choices.ts';
import { behind } from './itemAuthors.ts';
import { entryId, kindsOf, type MeetingEntry, meetingEntries } from './meetingEntries.ts';
import { matchMeetings, meetingPartsOf, today } from './meetingMatches.ts';

/** What entries are looked up in: the records, the day of asking and what people say for what they say. */
type Known = Pick<World, 'register' | 'now' | 'everyday'>;

/** The entries a filter lets through: those still to come first, the next at the top, then the past; with a topic, only its best matches. */
export function matchEntries(where: Where, world: Known): readonly MeetingEntry[] {
  // What is not on a theme may stand on the agenda of a meeting that takes it.
  const { theme, ...anyTheme } = where;
  const ofMeetings = where.meeting && theme?.except ? anyTheme : where;
  const meetings = matchMeetings(meetingPartsOf(ofMeetings), world);
  const day = today(world);
  const inTurn = [...meetings.filter(m => m.date >= day), ...meetings.filter(m => m.date < day).reverse()];
  const plain = inTurn
    .flatMap(meetingEntries)
    .filter(entry => admits(where.ids, entryId(entry)) && passes(entry, where, world));
  return onTopic(plain, where, world);
}

/** A list of a meeting's business is its work programme; what only the agenda has counts when it is asked for by number, author or topic. */
function passes(entry: MeetingEntry, where: Where, world: Known): boolean {
  const asked =
    where.agendaNumber !== undefined ||
    where.paperKind !== undefined ||
    where.person !== undefined ||
    where.topic !== undefined;
  return (
    (asked || entry.item !== undefined || entry.meeting.items.length === 0) &&
    (where.theme === undefined || where.meeting === undefined || isOfTheme(entry, where.theme)) &&
    admits(where.agendaNumber, String(entry.agenda?.number)) &&
    (where.itemSection === undefined || (entry.item !== undefined && admits(where.itemSection, entry.item.section))) &&
    (where.paperKind === undefined ||
      kindsOf(entry).some(kind => where.paperKind?.values.includes(kind)) !== (where.paperKind.except ?? false)) &&
    (where.author === undefined || (entry.item !== undefined && admits(where.author, entry.item.author ?? 'none'))) &&
    (where.person === undefined ||
      behind(entry, where.person.as).some(person => admits(where.person, person)) ||
      (where.person.as === 'author' && where.person.values.some(person => isTheirOwn(entry, person, world))))
  );
}

/** "Chief Constable's Update": an item that is called after the office is brought by whoever holds it, also where no report is out yet. */
function isTheirOwn({ title }: MeetingEntry, person: string, { register }: Known): boolean {
  const [office = ''] = register.person(person)?.role?.split(';') ?? [];
  return office !== '' && /^['’]s /u.test(title.slice(office.length)) && title.startsWith(office);
}

/** Of a meeting that is named, the theme's own section of the work programme. */
const isOfTheme = ({ item }: MeetingEntry, theme: NonNullable<Where['theme']>): boolean =>
  admits(theme, Number(/Theme (\d+)$/.exec(item?.section ?? '')?.[1] ?? 0));

function onTopic(entries: readonly MeetingEntry[], { topic }: Where, world: Known): readonly MeetingEntry[] {
  if (topic === undefined) return entries;
  const several = onEach(entries, topic);
  if (several.length > 0) return several;
  const keys = new Set(entries.map(entry => entry.key));
  const hits = createSearch(world.register, world.everyday).find('items', topic, key => keys.has(key));
  const strong = new Set((hits.some(hit => hit.strong) ? hits.filter(hit => hit.strong) : hits).map(hit => hit.id));
  const matching = entries.filter(entry => strong.has(entry.key));
  const named = matching.filter(entry => isNamed(entry, topic));
  return named.length > 0 ? named : matching;
}

/** "the capital outturn and revenue outturn papers": several matters, each of which is all in a title of its own, and no one title has them all. */
function onEach(entries: readonly MeetingEntry[], topic: string): readonly MeetingEntry[] {
  const matters = topic.split(' and ').filter(matter => plainWords(matter).length > 0);
  if (matters.length < 2 || entries.some(entry => isNamed(entry, topic))) return [];
  const isMet = matters.every(matter => entries.some(entry => isNamed(entry, matter)));
  return isMet ? entries.filter(entry => matters.some(matter => isNamed(entry, matter))) : [];
}

/** The title has the topic word for word, in any form, one after another: then no looser match is meant. */
const isNamed = ({ title }: MeetingEntry, topic: string): boolean =>
  ` ${plainWords(title).map(rootOf).join(' ')} `.includes(` ${plainWords(topic).map(rootOf).join(' ')} `);
