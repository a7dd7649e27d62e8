import type { Candidate } from '../candidate.ts';
import { topicMatch } from '../frames/activities/activityTopic.ts';
import { isAboutSpeaker } from '../frames/activities/needs.ts';
import { wantsFigure } from '../frames/indicators/wantsFigure.ts';
import { meetingsNamed } from '../frames/meetings/names.ts';
import type { Parts } from '../parts.ts';
import type { Query } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { countedThing } from '../stretches/counted.ts';
import { newestFirst } from './scope.ts';

/** What a question names that no record has, though the rest of it can be read; with the records to offer instead. */
export interface NotOnRecord {
  readonly what: string;
  readonly offers: readonly string[];
}

/** A reading that would answer beside the question: about another plan than the one named, or with activities where a number was wanted. */
export function notOnRecord(parts: Parts, best: Candidate | undefined): NotOnRecord | undefined {
  return (
    best &&
    (unknownPlan(parts, best.query) ??
      unknownMeeting(parts, best.query) ??
      unknownCode(parts, best.query) ??
      unknownFigure(parts, best.query))
  );
}

const OF_A_MEETING = new Set<Query['of']>(['resolutions', 'items', 'attendance', 'meetings']);

/** "what did the December 2020 meeting resolve": a date that the reading has lost, because no meeting was then. */
function unknownMeeting(parts: Parts, { of, where, facet }: Query): NotOnRecord | undefined {
  if (!OF_A_MEETING.has(of) || where.ids || facet === 'previous') return undefined;
  const { unknown } = meetingsNamed(parts);
  return unknown === undefined
    ? undefined
    : { what: unknown, offers: parts.sentence.knowledge.register.records.meetings.map(m => m.id) };
}

/** "indicator 4B.1": a code that no record has, in a reading that names no record. */
function unknownCode({ codes, sentence }: Parts, { of, where }: Query): NotOnRecord | undefined {
  const [code] = codes.unknown;
  // "2.5 per cent" is no reference.
  const isNumber = code !== undefined && !/[A-Z]/.test(code) && sentence.has('unit');
  if (code === undefined || of === 'discrepancies' || where.ids || where.pledge || isNumber) return undefined;
  const section = /^\d[A-C]/.exec(code)?.[0];
  const near = sentence.knowledge.register.records.indicators.filter(i => i.section === section);
  return { what: code, offers: near.slice(0, MOST_OFFERS).map(i => i.id) };
}

const OF_A_PLAN = new Set<Query['of']>(['activities', 'themes', 'plans', 'statuses', 'discrepancies']);

/** "the 2025-26 plan", "what was amber in 2009". */
function unknownPlan({ plans, sentence }: Parts, { of }: Query): NotOnRecord | undefined {
  if (plans?.unknown === undefined || plans.values.length > 0 || !OF_A_PLAN.has(of)) return undefined;
  return { what: `a plan of ${plans.unknown}`, offers: newestFirst(sentence.knowledge.register) };
}

/** "my ambers", "what do I lead", "which paper is mine", asked by somebody who is nobody on record: an answer about everybody would be wrong. */
export function unknownSelf({ sentence }: Parts): NotOnRecord | undefined {
  const isLate = sentence.has('flag', 'overdue') && sentence.tokens.some(t => t.text === 'i');
  if (sentence.context.speaker.person !== undefined || !(isLate || isAboutSpeaker(sentence))) return undefined;
  return { what: 'you as somebody who leads or sponsors anything; ask about a person by name', offers: [] };
}

/** "how many arrests were made", "robbery numbers": a count of something that no indicator counts. */
function unknownFigure(parts: Parts, { of, where, facet }: Query): NotOnRecord | undefined {
  const { sentence } = parts;
  const { topic, plan: _, ...filter } = where;
  if (of !== 'activities' || topic === undefined || facet === 'quantity' || Object.keys(filter).length > 0)
    return undefined;
  if (sentence.has('subject', 'activities', 'pledges') || sentence.has('doing', 'work') || parts.quote !== undefined)
    return undefined;
  if (isToldInPlan(parts, topic)) return undefined;
  const monthly = parts.moments.some(m => m.month !== undefined) && !sentence.has('subject', 'updates', 'things');
  if (!countsMatter(parts) && !countsPeople(sentence) && !(wantsFigure(sentence) || saysNumbers(parts) || monthly))
    return undefined;
  const near = sentence.knowledge.indicators.rank(topic.split(' ')).filter(match => match.score >= NEAR);
  return { what: `a figure for ${topic}`, offers: near.slice(0, MOST_OFFERS).map(match => match.id) };
}

/** "the file error rate in 2013": an activity of the plan that is named is about all of it, and its words tell the number if anything does. */
function isToldInPlan({ sentence, plans }: Parts, topic: string): boolean {
  const named = plans?.values.filter(plan => plan !== sentence.context.planInForce) ?? [];
  const { strong, coverage } = topicMatch(sentence, topic, named);
  return named.length > 0 && strong && coverage === 1;
}

const NEAR = 0.3;
const MOST_OFFERS = 3;

const countsMatter = (parts: Parts): boolean => countedThing(parts) !== undefined;

/** "how many people died on the roads" */
const countsPeople = (sentence: Sentence): boolean =>
  sentence
    .all('ask', 'count')
    .some(({ to }) => sentence.knowledge.lists.countedPeople.has(sentence.tokens[to]?.text ?? ''));

const saysNumbers = ({ sentence }: Parts): boolean =>
  sentence.tokens.some(t => ['numbers', 'figures', 'stats', 'statistics'].includes(t.text)) &&
  !sentence.has('ask', 'lead', 'who', 'why', 'history');
