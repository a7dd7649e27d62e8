import type { Token } from '../../../words/tokens.ts';
import type { Candidate } from '../../candidate.ts';
import { AMOUNTS } from '../../frames/finance/amounts.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Subject } from '../../query.ts';
import { isSomebody } from '../cues.ts';
import type { Last } from '../last.ts';
import { inPlaceOf, readAlone } from './readAlone.ts';
import { peopleSpokenOf, type Referent, thingsSpokenOf } from './referents.ts';

/**
 * The sentence with each word that points back replaced by the name of what it points at, and read as one that stands alone: "was he there in March"
 * after a question about Supt Broadhead is "was Supt Broadhead there in March". What kind of record is asked for must be in the sentence itself: the name only
 * says of which.
 */
export function spelledOutCandidates(parts: Parts, last: Last, standalone: readonly Candidate[]): Candidate[] {
  const { tokens } = parts.sentence;
  const people = peopleSpokenOf(parts, last);
  const things = thingsSpokenOf(parts, last);
  const pointing = tokens.map((token, at) => pointerAt(parts, token, at));
  if (pointing.every(p => p === undefined)) return [];
  const asksPerson = pointing.some(p => p === 'person');
  const asksThing = pointing.some(p => p !== undefined && p !== 'person');
  if ((asksPerson && people.length === 0) || (asksThing && things.length === 0)) return [];
  const [person] = people;
  const asked = new Set(standalone.filter(c => c.score >= ASKS).map(c => c.query.of));
  // The same kind of record is asked about by a change of the last question.
  const asksAnew = parts.sentence.has('doing') && parts.sentence.stretches.some(s => /\bplan\b/.test(s.key));
  if (!asksPerson && !asksAnew) asked.delete(last.query.of);
  if (asksAnew) asked.add('activities');
  if (asksPerson && parts.sentence.has('relation', 'succession', 'before', 'after')) asked.add('people');
  if (parts.sentence.has('attending')) asked.add('attendance');
  // Neither a term nor somebody's organisation is a record: whatever is asked of it is asked of the others.
  if (last.query.of === 'terms') for (const of of OF_TERMS) asked.add(of);
  if (last.query.of === 'people' && asksMoney(parts.sentence)) asked.add('finance');
  // A theme comes to a meeting.
  if (things.some(({ of }) => of === 'themes') && parts.sentence.has('ask', 'when')) asked.add('meetings');
  if (asked.size === 0) return [];
  const isOther =
    tokens.some(t => parts.sentence.knowledge.lists.ofThePlan.has(t.text)) || parts.sentence.has('status', 'anyColour');
  // Activities speak of a paper or a line of money by what it is about.
  const named = isOther ? things.map(thing => ({ ...thing, name: thing.matter ?? thing.name })) : things;
  const readings = asksThing ? named.map(thing => [thing, person] as const) : [[undefined, person] as const];
  return readings.flatMap(([thing, someone], rank) => {
    const said = tokens.flatMap((token, at) => replaced(token, pointing[at], thing, someone));
    return readAlone(parts, said, MET - LESS * (rank + (thing?.loose ? LOOSE : 0))).filter(
      ({ query: { of } }) => asked.has(of) && (thing?.only ?? of) === of,
    );
  });
}

/** "what time does it start" is asked of no money that somebody reports on. */
const asksMoney = (sentence: Parts['sentence']): boolean =>
  sentence.has('subject', 'finance') ||
  sentence.has('ask', 'howMuch') ||
  AMOUNTS.some(amount => sentence.has('facet', amount));

/** `noun`: the word that says what kind of thing is pointed at, which its name takes the place of too. */
type Pointer = 'person' | 'thing' | 'noun';

const THINGS = new Set(['it', 'its']);
const PAPERS = new Set('report paper item subject topic matter issue area'.split(' '));

function pointerAt({ sentence }: Parts, token: Token, at: number): Pointer | undefined {
  if (isSomebody(sentence, token)) return 'person';
  if (isThatPaper(sentence, at) || isThePaper(sentence, at)) return 'thing';
  if (isThatPaper(sentence, at - 1) || isThePaper(sentence, at - 1)) return 'noun';
  if (isThatBody(sentence, at)) return 'thing';
  if (isThatBody(sentence, at - 1)) return 'noun';
  return THINGS.has(token.text) || isThatMatter(sentence, at) ? 'thing' : undefined;
}

/** "who is the SNB lead on that": the last word, with a small word before it. */
const isThatMatter = ({ tokens, context }: Parts['sentence'], at: number): boolean =>
  tokens[at]?.text === 'that' &&
  tokens.slice(at + 1).every(({ kind }) => kind === 'mark') &&
  OF_WHAT.has(tokens[at - 1]?.text ?? '') &&
  context.last !== undefined;
const OF_WHAT = new Set(['on', 'for', 'of', 'about']);

/** "that report" */
const isThatPaper = ({ tokens }: Parts['sentence'], at: number): boolean =>
  (tokens[at]?.text === 'that' || tokens[at]?.text === 'this') && PAPERS.has(tokens[at + 1]?.text ?? '');

/** "who does the report" after a term or a matter: the one on it, where no other is said. */
const isThePaper = (sentence: Parts['sentence'], at: number): boolean => {
  const { tokens, context } = sentence;
  return (
    tokens[at]?.text === 'the' &&
    PAPERS.has(tokens[at + 1]?.text ?? '') &&
    at + 2 >= tokens.filter(({ kind }) => kind !== 'mark').length &&
    context.last !== undefined &&
    context.last.query.of === 'terms' &&
    hardWords(sentence, { hard: [] }).length === 0
  );
};

/** "that one", "that board" after who chairs it. */
const isThatBody = ({ tokens, context, knowledge }: Parts['sentence'], at: number): boolean => {
  const noun = tokens[at + 1]?.text ?? '';
  return (
    context.last?.query.of === 'people' &&
    (tokens[at]?.text === 'that' || tokens[at]?.text === 'this') &&
    (noun === 'one' || knowledge.lists.bodyNoun.has(noun))
  );
};

/** A token that points back as the name of what it points at, with the verb that was run into it ("hes"). */
export function replaced(
  token: Token,
  pointer: Pointer | undefined,
  thing: Referent | undefined,
  person: Referent | undefined,
): Token[] {
  if (pointer === undefined) return [token];
  if (pointer === 'noun') return [];
  const name = pointer === 'person' ? person?.name : thing?.name;
  if (name === undefined) return [];
  const verb = /^(?:he|she|it)s$/.test(token.text) && token.text !== 'its' ? 'is ' : '';
  return inPlaceOf(`${name} ${verb}`, token);
}

const OF_TERMS: readonly Subject[] = ['activities', 'indicators', 'items', 'resolutions', 'finance', 'people'];

/** A subject for which the sentence scores so much without the name is one that it asks about. */
const ASKS = 1.5;
const MET = 1.5;
const LESS = 1;
const LOOSE = 1.5;
