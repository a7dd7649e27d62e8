import type { Store } from '../../data/store/port.ts';
import type { Session } from '../turn/turn.ts';

/** Counted on when a part of `Query` changes its type: 2 since an aim and the number of an item are choices. */
const QUERY_SHAPE = 2;

/** A session on disk; one without a shape is of a version before they were counted. */
interface KeptSession extends Session {
  readonly queryShape?: number;
}

/**
 * The state of a conversation as it was kept. A question that an earlier version remembered in another shape is forgotten, so that a follow-up asks of
 * nothing instead of failing; drafts and everything else that somebody typed stay.
 */
export function sessionKept(store: Pick<Store, 'session'>, conversation: string): Session {
  const { queryShape, ...session } = (store.session(conversation) ?? {}) as KeptSession;
  if (queryShape === QUERY_SHAPE) return session;
  const { last: _, ...rest } = session;
  return rest;
}

/** What is to be kept of it. */
export const sessionToKeep = (session: Session): KeptSession => ({ ...session, queryShape: QUERY_SHAPE });
