import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { withUpdate } from '../../data/register.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { createJobs } from '../../jobs/jobs.ts';
import { type SimulatedMessage, simulate } from '../../jobs/simulate.ts';
import { seededRandom } from '../faults/seededRandom.ts';
import { at, channel, chatOf, records, register, rules, submitted } from './office.ts';

describe('The simulation', () => {
  it('lists the coming year: who is chased for which meeting, and when each meeting is announced', () => {
    const lines = linesOf('2021-04-01', '2021-05-31').filter(({ kind }) => kind !== 'digest');
    assert.deepEqual(
      lines.map(line => `${line.at.slice(0, 16)} ${line.key}`),
      [
        ...ladder('2021-04-13', 'before-14'),
        ...ladder('2021-04-22', 'before-7'),
        ...ladder('2021-04-28', 'before-3'),
        ...ladder('2021-04-30', 'before-1'),
        ...ladder('2021-05-04', 'on-the-day'),
        ...ladder('2021-05-05', 'overdue-1'),
        ...ladder('2021-05-07', 'overdue-3'),
        ...ladder('2021-05-11', 'overdue-5'),
        ...['dan-howitt', 'kevin-dennis', 'craig-guildford', 'rachel-barber'].map(
          name => `2021-05-12T09:00 escalation/2021-05-19/person/${name}`,
        ),
        '2021-05-12T09:00 meeting/2021-05-19/before/any-channel',
        '2021-05-18T09:00 meeting/2021-05-19/eve/any-channel',
      ],
    );
  });

  it('tells managers on Mondays what comes and what is late, and on Tuesday where Monday is a bank holiday', () => {
    const digests = linesOf('2021-04-01', '2021-06-30').filter(({ kind }) => kind === 'digest');
    const days = [...new Set(digests.map(({ at }) => at.slice(0, 10)))];
    assert.deepEqual(days.slice(0, 4), ['2021-04-26', '2021-05-04', '2021-05-10', '2021-05-17']);
    assert.deepEqual([...new Set(digests.map(({ to }) => to))].sort(), MANAGERS.toSorted());
  });

  it('begins with what is due already on its first day, and includes its last', () => {
    const keys = (from: string, to: string) => linesOf(from, to).map(line => line.at.slice(0, 10));
    assert.deepEqual(keys('2021-05-06', '2021-05-06'), ['2021-05-06', '2021-05-06']);
    assert.deepEqual(keys('2021-05-08', '2021-05-09'), []);
    assert.deepEqual(keys('2021-04-01', '2021-04-12'), []);
  });

  it('is silent about an officer who has submitted', () => {
    const after = withUpdate(register, submitted('2020-21/3.11', '2021-04-30T10:00:00+01:00'));
    const to = new Set(
      [...simulate({ ...rules, register: after, managers: [], from: '2021-05-01', to: '2021-05-31' })].map(
        line => line.to,
      ),
    );
    assert.deepEqual([...to], ['person/kev-broadhead', 'person/craig-guildford', 'channel/any-channel']);
  });

  for (const seed of [1, 2, 3])
    it(`equals, line for line, what the jobs send over the same year with restarts, through both clock changes (seed ${seed})`, async () => {
      const random = seededRandom(seed);
      const store = createMemoryStore(records);
      const anyChannel: Change = {
        kind: 'keepContact',
        contact: { ...channel, id: 'any-channel', seenAt: '2021-01-01T09:00:00Z' },
      };
      await store.apply([...records.people.flatMap(({ id }) => reachable(id)), anyChannel]);
      let now = at('2021-04-01T00:00');
      const sent: SimulatedMessage[] = [];
      const start = () =>
        createJobs({
          withdraw: async () => ({ kind: 'sent' }),
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
        for (const moment of momentsOf(day, random)) {
          if (random() < 0.1) jobs = start();
          now = moment;
          await jobs[0]?.run(new AbortController().signal);
        }
      }
      assert.deepEqual(sent, linesOf('2021-04-01', '2022-03-31'));
    });
});

/**
 * The moments of a day at which something could change, those beside them, and a few others; on a day on which the clocks change, each
 * quarter of an hour, the doubled and the missing hour too.
 */
function momentsOf(day: DateTime, random: () => number): readonly DateTime[] {
  const set = MOMENTS.map(([hour, minute]) => day.set({ hour, minute }));
  const others = Array.from({ length: 3 }, () => day.plus({ minutes: Math.floor(random() * 24 * 60) }));
  const changes = day.offset !== day.endOf('day').offset;
  const quarters = changes ? Array.from({ length: 16 }, (_, n) => day.plus({ minutes: 15 * n })) : [];
  return [...set, ...others, ...quarters].sort((a, b) => a.toMillis() - b.toMillis());
}

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

const MANAGERS = ['person/kevin-dennis', 'person/dan-howitt'];
const linesOf = (from: string, to: string): SimulatedMessage[] => [
  ...simulate({ ...rules, register, managers: MANAGERS, from, to }),
];

const ladder = (day: string, rung: string): string[] =>
  ['kev-broadhead', 'paul-harris'].map(name => `${day}T09:00 reminder/2021-05-19/${rung}/person/${name}`);

const reachable = (person: string): Change[] => [
  { kind: 'keepAccount', account: { account: person, person, role: MANAGERS.includes(person) ? 'manager' : 'lead' } },
  { kind: 'keepContact', contact: chatOf(person) },
];
