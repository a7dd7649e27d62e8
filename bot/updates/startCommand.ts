import type { Status } from '../../data/records/plan.ts';
import type { ActivityMention } from '../naming/activityMention.ts';

/** An update begun, with as much of it as was said in the one sentence. */
export interface StartCommand {
  readonly kind: 'start';
  readonly activity?: ActivityMention | undefined;
  /** The activity was named by its ref. */
  readonly byRef?: boolean;
  readonly status?: StatusSaid | undefined;
  /** As typed; not yet checked. */
  readonly narrative?: string | undefined;
}

export type StatusSaid =
  | { readonly kind: 'known'; readonly status: Status }
  /** A word stood where a status should, and is none. */
  | { readonly kind: 'unknown'; readonly word: string };
