import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { Prepare } from '../../jobs/sending.ts';
import { drivenOutbox, remindersTo } from './drivenOutbox.ts';

const due = remindersTo(2);
const [FIRST, SECOND] = ['reminder/0', 'reminder/1'];
const yes = async () => ({ kind: 'sent' }) as const;

describe('Drawing a message', () => {
  it('happens while the one before it is in the air, and anew where it has changed since', async () => {
    const steps: string[] = [];
    const prepare: Prepare = async ({ key, because }) => {
      steps.push(`draw ${key}${because === 'New' ? ' new' : ''}`);
      return async () => {
        steps.push(`post ${key}`);
        // The next one is drawn when this one is on the wire.
        for (let turns = 0; turns < 5; turns++) await turn();
        return { kind: 'sent' };
      };
    };
    const { outbox } = drivenOutbox(yes, { prepare });
    // The records change once the second was drawn.
    await outbox.sendDue(due, message =>
      steps.includes(`draw ${SECOND}`) && message.key === SECOND ? { ...message, because: 'New' } : message,
    );
    assert.deepEqual(steps, [
      `draw ${FIRST}`,
      `post ${FIRST}`,
      `draw ${SECOND}`,
      `draw ${SECOND} new`,
      `post ${SECOND}`,
    ]);
  });

  it('that fails sends nothing, leaves no doubt, and does not stop the next', async () => {
    const prepare: Prepare = async ({ key }) => {
      if (key === FIRST) throw new Error('a template is broken');
      return yes;
    };
    const { outbox, store } = drivenOutbox(yes, { prepare });
    const counts = await outbox.sendDue(due);
    assert.deepEqual([counts.sent, counts.inDoubt], [1, 0]);
    assert.equal(store.outboxEntry(FIRST ?? ''), undefined);
  });
});
