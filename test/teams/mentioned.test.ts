import assert from 'node:assert/strict';
import type { EdgeHouse } from './edgeHouse.ts';
import { BOT, type Place, said, saidToBot } from './incoming.ts';
import { type KeyServer, startKeyServer } from './keyServer.ts';
import { CLAIMS, openSignedHouse, SERVICE_URL } from './signedHouse.ts';

/** In production; in the Playground nobody can be mentioned. */
describe('what is said in a channel or group chat of Teams', () => {
  let keyServer: KeyServer;
  let house: EdgeHouse;
  before(async () => {
    keyServer = await startKeyServer();
    house = await openSignedHouse(keyServer);
  });
  after(async () => {
    await house.close();
    await keyServer.close();
  });

  const tell = async (incoming: object): Promise<number> => {
    const before = house.turns.length;
    const response = await house.post(incoming, { authorization: keyServer.token(CLAIMS) });
    assert.equal(response.status, 200);
    return house.turns.length - before;
  };
  const edited = (original: object, text: string) => ({
    ...original,
    type: 'messageUpdate',
    text,
    channelData: { eventType: 'editMessage' },
  });

  for (const scope of ['channel', 'groupChat'] as const) {
    const place: Place = { serviceUrl: SERVICE_URL, scope, conversation: `19:${scope}@thread.tacv2` };

    it(`is for the bot where it is mentioned, under any name and anywhere in the text (${scope})`, async () => {
      assert.equal(await tell(saidToBot(place, 'which are red')), 1);
      const own = { type: 'mention', text: '<at>Plan</at>', mentioned: BOT };
      assert.equal(await tell({ ...said(place, 'which are <at>Plan</at> red'), entities: [own] }), 1);
      assert.deepEqual(house.turns.at(-1)?.incoming, { kind: 'said', text: 'which are red' });
    });

    it(`is not where it mentions nobody, or somebody else (${scope})`, async () => {
      assert.equal(await tell(said(place, 'which are red')), 0);
      const other = { type: 'mention', text: '<at>Jane</at>', mentioned: { id: '29:jane', name: 'Jane' } };
      assert.equal(await tell({ ...said(place, '<at>Jane</at> which are red'), entities: [other] }), 0);
    });

    it(`is judged by what it says now, when it was edited (${scope})`, async () => {
      const question = saidToBot(place, 'which are red');
      await tell(question);
      assert.equal(await tell(edited(question, '<at>Plan bot</at> which are green')), 1);
      assert.equal(await tell(edited({ ...question, entities: [] }, 'which are amber')), 0);
    });
  }
});
