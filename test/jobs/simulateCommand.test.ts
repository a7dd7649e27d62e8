import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSpan } from '../../jobs/cli/span.ts';

const YEARS = { from: 2013, to: 2035 };

describe('What is typed after simulate', () => {
  it('is two days', () => {
    const args = ['--from', '2021-04-01', '--to=2022-03-31'];
    assert.deepEqual(readSpan(args, YEARS), { ok: true, from: '2021-04-01', to: '2022-03-31' });
  });

  it('may be one and the same day', () => {
    assert.equal(readSpan(['--from', '2021-05-06', '--to', '2021-05-06'], YEARS).ok, true);
  });

  const wrong: readonly (readonly [string[], readonly string[]])[] = [
    [
      [],
      [
        '--from is missing. It takes a day, for example --from 2021-04-01.',
        '--to is missing. It takes a day, for example --to 2021-04-01.',
      ],
    ],
    [
      ['--from', '2021-02-29', '--to', 'tomorrow'],
      [
        '--from is "2021-02-29". It takes a day, for example --from 2021-04-01.',
        '--to is "tomorrow". It takes a day, for example --to 2021-04-01.',
      ],
    ],
    [
      ['--from', '2021-05-06', '--to', '2021-05-05'],
      ['--to 2021-05-05 lies before --from 2021-05-06. Give the earlier day first.'],
    ],
    [
      ['--from', '2012-12-31', '--to', '2036-01-01'],
      [
        '--from is 2012-12-31. Bank holidays are known from 2013 to 2035, and only those years can be simulated.',
        '--to is 2036-01-01. Bank holidays are known from 2013 to 2035, and only those years can be simulated.',
      ],
    ],
    [
      ['--from', '2021-05-06', '--to', '2021-05-07', '--toString', 'now'],
      [
        '"--toString" is not known here. The options are --from and --to.',
        '"now" is not known here. The options are --from and --to.',
      ],
    ],
  ];
  for (const [args, problems] of wrong)
    it(`is refused with every fault named: ${args.join(' ') || 'nothing'}`, () => {
      assert.deepEqual(readSpan(args, YEARS), { ok: false, problems });
    });
});

describe('The simulate command', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulate-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('prints one JSON line a message from the reference records, and makes no store', async () => {
    const { code, out, err } = await run(folder, '--from', '2021-05-06', '--to', '2021-05-06');
    assert.deepEqual([code, err], [0, '']);
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, 2);
    for (const line of lines)
      assert.deepEqual(Object.keys(JSON.parse(line)), ['at', 'to', 'kind', 'about', 'key', 'because']);
    assert.deepEqual(await readdir(folder), []);
  });

  it('prints nothing but the reason where it cannot', async () => {
    const { code, out, err } = await run(folder, '--from', '2021-05-06');
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, '--to is missing. It takes a day, for example --to 2021-04-01.\n');
  });
});

const COMMAND = fileURLToPath(new URL('../../jobs/cli/simulate.js', import.meta.url));

function run(folder: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      { env: { PATH: process.env.PATH, DATA_DIR: folder } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}
