import fc from 'fast-check';
import type { Query, Where } from '../../bot/questions/query.ts';
import type { Records } from '../../data/records.ts';
import { built, maybe, one, some, topic } from './queryParts.ts';

export function meetings(records: Records): fc.Arbitrary<Query> {
  const of = fc.constant('meetings' as const);
  const meeting = one(records.meetings).map((m): Where => ({ meeting: { values: [m.id] } }));
  const when = one(['next', 'last'] as const).map((w): Where => ({ when: w }));
  return fc.oneof(
    built(
      fc.record({
        ask: fc.constant('when'),
        of,
        where: fc.oneof(meeting, when),
        facet: maybe(one(['time', 'place', 'panelDate', 'daysUntil', 'draft'] as const)),
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
    built(fc.record({ ask: fc.constant('who'), of, where: fc.oneof(meeting, when) })),
  );
}

export function items(records: Records): fc.Arbitrary<Query> {
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
    built(
      fc.record({
        ask: one(['list', 'count']),
        of,
        where: fc.record({
          meeting,
          paperKind: fc.record({
            values: some(['verbal', 'written', 'presentation', 'consideration', 'information'] as const, 2),
            except: maybe(fc.constant(true as const)),
          }),
        }),
      }),
    ),
    built(fc.record({ ask: one(['who', 'when', 'list']), of, where: fc.record({ topic, meeting: maybe(meeting) }) })),
    built(fc.record({ ask: fc.constant('show'), of, where: fc.record({ meeting, agendaNumber: numbers(1, 1) }) })),
    built(fc.record({ ask: fc.constant('list'), of, where: fc.record({ meeting, agendaNumber: numbers(2, 3) }) })),
    built(fc.record({ ask: fc.constant('show'), of, where: fc.record({ topic }), facet: fc.constant('paper') })),
    built(
      fc.record({
        ask: fc.constant('who'),
        of,
        where: fc.oneof(
          fc.record({ topic, meeting: maybe(meeting) }),
          one(records.meetings.flatMap(m => m.items)).map((i): Where => ({ ids: { values: [i.id] } })),
        ),
        facet: one(['sponsor', 'contact'] as const),
      }),
    ),
    built(fc.record({ ask: fc.constant('group'), of, where: fc.record({ meeting }), by: fc.constant('author') })),
    built(
      fc.record({
        ask: one(['show', 'who', 'when']),
        of,
        where: one(records.meetings.flatMap(m => m.items)).map((i): Where => ({ ids: { values: [i.id] } })),
      }),
    ),
    built(
      fc.record({
        ask: fc.constant('list'),
        of,
        where: fc.record({
          meeting,
          person: fc
            .tuple(one(['person/paul-harris', 'person/kevin-dennis']), one(['author', 'sponsor'] as const))
            .map(([p, as]) => ({ values: [p], as })),
        }),
      }),
    ),
  );
}

export function resolutions(records: Records): fc.Arbitrary<Query> {
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
    built(fc.record({ ask: fc.constant('list'), of, where: fc.constant({}), facet: fc.constant('caveat') })),
  );
}

export function attendance(records: Records): fc.Arbitrary<Query> {
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

/** Numbers of an agenda, the smallest first. */
const numbers = (minLength: number, maxLength: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 15 }), { minLength, maxLength })
    .map(found => ({ values: [...found].sort((a, b) => a - b).map(String) }));
