import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { createRespond } from '../../bot/conversation/respond.ts';
import { speakerFor } from '../../bot/people/directory.ts';
import type { Incoming, Reply, Session } from '../../bot/turn/turn.ts';
import type { Draft } from '../../data/draft.ts';
import type { Records } from '../../data/records.ts';
import type { StandIn } from '../../data/standIn.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import { ports, RECORDS, ROLES } from '../conversation/chat.ts';

/** Who takes part, by account: two who may write of themselves, one who may in a lead's place, and two who review. */
export const CAST = {
  lead: 'person/kev-broadhead',
  sponsor: 'person/craig-guildford',
  delegate: 'person/firth',
  reviewer: 'person/kevin-dennis',
  second: 'person/dan-howitt',
} as const;
export type Account = keyof typeof CAST;
export const ACCOUNTS = Object.keys(CAST) as Account[];

export const ACTIVITIES = ['2020-21/3.5', '2020-21/3.16'] as const;

/** The activities that they write of, and all of the record that these hang on: small, so that thousands of runs are quick. */
const FEW: Records = {
  ...RECORDS,
  activities: RECORDS.activities.filter(({ id }) => (ACTIVITIES as readonly string[]).includes(id)),
  updates: RECORDS.updates.filter(({ activity }) => (ACTIVITIES as readonly string[]).includes(activity)),
  indicators: [],
  measures: [],
  resolutions: [],
  finance: [],
  glossary: [],
  discrepancies: [],
};

const DELEGATION: StandIn = {
  id: 'standIn/delegate/1',
  as: 'delegate',
  of: CAST.lead,
  person: CAST.delegate,
  activity: null,
  from: '2021-05-01',
  until: null,
  by: { account: 'lead', person: CAST.lead, name: 'Supt Broadhead' },
  at: '2021-05-01T09:00:00.000+01:00',
};

const respond = createRespond(ports);

/** What one step did. */
export interface Step {
  readonly replies: readonly Reply[];
  /** What was written. */
  readonly changes: readonly Change[];
  /** The store as it was before. */
  readonly draftsBefore: readonly Draft[];
  readonly before: ReturnType<Store['register']>;
}

/** The bot and its store, with the conversations of everybody; it can be stopped and started again at any time. */
export async function openHouse() {
  let store = createMemoryStore(FEW);
  let sessions = new Map<Account, Session>();
  let now = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });
  for (const account of ACCOUNTS) {
    const role = account === 'reviewer' || account === 'second' ? 'manager' : 'lead';
    await store.apply([{ kind: 'keepAccount', account: { account, person: CAST[account], role } }]);
  }

  // The delegate writes for the lead from the beginning, until somebody ends it.
  await store.apply([{ kind: 'nameStandIn', standIn: DELEGATION }]);

  /** One turn as the edge takes it: decided, written, and where somebody was faster decided once more on what is known then. */
  async function take(account: Account, incoming: Incoming): Promise<Step> {
    const [before, draftsBefore] = [store.register(), drafts()];
    for (const _attempt of [1, 2]) {
      const speaker = speakerFor({ account }, store, ROLES, { local: false });
      const session = sessions.get(account) ?? {};
      const { replies, changes, session: next } = respond({ session, incoming, speaker, store, now, local: false });
      const applied = await store.apply(changes);
      if (!applied.ok) continue;
      sessions.set(account, next);
      return { replies, changes, before, draftsBefore };
    }
    throw new Error('The same words met a conflict twice, with nobody else speaking.');
  }

  const drafts = (): Draft[] => ACCOUNTS.flatMap(account => [...store.draftsOf(account)]);

  /** Everything through JSON and back: what is recorded from the history alone, the rest as it was kept. */
  async function restart(): Promise<void> {
    const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    const next = createMemoryStore(FEW);
    for (const { changes } of copy(store.history()))
      assert.ok((await next.apply(changes)).ok, 'the history does not fit');
    await next.apply([
      ...store.accounts().map((account): Change => ({ kind: 'keepAccount', account })),
      ...copy(drafts()).map((draft): Change => ({ kind: 'keepDraft', draft })),
      ...copy(store.notices()).map((notice): Change => ({ kind: 'keepNotice', notice })),
    ]);
    sessions = new Map(copy([...sessions]));
    store = next;
  }

  return {
    store: () => store,
    now: () => now,
    drafts,
    restart,
    say: (account: Account, text: string) => take(account, { kind: 'said', text }),
    press: (account: Account, data: unknown) => take(account, { kind: 'pressed', data }),
    wait: (milliseconds: number) => {
      now = now.plus({ milliseconds });
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;
