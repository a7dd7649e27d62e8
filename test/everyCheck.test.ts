import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../data/root.ts';

/**
 * What a bot that offices trust has to stand, and a word that the title of one of its tests has to hold, so that a title cannot claim a
 * check that it is not about. `slow`: all of it, or its full length, is in `npm run test:faults`.
 */
const CHECKS: Readonly<Record<number, { readonly about: string; readonly says: RegExp; readonly slow?: true }>> = {
  1: { about: 'a start without, or with wrong, credentials', says: /credential|setting/ },
  2: { about: 'requests that are not signed as they should be', says: /signature|alg none/ },
  3: { about: 'another tenant, channel or service', says: /valid token/ },
  4: { about: 'tokens of the Emulator and of skills', says: /emulator|skill/ },
  5: { about: '10,000 tokens of as many tenants', says: /10,000/ },
  6: { about: 'where the bot’s own token may go', says: /token/ },
  7: { about: 'the service that holds the signing keys', says: /signing keys/ },
  8: { about: 'what is delivered twice', says: /once|done/ },
  9: { about: 'encoded bodies, uploads, other types', says: /gzip|upload/ },
  10: { about: 'bodies that are too large', says: /200 MB|length/, slow: true },
  11: { about: 'slow and idle connections', says: /idle sockets/, slow: true },
  12: { about: 'activities that are wrong in every way', says: /wrong/, slow: true },
  13: { about: 'code that throws', says: /throws/ },
  14: { about: 'requests that a client waits for the result of', says: /client waits/ },
  15: { about: 'a turn that takes 20 seconds', says: /long|20 seconds/, slow: true },
  16: { about: 'forged card data', says: /another person|period|draft/ },
  17: { about: 'cards of long ago', says: /preview|long ago/ },
  18: { about: 'odd input', says: /typed/ },
  19: { about: 'mark-up in what people wrote', says: /itself|plain text/ },
  20: { about: 'views that do not fill their template', says: /view/ },
  21: { about: 'lists of 0, 1 and 1,000 rows', says: /thousand/ },
  22: { about: 'every card within the rules of Teams', says: /rules of Teams/ },
  23: { about: 'keys that reach for the prototype', says: /prototype/ },
  24: { about: 'kill -9 while writing', says: /killed/, slow: true },
  25: { about: 'a disk that fails', says: /disk/ },
  26: { about: 'synced before it is said to be saved', says: /synced/ },
  27: { about: 'broken store files', says: /torn|cannot be used|missing|cut off/ },
  28: { about: 'two processes on one store', says: /two processes|lock/ },
  29: { about: 'file modes and temporary files', says: /owner|temporary/ },
  30: { about: 'kill -9 while sending', says: /twice|once/, slow: true },
  31: { about: 'two schedulers at once', says: /only one is let in/, slow: true },
  32: { about: 'a service that wants to be asked later', says: /waits/ },
  33: { about: 'messages that may have arrived', says: /time-out|connection|gateway/ },
  34: { about: 'people who cannot be reached', says: /manager|taken the bot/ },
  35: { about: '500 people due in one minute', says: /500 people/ },
  36: { about: 'the changes of the clock', says: /London|March/ },
  37: { about: 'slots that were missed', says: /late|missed/ },
  38: { about: 'jobs that hang or throw', says: /job|thrown/ },
  39: { about: 'SIGTERM at work', says: /ends in order|told to end/, slow: true },
  40: { about: 'what a newcomer says first, and what the logs hold of it', says: /log|reply/ },
};

describe('the forty checks of a bot that is to be trusted', () => {
  const titles = testFiles().flatMap(({ path, text }) =>
    [...text.matchAll(/check (\d+): ([^\n]*)/g)].map(([, n, words]) => ({ path, n: Number(n), words: words ?? '' })),
  );

  for (const [n, { about, says, slow }] of Object.entries(CHECKS))
    it(`check ${n} (${about}) has its tests`, () => {
      const mine = titles.filter(title => title.n === Number(n));
      assert.ok(mine.length > 0, 'no title names it');
      assert.ok(
        mine.some(({ words }) => says.test(words)),
        mine.map(({ words }) => words).join('\n'),
      );
      if (slow)
        assert.ok(
          mine.some(({ path }) => path.includes('faults')),
          'nothing of it is in test/faults',
        );
    });

  it('are forty, and no title names another', () => {
    assert.equal(Object.keys(CHECKS).length, 40);
    assert.deepEqual(
      titles.filter(({ n }) => !(n in CHECKS)),
      [],
    );
  });
});

function testFiles(): { path: string; text: string }[] {
  const folder = join(projectRoot(), 'test');
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.test.ts') && entry.name !== 'everyCheck.test.ts')
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path, text: readFileSync(path, 'utf8') }));
}
