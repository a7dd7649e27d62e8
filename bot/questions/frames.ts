import type { Candidate } from './candidate.ts';
import { activityCandidates } from './frames/activities.ts';
import { attendanceCandidates } from './frames/attendance.ts';
import { botCandidates } from './frames/bot.ts';
import { comparisonCandidates } from './frames/comparison.ts';
import { discrepancyCandidates } from './frames/discrepancies.ts';
import { documentCandidates } from './frames/documents.ts';
import { financeCandidates } from './frames/finance.ts';
import { indicatorCandidates } from './frames/indicators.ts';
import { itemCandidates } from './frames/items.ts';
import { measureCandidates } from './frames/measures.ts';
import { meetingCandidates } from './frames/meetings.ts';
import { peopleCandidates } from './frames/people.ts';
import { resolutionCandidates } from './frames/resolutions.ts';
import { termCandidates } from './frames/terms.ts';
import { themeCandidates } from './frames/themes.ts';
import { toldCandidates } from './frames/told.ts';
import type { Parts } from './parts.ts';

/** One frame a subject: each says how the sentence would read if it were about that. */
const FRAMES: readonly ((parts: Parts) => readonly Candidate[])[] = [
  activityCandidates,
  comparisonCandidates,
  themeCandidates,
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
  discrepancyCandidates,
  documentCandidates,
  toldCandidates,
];

/** Every reading of a sentence that stands by itself. */
export const standaloneCandidates = (parts: Parts): Candidate[] => FRAMES.flatMap(frame => frame(parts));
