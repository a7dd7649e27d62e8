import type { DateTime } from 'luxon';
import type { Card } from '../../cards/card.ts';
import type { Contact } from '../../data/contact.ts';
import type { Status } from '../../data/records/plan.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import type { Store } from '../../data/store/port.ts';
import type { TaughtWord } from '../../data/taughtWord.ts';
import type { AnswerOutcome } from '../questions/answer.ts';
import type { Last } from '../questions/followUp/last.ts';
import type { NarrativeWords } from '../words/narrativeWords.ts';
import type { Look } from './look.ts';
import type { OpenProposal } from './proposal.ts';

/** What somebody said or pressed. `data` is a card's submit payload, hostile until parsed. */
export type Incoming =
  | { readonly kind: 'said'; readonly text: string; readonly besides?: readonly Besides[] }
  /** A message that was taken before now says this. */
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'pressed'; readonly data: unknown }
  /** The bot was added to a conversation, or somebody met it for the first time. */
  | { readonly kind: 'met'; readonly scope: 'personal' | 'group' | 'channel' };

/** What came with a message, or in the place of words, and cannot be read. */
export type Besides = 'file' | 'picture' | 'other';

/** What the bot says. Every card has the same in plain text, for notifications, old clients and screen readers. */
export type Reply = Placed &
  (
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly buttons?: readonly Button[];
        /** It gives somebody's own words back, to be copied; nobody can copy out of a card on a phone. */
        readonly givesBack?: true;
      }
    | {
        readonly kind: 'card';
        readonly card: Card;
        readonly text: string;
        /** By which whoever looks at it later gets it as it stands then, with their own buttons. */
        readonly look?: Look;
      }
  );

interface Placed {
  /** It stands in the place of the card whose button was pressed, which is dealt with; as a message of its own where that cannot be. */
  readonly replaces?: 'pressedCard';
}

/** A button is words: pressing it says them. */
export interface Button {
  readonly title: string;
  readonly say: string;
}

/** Where the talk stands: what a follow-up refers to, and the update being written. Plain JSON. */
export interface Session {
  readonly last?: Last;
  /** The last thing done to a taught word here, for "undo"; gone once something else was saved. */
  readonly taught?: { readonly did: 'teach' | 'forget'; readonly word: TaughtWord };
  /** The draft (`Draft.id`) that is being asked through, and the question that is open. */
  readonly updating?: {
    /** Empty at the step `activity` while no activity was named yet. */
    readonly draft: string;
    readonly step: 'activity' | 'status' | 'narrative' | 'confirm';
    /** At `activity` without a draft: what was said already ("update amber: waiting on kit"). */
    readonly pending?: { readonly status?: Status; readonly narrative?: string };
    /** At `confirm`: the version (`draftVersion`) whose preview was shown here; a spoken "yes" is about that one only. */
    readonly shown?: string;
  };
  /** A run over several activities ("update all mine"). */
  readonly run?: {
    /** The activities in order, those that are done with them, so that "2 of 5" stays true. */
    readonly ids: readonly string[];
    /** Whose turn it is. */
    readonly at: number;
    /** The last day of the period it is about; another quarter begins another run. */
    readonly period: string;
    /** Stopped until it is asked for again. */
    readonly isPaused?: boolean;
  };
  /** The figure that is being given. */
  readonly figuring?: {
    /** `FigureDraft.id`. */
    readonly draft: string;
    /** The last message here was about it, so that a number or a "yes" is too. */
    readonly isAsked: boolean;
    /** The version whose preview was shown here; a spoken "yes" is about that one only. */
    readonly shown?: string;
  };
  /** The day (`YYYY-MM-DD`) on which half-written drafts were last offered here. */
  readonly offeredHalfWay?: string;
  /** What was proposed and waits for a confirmation. */
  readonly proposal?: OpenProposal;
  /** The versions (`submitted.at`) of the updates that were shown for review last, by activity id. */
  readonly reviewing?: Readonly<Record<string, string>>;
  /** The meeting for which it was asked who has not submitted: "chase them all". */
  readonly owing?: { readonly meeting: string };
}

/** Everything one turn is decided from. */
export interface Turn {
  readonly session: Session;
  readonly incoming: Incoming;
  readonly speaker: Speaker;
  /** The conversation in which it is said, as messages are addressed to it; absent where there is none. */
  readonly place?: Pick<Contact, 'id' | 'scope'>;
  /** Read only here; what is to be written comes back as changes. */
  readonly store: Pick<
    Store,
    | 'register'
    | 'draft'
    | 'draftsOf'
    | 'figureDraft'
    | 'figureDraftsOf'
    | 'account'
    | 'accounts'
    | 'contacts'
    | 'notices'
    | 'outbox'
    | 'reference'
    | 'history'
    | 'snoozes'
  >;
  /** In the office's zone. */
  readonly now: DateTime;
  /** Local mode: "I am …" is allowed. */
  readonly local: boolean;
  /** From which it is seen what is worth asking about an update. */
  readonly narrativeWords: NarrativeWords;
}

/** Whether others than the speaker see what is answered. A card is then drawn with nobody's own buttons on it, and each gets theirs by looking. */
export const isShared = ({ place }: Pick<Turn, 'place'>): boolean => place !== undefined && place.scope !== 'personal';
/** A turn as it reaches the conversation, which adds what every turn is decided with. */
export type TurnTaken = Omit<Turn, 'narrativeWords'>;

/**
 * What one turn comes to. The edge performs the changes, then keeps the session, then sends the replies; if the changes fail, it says
 * so instead and keeps the old session.
 */
export interface TurnResult {
  readonly session: Session;
  readonly replies: readonly Reply[];
  readonly changes: readonly Change[];
  /** What a question was answered with; absent where none was asked. */
  readonly outcome?: AnswerOutcome;
}
