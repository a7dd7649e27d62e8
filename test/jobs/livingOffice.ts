import { silentLog } from '../../bot/process/log.ts';
import type { OutboxEntry } from '../../data/outboxEntry.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import { createJobs } from '../../jobs/jobs.ts';
import type { Deliverable, SendResult, Withdrawal } from '../../jobs/sending.ts';
import { at, broadhead, broadheadChat, channel, harris, harrisChat, records, rules } from './office.ts';

/** The office with its jobs: a store, a clock that is set by hand, and whoever answers for the connector. */
export async function livingOffice(
  answer: (message: Deliverable) => SendResult = () => ({ kind: 'sent', messageId: 'm' }),
  managers: readonly string[] = [],
) {
  const store: Store = createMemoryStore(records);
  await apply(
    { kind: 'keepAccount', account: harris },
    { kind: 'keepAccount', account: broadhead },
    { kind: 'keepContact', contact: harrisChat },
    { kind: 'keepContact', contact: broadheadChat },
    { kind: 'keepContact', contact: channel },
  );
  const office = { now: at('2021-05-06T09:00'), answer };
  const sent: string[] = [];
  const tried: string[] = [];
  const withdrawn: Withdrawal[] = [];
  let withdrawalAnswer: SendResult = { kind: 'sent' };

  async function apply(...changes: readonly Change[]): Promise<void> {
    const applied = await store.apply(changes);
    if (!applied.ok) throw new Error('The store refused a change.');
  }

  /** A bot that was just started. */
  function start() {
    const [job] = createJobs({
      ...rules,
      managers,
      store,
      now: () => office.now,
      log: silentLog,
      boot: 'one',
      wait: async ms => {
        office.now = office.now.plus({ milliseconds: ms });
      },
      send: async message => {
        tried.push(message.key);
        const result = office.answer(message);
        if (result.kind === 'sent') sent.push(message.key);
        // As the Teams edge does.
        if (result.kind === 'gone')
          await apply({ kind: 'keepContact', contact: { ...message.contact, unreachable: result.outcome } });
        return result;
      },
      withdraw: async card => {
        withdrawn.push(card);
        return withdrawalAnswer;
      },
    });
    if (!job) throw new Error('There is no job.');
    return () => job.run(new AbortController().signal);
  }

  return {
    store,
    office,
    sent,
    tried,
    withdrawn,
    apply,
    start,
    answerWithdrawals: (result: SendResult) => {
      withdrawalAnswer = result;
    },
    states: () => store.outbox().map(({ key, state }: OutboxEntry) => `${state} ${key}`),
    set: (text: string) => {
      office.now = at(text);
    },
  };
}

export const HARRIS_FIRST = 'reminder/2021-05-19/overdue-1/person/paul-harris';
