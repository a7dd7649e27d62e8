import type { Update } from '../records.ts';
import { withUpdate } from '../register.ts';
import { CHANGING, type ChangingName, PLACE_OF } from './documents.ts';
import { type Change, StoreFault } from './port.ts';
import type { State } from './state.ts';

/** What a list of changes comes to: the next state and the documents that differ, or the update that somebody else filed first. */
export type Outcome =
  | { readonly ok: true; readonly state: State; readonly touched: readonly ChangingName[] }
  | { readonly ok: false; readonly conflict: Update };

/**
 * Makes the changes one after the other, all or none. Pure.
 * @throws StoreFault for an update of an activity that is not on record.
 */
export function applyChanges(before: State, changes: readonly Change[]): Outcome {
  let state = before;
  const touched = new Set<ChangingName>();
  for (const change of changes) {
    const conflict = conflictOf(state, change);
    if (conflict) return { ok: false, conflict };
    const next = applyChange(state, change);
    if (next !== state) touched.add(PLACE_OF[change.kind]);
    state = next;
  }
  return { ok: true, state, touched: CHANGING.filter(name => touched.has(name)) };
}

/** Makes one change, without asking whether somebody was faster. A change that changes nothing gives the same state back. */
export function applyChange(state: State, change: Change): State {
  switch (change.kind) {
    case 'fileUpdate':
      return fileUpdate(state, change.update);
    case 'keepDraft':
      return { ...state, drafts: having(state.drafts, change.draft.id, change.draft) };
    case 'dropDraft':
      return state.drafts.has(change.id) ? { ...state, drafts: lacking(state.drafts, change.id) } : state;
    case 'keepContact':
      return { ...state, contacts: having(state.contacts, change.contact.id, change.contact) };
    case 'forgetContact':
      return state.contacts.has(change.id) ? { ...state, contacts: lacking(state.contacts, change.id) } : state;
    case 'keepAccount':
      return { ...state, accounts: having(state.accounts, change.account.account, change.account) };
    case 'keepOutboxEntry':
      return { ...state, outbox: having(state.outbox, change.entry.key, change.entry) };
    case 'keepSession':
      return { ...state, sessions: having(state.sessions, change.conversation, change.session) };
    default:
      return change satisfies never;
  }
}

function conflictOf(state: State, change: Change): Update | undefined {
  if (change.kind !== 'fileUpdate') return undefined;
  const latest = state.register.latestUpdate(change.update.activity);
  if (!latest) return undefined;
  const sameId = latest.id === change.after;
  const sameFiling = change.afterFiledAt === undefined || change.afterFiledAt === (latest.submitted?.at ?? null);
  return sameId && sameFiling ? undefined : latest;
}

function fileUpdate(state: State, update: Update): State {
  if (!state.register.activity(update.activity))
    throw new StoreFault(
      `The update ${update.id} is of '${update.activity}', which is not among the activities on record.`,
    );
  return {
    ...state,
    register: withUpdate(state.register, update),
    filed: [...state.filed.filter(earlier => earlier.id !== update.id), update],
  };
}

const having = <T>(map: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> =>
  new Map(map).set(key, value);

function lacking<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
