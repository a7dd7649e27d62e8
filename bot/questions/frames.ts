import type { Candidate } from './candidate.ts';
import { activityCandidates } from './frames/activities/activities.ts';
import { comparisonCandidates } from './frames/activities/comparison.ts';
import { planCandidates } from './frames/activities/plans.ts';
import { themeCandidates } from './frames/activities/themes.ts';
import { botCandidates } from './frames/bot.ts';
import { discrepancyCandidates } from './frames/documents/discrepancies.ts';
import { documentCandidates } from './frames/documents/documents.ts';
import { toldCandidates } from './frames/documents/told.ts';
import { financeCandidates } from './frames/finance/finance.ts';
import { indicatorCandidates } from './frames/indicators/indicators.ts';
import { measureCandidates } from './frames/indicators/measures.ts';
import { attendanceCandidates } from './frames/meetings/attendance.ts';
import { itemCandidates } from './frames/meetings/items.ts';
import { meetingCandidates } from './frames/meetings/meetings.ts';
import { resolutionCandidates } from './frames/meetings/resolutions.ts';
import { peopleCandidates } from './frames/people/people.ts';
import { roundCandidates } from './frames/rounds.ts';
import { termCandidates } from './frames/terms/terms.ts';
import type { Parts } from './parts.ts';

/** One frame a subject: each says how the sentence would read if it were about that. */
const FRAMES: readonly ((parts: Parts) => readonly Candidate[])[] = [
  activityCandidates,
  comparisonCandidates,
  themeCandidates,
  planCandidates,
  indicatorCandidates,
  measureCandidates,
  meetingCandidates,
  itemCandidates,
  resolutionCandidates,
  attendanceCandidates,
  financeCandidates,
  peopleCandidates,
  termCandidates,
  botCandidates,
  roundCandidates,
  discrepancyCandidates,
  documentCandidates,
  toldCandidates,
];

/** Every reading of a sentence that stands by itself. */
export const standaloneCandidates = (parts: Parts): Candidate[] => FRAMES.flatMap(frame => frame(parts));
