import type { Candidate } from './candidate.ts';
import { carriedCandidates } from './followUp/carry/carry.ts';
import { cuesOf } from './followUp/cues.ts';
import { partAskedCandidates } from './followUp/facet/partAsked.ts';
import { bothTogether } from './followUp/merge/bothTogether.ts';
import { givenToBody } from './followUp/merge/givenToBody.ts';
import { mergedCandidates } from './followUp/merge/merge.ts';
import { ofMeetingCandidates } from './followUp/ofMeeting/ofMeeting.ts';
import { otherPapersOf } from './followUp/ofMeeting/otherPapersOf.ts';
import { roundOfThem } from './followUp/ofMeeting/roundOfThem.ts';
import { theirPapers } from './followUp/ofMeeting/theirPapers.ts';
import { leadAtBody } from './followUp/ofPerson/leadAtBody.ts';
import { withLeadsNamed } from './followUp/ofPerson/leadsMeant.ts';
import { officeBeside } from './followUp/ofPerson/officeBeside.ts';
import { sameOfficeCandidates } from './followUp/ofPerson/sameOffice.ts';
import { stillInOffice } from './followUp/ofPerson/stillInOffice.ts';
import { pagedCandidates } from './followUp/pick/page.ts';
import { pickedCandidates } from './followUp/pick/pick.ts';
import { restCandidates } from './followUp/pick/restOf.ts';
import { restOfPart } from './followUp/pick/restOfPart.ts';
import { extremeOfIt } from './followUp/point/extremeOfIt.ts';
import { meetingPointedAtCandidates } from './followUp/point/meetingPointedAt.ts';
import { monthPointedAt } from './followUp/point/monthPointedAt.ts';
import { partPointedAtCandidates } from './followUp/point/partPointedAt.ts';
import { personDescribedCandidates } from './followUp/point/personDescribed.ts';
import { samePlanCandidates } from './followUp/point/samePlan.ts';
import { spelledOutCandidates } from './followUp/point/spelledOut.ts';
import { steppedCandidates } from './followUp/step/stepped.ts';
import { standaloneCandidates } from './frames.ts';
import { takesOut } from './parts/negation.ts';
import type { Parts } from './parts.ts';
import type { Query } from './query.ts';
import { sentenceText } from './sentence.ts';

/**
 * The readings of a sentence that lean on what was asked before: pick one of the records shown, change a part of the last question, or take
 * what it was about into a new one. A sentence that stands by itself and points nowhere has none.
 * @param standalone how the sentence reads without the conversation
 */
export function followUpCandidates(parts: Parts, standalone: readonly Candidate[]): Candidate[] {
  const { last } = parts.sentence.context;
  const cues = cuesOf(parts);
  const stepped = steppedCandidates(parts, last, cues);
  if (!last) return stepped;
  const named = withLeadsNamed(parts, last);
  if (named) return ofThem(named);
  return [
    ...pagedCandidates(parts, last),
    ...restCandidates(parts, last),
    ...restOfPart(parts, last),
    ...(stepped.length > 0 ? stepped : pickedCandidates(parts, last, cues)),
    ...mergedCandidates(parts, last, cues, standalone),
    ...carriedCandidates(parts, last, cues, standalone),
    ...ofMeetingCandidates(parts, last, cues),
    ...givenToBody(parts, last, cues),
    ...officeBeside(parts, last, cues),
    ...sameOfficeCandidates(parts, last, cues),
    ...stillInOffice(parts, last, cues),
    ...leadAtBody(parts, last, cues),
    ...personDescribedCandidates(parts, last),
    ...theirPapers(parts, last),
    ...otherPapersOf(parts, last, cues),
    ...roundOfThem(parts, last, cues),
    ...bothTogether(parts, last),
    ...extremeOfIt(parts, last),
    ...spelledOutCandidates(parts, last, standalone),
    ...partPointedAtCandidates(parts, last),
    ...monthPointedAt(parts, last),
    ...partAskedCandidates(parts, last),
    ...meetingPointedAtCandidates(parts, last),
    ...samePlanCandidates(parts, last, standalone),
  ];
}

/** The readings of a sentence with whom "they" means put in by name. */
function ofThem(named: Parts): Candidate[] {
  const alone = standaloneCandidates(named);
  return [...alone, ...followUpCandidates(named, alone)].map(c => ({
    ...c,
    score: c.score + NAMED,
    because: { ...c.because, 'whom they are': NAMED },
  }));
}
const NAMED = 1;

/**
 * The readings that stand by themselves, less those that drop what the sentence points at: "which activity is it in the plan" asks for one, and a
 * list of the whole plan leaves "it" out.
 * @param leaning the readings that lean on the conversation; without a good one nothing is taken from the others
 */
export function withoutUnmet(
  parts: Parts,
  standalone: readonly Candidate[],
  leaning: readonly Candidate[],
): readonly Candidate[] {
  const isMet = leaning.some(c => c.score >= MET);
  const { that, those, opening } = cuesOf(parts);
  // What is taken out is taken out of a list, and no question of its own.
  if (takesOut(parts.sentence))
    return standalone.map(c => ({
      ...c,
      score: c.score - UNMET,
      because: { ...c.because, 'leaves out the list': -UNMET },
    }));
  const isPointed = parts.sentence.context.last !== undefined && (that || those);
  if (!isPointed && !(isMet && (that || those || opening))) return standalone;
  return standalone.map(c =>
    isWhole(c.query, parts)
      ? { ...c, score: c.score - UNMET, because: { ...c.because, 'drops what it points at': -UNMET } }
      : c,
  );
}

const MET = 3;
const UNMET = 2.5;

/** Nothing but the plan says which records are meant. */
const isWhole = ({ of, where }: Query, { sentence }: Parts): boolean =>
  (of === 'activities' && Object.keys(where).every(part => part === 'plan')) ||
  (of === 'plans' && Object.keys(where).length === 0) ||
  (of === 'indicators' && Object.keys(where).every(part => part === 'direction')) ||
  // "is it on the agenda in May" asks of one thing, "what's its aim" of something that has one.
  (of === 'items' && IS_IT.test(sentenceText(sentence)) && Object.keys(where).every(part => part === 'meeting')) ||
  (of === 'activities' &&
    /\bits\b/.test(sentenceText(sentence)) &&
    Object.keys(where).every(part => part === 'plan' || part === 'topic'));

const IS_IT = /^(and |so )?(is|was|will|does|did|has) (it|that|this)\b/;
