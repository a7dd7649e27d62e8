import { wordsOf } from '../../../words/names.ts';
import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { descriptionOf } from '../pick/described.ts';
import { meetingSpokenOf } from '../spokenOf.ts';

/** "anything on forensics" after an agenda or resolutions that have it. */
export function isAmongShown({ sentence }: Parts, { query: { of }, ids }: Last, topic: string): boolean {
  const { items, resolutions } = sentence.knowledge;
  const index = of === 'items' ? items : of === 'resolutions' ? resolutions : undefined;
  const match = index?.rank(topic.split(' ')).find(found => ids.includes(found.id));
  return match !== undefined && match.said >= 0.99;
}

/** "and the performance one" after a paper: ordinary words that are a title's. */
export function titleSaid(parts: Parts, last: Last): string | undefined {
  const words = last.query.of === 'items' ? descriptionOf(parts) : [];
  const best = parts.sentence.knowledge.items.rank(words)[0];
  return words.length > 0 && best && best.said >= 0.99 ? words.join(' ') : undefined;
}

/** "use of force?" after when another paper comes: the words are a paper's title. */
export function isTitle({ sentence }: Parts, topic: string, last: Last): boolean {
  const [best] = sentence.knowledge.items.rank(topic.split(' '));
  return best !== undefined && best.said >= 0.99 && best.covered >= (last.query.where.topic === undefined ? 0.6 : 0.2);
}

/** "regional collaboration?" after what was resolved on another matter: the same meeting has a title with all the words. */
export function isInItsPlace({ sentence }: Parts, { query: { of, where }, ids }: Last, topic: string): boolean {
  const { items, resolutions } = sentence.knowledge;
  const index = of === 'items' ? items : of === 'resolutions' ? resolutions : undefined;
  const isOfMatter = where.topic !== undefined || (where.ids !== undefined && ids.length === 1);
  if (!index || !isOfMatter || where.topic === topic) return false;
  const meetings = where.meeting?.values ?? [];
  const isThere = (id: string) => meetings.length === 0 || meetings.some(meeting => isOfMeeting(id, meeting, sentence));
  return index.rank(topic.split(' ')).some(match => match.said >= 0.99 && isThere(match.id));
}

const isOfMeeting = (id: string, meeting: string, { knowledge }: Parts['sentence']): boolean =>
  id.startsWith(`${meeting}/`) || knowledge.register.resolution(id)?.meeting === meeting;

/** A paper that has the words in its title comes to other meetings only, and the meeting spoken of was not named but found. */
export function isElsewhere(parts: Parts, last: Last, topic: string): boolean {
  const titled = parts.sentence.knowledge.items.rank(topic.split(' ')).filter(match => match.said >= 0.99);
  const meeting = meetingSpokenOf(parts, last);
  return titled.length > 0 && meeting !== undefined && !titled.some(match => match.id.startsWith(`${meeting}/`));
}

/** "missing: no apparent risk" is a part of what the missing persons paper is on: its title, where much of what was spoken of stands in half of it. */
export function titleNear({ sentence }: Parts, names: readonly string[]): string | undefined {
  const { items, register } = sentence.knowledge;
  const [best] = names.flatMap(name => items.rank(wordsOf(name)).slice(0, 1)).sort((a, b) => b.covered - a.covered);
  const item = register.records.meetings.flatMap(m => m.items).find(i => i.id === best?.id);
  return best && best.said >= MUCH_OF_IT && best.covered >= HALF ? item?.title.toLowerCase() : undefined;
}
const HALF = 0.5;
const MUCH_OF_IT = 0.4;
