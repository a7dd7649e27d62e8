import assert from 'node:assert/strict';
import { createInOrder } from '../../bot/teams/inOrder.ts';
import type { TurnResult, TurnTaken } from '../../bot/turn/turn.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { deliverAsTeams } from './asTeams.ts';
import { drivenTime, until } from './drivenTime.ts';
import { answer, type EdgeHouse, echo, openEdgeHouse, records } from './edgeHouse.ts';
import { pressed, said } from './incoming.ts';

describe('delivery', () => {
  let house: EdgeHouse;
  afterEach(() => house.close());

  it('check 8: does a message once that Teams delivers again with another timestamp, also while the first is under way', async () => {
    house = await openEdgeHouse();
    const incoming = said(house.connector, 'save it');
    const again = { ...incoming, timestamp: '2021-05-06T08:00:15.000Z' };
    const responses = await Promise.all([house.post(incoming), house.post(again), house.post(again)]);
    responses.push(await house.post(again));

    assert.deepEqual(
      responses.map(response => response.status),
      [200, 200, 200, 200],
    );
    assert.equal(house.turns.length, 1);
    assert.equal(house.connector.requests(), 1);
  });

  it('check 8: does once what Teams delivers again because no answer came in time', async () => {
    const store = createMemoryStore(records());
    let finish = () => {};
    const told = new Promise<void>(resolve => {
      finish = resolve;
    });
    const slow = { ...store, apply: async (changes: readonly Change[]) => told.then(() => store.apply(changes)) };
    const time = drivenTime();
    house = await openEdgeHouse({ store: slow, respond: saving, answerWithinMs: 60_000, after: time.after });
    let posts = 0;
    const delivered = deliverAsTeams(
      activity => {
        posts += 1;
        return house.post(activity);
      },
      said(house.connector, 'save it'),
      time.after,
    );
    await until(() => house.turns.length === 1);
    time.pass(15_000);
    await until(() => posts === 2);
    finish();
    const { response, deliveries } = await delivered;
    assert.equal(response.status, 200);
    assert.equal(deliveries, 2);
    assert.equal(house.turns.length, 1);
    assert.equal(house.connector.requests(), 1);
  });

  it('check 8: does a press once that comes four times with new ids and timestamps, one after the other or at once', async () => {
    house = await openEdgeHouse({ respond: saving });
    const press = () => house.post(pressed(house.connector, { say: 'confirm' }));
    const answers = [await press(), await press(), ...(await Promise.all([press(), press()]))];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200],
    );
    assert.equal(house.turns.length, 1);
    assert.equal(house.connector.requests(), 1);
  });

  it('check 8: knows after a restart what it has done, by the message’s id or by the press', async () => {
    const store = createMemoryStore(records());
    house = await openEdgeHouse({ store, respond: saving });
    const words = said(house.connector, 'save it');
    await house.post(words);
    await house.post(pressed(house.connector, { say: 'confirm' }));
    const { serviceUrl } = house.connector;
    await house.close();
    house = await openEdgeHouse({ store, respond: saving });
    assert.equal((await house.post({ ...words, timestamp: '2021-05-06T08:00:15.000Z' })).status, 200);
    assert.equal((await house.post(pressed({ serviceUrl }, { say: 'confirm' }))).status, 200);
    assert.equal(house.turns.length, 0);
    assert.equal(house.connector.requests(), 0);
    assert.equal((await house.post(pressed({ serviceUrl }, { say: 'another button' }))).status, 200);
    assert.equal(house.turns.length, 1);
  });

  it('takes the same button for pressed again once something else was said, and when nothing came of it', async () => {
    house = await openEdgeHouse({ respond: ({ incoming }) => (incoming.kind === 'met' ? answer([]) : saysFailed()) });
    for (let n = 0; n < 2; n++) await house.post(pressed(house.connector, { say: 'confirm' }));
    assert.equal(house.turns.length, 2);
    await house.close();
    house = await openEdgeHouse();
    const press = () => house.post(pressed(house.connector, { say: 'next' }));
    await press();
    await house.post(said(house.connector, 'thanks'));
    await press();
    assert.equal(house.turns.length, 3);
  });

  it('does not take a message of another conversation for a repetition because its id is the same', async () => {
    house = await openEdgeHouse();
    const incoming = said(house.connector, 'hello');
    await house.post(incoming);
    await house.post({ ...incoming, conversation: { id: 'a:2', conversationType: 'personal' } });
    assert.equal(house.turns.length, 2);
  });

  it('answers messages that come at once in the order in which they came', async () => {
    house = await openEdgeHouse();
    const texts = ['1', '2', '3', '4', '5'];
    // One after the other on to the wire, without waiting for an answer: the first is still being sent when the last comes.
    const posts: Promise<Response>[] = [];
    for (const text of texts) {
      posts.push(house.post(said(house.connector, text)));
      await turnTaken(house, Number(text));
    }
    await Promise.all(posts);
    assert.deepEqual(
      house.connector.delivered.map(({ activity }) => activity.text),
      texts.map(text => `echo: ${text}`),
    );
  });

  it('answers 200 and sends once when the connector fails, because a 500 would bring the message back', async () => {
    house = await openEdgeHouse();
    for (const status of [500, 502, 503, 504, 408, 429, 412, 403, 404, 413]) {
      const requests = house.connector.requests();
      house.connector.fail({ kind: 'status', status });
      assert.equal((await house.post(said(house.connector, 'x'))).status, 200, `${status}`);
      assert.equal(house.connector.requests(), requests + 1, `${status}`);
    }
  });

  it('sends once when the connection breaks after the message was taken', async () => {
    house = await openEdgeHouse();
    house.connector.fail({ kind: 'resetAfterAccept' });
    assert.equal((await house.post(said(house.connector, 'x'))).status, 200);
    assert.equal(house.connector.delivered.length, 1);
  });

  it('gives up on a connector that never answers, and takes the next message', async () => {
    house = await openEdgeHouse({ connectorLimitMs: 50 });
    house.connector.fail({ kind: 'hang' });
    assert.equal((await house.post(said(house.connector, 'one'))).status, 200);
    assert.equal((await house.post(said(house.connector, 'two'))).status, 200);
    assert.deepEqual(
      house.connector.delivered.map(({ activity }) => activity.text),
      ['echo: one', 'echo: two'],
    );
  });

  it('sends nothing more of a turn after one of its replies failed, so that no answer stands without its beginning', async () => {
    house = await openEdgeHouse({
      respond: () => answer(['1', '2', '3'].map(text => ({ kind: 'text', text }) as const)),
    });
    house.connector.fail({ kind: 'status', status: 403 });
    await house.post(said(house.connector, 'x'));
    assert.equal(house.connector.requests(), 1);
  });
});

describe('work in order', () => {
  it('runs work of one key one after the other, and of two keys side by side', async () => {
    const inOrder = createInOrder();
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await Promise.resolve();
      events.push(`${name} ends`);
    };
    await Promise.all([inOrder('a', work('a1')), inOrder('a', work('a2')), inOrder('b', work('b1'))]);
    assert.ok(events.indexOf('a1 ends') < events.indexOf('a2 begins'));
    assert.ok(events.indexOf('b1 begins') < events.indexOf('a1 ends'));
  });

  it('goes on after a failure, which only its own caller hears of', async () => {
    const inOrder = createInOrder();
    const failing = inOrder('a', () => Promise.reject(new Error('broken')));
    const next = inOrder('a', () => Promise.resolve('next'));
    await assert.rejects(failing, /broken/);
    assert.equal(await next, 'next');
  });
});

/** A conversation in which everything that is said is written down. */
const saving = (turn: TurnTaken): TurnResult => ({
  ...echo(turn),
  changes: [{ kind: 'keepAccount', account: { account: 'x', person: null, role: 'reader' } }],
});

const saysFailed = (): never => {
  throw new Error('broken');
};

/** Resolves when so many turns were begun. */
async function turnTaken(house: EdgeHouse, count: number): Promise<void> {
  while (house.turns.length < count) await new Promise(resolve => setImmediate(resolve));
}
