import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { openHouse } from '../../bot/house.ts';
import { speakerFor } from '../../bot/people/directory.ts';
import { loadVocabulary } from '../../bot/words/vocabulary.ts';
import { projectRoot } from '../../data/root.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { ports, RECORDS, ROLES } from './chat.ts';

const NOW = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });

describe('A new lead', () => {
  it('is who questions find the activity under, as soon as the change was written', async () => {
    const store = createMemoryStore(RECORDS);
    const house = openHouse({
      ...ports,
      store,
      clock: { now: () => NOW },
      vocabulary: loadVocabulary(join(projectRoot(), 'data/vocabulary')),
      publicUrl: undefined,
      speakerOf: account => speakerFor({ account }, store, ROLES, { local: true }),
    });
    let session = {};
    const say = async (text: string): Promise<string> => {
      const speaker = speakerFor({ account: 'a-manager' }, store, ROLES, { local: true });
      const incoming = { kind: 'said', text } as const;
      const result = house.respond({ session, incoming, speaker, store, now: NOW, local: true });
      await store.apply(result.changes);
      house.written(result.changes);
      await nextTurn();
      session = result.session;
      return result.replies.map(reply => reply.text).join('\n');
    };
    await say('I am Kevin Dennis');
    assert.doesNotMatch(await say('what does Det Supt Firth lead?'), /\b3\.5\b/u);
    await say('make Det Supt Firth the lead of 3.5');
    await say('yes');
    // A question of its own: what went before was about an older plan.
    session = {};
    assert.match(await say('what does Det Supt Firth lead?'), /\b3\.5\b/u);
  });
});
