import assert from 'node:assert/strict';
import { choiceCard } from '../../cards/views/choice.ts';
import { answer, type EdgeHouse, openEdgeHouse } from './edgeHouse.ts';
import { executed, pressed, said } from './incoming.ts';

describe('a card that has been dealt with', () => {
  let house: EdgeHouse;
  afterEach(() => house.close());
  const card = choiceCard({ text: 'Saved.', buttons: [] });
  const outcome = { kind: 'card', card, text: 'Saved.', replaces: 'pressedCard' } as const;
  const also = { kind: 'text', text: 'The next one is open.' } as const;

  it('is replaced in place by its outcome, and what else is said comes below', async () => {
    house = await openEdgeHouse({ respond: () => answer([outcome, also]) });
    await house.post(pressed(house.connector, { say: 'confirm' }));
    const sent = house.connector.delivered.map(({ method, replyTo, activity }) => [
      method,
      replyTo,
      activity.summary ?? activity.text,
    ]);
    assert.deepEqual(sent[0], ['PUT', 'out-1', 'Saved.']);
    assert.equal(sent[1]?.[0], 'POST');
    assert.equal(sent[1]?.[2], 'The next one is open.');
  });

  it('becomes a card without buttons where the outcome is words alone', async () => {
    const dropped = { kind: 'text', text: 'It is dropped.', replaces: 'pressedCard' } as const;
    house = await openEdgeHouse({ respond: () => answer([dropped]) });
    await house.post(pressed(house.connector, { say: 'cancel' }));
    const [sent] = house.connector.delivered;
    assert.equal(sent?.method, 'PUT');
    assert.equal(sent?.activity.attachments[0].content.card, 'choice');
  });

  it('is replaced in the answer to an Execute, and in the conversation too, where it stands for who opens it next', async () => {
    house = await openEdgeHouse({ respond: () => answer([outcome, also]) });
    const response = await house.post(executed(house.connector, { say: 'confirm' }));
    const body = (await response.json()) as { type: string; value: { card: string } };
    assert.deepEqual([body.type, body.value.card], ['application/vnd.microsoft.card.adaptive', 'choice']);
    await house.connector.waitFor(2);
    assert.deepEqual(house.connector.delivered.map(({ method, replyTo }) => [method, replyTo]).slice(0, 1), [
      ['PUT', 'out-1'],
    ]);
    assert.equal(house.connector.delivered[1]?.activity.text, 'The next one is open.');
  });

  it('that was answered in place is not said again where the conversation’s card is gone', async () => {
    house = await openEdgeHouse({ respond: () => answer([outcome]) });
    house.connector.fail({ kind: 'status', status: 404 });
    const response = await house.post(executed(house.connector, { say: 'confirm' }));
    assert.match(await response.text(), /Saved/u);
    await house.edge.settled();
    assert.equal(house.connector.delivered.length, 0);
  });

  it('that cannot be replaced any more is answered below instead, once', async () => {
    house = await openEdgeHouse({ respond: () => answer([outcome]) });
    house.connector.fail({ kind: 'status', status: 404 });
    await house.post(pressed(house.connector, { say: 'confirm' }));
    assert.deepEqual(
      house.connector.delivered.map(({ method }) => method),
      ['POST'],
    );
  });

  it('is nothing to replace where the same was typed', async () => {
    house = await openEdgeHouse({ respond: () => answer([outcome]) });
    await house.post(said(house.connector, 'confirm'));
    assert.deepEqual(
      house.connector.delivered.map(({ method }) => method),
      ['POST'],
    );
  });
});
