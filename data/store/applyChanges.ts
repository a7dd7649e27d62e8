import { withDelivery } from '../delivery.ts';
import { figuresUnder, type MeasureFigureAt } from '../measureFigures.ts';
import type { OutboxEntry } from '../outboxEntry.ts';
import type { IndicatorValue } from '../records/indicator.ts';
import type { Update } from '../records/update.ts';
import { applyRecorded } from './applyRecorded.ts';
import type { Change } from './change.ts';
import { isRecorded, type WorkingChange } from './places.ts';
import type { Conflict } from './port.ts';
import type { State, Working } from './state.ts';

/** What a list of changes comes to: the next state and those that made a difference, or the update or figure that somebody else filed first. */
export type Outcome =
  | { readonly ok: true; readonly state: State; readonly made: readonly Change[] }
  | { readonly ok: false; readonly conflict: Conflict };

/**
 * Makes the changes one after the other, all or none. Pure.
 * @throws StoreFault for an update of an activity that is not on record, and for a recorded change that does not say when it was made.
 */
export function applyChanges(before: State, changes: readonly Change[]): Outcome {
  let state = before;
  const made: Change[] = [];
  for (const change of changes) {
    const conflict = conflictOf(state, change);
    if (conflict) return { ok: false, conflict };
    const next = applyChange(state, change);
    if (next !== state) made.push(change);
    state = next;
  }
  return { ok: true, state, made };
}

/** Makes one change, without asking whether somebody was faster. A change that changes nothing gives the same state back. */
export const applyChange = (state: State, change: Change): State =>
  isRecorded(change) ? applyRecorded(state, change) : applyWorking(state, change);

/** Makes a change of working things. */
function applyWorking<S extends Working>(state: S, change: WorkingChange): S {
  switch (change.kind) {
    case 'keepNotice':
      return { ...state, notices: state.notices.with(change.notice.key, change.notice) };
    case 'dropNotice':
      return state.notices.has(change.key) ? { ...state, notices: state.notices.without(change.key) } : state;
    case 'keepDraft':
      return { ...state, drafts: state.drafts.with(change.draft.id, change.draft) };
    case 'dropDraft':
      return state.drafts.has(change.id) ? { ...state, drafts: state.drafts.without(change.id) } : state;
    case 'keepFigureDraft':
      return { ...state, figureDrafts: state.figureDrafts.with(change.draft.id, change.draft) };
    case 'dropFigureDraft':
      return state.figureDrafts.has(change.id)
        ? { ...state, figureDrafts: state.figureDrafts.without(change.id) }
        : state;
    case 'keepContact':
      return { ...state, contacts: state.contacts.with(change.contact.id, change.contact) };
    case 'forgetContact':
      return state.contacts.has(change.id) ? { ...state, contacts: state.contacts.without(change.id) } : state;
    case 'keepAccount':
      return { ...state, accounts: state.accounts.with(change.account.account, change.account) };
    case 'keepOutboxEntry':
      return isCalledOff(state, change.entry.key, change.entry.state)
        ? state
        : { ...state, outbox: state.outbox.with(change.entry.key, change.entry) };
    case 'dropOutboxEntry':
      return state.outbox.has(change.key) && !isCalledOff(state, change.key)
        ? { ...state, outbox: state.outbox.without(change.key) }
        : state;
    case 'keepSnooze':
      return { ...state, snoozes: state.snoozes.with(change.snooze.person, change.snooze) };
    case 'keepTick':
      return { ...state, ticks: state.ticks.with(change.tick.job, change.tick) };
    case 'noteDelivery': {
      const { conversation, delivery } = change;
      const done = withDelivery(state.deliveries.get(conversation), conversation, delivery);
      return { ...state, deliveries: state.deliveries.with(conversation, done) };
    }
    case 'dropDeliveries':
      return state.deliveries.has(change.conversation)
        ? { ...state, deliveries: state.deliveries.without(change.conversation) }
        : state;
    case 'keepSession': {
      const { kind: _kind, now: _now, ...kept } = change;
      return { ...state, sessions: state.sessions.with(change.conversation, kept) };
    }
    case 'dropSession':
      return state.sessions.has(change.conversation)
        ? { ...state, sessions: state.sessions.without(change.conversation) }
        : state;
    default:
      return change satisfies never;
  }
}

/**
 * What a manager cancelled stays so, whoever was about to claim it in the same moment. Only what left before the word came through is
 * still told as it was.
 */
const isCalledOff = ({ outbox }: Working, key: string, next?: OutboxEntry['state']): boolean =>
  outbox.get(key)?.state === 'cancelled' && next !== 'sent' && next !== 'inDoubt';

function conflictOf(state: State, change: Change): Conflict | undefined {
  if (change.kind === 'reviewUpdate') return reviewedAlready(state, change);
  if (change.kind === 'fileFigure') return givenAlready(state, change);
  if (change.kind === 'fileMeasureFigure') return measuredAlready(state, change);
  if (change.kind !== 'fileUpdate') return undefined;
  const latest = state.register.latestUpdate(change.update.activity);
  if (!latest) return undefined;
  const sameId = latest.id === change.after;
  const sameFiling = change.afterFiledAt === undefined || change.afterFiledAt === (latest.submitted?.at ?? null);
  return sameId && sameFiling ? undefined : latest;
}

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** The update that stands, where it is another version than the one that was reviewed, or somebody else decided on it meanwhile. */
function reviewedAlready(state: State, { activity, filedAt, after }: Of<'reviewUpdate'>): Update | undefined {
  const latest = state.register.latestUpdate(activity);
  return latest && (latest.submitted?.at !== filedAt || latest.review?.at !== after) ? latest : undefined;
}

/** The figure on record for the month, where it is another than the one that the giver saw. */
function givenAlready(state: State, { indicator, to, was }: Of<'fileFigure'>): IndicatorValue | undefined {
  const stands = state.register.indicator(indicator)?.values.find(figure => figure.to === to);
  return was !== undefined && stands && stands.value !== was ? stands : undefined;
}

function measuredAlready(
  state: State,
  { measure: id, label, asAt, was }: Of<'fileMeasureFigure'>,
): MeasureFigureAt | undefined {
  const measure = state.register.records.measures.find(each => each.id === id);
  const stands = measure && figuresUnder(measure, label).find(figure => figure.asAt === asAt);
  return was !== undefined && stands && stands.value !== was ? stands : undefined;
}
