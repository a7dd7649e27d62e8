import { isDeepStrictEqual } from 'node:util';
import type { Token } from '../../../words/tokens.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { type Cues, cueEvidence } from '../cues.ts';
import type { Last } from '../last.ts';
import { pointsAtPart } from '../point/partPointedAt.ts';
import { personSpokenOf } from '../spokenOf.ts';
import { mergedActivities } from './activities.ts';
import { mergedIndicators } from './indicators.ts';
import { siblingIn } from './indicatorsNamedAnew.ts';
import { mergedMeetings } from './meetings.ts';
import type { Merged } from './merged.ts';
import { mergedOthers } from './others.ts';
import { mergedPlan } from './planSpokenOf.ts';

/** The last question with what the sentence names put in its place: "and theme 4?", "only the Force ones", "how many is that", "dec". */
export function mergedCandidates(parts: Parts, last: Last, cues: Cues, standalone: readonly Candidate[]): Candidate[] {
  // The paper that a measure is of has three: a sentence with all the words of one is about it, however long. So is one that asks for a share of what was counted.
  const isBeside = last.query.of === 'measures' || (last.query.of === 'indicators' && siblingIn(parts, last));
  if (!cues.any && !cues.fragment && !cues.overall && !isBeside) return [];
  const merged = mergedOf(parts, last, cues);
  if (!merged) return [];
  const isIndicator = standalone.some(c => c.query.of === 'indicators' && c.query.where.ids && c.score >= NAMED);
  // "and the knife crime figure" of no activity.
  const isFigure = last.query.of === 'activities' && isIndicator && parts.sentence.has('unit', 'figure');
  const elsewhere = isFigure || otherSubjectNamed(parts, last, cues, merged.query.where.topic);
  const own = Math.max(0, ...standalone.filter(c => c.query.of === last.query.of).map(c => c.score));
  return [
    withTheSameRecords(
      standalone,
      cues,
      candidate(
        merged.query,
        [
          ...cueEvidence(cues),
          ['parts named', 1.3, Math.min(3, merged.named)],
          ['part of the same kind', 1, merged.swapped === true && cues.fragment],
          ['some of them', 1, merged.swapped !== true && saysOnes(parts, merged)],
          ['same subject', 0.5, own > 0 ? Math.min(1, own / 4) : 0],
          [
            'loose topic',
            -2,
            merged.loose === true && !cues.opening && !cues.narrowing && !cues.that && !cues.those && !cues.correcting,
          ],
          ['settled by what was spoken of', 2.5, merged.settled === true],
          ['another subject named', -3, elsewhere],
          ['not there, and the name of an indicator', -4, merged.unfound === true && isIndicator],
          ['whole plan', 1, cues.overall],
          ['leaves out the part it points at', -3, leavesOutPart(parts, merged)],
          ['leaves out whom it points at', -3, leavesOutPerson(last, cues, merged)],
          ['in the same month', 2, parts.sentence.has('time', 'sameMonth') && merged.query.at !== undefined],
        ],
        { ...(merged.notes && { notes: merged.notes }), ...(merged.unknown && { unknown: merged.unknown }) },
      ),
    ),
  ];
}

/** "the amber ones", "force ones": some of what was spoken of, where nothing else is said. */
const saysOnes = ({ sentence: { tokens }, plans }: Parts, { query: { of }, loose }: Merged): boolean =>
  of === 'activities' &&
  loose !== true &&
  (plans?.values.length ?? 0) === 0 &&
  tokens.length <= SHORT &&
  tokens.some(({ text }) => text === 'ones' || text === 'lot');
const SHORT = 5;

/** "violent knife crime, same month": where the words alone name the same records, the last question says what is asked of them. */
function withTheSameRecords(standalone: readonly Candidate[], cues: Cues, merged: Candidate): Candidate {
  const { of, where } = merged.query;
  const alone = standalone.find(
    c => c.query.of === of && where.ids !== undefined && isDeepStrictEqual(c.query.where, where),
  );
  if (!alone || alone.score < merged.score || !(cues.fragment || cues.opening || cues.sameMonth)) return merged;
  const worth = alone.score - merged.score + SLIGHTLY;
  return { ...merged, score: merged.score + worth, because: { ...merged.because, 'names the same records': worth } };
}

/** "does he have a green one too" of whoever leads what was spoken of. */
const leavesOutPerson = (last: Last, cues: Cues, { query: { of, ask, where } }: Merged): boolean =>
  cues.person &&
  (of === 'activities' || of === 'items') &&
  (ask === 'list' || ask === 'count' || (cues.else && ask === 'show')) &&
  where.person === undefined &&
  personSpokenOf(last).length > 0;

/** "how many in its theme" is not asked of the one record, nor "how many has that pledge got" of the plan. */
const leavesOutPart = ({ sentence }: Parts, { query: { of, where } }: Merged): boolean =>
  of === 'activities' &&
  ((where.ids?.values.length === 1 && !where.ids.except) || Object.keys(where).every(part => part === 'plan')) &&
  pointsAtPart(sentence.tokens);

const SLIGHTLY = 0.5;

/** An indicator that is called so in full scores so much. */
const NAMED = 4;

function mergedOf(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  switch (last.query.of) {
    case 'activities':
    case 'themes':
    case 'statuses':
      return mergedKey(parts, last) ?? mergedActivities(parts, last, cues);
    case 'plans':
      return mergedPlan(parts, last, cues);
    case 'indicators':
      return mergedIndicators(parts, last, cues);
    case 'meetings':
    case 'items':
    case 'resolutions':
    case 'attendance':
      return mergedMeetings(parts, last, cues);
    default:
      return mergedOthers(parts, last, cues);
  }
}

/** "and blue", "in 2013?" after the meaning of a colour; "any reds" are activities. */
function mergedKey({ sentence, statuses, plans, themes }: Parts, { query }: Last): Merged | undefined {
  const named = Number(statuses !== undefined) + Number((plans?.values.length ?? 0) > 0);
  if (query.ask !== 'define' || named === 0 || themes.tokens.size > 0 || statuses?.except) return undefined;
  if (sentence.has('ask', 'existence', 'count', 'list', 'all')) return undefined;
  const plan = plans && plans.values.length > 0 ? { values: plans.values } : query.where.plan;
  return {
    query: { ...query, where: compact({ ...query.where, plan, status: statuses ?? query.where.status }) },
    named: 2,
  };
}

/** The sentence itself says that it is about something else, with a word that is not what the merged question looks for ("and the revenue one" of papers). */
function otherSubjectNamed(parts: Parts, last: Last, cues: Cues, topic: string | undefined): boolean {
  const { sentence } = parts;
  const subjects: Readonly<Record<string, readonly string[]>> = {
    activities: ['indicators', 'meetings', 'resolutions', 'items', 'panel', 'finance', 'attendance'],
    themes: ['indicators', 'meetings', 'resolutions', 'items', 'panel', 'finance', 'attendance'],
    indicators: ['activities', 'meetings', 'resolutions', 'items', 'panel', 'finance', 'attendance'],
    meetings: ['activities', 'indicators', 'resolutions', 'items', 'finance', 'attendance'],
    items: ['activities', 'indicators', 'resolutions', 'finance', 'attendance', 'panel'],
    resolutions: ['activities', 'indicators', 'attendance', 'panel'],
    attendance: ['activities', 'indicators', 'resolutions', 'finance', 'panel'],
    finance: ['activities', 'indicators', 'meetings', 'resolutions', 'attendance', 'panel'],
  };
  const words = new Set(topic?.split(' ') ?? []);
  const isTopic = (said: readonly Token[]) => said.every(t => words.has(t.text));
  const inside = sentence.has('ask', 'count', 'howMuch') && last.query.of === 'activities' && last.ids.length === 1;
  if (inside) return sentence.has('subject', 'indicators', 'meetings', 'items', 'attendance');
  // "and our activity on missing children" after papers
  const isOfPlan = (t: Token) =>
    !words.has(t.text) && t.text !== 'plan' && sentence.knowledge.lists.ofThePlan.has(t.text);
  if (last.query.of === 'items' && sentence.tokens.some(isOfPlan)) return true;
  return (
    sentence
      .all('subject', ...(subjects[last.query.of] ?? ['none of these']))
      .some(s => !isTopic(sentence.tokens.slice(s.from, s.to))) ||
    (last.query.of !== 'terms' && sentence.has('ask', 'define') && !cues.correcting)
  );
}
