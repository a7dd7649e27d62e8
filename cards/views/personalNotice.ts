import type { CardLink } from '../words/button.ts';
import type { NoticeDigest } from './reminderDigest.ts';

/** Updates that one person owes for one meeting. */
export interface NoticeDebt {
  /** A meeting id. */
  readonly meeting: string;
  readonly plan: string;
  /** `YYYY-MM-DD` */
  readonly cutOff: string;
  /** Working days; negative: so many are left. */
  readonly workingDaysLate: number;
  /** Activity ids. */
  readonly activities: readonly string[];
  /** Whose they are: a person id. */
  readonly debtor: string;
}

/** Papers that the reader has to bring for one meeting. */
export interface NoticePapers {
  /** A meeting id. */
  readonly meeting: string;
  readonly cutOff: string;
  readonly workingDaysLate: number;
  /** Ids of items of its work programme. */
  readonly papers: readonly string[];
  /** Who answers for them: a person id. */
  readonly debtor: string;
}

/** What one person is told on one day. */
export interface PersonalNotice {
  /** A person id; undefined for an account that is nobody on record. */
  readonly person: string | undefined;
  readonly debts: readonly NoticeDebt[];
  /** The papers that they have to bring. */
  readonly papers?: readonly NoticePapers[];
  /** What others still owe. */
  readonly escalated: readonly NoticeDebt[];
  readonly escalatedPapers?: readonly NoticePapers[];
  /** They are back from leave; the ids of their activities that others updated meanwhile. */
  readonly back?: { readonly from: string; readonly to: string; readonly filed: readonly string[] };
  readonly digest?: NoticeDigest;
  /** What is different from what this card said before, where it is corrected. */
  readonly change?: string;
  readonly because: string;
  /** By which the days are taken into a calendar. */
  readonly links?: readonly CardLink[];
}
