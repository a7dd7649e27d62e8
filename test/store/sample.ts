import { join } from 'node:path';
import type { Actor } from '../../data/actor.ts';
import type { Account, Contact } from '../../data/contact.ts';
import { type Draft, draftId } from '../../data/draft.ts';
import type { Notice } from '../../data/notice.ts';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import type { Update } from '../../data/records/update.ts';
import type { Records } from '../../data/records.ts';
import { loadReference } from '../../data/reference.ts';
import type { Review } from '../../data/review.ts';
import { projectRoot } from '../../data/root.ts';
import type { StandIn } from '../../data/standIn.ts';
import type { Store } from '../../data/store/port.ts';
import type { TaughtWord } from '../../data/taughtWord.ts';

export const reference: Records = loadReference(join(projectRoot(), 'data/reference'));

/** An activity with a published update, one with a compiled update for the quarter now reported on, and one with none. */
export const PUBLISHED = '2016-18/6.F03';
export const COMPILED = '2020-21/4.15';
export const SILENT = '2020-21/1.1';
/** A measure that has one figure. */
export const MEASURE = 'measure/2016-18/6.3';
export const ACTIVITIES = [PUBLISHED, COMPILED, SILENT] as const;

/** Three activities of the reference records and what they need to stand: small, so that a test can open many stores. */
export const fewRecords: Records = {
  ...reference,
  activities: reference.activities.filter(({ id }) => (ACTIVITIES as readonly string[]).includes(id)),
  updates: reference.updates.filter(({ activity }) => (ACTIVITIES as readonly string[]).includes(activity)),
  indicators: [],
  measures: reference.measures.filter(({ id }) => id === MEASURE),
  meetings: [],
  resolutions: [],
  finance: [],
  glossary: [],
  discrepancies: [],
};

/** An update of Q4 2020/21 as an officer files it. */
export function update(activity: string, summary: string, at = '2021-05-06T09:00:00.000+01:00'): Update {
  return {
    id: `update/${activity}/2021-03-31`,
    activity,
    period: { label: '2020/21 Q4', from: '2021-01-01', to: '2021-03-31' },
    status: 'amber',
    summary,
    basis: 'submitted',
    reason: null,
    source: null,
    submitted: { by: null, byName: 'Det Supt Firth', at, via: 'card' },
  };
}

export function draft(
  author: string,
  activity: string,
  narrative: string,
  changedAt = '2021-05-06T08:00:00.000Z',
): Draft {
  return {
    id: draftId(author, activity),
    activity,
    author,
    narrative,
    via: 'conversation',
    basedOn: null,
    startedAt: '2021-05-06T08:00:00.000Z',
    changedAt,
  };
}

export const contact = (id: string): Contact => ({
  id,
  scope: 'personal',
  account: `account-${id}`,
  reference: { serviceUrl: 'https://example.org', conversation: { id } },
  seenAt: '2021-05-06T08:00:00.000Z',
});

export const account = (name: string): Account => ({ account: name, person: 'person/kevin-dennis', role: 'lead' });

export const outboxEntry = (key: string, state: OutboxEntry['state'] = 'claimed'): OutboxEntry => ({
  key,
  kind: 'overdueUpdates',
  to: 'person/kevin-dennis',
  about: [PUBLISHED],
  because: 'It was due on 5 May 2021.',
  state,
  claimedAt: '2021-05-06T08:00:00.000Z',
});

export const KEVIN: Actor = { account: 'a-kevin', person: 'person/kevin-dennis', name: 'Kevin Dennis' };

export const review = (verdict: Review['verdict'] = 'accepted'): Review => ({
  verdict,
  ...(verdict === 'returned' && { comment: 'Say when the kit arrives.' }),
  by: KEVIN,
  at: '2021-05-06T11:00:00.000+01:00',
});

export const standIn = (id: string, person = 'person/dan-howitt'): StandIn => ({
  id,
  as: 'delegate',
  of: 'person/firth',
  person,
  activity: null,
  from: '2021-05-06',
  until: '2021-06-30',
  by: KEVIN,
  at: '2021-05-06T11:00:00.000+01:00',
});

export const taughtWord = (says: string, means = 'violence against women and girls'): TaughtWord => ({
  says,
  means,
  example: `activities about ${says}`,
  by: KEVIN,
  at: '2021-05-06T11:00:00.000+01:00',
});

export const notice = (key: string): Notice => ({
  key,
  kind: 'updateReturned',
  to: { account: 'a-firth', person: null },
  about: [PUBLISHED],
  because: 'Kevin Dennis returned it.',
  at: '2021-05-06T11:00:00.000+01:00',
});

/** Everything a store says, as plain data, to compare one store with another. */
export function contentsOf(store: Store): unknown {
  return {
    updates: store.register().records.updates,
    superseded: store.register().superseded,
    history: store.history().map(({ at, changes }) => ({ at, changes })),
    reference: store.reference().updates.length,
    standIns: store.register().standIns,
    taughtWords: store.register().taughtWords,
    leads: ACTIVITIES.map(id => store.register().activity(id)?.leadChanges ?? null),
    notices: store.notices(),
    latest: ACTIVITIES.map(id => store.register().latestUpdate(id) ?? null),
    measures: store.register().records.measures,
    drafts: ['ann', 'bob'].flatMap(author => store.draftsOf(author)),
    figureDrafts: ['ann', 'bob'].flatMap(author => store.figureDraftsOf(author)),
    contacts: store.contacts(),
    accounts: store.accounts(),
    outbox: store.outbox(),
    sessions: ['c1', 'c2'].map(conversation => store.session(conversation) ?? null),
  };
}
