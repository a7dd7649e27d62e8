import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAsker } from '../../bot/cli/asker.ts';
import { loadRoles } from '../../data/roles.ts';
import { projectRoot } from '../../data/root.ts';
import { world } from './answersWorld.ts';
import { type Asked, askedSchema, faultsOf } from './judge.ts';
import { now, reader, register } from './readingHouse.ts';

/**
 * Files of questions with the answers that an honest judge accepts, each written without a look at the reader, and then tuned on. How many
 * must be right.
 */
const FILES = [
  { name: 'asked-sample.jsonl', right: 0.98, misleading: 0.005 },
  { name: 'asked-a.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-b.jsonl', right: 0.95, misleading: 0.03 },
  { name: 'asked-heldout.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-d.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-e-talk.jsonl', right: 0.98, misleading: 0.02 },
  { name: 'asked-f.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-e.jsonl', right: 0.95, misleading: 0.025 },
  { name: 'asked-g.jsonl', right: 0.88, misleading: 0.035 },
  { name: 'asked-k.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-m.jsonl', right: 0.98, misleading: 0.015 },
  // Conversations, each turn of which is a cause that an earlier file showed, in other words.
  { name: 'asked-talk.jsonl', right: 0.98, misleading: 0.01 },
  // Each a cause of its own that was mended: one that comes back must be seen.
  { name: 'asked-reader.jsonl', right: 1, misleading: 0 },
  // A part of what was made from every fact of the records of money, meetings, minutes and people.
  { name: 'asked-records.jsonl', right: 0.96, misleading: 0.025 },
  { name: 'asked-j.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-l.jsonl', right: 0.97, misleading: 0.02 },
  { name: 'asked-r.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-u.jsonl', right: 0.95, misleading: 0.03 },
  { name: 'asked-q.jsonl', right: 0.95, misleading: 0.03 },
  { name: 'asked-s.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-t.jsonl', right: 0.97, misleading: 0.02 },
  // Hardly tuned on.
  { name: 'asked-n.jsonl', right: 0.94, misleading: 0.03 },
  { name: 'asked-p.jsonl', right: 0.93, misleading: 0.035 },
  // Tuned on after they had said what a question that nobody here has seen may expect: 94%, 93% and 94% were right at first sight.
  { name: 'asked-unseen.jsonl', right: 0.97, misleading: 0.02 },
  { name: 'asked-unseen-b.jsonl', right: 0.97, misleading: 0.025 },
  { name: 'asked-y.jsonl', right: 0.98, misleading: 0.01 },
  // Conversations of seven to thirteen turns over all the records, their answers computed.
  { name: 'asked-turns.jsonl', right: 0.98, misleading: 0.01 },
  { name: 'asked-x.jsonl', right: 0.96, misleading: 0.03 },
  // 94.3% right and 3.0% answered wrongly at first sight.
  { name: 'asked-z.jsonl', right: 0.96, misleading: 0.025 },
  // Seven files in the two hands, 86.0 to 95.5% right at first sight.
  { name: 'asked-w.jsonl', right: 0.97, misleading: 0.02 },
  // Six more, 89.6 to 96.1%.
  { name: 'asked-w-more.jsonl', right: 0.96, misleading: 0.03 },
  // Five more, 89.1 to 97.2%.
  { name: 'asked-v.jsonl', right: 0.97, misleading: 0.02 },
  // Six more, 92.2 to 97.4%.
  { name: 'asked-o.jsonl', right: 0.97, misleading: 0.015 },
  { name: 'asked-i.jsonl', right: 0.98, misleading: 0.01 },
  // Ten more, 92.7 to 98.3% at first sight.
  { name: 'asked-c.jsonl', right: 0.98, misleading: 0.01 },
  // Conversations alone, in eight files: 82.2 to 94.3% at first sight.
  { name: 'asked-conversations.jsonl', right: 0.97, misleading: 0.015 },
] as const;

const roles = loadRoles(join(projectRoot(), 'data/roles.json'), register.records.people);

describe('questions as they are asked', () => {
  for (const { name, right, misleading } of FILES)
    it(`${name}: at least ${right * 100}% right, and at most ${misleading * 100}% answered wrongly`, () => {
      const results = answersTo(name);
      const wrong = results.filter(({ faults }) => faults.length > 0);
      const misled = wrong.filter(({ outcome }) => outcome === 'answered');
      const told = wrong.map(({ asked, faults }) => `${asked.id} “${asked.text}”: ${faults.join('; ')}`).join('\n');
      assert.ok(wrong.length <= results.length * (1 - right), told);
      assert.ok(misled.length <= results.length * misleading, told);
    }).timeout(60_000);
});

function answersTo(name: string) {
  const asker = createAsker({ register, reader, roles, rules: world.rules, clock: { now: () => now } });
  return readQuestions(name).map(asked => {
    const { answer } = asker.ask(asked);
    return { asked, outcome: answer.outcome, faults: faultsOf(asked, answer, register) };
  });
}

const readQuestions = (name: string): Asked[] =>
  readFileSync(join(projectRoot(), 'test/questions', name), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => askedSchema.parse(JSON.parse(line)));
