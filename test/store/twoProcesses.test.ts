import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStore } from '../../data/store/openStore.ts';
import { peekStore } from '../../data/store/peekStore.ts';
import { StoreFault } from '../../data/store/port.ts';
import { childProcessFile, savedNumber } from './childProcess.ts';
import { fewRecords } from './sample.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';

removeTempFolders();

interface Child {
  readonly process: ChildProcess;
  nextLine(): Promise<string>;
  /** Ends it at once, as a power cut would, and waits for its end. @returns what it still said */
  kill(): Promise<readonly string[]>;
}
const children: Child[] = [];
afterEach(() => Promise.all(children.splice(0).map(child => child.kill())));

function startChild(folder: string): Child {
  const process_ = spawn(process.execPath, [childProcessFile, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  const exited = once(process_, 'exit');
  const child: Child = {
    process: process_,
    nextLine: async () => (await lines.next()).value ?? '',
    async kill() {
      process_.kill('SIGKILL');
      await exited;
      const rest: string[] = [];
      for (let line = await lines.next(); !line.done; line = await lines.next()) rest.push(line.value);
      return rest;
    },
  };
  children.push(child);
  return child;
}

describe('check 28: two processes on one store', () => {
  it("are never both let in: the second is told the first one's number, host and what to do", async () => {
    const folder = tempFolder();
    const first = startChild(folder);
    assert.equal(await first.nextLine(), 'open');
    const refusal = await openStore({ folder, reference: fewRecords }).catch((fault: Error) => fault);
    assert.ok(refusal instanceof StoreFault);
    assert.match(
      refusal.message,
      new RegExp(
        `in use by process ${first.process.pid} on ${hostname()}, started \\d{4}-.*Stop that process first.*DATA_DIR`,
      ),
    );
    await first.kill();
    await (await openStore({ folder, reference: fewRecords })).close();
  });

  it('are told apart within one process too', async () => {
    const folder = tempFolder();
    const first = await openStore({ folder, reference: fewRecords });
    await assert.rejects(openStore({ folder, reference: fewRecords }), new RegExp(`in use by process ${process.pid} `));
    await first.close();
    await (await openStore({ folder, reference: fewRecords })).close();
  });

  it("that start at once on a dead one's lock do not both get it", async () => {
    for (let round = 0; round < 5; round++) {
      const folder = folderWithLock(owner({ pid: process.pid, birth: 'another boot/1' }));
      const starts = await Promise.allSettled(
        Array.from({ length: 8 }, () => openStore({ folder, reference: fewRecords })),
      );
      const opened = starts.flatMap(start => (start.status === 'fulfilled' ? [start.value] : []));
      assert.equal(opened.length, 1);
      await opened[0]?.close();
    }
  });
});

describe('check 28: a lock that was left behind', () => {
  it('is taken over when its number now belongs to another process', async () => {
    const folder = folderWithLock(owner({ pid: process.pid, birth: 'another boot/1' }));
    await (await openStore({ folder, reference: fewRecords })).close();
    assert.deepEqual(
      readdirSync(folder).filter(name => name.startsWith('lock')),
      [],
    );
  });

  it('is taken over when its process is gone, also when the one that was taking it over died too', async () => {
    const gone = owner({ pid: 2 ** 22 + 1 });
    const folder = folderWithLock(gone);
    writeFileSync(join(folder, `lock.after-${gone.id}`), JSON.stringify(owner({ pid: 2 ** 22 + 2 }, 2)));
    await (await openStore({ folder, reference: fewRecords })).close();
    assert.deepEqual(
      readdirSync(folder).filter(name => name.startsWith('lock')),
      [],
    );
  });

  it('is left alone when its process is on another machine, where nobody can look from here', async () => {
    const folder = folderWithLock(owner({ pid: 1, host: 'elsewhere' }));
    await assert.rejects(openStore({ folder, reference: fewRecords }), /process 1 on elsewhere.*remove that file/);
  });

  it('is left alone when it names nobody, and the message says what to do', async () => {
    const folder = folderWithLock('');
    await assert.rejects(openStore({ folder, reference: fewRecords }), /lock names no process.*remove the file/);
    rmSync(join(folder, 'lock'));
    await (await openStore({ folder, reference: fewRecords })).close();
  });
});

describe('check 24: a process that is killed while it writes', () => {
  it('has lost nothing that it said was saved, and left files that the next one reads', async function () {
    this.timeout(20_000);
    const folder = tempFolder();
    let told = 0;
    for (const savesSeen of [1, 2, 3, 5, 8]) {
      const child = startChild(folder);
      assert.equal(await child.nextLine(), 'open');
      const lines: string[] = [];
      for (let line = 0; line < savesSeen; line++) lines.push(await child.nextLine());
      lines.push(...(await child.kill()));
      told = Number(lines.at(-1)?.replace('saved ', ''));
      const peeked = await peekStore(folder, fewRecords);
      const saved = savedNumber(peeked.draftsOf('ann')[0]?.narrative);
      assert.ok(saved === told || saved === told + 1, `said ${told} was saved, found ${saved}`);
      const inSession = (peeked.session('c1') as { n: number }).n;
      assert.equal(inSession, saved % 2 === 0 ? saved - 1 : saved, 'the files belong to one moment');
    }
    const store = await openStore({ folder, reference: fewRecords });
    assert.deepEqual(
      readdirSync(folder).filter(name => name.endsWith('.tmp') || name.includes('torn')),
      [],
    );
    await store.close();
    assert.ok(told >= 19, 'each process went on where the one before it was killed');
  });
});

const owner = (is: { pid: number; host?: string; birth?: string }, n = 1) => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  host: hostname(),
  started: '2021-05-06T08:00:00.000Z',
  ...is,
});

function folderWithLock(content: object | string): string {
  const folder = tempFolder();
  mkdirSync(folder);
  writeFileSync(join(folder, 'lock'), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}
