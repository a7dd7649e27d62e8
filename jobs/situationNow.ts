import type { DateTime } from 'luxon';
import type { Rules } from '../data/cycle.ts';
import type { Store } from '../data/store/port.ts';
import { createOutboxView, type SentEntry } from './outboxView.ts';
import type { Situation } from './situation.ts';

export interface SituationPorts extends Rules {
  readonly store: Pick<Store, 'register' | 'contacts' | 'accounts' | 'notices' | 'snoozes' | 'outbox'>;
  /** Who is a manager by `data/roles.json`: person ids. */
  readonly managers?: readonly string[];
  /** The bot's clock. */
  readonly now: () => DateTime;
}

/** Gives the situation at each asking. @param counts which entries of the outbox are looked at */
export function situations(
  { store, now, settings, calendar, managers = NOBODY }: SituationPorts,
  counts?: (entry: SentEntry) => boolean,
): () => Situation {
  const view = createOutboxView();
  return () => ({
    settings,
    calendar,
    register: store.register(),
    contacts: store.contacts(),
    accounts: store.accounts(),
    managers,
    notices: store.notices(),
    snoozes: store.snoozes(),
    outbox: view.refresh(counts ? store.outbox().filter(counts) : store.outbox()),
    now: now(),
  });
}

const NOBODY: readonly string[] = [];
