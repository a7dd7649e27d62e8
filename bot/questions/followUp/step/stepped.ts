import { type Candidate, candidate } from '../../candidate.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { nameMet } from '../pick/described.ts';
import { pickedFrom } from '../pick/pickedFrom.ts';
import { thoseSo } from '../pick/thoseSo.ts';
import { askedThere, asksDay, PART_OF } from './askedThere.ts';
import { beside, nameOf, orderOf, type Place, shownAt, shownTogether } from './place.ts';
import { OF_MEETINGS, placeNamed, placeOfId, placeSpokenOf } from './steppedFrom.ts';
import { steppedPeriod } from './steppedPeriod.ts';
import { type StepSaid, stepSaid } from './stepSaid.ts';

/**
 * "the one before C10", "next resolution", "what colour is the one after it in the plan", "when was the meeting before that": the record beside the one that is named or
 * was spoken of, in the order of its kind, with what the sentence asks of it.
 */
export function steppedCandidates(parts: Parts, last: Last | undefined, cues: Cues): Candidate[] {
  const said = stepSaid(parts.sentence);
  const period = said && last && steppedPeriod(parts, last, said);
  if (period) return [period];
  const step = said && anchored(parts, last, said);
  // "the one after it, 3.16, who leads that"
  if (step && !step.isNamed && parts.codes.refs.length > 0) return [];
  if (!step || (step.said.isBare && !isAllSaid(parts, step)) || isSetAgainst(parts.sentence, step.said)) return [];
  const { register } = parts.sentence.knowledge;
  const { from, said: how } = step;
  const [to, ...more] = placesTo(parts, last, step);
  const first = to ? undefined : beforeFirst(parts, from, how.way);
  if (first) return [candidate(first, [['steps', STEPS, true]])];
  if (!to) return [beyond(parts, step)];
  const query =
    more.length > 0
      ? shownTogether([to, ...more], register)
      : askedThere(parts, last, cues, { place: to, span: [how.from, how.to] });
  return [
    candidate(query, [
      ['steps', STEPS, true],
      ['from one that is named', 3, step.isNamed],
      ['points back', 0.5, cues.any],
    ]),
  ];
}

/** The one that is so far beside it, or all of so many; of those that are so where that is said: "the amber one after it". */
function placesTo(parts: Parts, last: Last | undefined, step: Step): readonly Place[] {
  const { register } = parts.sentence.knowledge;
  const { said, from } = step;
  const wanted =
    said.qualified && from.kind !== 'pledges' && from.kind !== 'sections'
      ? thoseSo(parts, said.qualified, from.kind)
      : undefined;
  const next = (at: Place) => inList(parts, last, { ...step, from: at }) ?? beside(at, said.way, register);
  const passed: Place[] = [];
  for (let at = next(from); at && passed.length < (said.many ?? said.by); at = next(at))
    if (!wanted || wanted.has(at.id)) passed.push(at);
  if (said.many !== undefined) return said.way > 0 ? passed : passed.reverse();
  return passed.length === said.by ? passed.slice(-1) : [];
}

/** "march against the one before" is a period. */
const isSetAgainst = ({ tokens, knowledge }: Sentence, { from, anchor }: StepSaid): boolean =>
  anchor === undefined && knowledge.lists.setsAgainst.has(tokens[from - 1]?.text ?? '');

/** A step is said as plainly as a place in a list. */
const STEPS = 12;

interface Step {
  readonly said: StepSaid;
  readonly from: Place;
  readonly isNamed: boolean;
}

/** The step with the record that it is a step from; undefined where none is found, or where it is a step to another kind of record. */
function anchored(parts: Parts, last: Last | undefined, said: StepSaid): Step | undefined {
  const { anchor, kind } = said;
  // "the next meeting" is the next from today.
  if (said.isBare && kind === 'meetings') return undefined;
  if (anchor === undefined) return fromSpokenOf(parts, last, said);
  const named = placeNamed(parts, last, anchor, kind);
  if (named) return kind === undefined || kind === named.kind ? { said, from: named, isNamed: true } : undefined;
  const called = last && calledSo(parts, last, said);
  if (called) return called;
  // What stands after it names nothing: it says what is asked ("is the one after amber").
  const isMatter = hardTokens(parts.sentence, { hard: [] }).some(at => at >= anchor[0] && at < anchor[1]);
  return isMatter || parts.moments.length > 0
    ? undefined
    : fromSpokenOf(parts, last, { ...said, to: anchor[0], anchor: undefined });
}

function fromSpokenOf(parts: Parts, last: Last | undefined, said: StepSaid): Step | undefined {
  // Whoever asks for a day asks it of the meeting, also where one entry of it, or who was there, was spoken of last.
  const isDay = last !== undefined && OF_MEETINGS.has(last.query.of) && asksDay(parts.sentence);
  const from = last && placeSpokenOf(parts, last, said.kind ?? (isDay ? 'meetings' : undefined));
  return from && { said, from, isNamed: false };
}

/** "the one after iicsa": the record of the same kind that is called so. */
function calledSo(parts: Parts, last: Last, said: StepSaid): Step | undefined {
  const { anchor, kind } = said;
  if (!anchor) return undefined;
  const spoken = placeSpokenOf(parts, last, kind);
  const { tokens, knowledge } = parts.sentence;
  const among = spoken ? orderOf(spoken.kind, spoken.id, knowledge.register) : last.ids;
  for (let end = anchor[1]; end > anchor[0]; end--) {
    const id = nameMet(
      parts,
      among,
      tokens.slice(anchor[0], end).map(t => t.text),
    );
    const from = placeOfId(id);
    if (from && (kind === undefined || from.kind === kind))
      return { said: { ...said, to: end === anchor[1] ? said.to : end }, from, isNamed: true };
  }
  return undefined;
}

/** Beside "next indicator" nothing else may be asked: it opens a question of its own then. Of a part of the plan there is no next but the one after that spoken of. */
const isAllSaid = (parts: Parts, { said: { from, to, kind } }: Step): boolean =>
  hardTokens(parts.sentence, { hard: kind && PART_OF[kind] ? ['month'] : ['subject', 'month'] }).every(
    at => at >= from && at < to,
  );

/** What was picked out of a list is stepped on from in that list, unless the order of the documents is said. */
function inList(parts: Parts, last: Last | undefined, { said, from, isNamed }: Step): Place | undefined {
  const list = last ? pickedFrom(parts, last) : [];
  const at = list.indexOf(from.id);
  if (isNamed || said.inDocument || list.length < 2 || at < 0) return undefined;
  const id = list[at + said.way];
  return id === undefined ? undefined : { kind: from.kind, id };
}

/** Of the meeting before the first on record no more than its date is known. */
function beforeFirst({ sentence }: Parts, { kind, id }: Place, way: 1 | -1): Query | undefined {
  const meeting = kind === 'meetings' && way < 0 ? sentence.knowledge.register.meeting(id) : undefined;
  return meeting?.previousMeeting === undefined
    ? undefined
    : { ask: 'when', of: 'meetings', where: { meeting: { values: [id] } }, facet: 'previous' };
}

/** There is none: what it would be a step from is offered. */
function beyond({ sentence }: Parts, { said, from }: Step): Candidate {
  const { register } = sentence.knowledge;
  const what = `anything ${said.way > 0 ? 'after' : 'before'} ${nameOf(from, register)}`;
  return candidate(shownAt(from, register), [['steps', STEPS - 2, true]], { unknown: { what, offers: [] } });
}
