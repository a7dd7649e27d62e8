import assert from 'node:assert/strict';
import { incomingFrom } from './incoming.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

describe('check 14: a request that a client waits for the result of (an invoke)', function () {
  this.timeout(20_000);
  let bot: WholeBot;
  before(async () => {
    bot = await openWholeBot();
  });
  after(() => bot.close());

  const NAMES = [
    'adaptiveCard/action',
    'composeExtension/query',
    'composeExtension/submitAction',
    'composeExtension/fetchTask',
    'task/fetch',
    'task/submit',
    'fileConsent/invoke',
    'signin/verifyState',
    'actionableMessage/executeAction',
    'unheard/of',
    undefined,
  ];
  const VALUES: Readonly<Record<string, unknown>> = {
    'no value': undefined,
    'null for a value': null,
    'a value without an action': {},
    'an action of another kind': { action: 7 },
    'an unknown verb': { action: { type: 'Action.Execute', verb: 'eraseEverything', data: {} } },
    'data that was tampered with': {
      action: { type: 'Action.Execute', verb: 'update', data: { activityId: { $ne: 1 }, role: 'admin' } },
    },
    'words for a value': 'x',
    'a list for a value': [1],
  };
  for (const [what, value] of Object.entries(VALUES))
    it(`with ${what} gets an error that a client can show or a 4xx, never 501 or nothing`, async () => {
      for (const name of NAMES) {
        const response = await fetch(`${bot.url()}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(incomingFrom(bot.connector, { type: 'invoke', name, value })),
        });
        const text = await response.text();
        const isRefused = response.status >= 400 && response.status < 500;
        assert.ok(response.status === 200 || isRefused, `${name}: ${response.status}`);
        assert.notEqual(text, '', name);
        assert.doesNotMatch(text, /Cannot read|undefined|at \w+ \(/, name);
        assert.equal(typeof JSON.parse(text), 'object', name);
      }
    });
});
