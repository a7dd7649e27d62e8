import { type Candidate, candidate, compact } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { meetingSpokenOf, personSpokenOf } from '../spokenOf.ts';

/** "did she do any others" after a paper: what else whoever was spoken of has for its meeting. */
export function otherPapersOf(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const { sentence } = parts;
  const people = last.query.of === 'items' && cues.person ? writerSpokenOf(parts, last) : [];
  const isOfElse =
    sentence.has('subject', 'activities', 'indicators', 'resolutions', 'finance', 'attendance', 'people') ||
    sentence.has('ask', 'who', 'sponsor', 'lead') ||
    sentence.has('attending');
  const isAsked = saysOthers(parts) || (cues.else && !people.some(id => standsBehindActivities(parts, id)));
  if (people.length === 0 || !isAsked || isOfElse || hardWords(sentence, { hard: [] }).length > 0) return [];
  const meeting = meetingSpokenOf(parts, last);
  const where = compact({
    meeting: meeting === undefined ? undefined : { values: [meeting] },
    person: { values: people, as: 'author' } as const,
  });
  return [candidate({ ask: 'list', of: 'items', where }, [['their other papers', 11, true]])];
}

/** "any others", "what else has she written", and not "what else does he do". */
const saysOthers = ({ sentence }: Parts): boolean =>
  sentence
    .all('followUp', 'else')
    .some(({ key }) => /\bothers?$/.test(key) || sentence.has('subject', 'items') || sentence.has('writing', 'author'));

/** "what else has she got" of somebody who leads and sponsors nothing can only be about papers. */
const standsBehindActivities = ({ sentence }: Parts, id: string): boolean =>
  sentence.knowledge.register.records.activities.some(({ lead, sponsor }) => lead === id || sponsor === id);

/** Of those spoken of, the newest who has written a report: contacts and sponsors have not. */
function writerSpokenOf({ sentence }: Parts, last: Last): readonly string[] {
  const { meetings } = sentence.knowledge.register.records;
  const writers = new Set(
    meetings
      .flatMap(m => m.agenda ?? [])
      .flatMap(entry => ('report' in entry && entry.report ? [entry.report.author] : [])),
  );
  const spoken = personSpokenOf(last);
  const writer = [...spoken, ...(last.people ?? [])].find(id => writers.has(id));
  return writer === undefined ? spoken : [writer];
}
