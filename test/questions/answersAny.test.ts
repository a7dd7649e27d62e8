import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meetingEntries } from '../../bot/questions/answers/meetingEntries.ts';
import type { Ask, Facet, GroupBy, Query, Subject } from '../../bot/questions/query.ts';
import { answerTo, register } from './answersWorld.ts';

const ASKS: readonly Ask[] = [
  'list',
  'count',
  'group',
  'show',
  'who',
  'when',
  'figure',
  'trend',
  'compare',
  'define',
  'history',
  'help',
  'greet',
  'thank',
  'explain',
];
const SUBJECTS: readonly Subject[] = [
  'activities',
  'themes',
  'plans',
  'indicators',
  'measures',
  'meetings',
  'items',
  'resolutions',
  'attendance',
  'people',
  'finance',
  'terms',
  'statuses',
  'discrepancies',
  'bot',
];
const FACETS: readonly Facet[] = [
  'status',
  'why',
  'quantity',
  'time',
  'place',
  'panelDate',
  'daysUntil',
  'paper',
  'wording',
  'caveat',
  'provisional',
  'source',
  'privacy',
  'change',
  'budget',
  'actual',
  'underspend',
  'slippage',
  'variance',
  'role',
  'updatesDue',
  'papersDue',
];
const GROUPS: readonly GroupBy[] = [
  'theme',
  'status',
  'leadGroup',
  'plan',
  'pledge',
  'section',
  'meeting',
  'author',
  'person',
];
const TOPICS = ['knife crime', 'the', 'zzzz', 'regional collaboration', 'domestic abuse', '£', 'FGM'];
const MONTHS = ['2015-01', '2020-03', '2020-06', '2020-12', '2021-03'];

const { records } = register;
const RECORD_IDS = [
  ...records.plans,
  ...records.activities,
  ...records.indicators,
  ...records.measures,
  ...records.meetings,
  ...records.resolutions,
  ...records.people,
  ...records.finance,
  ...records.documents,
  ...records.plans.flatMap(plan => plan.themes),
  ...records.meetings.flatMap(meeting => meeting.items),
].map(record => record.id);
const KNOWN_IDS: ReadonlySet<string> = new Set(RECORD_IDS);

const choice = <T>(of: readonly T[]) =>
  fc.record(
    {
      values: fc.subarray([...of], { minLength: 1, maxLength: Math.min(3, of.length) }),
      except: fc.constant(true as const),
    },
    { requiredKeys: ['values'] },
  );

const filters = {
  plan: choice(['2013-18', '2016-18', '2020-21']),
  theme: choice([1, 3, 6, 9]),
  status: choice(['green', 'amber', 'red', 'blue', 'notStarted', 'none'] as const),
  leadGroup: choice(['force', 'commissioner', 'partners', 'none'] as const),
  pledge: choice(['PL3', 'PL7', 'PL7.2']),
  isNew: fc.boolean(),
  ids: choice(RECORD_IDS),
  topic: fc.constantFrom(...TOPICS),
  section: choice(['3B', '4C']),
  exception: fc.boolean(),
  pending: fc.boolean(),
  direction: fc.constantFrom('up', 'down', 'level', 'better', 'worse'),
  meeting: choice(records.meetings.map(meeting => meeting.id)),
  when: fc.constantFrom('upcoming', 'past', 'next', 'last'),
  agendaNumber: fc
    .uniqueArray(fc.constantFrom('1', '7', '11', '99'), { minLength: 1, maxLength: 3 })
    .map(values => ({ values })),
  author: choice(['Force', 'OPCC', 'VRU']),
  attendance: fc.constantFrom('present', 'absent', 'others'),
  finance: choice(['capital', 'revenue', 'snb-grant', 'net-budget', 'q3-forecast']),
  standing: fc.constantFrom('over', 'under', 'slipped', 'finished'),
  overdue: fc.boolean(),
  term: fc.constantFrom('MAPPA', 'PCP', 'amber', 'nonsense'),
};

/** A row of an activity of the plan in force, all of whose colours are compiled. */
const COLOURED_ROW_IN_FORCE = /(?:^|\n|[;:] )\d\.\d+ [^\n]* – (?:Green|Amber|Red)/;

/** Up to three parts of a filter: with more, hardly anything is ever found. */
const where = fc
  .tuple(fc.record(filters), fc.shuffledSubarray(Object.keys(filters) as (keyof typeof filters)[], { maxLength: 3 }))
  .map(([all, parts]) => Object.fromEntries(parts.map(part => [part, all[part]])));

const query = fc.record(
  {
    ask: fc.constantFrom(...ASKS),
    of: fc.constantFrom(...SUBJECTS),
    where,
    by: fc.constantFrom(...GROUPS),
    sort: fc.record({
      by: fc.constantFrom('change', 'changePercent', 'changePoints', 'value', 'variance', 'slippage', 'count'),
      order: fc.constantFrom('ascending', 'descending'),
    }),
    take: fc.integer({ min: 1, max: 5 }),
    at: fc.subarray(MONTHS, { minLength: 1, maxLength: 2 }),
    facet: fc.constantFrom(...FACETS),
    about: fc.constantFrom(...TOPICS),
  },
  { requiredKeys: ['ask', 'of', 'where'] },
) as fc.Arbitrary<Query>;

describe('an answer to any query at all', function () {
  // Thousands of answers take a second on a quiet machine, and several on a busy one.
  this.timeout(20_000);

  it('is given without an exception, cites only records there are, and reads as words', () => {
    fc.assert(
      fc.property(query, asked => {
        const answer = answerTo(asked);
        assert.ok(answer.text.length > 0);
        assert.doesNotMatch(answer.text, /undefined|null|NaN|\[object|\$\{/);
        for (const id of answer.ids) assert.ok(KNOWN_IDS.has(id), `cites ${id}`);
        if (COLOURED_ROW_IN_FORCE.test(answer.text)) assert.match(answer.text, /provisional/);
        if (answer.outcome === 'nothing') assert.deepEqual(answer.ids, []);
        assert.equal(new Set(answer.ids).size, answer.ids.length, 'cites a record twice');
        assert.ok(answer.text.split('\n').length <= 60, 'too long to read aloud');
      }),
      { numRuns: 1500, seed: 11 },
    );
  });

  it('is the same when asked twice', () => {
    fc.assert(
      fc.property(query, asked => assert.deepEqual(answerTo(asked), answerTo(asked))),
      { numRuns: 200, seed: 12 },
    );
  });

  it('counts as many as it lists', () => {
    fc.assert(
      fc.property(query, asked => {
        // "How many pledges" lists what hangs on them.
        const { take: _, sort: __, facet: ___, by: ____, ...plain } = asked;
        if (!['activities', 'indicators', 'items', 'resolutions', 'finance'].includes(asked.of)) return;
        const listed = answerTo({ ...plain, ask: 'list' });
        const counted = answerTo({ ...plain, ask: 'count' });
        if (asked.of !== 'items') assert.equal(counted.value, counted.ids.length);
        if (asked.where.topic === undefined) assert.deepEqual([...counted.ids], [...listed.ids]);
      }),
      { numRuns: 500, seed: 13 },
    );
  });
});

describe('the business of a meeting', () => {
  it('has every row of the work programme and every item of the agenda exactly once', () => {
    for (const meeting of records.meetings) {
      const entries = meetingEntries(meeting);
      assert.deepEqual(
        entries.flatMap(entry => entry.item ?? []),
        meeting.items,
      );
      const agenda = entries.flatMap(entry => entry.agenda ?? []);
      assert.equal(new Set(agenda).size, agenda.length);
      assert.equal(agenda.length, meeting.agenda?.length ?? 0);
    }
  });
});
