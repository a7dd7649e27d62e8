import type { Meeting, WorkProgrammeItem } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';

/** The body that writes papers (`WorkProgrammeItem.author`) which words name: "the Force", "VRU's". */
export function bodyNamed(words: string, { records }: Register): string | undefined {
  const typed = words
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/['’]s?$/u, '')
    .trim();
  const bodies = records.meetings.flatMap(({ items }) => items.flatMap(({ author }) => author ?? []));
  return bodies.find(body => body.toLowerCase() === (typed === 'office' ? 'opcc' : typed));
}

interface Named {
  readonly item: WorkProgrammeItem;
  readonly meeting: Meeting;
}

/**
 * The papers of coming meetings that words name, by an id or by words that all stand in the title. Of a paper that comes to every meeting
 * the nearest meeting's, unless the words say which.
 * @param today `YYYY-MM-DD`
 */
export function papersNamed(words: string, { records }: Register, today: string): readonly Named[] {
  const ahead = records.meetings
    .filter(({ date }) => date >= today)
    .flatMap(meeting => meeting.items.map(item => ({ item, meeting })));
  const byId = ahead.filter(({ item }) => item.id === words);
  if (byId.length > 0) return byId;
  const typed = wordsOf(words);
  if (typed.length === 0) return [];
  const found = ahead.filter(({ item }) => {
    const title = wordsOf(item.title);
    return typed.every(word => title.some(other => other === word || other.startsWith(word)));
  });
  const nearest = new Map<string, Named>();
  for (const each of found) if (!nearest.has(each.item.title)) nearest.set(each.item.title, each);
  return [...nearest.values()];
}

/** The words that carry a name: small ones are not looked at. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2 && !['the', 'and', 'for', 'from'].includes(word));
