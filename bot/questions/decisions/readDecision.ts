import type { Register } from '../../../data/register.ts';
import { createCommandReader } from '../../commands/commandReader.ts';
import { createDayWords } from '../../commands/dayWords.ts';
import { readMention } from '../../naming/activityMention.ts';
import type { Vocabulary } from '../../words/vocabulary.ts';
import type { Query } from '../query.ts';
import type { Reading } from '../reading.ts';
import type { ReadingContext } from '../sentence.ts';
import { type Asks, type In, isByNumber, oneOf } from './oneOf.ts';
import { MONTH, pastDay } from './pastDay.ts';
import { createPhrases } from './phrases.ts';
import { readRecovery } from './whenRecovers.ts';
import { readWhoOwes } from './whoOwes.ts';
import { readMeasure, readOwner } from './whoOwns.ts';

/** Reads a question about what was decided here, or undefined where the sentence is another question. */
export type DecisionReader = (
  text: string,
  context: ReadingContext,
  readRest: (text: string) => Reading,
) => Reading | undefined;

/**
 * Questions about the past of the records themselves: "what was amber on 1 June", "what changed since the last meeting", "who changed F03 and
 * when", "history of 3.5", "who accepted it". Each is a phrase of the vocabulary with what it is about, and nothing besides; whatever
 * says more is left to the other readings. A day in the past is taken off the sentence, and the rest read as if it were asked today.
 */
export function createDecisionReader(register: Register, vocabulary: Vocabulary): DecisionReader {
  const phrases = createPhrases(vocabulary);
  const whoOwes = createCommandReader(vocabulary, createDayWords(vocabulary), ['whoOwes']);
  return (text, context, readRest) => {
    const said = plain(text);
    if (said.length > LONGEST_CHARACTERS) return undefined;
    const world = { register, phrases, whoOwes, context };
    return (
      readWhoOwes(said, world) ??
      readOwner(said, world) ??
      readMeasure(said, world) ??
      readRecovery(said, world) ??
      aboutOne(said, world, readRest) ??
      changedSince(said, world, readRest) ??
      asItStood(said, world, readRest)
    );
  };
}

const LONGEST_CHARACTERS = 160;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/['’]/gu, '')
    .replace(/[?!.\s]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:please|and|so|ok|can you tell me|tell me|show me|show)\s+/iu, '');

/** "who changed F03 and when", "history of 3.5", "who accepted it": a phrase, and one activity. */
function aboutOne(said: string, world: In, readRest: (text: string) => Reading): Reading | undefined {
  const { phrases } = world;
  if (phrases.whole('itsHistory', said)) return oneOf({ kind: 'it' }, HISTORY, world);
  const inOrder = said.replace(HISTORY_AFTER, 'history of $1');
  for (const [meaning, asks] of ABOUT_ONE) {
    const rest = phrases.after(meaning, inOrder);
    if (rest === undefined) continue;
    const what = rest
      .replace(/\s+(?:and|or)\s+(?:when|why|how)$/iu, '')
      .replace(/\s+last$/iu, '')
      .trim();
    if (phrases.whole('it', what)) return oneOf({ kind: 'it' }, asks, world);
    const mention = readMention(what, world.register, world.context.planInForce);
    // By its number alone: "who approved the budget" and "history of hate crime" are about other records.
    if (mention && isByNumber(what, mention)) return oneOf(mention, asks, world);
    return meaning === 'whoReviewed' ? approvedElsewhere(readRest(said)) : undefined;
  }
  return undefined;
}

/** “who approved the budget”: what the papers resolved may say it; an activity that only has the word “approved” in it does not. */
const approvedElsewhere = (reading: Reading): Reading =>
  reading.kind === 'query' && (reading.query.of === 'activities' || reading.query.of === 'finance')
    ? { kind: 'outOfScope', why: 'unrecorded', notes: [], spans: [] }
    : reading;

/** "3.5 history" */
const HISTORY_AFTER = /^(\S+) (?:update |change )?history$/iu;
const HISTORY: Asks = { ask: 'history' };
const ABOUT_ONE: readonly (readonly ['whoReviewed' | 'whoChanged' | 'history', Asks])[] = [
  ['whoReviewed', { ask: 'who', facet: 'review' }],
  ['whoChanged', { ask: 'who' }],
  ['history', HISTORY],
];

/** "what changed since March", "changes in theme 3 this week": a phrase, a time, and perhaps which activities. */
function changedSince(said: string, world: In, readRest: (text: string) => Reading): Reading | undefined {
  const rest = world.phrases.after('changed', said);
  if (rest === undefined) return undefined;
  const time = sinceIn(rest, world);
  const what = (time ? rest.slice(0, time.start) + rest.slice(time.end) : rest).replace(SO_FAR, ' ').trim();
  if (what === '') return changes(time ? { since: time.day } : {});
  if (!time && !/\btheme\b/iu.test(what)) return undefined;
  const where = whereOf(what.replace(/^(?:for|on|in|about|to|of)\s+/iu, ''), readRest);
  // "what's new in the revised plan" asks which of its activities are marked as new: nothing is decided on an earlier plan any more.
  const earlier = where?.plan !== undefined && !where.plan.values.includes(world.context.planInForce);
  if (earlier && !time && /\bnew\b/iu.test(said)) return undefined;
  return where && changes({ ...where, ...(time && { since: time.day }) });
}

/** "has anybody sent an update in yet" */
const SO_FAR = /(?:^|\s)(?:yet|so far|already|at all|please|here)(?=$|\s)/giu;

const changes = (where: Query['where']): Reading => ({
  kind: 'query',
  query: { ask: 'list', of: 'changes', where },
  notes: [],
  spans: [],
});

/** Which activities, where nothing but a theme, a plan or a number is said. */
function whereOf(what: string, readRest: (text: string) => Reading): Query['where'] | undefined {
  const reading = readRest(`activities in ${what}`);
  if (reading.kind !== 'query' || reading.query.of !== 'activities' || reading.notes.length > 0) return undefined;
  const { theme, plan, ids, ...other } = reading.query.where;
  if (Object.keys(other).length > 0 || (!theme && !ids)) return undefined;
  return { ...(theme && { theme }), ...(plan && { plan }), ...(ids && { ids }) };
}

const SINCE = /(?:^|\s)(?:since|after|from)\s+(.{3,40}?)(?=$|\s+(?:in|of|for|on)\s)/iu;
const WITHOUT_SINCE = /(?:^|\s)((?:this|last)\s+(?:week|month|quarter|year)|today|yesterday)(?=$|\s)/iu;

function sinceIn(said: string, { phrases, context, register }: In) {
  const match = SINCE.exec(said) ?? WITHOUT_SINCE.exec(said);
  const words = match?.[1];
  if (!match || words === undefined) return undefined;
  const day = phrases.whole('lastMeeting', words) ? lastMeetingDay(register, context) : pastDay(words, context.now);
  return day === undefined ? undefined : { day, start: match.index, end: match.index + match[0].length };
}

function lastMeetingDay(register: Register, { now }: ReadingContext): string | undefined {
  const today = now.toISODate() ?? '';
  return register.records.meetings
    .map(({ date }) => date)
    .filter(date => date < today)
    .sort()
    .at(-1);
}

const DAY_AT_END = new RegExp(
  `\\s((?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\.?(?:\\s+20\\d\\d)?|(?:${MONTH})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+20\\d\\d)?|20\\d\\d-\\d\\d-\\d\\d|yesterday))$`,
  'iu',
);

/** "what was amber in theme 3 on 1 June": the question without its day, as the records stood at the end of that day. */
function asItStood(said: string, { phrases, context }: In, readRest: (text: string) => Reading): Reading | undefined {
  const words = DAY_AT_END.exec(said)?.[1];
  const asOf = words === undefined ? undefined : pastDay(words, context.now);
  if (words === undefined || asOf === undefined) return undefined;
  const before = said.slice(0, -words.length).trim();
  const rest = phrases.before('asOf', before) ?? (/^yesterday$/iu.test(words) ? before : undefined);
  const isFormal = rest !== undefined && / as (?:of|at)$/iu.test(` ${before}`);
  if (!rest || !(isFormal || phrases.within('past', rest))) return undefined;
  const reading = readRest(rest);
  if (reading.kind !== 'query' || !standsOnADay(reading.query)) return undefined;
  return { ...reading, query: { ...reading.query, where: { ...reading.query.where, asOf } } };
}

/** What changes from day to day: statuses, and an activity with its status. Of a meeting or a figure the day means something else. */
const standsOnADay = ({ of, ask, where, facet, by }: Query): boolean =>
  of === 'activities' &&
  where.updated === undefined &&
  where.overdue === undefined &&
  (where.status !== undefined || by === 'status' || (ask === 'show' && where.ids !== undefined) || facet === 'status');
