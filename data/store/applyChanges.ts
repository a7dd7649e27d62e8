import type { Update } from '../records.ts';
import { withLead, withoutTaughtWord, withReview, withStandIn, withTaughtWord, withUpdate } from '../register.ts';
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
    case 'reviewUpdate':
      return reviewUpdate(state, change);
    case 'nameStandIn':
      return { ...state, register: withStandIn(state.register, change.standIn) };
    case 'endStandIn':
      return endStandIn(state, change);
    case 'teachWord':
      return { ...state, register: withTaughtWord(state.register, change.word) };
    case 'forgetWord':
      return forgetWord(state, change);
    case 'changeLead':
      return changeLead(state, change);
    case 'keepNotice':
      return { ...state, notices: having(state.notices, change.notice.key, change.notice) };
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
    case 'dropOutboxEntry':
      return state.outbox.has(change.key) ? { ...state, outbox: lacking(state.outbox, change.key) } : state;
    case 'keepSession':
      return { ...state, sessions: having(state.sessions, change.conversation, change.session) };
    default:
      return change satisfies never;
  }
}

function conflictOf(state: State, change: Change): Update | undefined {
  if (change.kind === 'reviewUpdate') return reviewedAlready(state, change);
  if (change.kind !== 'fileUpdate') return undefined;
  const latest = state.register.latestUpdate(change.update.activity);
  if (!latest) return undefined;
  const sameId = latest.id === change.after;
  const sameFiling = change.afterFiledAt === undefined || change.afterFiledAt === (latest.submitted?.at ?? null);
  return sameId && sameFiling ? undefined : latest;
}

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** The update that stands, where it is another version than the one that was reviewed, or was decided on before. */
function reviewedAlready(state: State, { activity, filedAt }: Of<'reviewUpdate'>): Update | undefined {
  const latest = state.register.latestUpdate(activity);
  return latest && (latest.submitted?.at !== filedAt || latest.review) ? latest : undefined;
}

function reviewUpdate(state: State, { activity, filedAt, review }: Of<'reviewUpdate'>): State {
  const register = withReview(state.register, activity, filedAt, review);
  if (register === state.register)
    throw new StoreFault(`There is no update of '${activity}' submitted at ${filedAt} to review.`);
  const reviewed = (update: Update) => update.activity === activity && update.submitted?.at === filedAt;
  return { ...state, register, filed: state.filed.map(update => (reviewed(update) ? { ...update, review } : update)) };
}

function forgetWord(state: State, { says }: Of<'forgetWord'>): State {
  const register = withoutTaughtWord(state.register, says);
  return register === state.register ? state : { ...state, register };
}

function endStandIn(state: State, { id, by, at }: Of<'endStandIn'>): State {
  const standIn = state.register.standIns.find(named => named.id === id);
  if (!standIn || standIn.ended) return state;
  return { ...state, register: withStandIn(state.register, { ...standIn, ended: { by, at } }) };
}

function changeLead(state: State, { activity, change }: Of<'changeLead'>): State {
  for (const [what, isKnown] of [
    [activity, state.register.activity(activity)],
    [change.lead, state.register.person(change.lead)],
  ] as const)
    if (!isKnown) throw new StoreFault(`The lead of '${activity}' cannot be changed: '${what}' is not on record.`);
  return {
    ...state,
    register: withLead(state.register, activity, change),
    leadChanges: [...state.leadChanges, { activity, change }],
  };
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
