import type { Token } from '../../../words/tokens.ts';
import type { Candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { meetingsText } from '../../restate/words.ts';
import { isSomebody } from '../cues.ts';
import type { Last } from '../last.ts';
import { meetingSpokenOf } from '../spokenOf.ts';
import { meetingPointer } from './meetingPointer.ts';
import { inPlaceOf, readAlone } from './readAlone.ts';
import { peopleSpokenOf, type Referent } from './referents.ts';
import { replaced } from './spelledOut.ts';

/**
 * "how many resolutions were passed at that meeting", "which theme is monitored that day": the meeting spoken of, put by its day in the place of the words that
 * point at it, and the sentence read as one that stands alone.
 */
export function meetingPointedAtCandidates(parts: Parts, last: Last): Candidate[] {
  const { tokens } = parts.sentence;
  const pointer = meetingPointer(parts);
  const meeting = pointer && meetingSpokenOf(parts, last);
  if (pointer === undefined || meeting === undefined) return [];
  const token = tokens[pointer.to - 1] as Token;
  const isPlaced = PLACING.has(tokens[pointer.from - 1]?.text ?? '');
  const name = `${isPlaced ? '' : 'on '}the meeting of ${meetingsText([meeting])}`;
  const said = [...tokens.slice(0, pointer.from), ...inPlaceOf(name, token), ...tokens.slice(pointer.to)];
  const [person] = peopleSpokenOf(parts, last);
  const asksPerson = said.some(t => isSomebody(parts.sentence, t));
  if (asksPerson && !person) return [];
  return readAlone(parts, person ? said.flatMap(t => namedFor(parts, t, person)) : said, MET);
}

/** "has she written anything else for that meeting" points at somebody too. */
const namedFor = ({ sentence }: Parts, token: Token, person: Referent): Token[] =>
  isSomebody(sentence, token) ? replaced(token, 'person', undefined, person) : [token];

const PLACING = new Set(['on', 'at', 'in', 'of', 'for', 'to', 'from', 'about']);

/** What is pointed at by the name of its kind is met for sure: nothing that leaves it out is meant. */
const MET = 3;
