import type { Actor } from '../actor.ts';
import type { Account, Contact } from '../contact.ts';
import type { DoneDelivery } from '../delivery.ts';
import type { Draft } from '../draft.ts';
import type { FiledFigure } from '../figure.ts';
import type { FigureDraft } from '../figureDraft.ts';
import type { ItemMark } from '../itemMark.ts';
import type { LeadChange } from '../leadChange.ts';
import type { Leave } from '../leave.ts';
import type { Notice } from '../notice.ts';
import type { OutboxEntry } from '../outboxEntry.ts';
import type { PaperArrival, PaperPerson } from '../paper.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Update } from '../records/update.ts';
import type { Review } from '../review.ts';
import type { RoleDecision } from '../roleDecision.ts';
import type { SendingOrder } from '../sendingOrder.ts';
import type { Snooze } from '../snooze.ts';
import type { StandIn } from '../standIn.ts';
import type { TaughtWord } from '../taughtWord.ts';

/**
 * A figure as somebody gave it. `was`: what they saw on record for that month (null: nothing); where that is no longer so, nothing is written.
 * Absent, it is not compared.
 */
interface GivenFigure {
  readonly value: number;
  readonly was?: number | null | undefined;
  readonly kept?: FiledFigure['kept'] | undefined;
  readonly by: Actor;
  readonly at: string;
}

/** One thing to be written down. What the pure parts of the house return, and the store performs. */
export type Change =
  /**
   * Files an update. `after` is the latest update's id that its author saw (null: none); where it no longer is, nothing is written.
   * A second submission for the same period has the same id, so the id alone cannot tell that somebody was faster: `afterFiledAt` is the
   * `submitted.at` of the update that the author saw (null: it was not a submitted one). Absent, only the id is compared.
   */
  | {
      readonly kind: 'fileUpdate';
      readonly update: Update;
      readonly after: string | null;
      readonly afterFiledAt?: string | null | undefined;
    }
  /**
   * A manager's decision on one version of an activity's latest update: the one submitted at `filedAt`. Where that is not the latest any
   * more, or its review is another than the one that the manager saw (`after`: its instant; absent: none), nothing is written.
   */
  | {
      readonly kind: 'reviewUpdate';
      readonly activity: string;
      readonly filedAt: string;
      readonly review: Review;
      readonly after?: string | undefined;
    }
  /** Somebody may write in another's place; the person who named them stands in `standIn.by`. */
  | { readonly kind: 'nameStandIn'; readonly standIn: StandIn }
  /** That is over. Where it was over already, nothing happens. */
  | { readonly kind: 'endStandIn'; readonly id: string; readonly by: Actor; readonly at: string }
  /** Everybody's questions are read with this word from now on; who taught it stands in `word.by`. */
  | { readonly kind: 'teachWord'; readonly word: TaughtWord }
  /** A taught word (`TaughtWord.says`) no longer holds. One that nobody taught changes nothing. */
  | { readonly kind: 'forgetWord'; readonly says: string; readonly by: Actor; readonly at: string }
  /**
   * A figure of an indicator for the 12 months to a month (`YYYY-MM`). Where one stood for that month, it is kept under the new one
   */
  | (GivenFigure & {
      readonly kind: 'fileFigure';
      readonly indicator: string;
      readonly to: string;
      readonly printed: string;
    })
  /** Somebody (a person id) may give an indicator's figures from now on. */
  | {
      readonly kind: 'nameFigureOwner';
      readonly indicator: string;
      readonly person: string;
      readonly by: Actor;
      readonly at: string;
    }
  /** A figure of a measure under one of its labels, as at a month (`YYYY-MM`); otherwise as `fileFigure`. `unit` counts for a new label. */
  | (GivenFigure & {
      readonly kind: 'fileMeasureFigure';
      readonly measure: string;
      readonly label: string;
      readonly unit: string;
      readonly asAt: string;
    })
  /** Somebody (a person id) may give a measure's figures from now on. */
  | {
      readonly kind: 'nameMeasureOwner';
      readonly measure: string;
      readonly person: string;
      readonly by: Actor;
      readonly at: string;
    }
  /** An administrator decided who somebody is here, or what they may do. */
  | { readonly kind: 'decideRole'; readonly decision: RoleDecision }
  /** An activity has another lead from now on. */
  | { readonly kind: 'changeLead'; readonly activity: string; readonly change: LeadChange }
  /** A manager decided something about what the bot sends by itself. What it does to messages is written beside it, entry by entry. */
  | { readonly kind: 'orderSending'; readonly order: SendingOrder }
  /** Something is to be said to somebody who is not speaking now; sent by the outbox, once under its key. */
  | { readonly kind: 'keepNotice'; readonly notice: Notice }
  | { readonly kind: 'dropNotice'; readonly key: string }
  | { readonly kind: 'keepDraft'; readonly draft: Draft }
  | { readonly kind: 'dropDraft'; readonly id: string }
  | { readonly kind: 'keepFigureDraft'; readonly draft: FigureDraft }
  | { readonly kind: 'dropFigureDraft'; readonly id: string }
  | { readonly kind: 'keepContact'; readonly contact: Contact }
  | { readonly kind: 'forgetContact'; readonly id: string }
  | { readonly kind: 'keepAccount'; readonly account: Account }
  | { readonly kind: 'keepOutboxEntry'; readonly entry: OutboxEntry }
  | { readonly kind: 'dropOutboxEntry'; readonly key: string }
  /**
   * A manager added a meeting, moved it or cancelled it: the meeting as it is from now on, its `sequence` one higher than it was. A
   * `sequence` that does not follow means that somebody else changed it meanwhile, and is refused.
   */
  | { readonly kind: 'keepMeeting'; readonly meeting: Meeting; readonly by: Actor; readonly at: string }
  /** An officer is away, or (`calledOff`) is not after all. */
  | { readonly kind: 'keepLeave'; readonly leave: Leave; readonly by: Actor; readonly at: string }
  /** Somebody answers for a body's papers from now on. */
  | { readonly kind: 'namePaperPerson'; readonly named: PaperPerson }
  /** A paper has reached the office, or has not after all. */
  | { readonly kind: 'notePaper'; readonly arrival: PaperArrival }
  /** Items of a meeting are not public from now on, or are public after all. */
  | { readonly kind: 'markItem'; readonly mark: ItemMark }
  /** One nudge moved to another day. */
  | { readonly kind: 'keepSnooze'; readonly snooze: Snooze }
  /** A job has seen to everything up to this instant: what fell due later, and was not tried, is missed. */
  | { readonly kind: 'keepTick'; readonly tick: Tick }
  /** Beside what a delivery of Teams came to, in the same write: so that the same, delivered again, is not done again. */
  | { readonly kind: 'noteDelivery'; readonly conversation: string; readonly delivery: DoneDelivery }
  /** Nothing that was done in that conversation can be delivered again any more. */
  | { readonly kind: 'dropDeliveries'; readonly conversation: string }
  /**
   * The state of one conversation (`Session`), opaque here. `at`: when it was kept; the store on disk says it where it is not given. `now`: it
   * holds what somebody typed and nobody else does, so it is on disk before `apply` resolves.
   */
  | {
      readonly kind: 'keepSession';
      readonly conversation: string;
      readonly session: unknown;
      readonly at?: string | undefined;
      readonly now?: true | undefined;
    }
  | { readonly kind: 'dropSession'; readonly conversation: string };

/** How far a job (`job`: its name) has come. */
export interface Tick {
  readonly job: string;
  readonly at: string;
}
