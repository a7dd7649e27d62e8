import type { Query } from '../../../bot/questions/query.ts';
import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { nameSaid, type Swap, swapping } from './swap.ts';

const { meetings, resolutions } = register.records;
const titles = meetings.flatMap(m => m.items.map(i => i.title)).filter(isPlain);
const resolved = resolutions.map(r => r.item).filter(isPlain);

/** "when does the estates strategy come" → "when does the use of force report come": another item of a work programme. */
export const otherPaper: Change = swapping('another paper', ({ text }, query) =>
  query.of === 'items' && query.where.meeting === undefined ? instead(text, query, once(titles)) : [],
);

/** "what was resolved on the budget" → another item that was resolved on. */
export const otherResolution: Change = swapping('another resolution', ({ text }, query) =>
  query.of === 'resolutions' ? instead(text, query, once(resolved)) : [],
);

function instead(text: string, query: Query, names: readonly string[]): Swap[] {
  const { topic } = query.where;
  const said = topic === undefined ? undefined : nameSaid(text, [topic]);
  if (said === undefined) return [];
  return names.map(name => ({
    said,
    instead: name,
    query: { ...query, where: { ...query.where, topic: name.toLowerCase() } },
  }));
}

/** A title of a few plain words can stand in the middle of a sentence. */
function isPlain(title: string): boolean {
  return /^[\p{L}' ]+$/u.test(title) && title.split(' ').length <= 5;
}

/** Titles that one item alone has. */
const once = (names: readonly string[]): string[] => names.filter(name => names.filter(n => n === name).length === 1);
