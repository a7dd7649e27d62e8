import { DateTime } from 'luxon';
import type { Draft } from '../draft.ts';
import type { Records } from '../records.ts';
import type { HistoryLine, Store } from './port.ts';
import type { State } from './state.ts';

/** The reading half of a store: questions to whatever state is the present one. */
export type Reads = Omit<Store, 'apply' | 'close'>;

/** What does not change with the state, or only grows beside it. */
export interface Background {
  readonly reference: Records;
  /** Appended to as lines are written; never given out itself. */
  readonly history: readonly HistoryLine[];
}

/** @param state gives the present state; asked anew for each question. */
export function readsOf(state: () => State, { reference, history }: Background): Reads {
  return {
    register: () => state().register,
    reference: () => reference,
    history: () => [...history],
    draft: id => state().drafts.get(id),
    draftsOf: author =>
      state()
        .drafts.list()
        .filter(draft => draft.author === author)
        .sort(lastChangedFirst),
    figureDraft: id => state().figureDrafts.get(id),
    figureDraftsOf: author =>
      state()
        .figureDrafts.list()
        .filter(draft => draft.author === author)
        .sort(lastChangedFirst),
    contacts: () => state().contacts.list(),
    account: account => state().accounts.get(account),
    accounts: () => state().accounts.list(),
    notices: () => state().notices.list(),
    outbox: () => state().outbox.list(),
    outboxEntry: key => state().outbox.get(key),
    snoozes: () => state().snoozes.list(),
    tick: job => state().ticks.get(job),
    doneDeliveries: conversation => state().deliveries.get(conversation)?.done ?? [],
    session: conversation => state().sessions.get(conversation)?.session,
  };
}

const lastChangedFirst = (a: Changed, b: Changed): number => instantMs(b.changedAt) - instantMs(a.changedAt);

type Changed = Pick<Draft, 'changedAt'>;

const instantMs = (iso: string): number => DateTime.fromISO(iso).toMillis();
