import assert from 'node:assert/strict';
import { startFakeConnector } from './fakeConnector.ts';
import { messageFaults } from './teamsRules.ts';

const card = (content: object) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content });
const LOOK = { type: 'Action.Execute', title: 'Show it now', verb: 'look', data: { look: {} } };
const WHOLE = { type: 'AdaptiveCard', version: '1.5', body: [], speak: 'x', fallbackText: 'x' };

describe('what the suite holds every message to', () => {
  for (const [fault, message] of Object.entries({
    'splits them': { text: 'x', textFormat: 'plain', summary: 'x', attachments: [card(WHOLE)] },
    'nothing in it': {},
    'read as Markdown': { text: 'x' },
    'clients run them together': { text: 'one\ntwo', textFormat: 'plain' },
    'without words for the notification': { attachments: [card(WHOLE)] },
    'not an Adaptive Card of version 1.5': { summary: 'x', attachments: [card({ ...WHOLE, version: '1.6' })] },
    '7 actions': {
      summary: 'x',
      attachments: [
        card({ ...WHOLE, actions: Array(7).fill({ type: 'Action.Submit', title: 'x', data: { say: 'x' } }) }),
      ],
    },
    'an input without a label': {
      summary: 'x',
      attachments: [card({ ...WHOLE, body: [{ type: 'Input.Text', id: 'x' }] })],
    },
    'a refresh for 61 people': {
      summary: 'x',
      attachments: [
        card({ ...WHOLE, refresh: { action: LOOK, userIds: Array.from({ length: 61 }, (_, n) => `29:${n}`) } }),
      ],
    },
    'a refresh for 0 people': {
      summary: 'x',
      attachments: [card({ ...WHOLE, refresh: { action: LOOK, userIds: [] } })],
    },
    'somebody twice': {
      summary: 'x',
      attachments: [card({ ...WHOLE, refresh: { action: LOOK, userIds: ['29:a', '29:a'] } })],
    },
    'a refresh without an Execute': {
      summary: 'x',
      attachments: [card({ ...WHOLE, refresh: { action: { type: 'Action.Submit', title: 'x' } } })],
    },
    'larger than 80 KB': { text: 'x'.repeat(41_000), textFormat: 'plain' },
    'it mentions somebody': { text: 'x', textFormat: 'plain', entities: [{ type: 'mention' }] },
    'an attachment of the kind': { summary: 'x', attachments: [{ contentType: 'image/png' }] },
  }))
    it(`finds: ${fault}`, () => {
      assert.ok(messageFaults({ type: 'message', ...message }).some(found => found.includes(fault)));
    });

  it('finds nothing wrong with a plain text or a whole card', () => {
    assert.deepEqual(messageFaults({ type: 'message', text: 'x', textFormat: 'plain' }), []);
    assert.deepEqual(messageFaults({ type: 'message', summary: 'x', attachments: [card(WHOLE)] }), []);
  });

  it('is asked by the connector: too big is 413 at once, anything else is told at the end', async () => {
    const connector = await startFakeConnector();
    const post = (activity: object) =>
      fetch(`${connector.serviceUrl}v3/conversations/a/activities`, { method: 'POST', body: JSON.stringify(activity) });
    assert.equal((await post({ type: 'message', text: 'x'.repeat(41_000) })).status, 413);
    assert.equal(connector.delivered.length, 0);
    assert.equal((await post({ type: 'message', text: '**x**' })).status, 201);
    await assert.rejects(connector.close(), /read as Markdown/);
  });
});
