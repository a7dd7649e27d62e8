import { type Candidate, candidate } from '../../candidate.ts';
import { othersInOffice } from '../../frames/people/officeHolders.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { personSpokenOf } from '../spokenOf.ts';
import { officeMatter } from './officeMatter.ts';

/** "is she still the lead for that", "who does it now", "when did it change over" after who somebody is: all who hold or held the office, with since when. */
export function stillInOffice(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const { sentence } = parts;
  const { lists, rooting, register } = sentence.knowledge;
  const [id, ...more] = last.query.of === 'people' ? personSpokenOf(last) : [];
  const isStill = cues.person && sentence.tokens.some(({ text }) => lists.stillSo.has(text));
  const isNow = sentence.has('ask', 'who', 'lead') && sentence.has('time', 'now') && !sentence.has('subject');
  const isChange = sentence.has('ask', 'when') && sentence.tokens.some(({ text }) => lists.changesHands.has(text));
  if (id === undefined || !(isChange || (more.length === 0 && (isStill || isNow)))) return [];
  const own = new Set(rooting((officeMatter(register.person(id) ?? { role: '' }) ?? '').split(' ')));
  if (!rooting(hardWords(sentence, { hard: [] })).every(root => own.has(root) || lists.stillSo.has(root) || isChange))
    return [];
  const values = [id, ...(othersInOffice(sentence, id) ?? [])];
  return [candidate({ ask: 'who', of: 'people', where: { ids: { values } } }, [['still in office', 11, true]])];
}
