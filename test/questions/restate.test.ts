import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Query } from '../../bot/questions/query.ts';
import { createReader } from '../../bot/questions/read.ts';
import { restate } from '../../bot/questions/restate.ts';
import { loadVocabulary } from '../../bot/words/vocabulary.ts';
import { loadReference } from '../../data/reference.ts';
import { createRegister } from '../../data/register.ts';
import { projectRoot } from '../../data/root.ts';
import { queries } from './generatedQueries.ts';

const register = createRegister(loadReference(join(projectRoot(), 'data/reference')));
const reader = createReader(register, loadVocabulary(join(projectRoot(), 'data/vocabulary')));
const context = {
  now: DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' }),
  planInForce: '2020-21',
  speaker: { account: 'test', person: undefined, name: 'a tester', role: 'manager' as const },
};

function readsBack(query: Query): void {
  const sentence = restate(query, register);
  const reading = reader.read(sentence, context);
  assert.deepEqual(reading.kind === 'query' ? reading.query : reading.kind, query, sentence);
}

describe('a restatement', () => {
  const seconds = 1000;
  for (const [subject, generated] of Object.entries(queries(register.records)))
    it(`reads back as the same query about ${subject}`, function () {
      this.timeout(30 * seconds);
      fc.assert(fc.property(generated, readsBack), { numRuns: 300, seed: 20210506 });
    });

  it('is short, and names status, theme and plan', () => {
    const query: Query = {
      ask: 'list',
      of: 'activities',
      where: { plan: { values: ['2020-21'] }, theme: { values: [3] }, status: { values: ['amber'] } },
    };
    assert.equal(restate(query, register), 'Amber activities in theme 3 of the 2020–21 plan');
    assert.equal(restate({ ...query, page: 2 }, register), 'Amber activities in theme 3 of the 2020–21 plan, page 2');
  });
});
