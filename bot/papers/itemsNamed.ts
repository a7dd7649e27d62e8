import type { AgendaItem, Meeting, WorkProgrammeItem } from '../../data/records/meeting.ts';

/** One matter of a meeting, as the work programme and the agenda have it: in one of them, or in both. */
export interface NamedItem {
  readonly meeting: Meeting;
  readonly title: string;
  readonly items: readonly WorkProgrammeItem[];
  readonly agenda: readonly AgendaItem[];
}

/**
 * The matters that words name: by the id of an item of the work programme, by "item 6", or by words that all stand in the title. Of what comes to every meeting that
 * of the nearest meeting ahead, or else of the last one that was.
 * @param meetings those to look in
 * @param today `YYYY-MM-DD`
 */
export function itemsNamed(words: string, meetings: readonly Meeting[], today: string): readonly NamedItem[] {
  const ahead = meetings.filter(({ date }) => date >= today).sort((a, b) => a.date.localeCompare(b.date));
  const before = meetings.filter(({ date }) => date < today).sort((a, b) => b.date.localeCompare(a.date));
  for (const meeting of [...ahead, ...before]) {
    const found = inMeeting(words, meeting);
    if (found.length > 0) return found;
  }
  return [];
}

function inMeeting(words: string, meeting: Meeting): readonly NamedItem[] {
  const exactly = (item: Item) => isExact(words, item);
  const { items, agenda } = having(exactly, meeting) ?? having(fitting(words), meeting) ?? NONE;
  // The two lists word the same matter differently; where each has one that fits, it is that.
  if (items.length <= 1 && agenda.length <= 1) {
    const title = (items[0] ?? agenda[0])?.title;
    return title === undefined ? [] : [{ meeting, title, items, agenda }];
  }
  const titles = [...new Set([...items, ...agenda].map(({ title }) => title))];
  return titles.map(title => ({
    meeting,
    title,
    items: items.filter(item => item.title === title),
    agenda: agenda.filter(item => item.title === title),
  }));
}

type Item = WorkProgrammeItem | AgendaItem;
const NONE: Pick<NamedItem, 'items' | 'agenda'> = { items: [], agenda: [] };

function having(fits: (item: Item) => boolean, meeting: Meeting): Pick<NamedItem, 'items' | 'agenda'> | undefined {
  const [items, agenda] = [meeting.items.filter(fits), (meeting.agenda ?? []).filter(fits)];
  return items.length + agenda.length > 0 ? { items, agenda } : undefined;
}

const isExact = (words: string, item: Item): boolean =>
  ('id' in item && item.id === words) || item.title.toLowerCase() === words.toLowerCase();

function fitting(words: string): (item: Item) => boolean {
  const number = /^(?:agenda )?item (?<number>[\w.]+)$/iu.exec(words)?.groups?.number;
  if (number !== undefined) return item => 'number' in item && String(item.number) === number;
  const typed = wordsOf(words);
  return ({ title }) => {
    const among = wordsOf(title);
    return typed.length > 0 && typed.every(word => among.some(other => other.startsWith(word)));
  };
}

/** The words that carry a name; small ones, and what every paper is called, are not looked at. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2 && !['the', 'and', 'for', 'from', 'paper', 'report'].includes(word));
