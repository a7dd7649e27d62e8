import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openStore } from '../../data/store/openStore.ts';
import { peekFolder, peekStore } from '../../data/store/peekStore.ts';
import { StoreFault } from '../../data/store/port.ts';
import { contentsOfFolder, refusal } from './folderContents.ts';
import { ACTIVITIES, contentsOf, draft, fewRecords, SILENT, taughtWord, update } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { unsyncedDisk } from './unsyncedDisk.ts';

removeTempFolders();
const open = (folder: string, log?: { warn(facts: object, event: string): void }) =>
  openStore({ folder, reference: fewRecords, disk: unsyncedDisk, ...(log && { log }) });
const HISTORY = 'history.jsonl';

/** A store with six decisions on record, and drafts kept in between. `closed`: its snapshot has seen them all. */
let closed: string;
/** The same as a crash leaves it: there is no snapshot but the first. */
let crashed: string;

before(async () => {
  closed = tempFolder();
  const store = await open(closed);
  for (const id of ACTIVITIES) {
    const after = store.register().latestUpdate(id)?.id ?? null;
    await store.apply([{ kind: 'keepDraft', draft: draft('ann', id, 'Private words') }]);
    await store.apply([
      { kind: 'fileUpdate', update: update(id, 'Private words'), after },
      { kind: 'dropDraft', id: `draft/ann/${id}` },
    ]);
    await store.apply([{ kind: 'teachWord', word: taughtWord(`word for ${id}`) }]);
  }
  await store.apply([{ kind: 'keepDraft', draft: draft('bob', SILENT, 'Last words') }]);
  crashed = tempFolder();
  cpSync(closed, crashed, { recursive: true });
  rmSync(join(crashed, 'lock'));
  await store.close();
});

function copyOf(folder: string): string {
  const copy = tempFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

const linesIn = (folder: string, file = HISTORY) => readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1);
const writeLines = (folder: string, lines: readonly string[], file = HISTORY) =>
  writeFileSync(join(folder, file), lines.map(line => `${line}\n`).join(''));

describe('The history on disk', () => {
  it('is a chain that any tool can check: each hash is the SHA-256 of its line without it, and stands in the next', () => {
    let prev = '0'.repeat(64);
    for (const line of linesIn(closed)) {
      const { hash, ...rest } = JSON.parse(line);
      assert.equal(createHash('sha256').update(JSON.stringify(rest)).digest('hex'), hash);
      assert.equal(rest.prev, prev);
      prev = hash;
    }
  });

  it('holds no draft and no session, only what was decided and what happened with it', () => {
    const kinds = linesIn(closed).flatMap(line => JSON.parse(line).changes.map(({ kind }: { kind: string }) => kind));
    assert.deepEqual([...new Set(kinds)], ['fileUpdate', 'dropDraft', 'teachWord']);
  });

  it('is told with its instants, and gives the same register again after a crash', async () => {
    const peeked = await peekStore(crashed, fewRecords);
    assert.equal(peeked.history().length, 6);
    assert.deepEqual(
      peeked.history().map(line => line.changes.length),
      [1, 1, 1, 1, 1, 1],
    );
    assert.equal(peeked.history()[0]?.at, '2021-05-06T09:00:00.000+01:00');
    assert.deepEqual(contentsOf(peeked), contentsOf(await peekStore(closed, fewRecords)));
  });
});

type Damage = (lines: string[]) => string[];
const swap = (from: string, to: string) => (line: string) => line.replace(from, to);
const at =
  (index: number, change: (line: string) => string): Damage =>
  lines =>
    lines.with(index, change(lines[index] ?? ''));
/** The line, counted from 1, and what is said of it. */
const DAMAGES: Readonly<Record<string, readonly [Damage, number, RegExp]>> = {
  'a word altered': [at(2, swap('Private', 'Other')), 3, /was altered: its content does not give its hash/],
  'a status altered': [at(0, swap('"amber"', '"green"')), 1, /was altered/],
  'an instant altered': [at(4, swap('"at":"2021', '"at":"2020')), 5, /was altered/],
  'a hash altered': [at(3, line => `${line.slice(0, -4)}00"}`), 4, /was altered/],
  'a line that is no JSON': [at(1, line => line.replace('{', '')), 2, /was altered/],
  'an empty line put in': [lines => lines.toSpliced(2, 0, ''), 3, /carries no hash/],
  'a line taken out of the middle': [lines => lines.toSpliced(2, 1), 3, /does not follow the line before it/],
  'the first line taken out': [lines => lines.slice(1), 1, /does not follow the line before it/],
  'two lines in each other’s place': [([a = '', b = '', ...rest]) => [b, a, ...rest], 1, /does not follow/],
  'a line there twice': [lines => lines.toSpliced(1, 0, lines[0] ?? ''), 2, /does not follow/],
  'a chain made anew from an altered line on': [madeAnew, 6, /was altered and the chain made anew/],
};

/** What somebody who knows how would do: alter a line and compute every hash after it again. */
function madeAnew(lines: string[]): string[] {
  let prev = '';
  return lines.map((line, index) => {
    const { hash: _, ...rest } = JSON.parse(index === 2 ? line.replace('Private', 'Other') : line);
    const body = { ...rest, prev: index === 0 ? rest.prev : prev };
    prev = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    return JSON.stringify({ ...body, hash: prev });
  });
}

describe('verify, and a start, on a history that was tampered with', () => {
  for (const [what, [damage, line, why]] of Object.entries(DAMAGES))
    it(`name the first line that does not fit, and touch nothing: ${what}`, async () => {
      const folder = copyOf(closed);
      writeLines(folder, damage(linesIn(folder)));
      const message = await refusal(folder);
      assert.ok(message.includes(`${join(folder, HISTORY)}, line ${line}, `), message);
      assert.match(message, why);
      assert.match(message, /Nothing was overwritten\. Restore it from a backup/);
      assert.doesNotMatch(message, /Private|Other words/);
      await assert.rejects(peekFolder(folder, unsyncedDisk), (fault: Error) => fault.message === message);
    });

  it('miss an end that was cut off, by what the snapshot has seen', async () => {
    for (const left of [0, 3, 5]) {
      const folder = copyOf(closed);
      writeLines(folder, linesIn(folder).slice(0, left));
      assert.match(await refusal(folder), new RegExp(`has ${left} lines, and had 6 .*line ${left + 1} is missing`));
    }
  });

  it('miss it also after a crash, by the numbers of the lines that came after it', async () => {
    const folder = copyOf(crashed);
    writeLines(folder, linesIn(folder).slice(0, -1));
    assert.match(await refusal(folder), /do not belong together: the line with the number 9 is missing/);
  });

  it('find any one byte that was changed, wherever it stands', async function () {
    this.timeout(20_000);
    const folder = copyOf(closed);
    const whole = readFileSync(join(folder, HISTORY));
    const changes = fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
      const bytes = Buffer.from(whole);
      bytes[place] = ((bytes[place] ?? 0) + by) % 256;
      writeFileSync(join(folder, HISTORY), bytes);
      await assert.rejects(peekFolder(folder, unsyncedDisk), StoreFault);
    });
    await fc.assert(changes, { numRuns: 150 });
  });
});

describe('check 27: a log of the store that a crash cut off', () => {
  const TAILS: Readonly<Record<string, string>> = {
    'half a line': '{"n":8,"at":"2021-05-06T0',
    'half a letter': 'Caf\xc3',
    'a whole line without its end': '{"n":99,"changes":[]}',
    'NUL bytes': '\0\0\0\0',
    'NUL bytes and the end of a line': '{"n":8\0\0\0"}\n',
  };
  for (const file of [HISTORY, 'working-000000001.jsonl'])
    for (const [what, tail] of Object.entries(TAILS))
      it(`loses only what was never said to be saved, keeps it aside and says so once: ${what}, in ${file}`, async () => {
        const folder = copyOf(crashed);
        const path = join(folder, file);
        const sound = readFileSync(path);
        const expected = contentsOf(await peekStore(folder, fewRecords));
        appendFileSync(path, Buffer.from(tail, 'latin1'));
        assert.deepEqual(contentsOf(await peekStore(folder, fewRecords)), expected, 'a reader beside it sees the rest');
        const said: string[] = [];
        const log = { warn: (facts: object, event: string) => said.push(`${JSON.stringify(facts)} ${event}`) };
        const store = await open(folder, log);
        assert.deepEqual(contentsOf(store), expected);
        assert.deepEqual(readFileSync(path), sound);
        const aside = file.replace('.jsonl', '.torn-1.jsonl');
        assert.ok(readdirSync(folder).includes(aside));
        assert.equal(said.length, 1);
        assert.match(said[0] ?? '', /never said to be saved/);
        await store.apply([{ kind: 'teachWord', word: taughtWord('after it') }]);
        await store.close();
        await (await open(folder, log)).close();
        assert.equal(said.length, 1);
      });
});

describe('check 27: a working log that is not as the store left it', () => {
  const LOG = 'working-000000001.jsonl';
  const damaged = async (damage: Damage) => {
    const folder = copyOf(crashed);
    writeLines(folder, damage(linesIn(folder, LOG)), LOG);
    return refusal(folder);
  };

  it('stops the start: a line that is missing, broken, of another shape, or there twice', async () => {
    assert.match(await damaged(lines => lines.toSpliced(1, 1)), /the line with the number 4 is missing/);
    assert.match(await damaged(at(1, swap('{', ''))), /working-000000001\.jsonl, line 2, is not JSON/);
    assert.match(
      await damaged(at(1, swap('keepDraft', 'eatDraft'))),
      /line 2, cannot be read: line\.changes\[0\]\.kind/,
    );
    assert.match(await damaged(lines => [...lines, lines[0] ?? '']), /the number 1 is there twice/);
  });

  it('check 23: takes no key that would reach for the prototype', async () => {
    const message = await damaged(at(1, swap('"draft":{', '"draft":{"__proto__":{"polluted":1},')));
    assert.match(message, /__proto__/);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('tells no words of anybody', async () => {
    for (const damage of [at(0, swap('"via"', '"vie"')), at(0, swap('Private', '\u0000Private'))])
      assert.doesNotMatch(await damaged(damage), /Private/);
  });
});

describe('Another hand in the folder of a running bot', () => {
  it('is not written over: a log that grew or shrank by itself refuses the next line, and says so', async () => {
    for (const [file, change] of [
      [HISTORY, { kind: 'teachWord', word: taughtWord('x') }],
      ['working-000000001.jsonl', { kind: 'keepDraft', draft: draft('ann', SILENT, 'x') }],
    ] as const) {
      const folder = copyOf(crashed);
      const store = await open(folder);
      const path = join(folder, file);
      for (const foreign of [Buffer.concat([readFileSync(path), Buffer.from('more')]), Buffer.alloc(0)]) {
        writeFileSync(path, foreign);
        const stood = contentsOfFolder(folder);
        await assert.rejects(store.apply([change]), /something else wrote to it or cut it\). Nothing was changed/);
        assert.deepEqual(contentsOfFolder(folder), stood);
      }
      rmSync(path);
      await assert.rejects(store.apply([change]), /could not be written \(ENOENT\)/);
      await store.close().catch(() => undefined);
    }
  });
});
