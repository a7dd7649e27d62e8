import fc from 'fast-check';
import type { Query, Subject, Where } from '../../bot/questions/query.ts';
import type { Records } from '../../data/records.ts';
import { attendance, items, meetings, resolutions } from './generatedMeetings.ts';
import { bot, discrepancies, finance, people, statuses, terms } from './generatedOthers.ts';
import { built, choice, maybe, one, page, some, topic } from './queryParts.ts';

/** Queries of every subject, as the reader makes them: parts that go together, in the order of the records. */
export function queries(records: Records): Partial<Record<Subject, fc.Arbitrary<Query>>> {
  return {
    activities: activities(records),
    themes: themes(records),
    plans: plans(records),
    indicators: indicators(records),
    measures: measures(records),
    meetings: meetings(records),
    items: items(records),
    resolutions: resolutions(records),
    attendance: attendance(records),
    people: people(records),
    finance: finance(records),
    terms: terms(records),
    statuses: statuses(records),
    discrepancies: discrepancies(records),
    bot: bot(),
  };
}

function activities(records: Records): fc.Arbitrary<Query> {
  const filter = one(records.plans).chain(plan => {
    const ofPlan = records.activities.filter(a => a.plan === plan.id);
    const leads = [...new Set(ofPlan.flatMap(a => [a.lead, a.sponsor]).filter(id => id !== null))];
    const pledges = records.pledges.filter(p => p.plan === plan.id).map(p => p.code);
    return fc.record({
      plan: fc.constant({ values: [plan.id] }),
      theme: maybe(choice(plan.themes.map(t => t.number))),
      status: maybe(choice(['green', 'amber', 'red', 'blue', 'notStarted', 'none'] as const)),
      leadGroup:
        leads.length > 0 ? fc.constant(undefined) : maybe(choice(['commissioner', 'force', 'partners'] as const)),
      person:
        leads.length > 0
          ? maybe(
              fc
                .record({ values: some(leads, 1), as: one(['lead', 'sponsor', 'either'] as const) })
                .map(({ values, as }) => ({ values, as: as === 'lead' && !leadsAny(records, values) ? 'either' : as })),
            )
          : fc.constant(undefined),
      pledge:
        pledges.length > 0
          ? maybe(fc.oneof(choice(pledges), fc.constant({ values: ['none'] })))
          : fc.constant(undefined),
      isNew: maybe(fc.boolean()),
      revised: maybe(fc.boolean()),
      topic: maybe(topic),
    });
  });
  const named = one(records.activities).map((a): Where => ({ plan: { values: [a.plan] }, ids: { values: [a.id] } }));
  const of = fc.constant('activities' as const);
  return fc.oneof(
    built(fc.record({ ask: fc.constant('list'), of, where: filter, page })),
    built(fc.record({ ask: fc.constant('list'), of, where: filter, take: fc.integer({ min: 2, max: 20 }) })),
    built(fc.record({ ask: fc.constant('count'), of, where: filter })),
    built(
      fc.record({
        ask: fc.constant('count'),
        of,
        by: fc.constant('pledge'),
        where: one(records.plans).map(p => ({ plan: { values: [p.id] } })),
      }),
    ),
    built(
      fc.record({ ask: fc.constant('group'), of, where: filter, by: one(['theme', 'status', 'leadGroup'] as const) }),
    ),
    built(
      fc.record({
        ask: fc.constant('show'),
        of,
        where: named,
        facet: maybe(one(['why', 'status', 'wording', 'source'] as const)),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('show'),
        of,
        where: named,
        facet: one(['quantity', 'told'] as const),
        about: one(['cameras', 'money agreed']),
      }),
    ),
    built(fc.record({ ask: fc.constant('who'), of, where: named, facet: maybe(fc.constant('sponsor' as const)) })),
    built(
      fc.record({
        ask: one(['show', 'who']),
        of,
        where: fc.record({ plan: one(records.plans).map(p => ({ values: [p.id] })), topic }),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('history'),
        of,
        where: fc.record({ plan: fc.constant({ values: records.plans.map(p => p.id) }), topic }),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('compare'),
        of,
        by: fc.constant('theme'),
        where: fc.record({
          plan: one(records.plans).map(p => ({ values: [p.id] })),
          theme: fc.constant({ values: [2, 3] }),
          status: maybe(one([{ values: ['green'] }, { values: ['amber'] }])),
        }),
      }),
    ),
  );
}

/** Who only sponsors is meant as such, also where asked for as one who leads. */
const leadsAny = ({ activities }: Records, ids: readonly string[]): boolean =>
  activities.some(({ lead }) => lead !== null && ids.includes(lead));

function themes(records: Records): fc.Arbitrary<Query> {
  const where = one(records.plans).chain(plan =>
    fc.record({ plan: fc.constant({ values: [plan.id] }), theme: one(plan.themes).map(t => ({ values: [t.number] })) }),
  );
  const plan = one(records.plans).map(p => ({ plan: { values: [p.id] } }));
  const of = fc.constant('themes' as const);
  return fc.oneof(
    built(fc.record({ ask: one(['list', 'count']), of, where: plan })),
    built(fc.record({ ask: fc.constant('show'), of, where, facet: maybe(fc.constant('status')) })),
  );
}

function plans(records: Records): fc.Arbitrary<Query> {
  const of = fc.constant('plans' as const);
  return fc.oneof(
    built(fc.record({ ask: one(['list', 'count']), of, where: fc.constant({}) })),
    built(
      fc.record({
        ask: fc.constant('show'),
        of,
        where: one(records.documents).map(({ id }) => ({ ids: { values: [id] } })),
        facet: fc.constant('document'),
      }),
    ),
    built(
      fc.record({ ask: fc.constant('show'), of, where: one(records.plans).map(p => ({ plan: { values: [p.id] } })) }),
    ),
  );
}

function indicators(records: Records): fc.Arbitrary<Query> {
  const months = [...new Set(records.indicators.flatMap(i => i.values.map(v => v.to)))].sort();
  const ids = one(records.indicators).map((i): Where => ({ ids: { values: [i.id] } }));
  const pair = fc
    .subarray(
      records.indicators.filter(i => i.code).map(i => i.id),
      { minLength: 2, maxLength: 2 },
    )
    .map((two): Where => ({ ids: { values: two } }));
  const at = maybe(one(months).map(m => [m]));
  const span = maybe(fc.subarray(months, { minLength: 2, maxLength: 2 }));
  const of = fc.constant('indicators' as const);
  const filter = fc.record({
    theme: maybe(choice([1, 2, 3, 4])),
    section: maybe(some([...new Set(records.indicators.map(i => i.section))], 1).map(values => ({ values }))),
    exception: maybe(fc.constant(true)),
    direction: maybe(one(['up', 'down', 'level', 'better', 'worse'])),
    topic: maybe(topic),
  });
  return fc.oneof(
    built(fc.record({ ask: fc.constant('figure'), of, where: ids, at, facet: maybe(one(['caveat', 'why'] as const)) })),
    built(fc.record({ ask: fc.constant('figure'), of, where: ids, at: span, facet: fc.constant('change') })),
    built(
      fc.record({ ask: fc.constant('figure'), of, where: ids, facet: one(['source', 'aim', 'exception'] as const) }),
    ),
    built(
      fc.record({
        ask: fc.constant('figure'),
        of,
        where: ids,
        facet: fc.constant('told'),
        about: one(['people moved', 'money agreed']),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('figure'),
        of,
        where: ids,
        sort: one(['ascending', 'descending']).map(order => ({ by: 'value', order })),
        take: fc.constant(1),
      }),
    ),
    built(fc.record({ ask: fc.constant('trend'), of, where: ids, at: span })),
    built(fc.record({ ask: fc.constant('compare'), of, where: pair, at, facet: maybe(fc.constant('change')) })),
    built(fc.record({ ask: one(['list', 'count']), of, where: filter, page: fc.constant(undefined) })),
    built(fc.record({ ask: fc.constant('list'), of, where: fc.record({ pending: fc.constant(true) }), at })),
    built(
      fc.record({
        ask: fc.constant('list'),
        of,
        where: fc.record({ direction: one(['up', 'down']) }),
        sort: fc.record({ by: one(['changePercent', 'changePoints']), order: one(['ascending', 'descending']) }),
        take: one([1, 3, 5, 10]),
      }),
    ),
  );
}

function measures(records: Records): fc.Arbitrary<Query> {
  return built(
    fc.record({
      ask: fc.constant('figure'),
      of: fc.constant('measures'),
      where: one(records.measures).map(m => ({ ids: { values: [m.id] } })),
    }),
  );
}
