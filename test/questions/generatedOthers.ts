import fc from 'fast-check';
import type { Query, Where } from '../../bot/questions/query.ts';
import type { Records } from '../../data/records.ts';
import { built, maybe, one, some, topic } from './queryParts.ts';

export function people(records: Records): fc.Arbitrary<Query> {
  const where = one(records.people).map((p): Where => ({ ids: { values: [p.id] } }));
  const of = fc.constant('people' as const);
  return fc.oneof(
    built(fc.record({ ask: fc.constant('who'), of, where })),
    built(fc.record({ ask: fc.constant('show'), of, where, facet: fc.constant('role') })),
  );
}

export function finance(records: Records): fc.Arbitrary<Query> {
  const of = fc.constant('finance' as const);
  const where = one(records.finance).map((f): Where => ({ ids: { values: [f.id] } }));
  const group = one([...new Set(records.finance.map(f => f.group))]).map((g): Where => ({ finance: { values: [g] } }));
  // Of the programme there are budgets alone: what slipped or was spent of it is asked of its outturn.
  const ofAmounts = group.filter(({ finance: table }) => !table?.values.includes('capital-programme'));
  return fc.oneof(
    built(
      fc.record({
        ask: fc.constant('figure'),
        of,
        where,
        facet: maybe(
          one(['budget', 'actual', 'underspend', 'slippage', 'variance', 'baseBudget', 'virement', 'progress', 'why']),
        ),
      }),
    ),
    built(fc.record({ ask: one(['list', 'count']), of, where: group })),
    built(
      fc.record({
        ask: fc.constant('list'),
        of,
        where: fc
          .tuple(one(['capital', 'revenue']), one(['over', 'under', 'slipped', 'finished'] as const))
          .map(([g, standing]): Where => ({ finance: { values: [g] }, standing })),
      }),
    ),
    built(
      fc.record({
        ask: one(['list', 'count']),
        of,
        where: fc
          .tuple(
            one(['capital', 'revenue']),
            one(['budget', 'actual', 'slippage', 'underspend', 'variance'] as const),
            one([{ over: 500_000 }, { under: 1_250_000 }]),
          )
          .map(([g, amount, limit]): Where => ({ finance: { values: [g] }, amount: { of: amount, ...limit } })),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('list'),
        of,
        where: ofAmounts,
        sort: fc.record({
          by: one(['slippage', 'underspend', 'variance', 'actual', 'budget']),
          order: one(['ascending', 'descending']),
        }),
        take: maybe(one([1, 3, 5])),
      }),
    ),
  );
}

export const terms = (records: Records): fc.Arbitrary<Query> =>
  built(
    fc.record({
      ask: fc.constant('define'),
      of: fc.constant('terms'),
      where: one(records.glossary).map((g): Where => ({ term: g.term })),
    }),
  );

export function statuses(records: Records): fc.Arbitrary<Query> {
  const where = one(records.plans).chain(plan =>
    fc.record({
      plan: fc.constant({ values: [plan.id] }),
      status: maybe(some(['green', 'amber', 'red'], 2).map(values => ({ values }))),
    }),
  );
  return built(fc.record({ ask: fc.constant('define'), of: fc.constant('statuses'), where }));
}

export function discrepancies(records: Records): fc.Arbitrary<Query> {
  const where = one(records.plans).chain(plan =>
    fc.record({
      plan: fc.constant({ values: [plan.id] }),
      status: maybe(one(['green', 'amber']).map(s => ({ values: [s] }))),
      theme: maybe(one(plan.themes).map(t => ({ values: [t.number] }))),
    }),
  );
  const coded = records.indicators.filter(i => i.code !== null).map(i => i.id);
  const indicators = some(coded, 3).map(values => ({ ids: { values } }));
  return built(
    fc.record({
      ask: one(['explain', 'count']),
      of: fc.constant('discrepancies'),
      where: fc.oneof(where, indicators, fc.constant({}), fc.record({ topic })),
    }),
  );
}

export function bot(): fc.Arbitrary<Query> {
  const of = fc.constant('bot' as const);
  return fc.oneof(
    built(fc.record({ ask: one(['help', 'greet', 'thank']), of, where: fc.constant({}) })),
    built(
      fc.record({
        ask: fc.constant('explain'),
        of,
        where: fc.constant({}),
        facet: one([
          'source',
          'provisional',
          'privacy',
          'updatesDue',
          'papersDue',
          'papersOut',
          'signOff',
          'attention',
        ]),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('explain'),
        of,
        where: one([1, 2, 3, 4]).map((t): Where => ({ theme: { values: [t] } })),
        facet: fc.constant('updatesDue'),
      }),
    ),
  );
}
