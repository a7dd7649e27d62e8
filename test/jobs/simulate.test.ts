import assert from 'node:assert/strict';
import { withUpdate } from '../../data/register.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Change } from '../../data/store/port.ts';
import { createJobs } from '../../jobs/jobs.ts';
import { type SimulatedMessage, simulate } from '../../jobs/simulate.ts';
import { at, channel, chatOf, records, register, rules, submitted } from './office.ts';

describe('The simulation', () => {
  it('lists the coming year: who is chased for which meeting, and when each meeting is announced', () => {
    assert.deepEqual(
      linesOf('2021-04-01', '2022-03-31').map(line => `${line.at} ${line.key}`),
      [
        '2021-05-05T09:00:00+01:00 overdue/2021-05-19/person/kev-broadhead',
        '2021-05-05T09:00:00+01:00 overdue/2021-05-19/person/paul-harris',
        '2021-05-05T09:00:00+01:00 meeting/2021-05-19/any-channel',
        '2021-07-07T09:00:00+01:00 meeting/2021-07-21/any-channel',
        '2021-08-31T09:00:00+01:00 overdue/2021-09-14/person/mark-kimberley',
        '2021-08-31T09:00:00+01:00 meeting/2021-09-14/any-channel',
        '2021-10-19T09:00:00+01:00 overdue/2021-11-02/person/dave-wakelin',
        '2021-10-19T09:00:00+01:00 overdue/2021-11-02/person/jane-paling',
        '2021-10-19T09:00:00+01:00 meeting/2021-11-02/any-channel',
      ],
    );
  });

  it('begins with what is due already on its first day, and includes its last', () => {
    const keys = (from: string, to: string) => linesOf(from, to).map(line => line.at.slice(0, 10));
    assert.deepEqual(keys('2021-05-06', '2021-05-06'), ['2021-05-06', '2021-05-06', '2021-05-06']);
    assert.deepEqual(keys('2021-05-08', '2021-05-09'), []);
    assert.deepEqual(keys('2021-04-01', '2021-05-04'), []);
  });

  it('is silent about an officer who has submitted', () => {
    const after = withUpdate(register, submitted('2020-21/3.11', '2021-04-30T10:00:00+01:00'));
    const to = [...simulate({ ...rules, register: after, from: '2021-05-01', to: '2021-05-31' })].map(line => line.to);
    assert.deepEqual(to, ['person/kev-broadhead', 'channel/any-channel']);
  });

  it('equals, line for line, what the jobs send over the same year with restarts, through both clock changes', async () => {
    const store = createMemoryStore(records);
    const anyChannel: Change = { kind: 'keepContact', contact: { ...channel, id: 'any-channel' } };
    await store.apply([...records.people.flatMap(({ id }) => reachable(id)), anyChannel]);
    let now = at('2021-04-01T00:00');
    const sent: SimulatedMessage[] = [];
    const start = () =>
      createJobs({
        ...rules,
        store,
        now: () => now,
        log: { fault: error => assert.fail(String(error)) },
        send: async ({ to, kind, about, key, because }) => {
          sent.push({ at: now.toISO({ suppressMilliseconds: true }) ?? '', to, kind, about, key, because });
          return { kind: 'sent' };
        },
      });
    let jobs = start();
    for (let day = now; day <= at('2022-03-31'); day = day.plus({ days: 1 })) {
      if (day.day % 5 === 0) jobs = start();
      for (const [hour, minute] of MOMENTS) {
        now = day.set({ hour, minute });
        await jobs[0]?.run(new AbortController().signal);
      }
    }
    assert.deepEqual(sent, linesOf('2021-04-01', '2022-03-31'));
  });
});

/** The minutes of a day at which something could change, and those beside them. */
const MOMENTS = [
  [0, 0],
  [1, 30],
  [8, 59],
  [9, 0],
  [9, 1],
  [10, 0],
  [17, 59],
  [18, 0],
] as const;

const linesOf = (from: string, to: string): SimulatedMessage[] => [...simulate({ ...rules, register, from, to })];

const reachable = (person: string): Change[] => [
  { kind: 'keepAccount', account: { account: person, person, role: 'lead' } },
  { kind: 'keepContact', contact: chatOf(person) },
];
