import type { QueuedMessage } from '../../data/queuedMessage.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { StandIn } from '../../data/standIn.ts';
import type { Owing } from '../owing/owing.ts';

/** One version of an update: what stood when it was shown. */
export interface Version {
  readonly activity: string;
  readonly filedAt: string;
}

/** Something that was shown and is done only when it is confirmed. Plain JSON: it is kept in the session. */
export type Proposal =
  | { readonly kind: 'acceptMany'; readonly versions: readonly Version[] }
  | {
      readonly kind: 'orderSending';
      readonly what: 'pause' | 'resume' | 'withdraw' | 'resend';
      readonly keys?: readonly string[];
      /** A withdrawal that leaves nothing in the place of the card. */
      readonly deletes?: true;
    }
  | { readonly kind: 'cancelMessages'; readonly messages: readonly QueuedMessage[] }
  | { readonly kind: 'chase'; readonly meeting: string; readonly owing: readonly Owing[] }
  | { readonly kind: 'changeLead'; readonly activity: string; readonly was: string | null; readonly lead: string }
  | {
      readonly kind: 'nameStandIn';
      readonly standIn: Pick<StandIn, 'as' | 'of' | 'person' | 'activity' | 'from' | 'until'>;
    }
  /** `about`: the id of an indicator or measure; `was`: its owner when this was shown. */
  | { readonly kind: 'nameFigureOwner'; readonly about: string; readonly was: string | null; readonly person: string }
  | { readonly kind: 'namePaperPerson'; readonly author: string; readonly person: string }
  /** The meeting as it would be. */
  | { readonly kind: 'changeMeeting'; readonly meeting: Meeting };

/** The proposal of a conversation: the last that was shown. */
export interface OpenProposal {
  readonly id: string;
  readonly what: Proposal;
  /** It is what was said last, so that a spoken "yes" means it. Later only its own button does. */
  readonly isFresh: boolean;
}
