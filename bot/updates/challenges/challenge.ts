import type { Status } from '../../../data/records/plan.ts';
import type { Register } from '../../../data/register.ts';
import type { UpdateDetails } from '../../../data/updateDetails.ts';
import type { NarrativeWords } from '../../words/narrativeWords.ts';

/** What can be asked about an update before it is saved. */
export type ChallengeKind =
  | 'tooShort'
  | 'noReason'
  | 'noDate'
  | 'greenButLate'
  | 'blueButOpen'
  | 'sameAsLast'
  | 'sameAsOther'
  | 'amberAgain'
  | 'againstIndicator';

/** One thing that a careful reader would ask. It never keeps an update from being saved. */
export interface Challenge {
  readonly kind: ChallengeKind;
  /** A sentence for the officer, which the reviewer sees too if the update is kept as it is. */
  readonly text: string;
}

/** An update as it would be saved, and what it is held against. */
export interface Weighed {
  /** The activity's id. */
  readonly activity: string;
  readonly status: Status;
  readonly narrative: string;
  readonly details: UpdateDetails;
  readonly register: Register;
  /** `YYYY-MM-DD` in the office's zone. */
  readonly today: string;
  /** The last day of the period that the update is for: an earlier update for it is the one being replaced. */
  readonly periodTo: string;
  readonly words: NarrativeWords;
}
