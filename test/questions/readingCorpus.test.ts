import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { earlier } from '../../bot/conversation/answerSentence.ts';
import { answerReading } from '../../bot/questions/answerReading.ts';
import type { Query } from '../../bot/questions/query.ts';
import type { Reading } from '../../bot/questions/reading.ts';
import type { Session } from '../../bot/turn/turn.ts';
import { projectRoot } from '../../data/root.ts';
import { world } from './answersWorld.ts';
import { contextOf, now, reader, register } from './readingHouse.ts';

interface Question {
  readonly id: string;
  readonly text: string;
  readonly family: string;
  readonly conversation?: string;
  readonly as?: string;
  readonly expect: { readonly query?: Query; readonly kind?: Reading['kind'] };
}

const folder = join(projectRoot(), 'test/questions');
const corpus = readdirSync(folder)
  .filter(name => /^corpus.*\.jsonl$/.test(name))
  .sort()
  .flatMap(name => readFileSync(join(folder, name), 'utf8').split('\n'))
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Question);

describe('the question corpus', () => {
  const talks = new Map<string, Session['last']>();
  for (const { id, text, conversation, as, expect } of corpus)
    it(`${id} reads “${text}”`, () => {
      const last = conversation === undefined ? undefined : talks.get(conversation);
      const context = contextOf(as);
      const reading = reader.read(text, { ...context, ...(last && { last }) });
      if (conversation !== undefined && reading.kind === 'query') {
        const { ids } = answerReading(reading, {
          register,
          now,
          planInForce: context.planInForce,
          speaker: context.speaker,
          rules: world.rules,
          everyday: reader.everyday,
        });
        talks.set(conversation, {
          query: reading.query,
          ids,
          ...(last && { before: earlier(last, { query: reading.query, ids }) }),
        });
      }
      if (expect.kind !== undefined) assert.equal(reading.kind, expect.kind);
      else assert.deepEqual(reading.kind === 'query' ? reading.query : reading.kind, expect.query);
    });
});
