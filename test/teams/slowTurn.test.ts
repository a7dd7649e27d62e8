import assert from 'node:assert/strict';
import type { Reply, TurnTaken } from '../../bot/turn/turn.ts';
import { choiceCard } from '../../cards/views/choice.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import { deliverAsTeams, INVOKE_WAIT_MS } from './asTeams.ts';
import { drivenTime, until } from './drivenTime.ts';
import { answer, type EdgeHouse, echo, openEdgeHouse, records } from './edgeHouse.ts';
import { executed, incomingFrom, said } from './incoming.ts';

describe('check 15: a turn that takes long', () => {
  let house: EdgeHouse;
  afterEach(() => house.close());

  it('is answered in time, and says its result once, when it has it', async () => {
    const slow = slowStore();
    house = await openEdgeHouse({ store: slow.store, answerWithinMs: 40, respond: saving });
    const incoming = said(house.connector, 'save it');
    assert.equal((await house.post(incoming)).status, 200);
    assert.equal(house.connector.requests(), 0);
    // Teams does not wait and delivers it again; the first is still under way.
    assert.equal((await house.post(incoming)).status, 200);
    slow.finish();
    await house.connector.waitFor(1);
    await house.edge.settled();
    assert.deepEqual(
      house.connector.delivered.map(({ activity }) => activity.text),
      ['echo: save it'],
    );
    assert.equal(house.turns.length, 1);
  });

  it('check 39: is waited for when the bot is told to end', async () => {
    const slow = slowStore();
    house = await openEdgeHouse({ store: slow.store, answerWithinMs: 10, respond: saving });
    await house.post(said(house.connector, 'save it'));
    let ended = false;
    const settled = house.edge.settled().then(() => {
      ended = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(ended, false);
    slow.finish();
    await settled;
    assert.equal(house.connector.delivered.length, 1);
  });

  it('does not keep others waiting', async () => {
    const slow = slowStore();
    house = await openEdgeHouse({ store: slow.store, answerWithinMs: 5_000, respond: turn => echo(turn) });
    const other = { ...house.connector, conversation: 'a:2', account: 'another' };
    const first = house.post(said(house.connector, 'one'));
    const second = house.post(said(other, 'two'));
    slow.finish();
    await Promise.all([first, second]);
    assert.equal(house.connector.delivered.length, 2);
  });

  it('of a pressed button says that it takes longer, and shows the next card when it has it', async () => {
    const slow = slowStore();
    house = await openEdgeHouse({
      store: slow.store,
      answerWithinMs: 20,
      respond: turn => ({ ...saving(turn), replies: [NEXT] }),
    });
    const response = await house.post(executed(house.connector, { say: 'confirm' }));
    const body = (await response.json()) as { type: string; value: string };
    assert.equal(body.type, 'application/vnd.microsoft.activity.message');
    assert.match(body.value, /takes longer/u);
    slow.finish();
    await house.edge.settled();
    const [sent, ...more] = house.connector.delivered;
    assert.deepEqual([sent?.method, sent?.replyTo, more], ['PUT', 'out-1', []]);
    assert.equal(sent?.activity.attachments[0].content.card, 'choice');
  });

  it('of a pressed button shows the next card below where the one that was pressed is gone', async () => {
    const slow = slowStore();
    house = await openEdgeHouse({
      store: slow.store,
      answerWithinMs: 20,
      respond: turn => ({ ...saving(turn), replies: [NEXT] }),
    });
    await house.post(executed(house.connector, { say: 'confirm' }));
    house.connector.fail({ kind: 'status', status: 404 });
    slow.finish();
    await house.edge.settled();
    assert.deepEqual(
      house.connector.delivered.map(({ method, activity }) => [method, activity.attachments?.[0].content.card]),
      [['POST', 'choice']],
    );
  });

  for (const [who, isMet] of [
    ['in the own chat of who sent it', true],
    ['to nobody where there is no such chat', false],
  ] as const)
    it(`in a dialog says so there, and its result ${who}`, async () => {
      const slow = slowStore();
      const respond = (turn: TurnTaken) =>
        turn.incoming.kind === 'pressed' ? { ...saving(turn), replies: [NEXT] } : answer([]);
      house = await openEdgeHouse({ store: slow.store, answerWithinMs: 20, respond });
      const contact = { ...CHAT, reference: { serviceUrl: house.connector.serviceUrl, conversation: { id: 'a:own' } } };
      if (isMet) await slow.known.apply([{ kind: 'keepContact', contact }]);
      const value = { commandId: 'updateActivity', data: { say: 'confirm' } };
      const place = {
        ...house.connector,
        scope: 'groupChat',
        conversation: '19:elsewhere',
        account: CHAT.account,
      } as const;
      const submit = incomingFrom(place, { type: 'invoke', name: 'composeExtension/submitAction', value });
      const { task } = (await (await house.post(submit)).json()) as { task: { type: string; value: string } };
      assert.deepEqual([task.type, /takes longer/u.test(task.value)], ['message', true]);
      slow.finish();
      await house.edge.settled();
      assert.deepEqual(
        house.connector.delivered.map(({ conversation, activity }) => [conversation, activity.summary]),
        isMet ? [['a:own', 'Saved.']] : [],
      );
    });

  it('leaves a card that is looked at as it is, and sends nothing later', async () => {
    let draw = (_reply: Reply) => {};
    const lookAgain = () => new Promise<Reply>(resolve => (draw = resolve));
    house = await openEdgeHouse({ answerWithinMs: 20, lookAgain });
    const action = { type: 'Action.Execute', verb: 'look', data: { look: { kind: 'review', among: ['x'] } } };
    const value = { action, trigger: 'automatic' };
    const response = await house.post(
      incomingFrom(house.connector, { type: 'invoke', name: 'adaptiveCard/action', value }),
    );
    assert.equal(((await response.json()) as { type: string }).type, 'application/vnd.microsoft.error');
    draw(NEXT);
    await house.edge.settled();
    assert.deepEqual([house.connector.requests(), house.turns.length], [0, 0]);
  });

  describe('for which a client waits', () => {
    const invoke = (name: string, value: object) => incomingFrom(house.connector, { type: 'invoke', name, value });
    const press = () => executed(house.connector, { say: 'confirm' });
    const dialog = () => invoke('composeExtension/submitAction', { commandId: 'updateActivity', data: { say: 'yes' } });

    for (const [what, incoming] of [
      ['a pressed button', press],
      ['a dialog', dialog],
      ['anything else', () => invoke('x', {})],
    ] as const)
      it(`is answered before Teams says that the app cannot be reached: ${what}`, async () => {
        const [slow, time] = [slowStore(), drivenTime()];
        house = await openEdgeHouse({ store: slow.store, respond: saving, after: time.after });
        const isUnderWay = () => what === 'anything else' || house.turns.length === 1;
        const answered = deliverAsTeams(house.post, incoming(), time.after);
        await until(isUnderWay);
        time.pass(INVOKE_WAIT_MS - 1);
        assert.equal((await answered).response.status, 200);
        slow.finish();
        await house.edge.settled();
      });

    it('fails here where the bot takes as long over it as over a message', async () => {
      const [slow, time] = [slowStore(), drivenTime()];
      house = await openEdgeHouse({
        store: slow.store,
        respond: saving,
        after: time.after,
        answerWithinMs: INVOKE_WAIT_MS + 1,
      });
      const answered = deliverAsTeams(house.post, press(), time.after);
      await until(() => house.turns.length === 1);
      time.pass(INVOKE_WAIT_MS);
      await assert.rejects(answered, /Unable to reach app.*5000 ms/u);
      slow.finish();
      await house.edge.settled();
    });
  });

  it('that a client waits for the result of is answered with an error it can show', async () => {
    house = await openEdgeHouse({ answerWithinMs: 0 });
    const response = await house.post(incomingFrom(house.connector, { type: 'invoke', name: 'x', value: {} }));
    assert.equal(response.status, 200);
    assert.equal(((await response.json()) as { type: string }).type, 'application/vnd.microsoft.error');
  });
});

const CHAT = { id: 'a:own', scope: 'personal', account: 'officer', seenAt: '2021-05-06T08:00:00.000+01:00' } as const;

const NEXT = {
  kind: 'card',
  card: choiceCard({ text: 'Saved.', buttons: [] }),
  text: 'Saved.',
  replaces: 'pressedCard',
} as const;

const saving = (turn: Parameters<typeof echo>[0]) => ({
  ...echo(turn),
  changes: [{ kind: 'keepAccount', account: { account: 'x', person: null, role: 'reader' } }] as const,
});

/** A store that writes nothing before it is told to. */
function slowStore(): { store: Store; known: Store; finish(): void } {
  const store = createMemoryStore(records());
  let finish = () => {};
  const told = new Promise<void>(resolve => {
    finish = resolve;
  });
  return { store: { ...store, apply: async changes => told.then(() => store.apply(changes)) }, known: store, finish };
}
