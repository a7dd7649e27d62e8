import type { Parts } from '../../parts.ts';
import { officeOf } from '../people/offices.ts';
import { behindOf } from './itemParts.ts';
import { meetingsNamed } from './names.ts';

/** Whose papers are asked for: the people named, or the speaker ("my papers", "mine for May"). */
export function mineOf(parts: Parts): readonly string[] | undefined {
  const { sentence } = parts;
  if (sentence.has('writing', 'author') && sentence.has('ask', 'who') && behindOf(sentence) === undefined)
    return undefined;
  if (parts.people.ids.length > 0) return parts.people.ids;
  // "what is the chief constable bringing in July": whoever holds the office.
  const isOfPapers =
    sentence.has('writing', 'author') || (sentence.has('ask', 'sponsor') && sentence.has('subject', 'items'));
  if (sentence.has('office') && isOfPapers && !sentence.has('ask', 'who')) return officeOf(parts)?.ids;
  const own = sentence.tokens.some(t => ['mine', 'my', 'i'].includes(t.text));
  const speaker = sentence.context.speaker.person;
  const onDay = saysDay(parts) && meetingsNamed(parts).meeting !== undefined;
  const about = sentence.has('subject', 'items') || sentence.has('writing', 'author') || onDay || saysMine(parts);
  return own && about && speaker !== undefined ? [speaker] : undefined;
}

/** "mine for May": of a meeting that is named */
export const saysMine = (parts: Parts): boolean =>
  parts.sentence.tokens.some(t => t.text === 'mine') && meetingsNamed(parts).meeting !== undefined;

/** "what's Tracey Morris down for": somebody who stands on record for the papers alone. */
export const writesOnly = ({ people, sentence }: Parts): boolean =>
  people.ids.length > 0 &&
  people.ids.every(id => {
    const { activities, meetings } = sentence.knowledge.register.records;
    const writes = meetings.some(m => m.agenda?.some(entry => 'report' in entry && entry.report?.author === id));
    return writes && !activities.some(a => a.lead === id || a.sponsor === id);
  });

export const BY = /\b(by|from|bring|brings|bringing|doing|done|write|writes|got)\b/;

export const saysDay = ({ moments }: Parts): boolean => moments.some(m => m.day !== undefined);
