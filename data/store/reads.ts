import { DateTime } from 'luxon';
import type { Draft } from '../draft.ts';
import type { Store } from './port.ts';
import type { State } from './state.ts';

/** The reading half of a store: questions to whatever state is the present one. */
export type Reads = Omit<Store, 'apply' | 'close'>;

/** @param state gives the present state; asked anew for each question. */
export function readsOf(state: () => State): Reads {
  return {
    register: () => state().register,
    draft: id => state().drafts.get(id),
    draftsOf: author => [...state().drafts.values()].filter(draft => draft.author === author).sort(lastChangedFirst),
    contacts: () => [...state().contacts.values()],
    account: account => state().accounts.get(account),
    accounts: () => [...state().accounts.values()],
    notices: () => [...state().notices.values()],
    outbox: () => [...state().outbox.values()],
    outboxEntry: key => state().outbox.get(key),
    session: conversation => state().sessions.get(conversation),
  };
}

const lastChangedFirst = (a: Draft, b: Draft): number => instantMs(b.changedAt) - instantMs(a.changedAt);

const instantMs = (iso: string): number => DateTime.fromISO(iso).toMillis();
