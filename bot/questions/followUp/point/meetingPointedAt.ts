import type { Candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { meetingsText } from '../../restate/words.ts';
import type { Token } from '../../words/tokens.ts';
import { isSomebody } from '../cues.ts';
import { type Last, meetingSpokenOf } from '../spokenOf.ts';
import { inPlaceOf, readAlone } from './readAlone.ts';
import { peopleSpokenOf, type Referent } from './referents.ts';
import { replaced } from './spelledOut.ts';

/**
 * "how many resolutions were passed at that meeting", "which theme is monitored that day": the meeting spoken of, put by its day in the place of the words that
 * point at it, and the sentence read as one that stands alone.
 */
export function meetingPointedAtCandidates(parts: Parts, last: Last): Candidate[] {
  const { tokens, knowledge } = parts.sentence;
  const at = tokens.findIndex(
    ({ text }, n) => knowledge.lists.meetingWord.has(text) && POINTING.has(tokens[n - 1]?.text ?? ''),
  );
  const meeting = at < 0 ? undefined : meetingSpokenOf(parts, last);
  const token = tokens[at];
  if (meeting === undefined || token === undefined || isBeside(tokens, at)) return [];
  const from = tokens[at - 2]?.text === 'the' && tokens[at - 1]?.text === 'same' ? at - 2 : at - 1;
  const isPlaced = PLACING.has(tokens[from - 1]?.text ?? '');
  const name = `${isPlaced ? '' : 'on '}the meeting of ${meetingsText([meeting])}`;
  const said = [...tokens.slice(0, from), ...inPlaceOf(name, token), ...tokens.slice(at + 1)];
  const [person] = peopleSpokenOf(parts, last);
  const asksPerson = said.some(t => isSomebody(parts.sentence, t));
  if (asksPerson && !person) return [];
  return readAlone(parts, person ? said.flatMap(t => namedFor(parts, t, person)) : said, MET);
}

/** "has she written anything else for that meeting" points at somebody too. */
const namedFor = ({ sentence }: Parts, token: Token, person: Referent): Token[] =>
  isSomebody(sentence, token) ? replaced(token, 'person', undefined, person) : [token];

const POINTING = new Set(['that', 'this', 'same']);
const PLACING = new Set(['on', 'at', 'in', 'of', 'for', 'to', 'from', 'about']);

/** "the one after that meeting" is another. */
const isBeside = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ text }) => BESIDE.has(text));
const BESIDE = new Set(['after', 'before', 'following', 'since', 'until', 'preceding']);

/** What is pointed at by the name of its kind is met for sure: nothing that leaves it out is meant. */
const MET = 3;
