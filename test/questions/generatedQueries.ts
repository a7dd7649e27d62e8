import fc from 'fast-check';
import type { Choice, Query, Subject, Where } from '../../bot/questions/query.ts';
import type { Records } from '../../data/records.ts';

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

const some = <T>(values: readonly T[], most = 2): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(most, values.length) });
const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const choice = <T>(values: readonly T[], most = 2): fc.Arbitrary<Choice<T>> =>
  fc
    .tuple(some(values, most), fc.boolean())
    .map(([chosen, except]) => (except ? { values: chosen, except: true } : { values: chosen }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const page = maybe(fc.integer({ min: 2, max: 9 }));

/** Absent parts are absent. */
const compact = <T extends object>(parts: T): T => JSON.parse(JSON.stringify(parts)) as T;
const built = (arbitrary: fc.Arbitrary<object>): fc.Arbitrary<Query> => arbitrary.map(q => compact(q) as Query);

const TOPICS = [
  'cyber crime',
  'hate crime',
  'stop and search',
  'gps tags',
  'red tape',
  'use of force',
  'the 2013 plan',
  'who leads',
  'mental health in march',
  'GPS, or 101',
];
const topic = one(TOPICS);

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
          ? maybe(fc.record({ values: some(leads, 1), as: one(['lead', 'sponsor', 'either'] as const) }))
          : fc.constant(undefined),
      pledge: pledges.length > 0 ? maybe(choice(pledges)) : fc.constant(undefined),
      isNew: maybe(fc.boolean()),
      revised: maybe(fc.boolean()),
      topic: maybe(topic),
    });
  });
  const named = one(records.activities).map((a): Where => ({ plan: { values: [a.plan] }, ids: { values: [a.id] } }));
  const of = fc.constant('activities' as const);
  return fc.oneof(
    built(fc.record({ ask: fc.constant('list'), of, where: filter, page })),
    built(fc.record({ ask: fc.constant('count'), of, where: filter })),
    built(
      fc.record({ ask: fc.constant('group'), of, where: filter, by: one(['theme', 'status', 'leadGroup'] as const) }),
    ),
    built(
      fc.record({
        ask: fc.constant('show'),
        of,
        where: named,
        facet: maybe(one(['why', 'status', 'wording'] as const)),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('show'),
        of,
        where: named,
        facet: fc.constant('quantity'),
        about: one(['cameras', 'money agreed']),
      }),
    ),
    built(fc.record({ ask: fc.constant('who'), of, where: named })),
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

function meetings(records: Records): fc.Arbitrary<Query> {
  const of = fc.constant('meetings' as const);
  const meeting = one(records.meetings).map((m): Where => ({ meeting: { values: [m.id] } }));
  const when = one(['next', 'last'] as const).map((w): Where => ({ when: w }));
  return fc.oneof(
    built(
      fc.record({
        ask: fc.constant('when'),
        of,
        where: fc.oneof(meeting, when),
        facet: maybe(one(['time', 'place', 'panelDate', 'daysUntil'] as const)),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('when'),
        of,
        where: one([1, 2, 3, 4]).map((t): Where => ({ theme: { values: [t] } })),
      }),
    ),
    built(
      fc.record({
        ask: one(['list', 'count']),
        of,
        where: one(['upcoming', 'past'] as const).map((w): Where => ({ when: w })),
      }),
    ),
    built(fc.record({ ask: fc.constant('show'), of, where: meeting })),
  );
}

function items(records: Records): fc.Arbitrary<Query> {
  const of = fc.constant('items' as const);
  const meeting = one(records.meetings).map(m => ({ values: [m.id] }));
  return fc.oneof(
    built(
      fc.record({
        ask: one(['list', 'count']),
        of,
        where: fc.record({
          meeting,
          itemSection: maybe(one(['Strategic Items', 'Standard Items']).map(s => ({ values: [s] }))),
          topic: maybe(topic),
        }),
      }),
    ),
    built(fc.record({ ask: one(['who', 'when', 'list']), of, where: fc.record({ topic, meeting: maybe(meeting) }) })),
    built(
      fc.record({
        ask: fc.constant('show'),
        of,
        where: fc.record({ meeting, agendaNumber: fc.integer({ min: 1, max: 15 }).map(String) }),
      }),
    ),
    built(fc.record({ ask: fc.constant('show'), of, where: fc.record({ topic }), facet: fc.constant('paper') })),
    built(
      fc.record({
        ask: fc.constant('list'),
        of,
        where: fc.record({
          meeting,
          person: one(['person/paul-harris', 'person/kevin-dennis']).map(p => ({ values: [p], as: 'author' })),
        }),
      }),
    ),
  );
}

function resolutions(records: Records): fc.Arbitrary<Query> {
  const of = fc.constant('resolutions' as const);
  return fc.oneof(
    built(
      fc.record({
        ask: one(['list', 'count']),
        of,
        where: fc.record({ meeting: maybe(one(records.meetings).map(m => ({ values: [m.id] }))), topic: maybe(topic) }),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('show'),
        of,
        where: one(records.resolutions).map(r => ({ ids: { values: [r.id] } })),
        facet: maybe(fc.constant('wording')),
      }),
    ),
  );
}

function attendance(records: Records): fc.Arbitrary<Query> {
  const of = fc.constant('attendance' as const);
  const meeting = one(records.meetings).map(m => ({ values: [m.id] }));
  const person = one(records.people.filter(p => p.name)).map(p => p.id);
  return fc.oneof(
    built(
      fc.record({
        ask: one(['list', 'count']),
        of,
        where: fc.record({ meeting, attendance: one(['present', 'absent', 'others']) }),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('list'),
        of,
        where: fc.record({
          meeting,
          attendance: fc.constant('absent'),
          person: person.map(p => ({ values: [p], except: true, as: 'any' })),
        }),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('show'),
        of,
        where: fc.record({ meeting, person: person.map(p => ({ values: [p], as: 'any' })) }),
      }),
    ),
  );
}

function people(records: Records): fc.Arbitrary<Query> {
  const where = one(records.people).map((p): Where => ({ ids: { values: [p.id] } }));
  const of = fc.constant('people' as const);
  return fc.oneof(
    built(fc.record({ ask: fc.constant('who'), of, where })),
    built(fc.record({ ask: fc.constant('show'), of, where, facet: fc.constant('role') })),
  );
}

function finance(records: Records): fc.Arbitrary<Query> {
  const of = fc.constant('finance' as const);
  const where = one(records.finance).map((f): Where => ({ ids: { values: [f.id] } }));
  const group = one([...new Set(records.finance.map(f => f.group))]).map((g): Where => ({ finance: { values: [g] } }));
  return fc.oneof(
    built(
      fc.record({
        ask: fc.constant('figure'),
        of,
        where,
        facet: maybe(one(['budget', 'actual', 'underspend', 'slippage', 'variance'])),
      }),
    ),
    built(fc.record({ ask: one(['list', 'count']), of, where: group })),
    built(
      fc.record({
        ask: fc.constant('list'),
        of,
        where: group,
        sort: fc.record({
          by: one(['slippage', 'underspend', 'variance', 'actual', 'budget']),
          order: one(['ascending', 'descending']),
        }),
        take: maybe(one([1, 3, 5])),
      }),
    ),
  );
}

const terms = (records: Records): fc.Arbitrary<Query> =>
  built(
    fc.record({
      ask: fc.constant('define'),
      of: fc.constant('terms'),
      where: one(records.glossary).map((g): Where => ({ term: g.term })),
    }),
  );

function statuses(records: Records): fc.Arbitrary<Query> {
  const where = one(records.plans).chain(plan =>
    fc.record({
      plan: fc.constant({ values: [plan.id] }),
      status: maybe(some(['green', 'amber', 'red'], 2).map(values => ({ values }))),
    }),
  );
  return built(fc.record({ ask: fc.constant('define'), of: fc.constant('statuses'), where }));
}

function discrepancies(records: Records): fc.Arbitrary<Query> {
  const where = one(records.plans).chain(plan =>
    fc.record({
      plan: fc.constant({ values: [plan.id] }),
      status: maybe(one(['green', 'amber']).map(s => ({ values: [s] }))),
      theme: maybe(one(plan.themes).map(t => ({ values: [t.number] }))),
    }),
  );
  return built(
    fc.record({
      ask: fc.constant('explain'),
      of: fc.constant('discrepancies'),
      where: fc.oneof(where, fc.constant({})),
    }),
  );
}

function bot(): fc.Arbitrary<Query> {
  const of = fc.constant('bot' as const);
  return fc.oneof(
    built(fc.record({ ask: one(['help', 'greet', 'thank']), of, where: fc.constant({}) })),
    built(
      fc.record({
        ask: fc.constant('explain'),
        of,
        where: fc.constant({}),
        facet: one(['source', 'provisional', 'privacy', 'updatesDue']),
      }),
    ),
  );
}
