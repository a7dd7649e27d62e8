import type { Account, Contact } from '../contact.ts';
import type { Draft } from '../draft.ts';
import type { LeadChange } from '../leadChange.ts';
import type { Notice } from '../notice.ts';
import type { OutboxEntry } from '../outboxEntry.ts';
import type { Records, Update } from '../records.ts';
import { createRegister, type Register, withLead, withTaughtWord } from '../register.ts';
import type { ChangingName, DocumentOf } from './documents.ts';

/** Everything the store knows at one instant. A value: a change makes a new one. */
export interface State {
  readonly register: Register;
  /** The submitted updates that stand, in the order of filing: what `register` holds beyond the reference records. */
  readonly filed: readonly Update[];
  /** The changes of lead, the oldest first: what `register` holds beyond the reference records. */
  readonly leadChanges: readonly { readonly activity: string; readonly change: LeadChange }[];
  readonly notices: ReadonlyMap<string, Notice>;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly outbox: ReadonlyMap<string, OutboxEntry>;
  readonly sessions: ReadonlyMap<string, unknown>;
}

/** What a changing document holds, beside its version and revision. */
export type Body<Name extends ChangingName> = Omit<DocumentOf<Name>, 'version' | 'revision'>;
export type Bodies = { readonly [Name in ChangingName]: Body<Name> };

/** What the documents hold before anything was written down. */
export const EMPTY_BODIES: Bodies = {
  work: { updates: [], superseded: [], drafts: [], standIns: [], taughtWords: [], leadChanges: [] },
  people: { contacts: [], accounts: [] },
  outbox: { entries: [], notices: [] },
  sessions: { sessions: [] },
};

/** The state that the reference records and the documents come to. */
export function stateOf(records: Records, bodies: Bodies = EMPTY_BODIES): State {
  const { work, people, outbox, sessions } = bodies;
  const register = createRegister(recordsWith(records, work.updates), work.superseded, work.standIns);
  return {
    register: work.taughtWords.reduce(
      withTaughtWord,
      work.leadChanges.reduce((now, { activity, change }) => withLead(now, activity, change), register),
    ),
    filed: work.updates,
    leadChanges: work.leadChanges,
    notices: keyed(outbox.notices, notice => notice.key),
    drafts: keyed(work.drafts, draft => draft.id),
    contacts: keyed(people.contacts, contact => contact.id),
    accounts: keyed(people.accounts, account => account.account),
    outbox: keyed(outbox.entries, entry => entry.key),
    sessions: new Map(sessions.sessions.map(({ conversation, session }) => [conversation, session])),
  };
}

/** The records with submitted updates in the place of those that they replace. */
export function recordsWith(records: Records, filed: readonly Update[]): Records {
  const replaced = new Set(filed.map(update => update.id));
  return { ...records, updates: [...records.updates.filter(update => !replaced.has(update.id)), ...filed] };
}

/** What one document holds of a state; the other direction of `stateOf`. */
export function bodyOf<Name extends ChangingName>(state: State, name: Name): Body<Name> {
  return BODY_OF[name](state);
}

const BODY_OF: { readonly [Name in ChangingName]: (state: State) => Body<Name> } = {
  work: state => ({
    updates: [...state.filed],
    superseded: [...state.register.superseded],
    drafts: [...state.drafts.values()],
    standIns: [...state.register.standIns],
    taughtWords: [...state.register.taughtWords],
    leadChanges: [...state.leadChanges],
  }),
  people: state => ({ contacts: [...state.contacts.values()], accounts: [...state.accounts.values()] }),
  outbox: state => ({ entries: [...state.outbox.values()], notices: [...state.notices.values()] }),
  sessions: state => ({
    sessions: [...state.sessions].map(([conversation, session]) => ({ conversation, session })),
  }),
};

const keyed = <T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(list.map(item => [keyOf(item), item]));
