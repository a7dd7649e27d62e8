import assert from 'node:assert/strict';
import { silentLog } from '../../bot/process/log.ts';
import { createMetrics, mayLook } from '../../bot/process/metrics.ts';
import { startServer } from '../../bot/process/server.ts';
import { incomingFrom, said } from './incoming.ts';
import { cardIn, lookAt } from './looking.ts';
import { openWholeBot } from './wholeBot.ts';

const metrics = () =>
  createMetrics({
    outbox: () => [{ state: 'claimed' }, { state: 'deferred' }, { state: 'deferred' }, { state: 'sent' }],
    storeBytes: async () => 12_345,
    log: silentLog,
  });

describe('the metrics', () => {
  it('count turns, answers, times, sends and refusals, and look at queue and store when they are asked', async () => {
    const counted = metrics();
    counted.turn({ kind: 'said', outcome: 'done', answer: 'answered', ms: 3 });
    counted.turn({ kind: 'pressed', outcome: 'notSaved', answer: undefined, ms: 300 });
    counted.looked({ card: 'review', outcome: 'drawn' });
    counted.looked({ card: undefined, outcome: 'asItWas' });
    counted.searched({ sought: 'meetings', outcome: 'nothing' });
    counted.sent('sent');
    counted.sent('inDoubt');
    counted.refused(401);
    const { text, type } = await counted.text();
    assert.match(type, /^text\/plain; version=0\.0\.4/);
    for (const line of [
      'plan_bot_turns_total{kind="said",outcome="done"} 1',
      'plan_bot_turns_total{kind="pressed",outcome="notSaved"} 1',
      'plan_bot_answers_total{outcome="answered"} 1',
      'plan_bot_turn_seconds_bucket{le="0.005"} 1',
      'plan_bot_turn_seconds_count 2',
      'plan_bot_looks_total{card="review",outcome="drawn"} 1',
      'plan_bot_looks_total{card="unknown",outcome="asItWas"} 1',
      'plan_bot_searches_total{sought="meetings",outcome="nothing"} 1',
      'plan_bot_sends_total{result="inDoubt"} 1',
      'plan_bot_refusals_total{status="401"} 1',
      'plan_bot_queue_length{state="deferred"} 2',
      'plan_bot_queue_length{state="inDoubt"} 0',
      'plan_bot_store_bytes 12345',
    ])
      assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
  });

  it('cost a turn a few microseconds', async () => {
    const counted = metrics();
    await counted.text();
    const began = performance.now();
    for (let n = 0; n < 10_000; n++) counted.turn({ kind: 'said', outcome: 'done', answer: 'answered', ms: 3 });
    assert.ok((performance.now() - began) / 10_000 < 0.1);
  });

  it('of a bot tell of its turns, and nothing of what was said or by whom', async function () {
    this.timeout(20_000);
    const bot = await openWholeBot();
    try {
      const place = { ...bot.connector, name: 'Secretive Person' };
      await bot.tell(said(place, 'what is amber in theme 3'));
      const [sent] = await bot.tell(said(place, 'tell me about 3.11'));
      await bot.invoke(lookAt(place, cardIn(sent)));
      const query = { commandId: 'searchActivities', parameters: [{ name: 'query', value: 'zzzz' }] };
      await bot.invoke(incomingFrom(place, { type: 'invoke', name: 'composeExtension/query', value: query }));
      const text = await (await fetch(`${bot.url()}/metrics`)).text();
      assert.match(text, /plan_bot_turns_total\{kind="said",outcome="done"\} 2/);
      assert.match(text, /plan_bot_answers_total\{outcome="answered"\} 2/);
      assert.match(text, /plan_bot_looks_total\{card="activity",outcome="drawn"\} 1/);
      assert.match(text, /plan_bot_searches_total\{sought="activities",outcome="nothing"\} 1/);
      assert.match(text, /plan_bot_store_bytes [1-9]\d{4}/);
      assert.doesNotMatch(text, /amber|zzzz|Secretive/);
    } finally {
      await bot.close();
    }
  });

  const statusOf = async (
    { token, local }: { token?: string; local: boolean },
    headers: Record<string, string> = {},
  ): Promise<number> => {
    const guards = { bodyLimitBytes: 1_000, loopbackOnly: local };
    const looked = { ...metrics(), token };
    const receive = async () => ({ status: 200 });
    const server = await startServer(
      { receive, isReady: () => true, guards, metrics: looked, log: silentLog },
      0,
      '127.0.0.1',
    );
    try {
      return (await fetch(`${server.url}/metrics`, { headers })).status;
    } finally {
      await server.close(100);
    }
  };

  it('are for who has the token; without one they are there in local mode only', async () => {
    const token = 'a-token-of-some-length';
    assert.equal(await statusOf({ local: true }), 200);
    assert.equal(await statusOf({ local: false }), 404);
    assert.equal(await statusOf({ local: false, token }), 404);
    assert.equal(await statusOf({ local: false, token }, { authorization: `Bearer ${token}` }), 200);
    assert.equal(await statusOf({ local: false, token }, { authorization: `Bearer ${token}x` }), 404);
    assert.equal(await statusOf({ local: true, token }), 404);
  });

  it('compare tokens of another length, or none, without a fault', () => {
    assert.equal(mayLook(undefined, 'abc'), false);
    assert.equal(mayLook('Bearer abcd', 'abc'), false);
    assert.equal(mayLook('Bearer abc', 'abc'), true);
  });
});
