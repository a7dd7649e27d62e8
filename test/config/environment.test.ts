import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../bot/process/environment.ts';

describe('the environment', () => {
  it('is the process’s own where there is no .env', () => {
    assert.equal(readEnvironment(join(tmpdir(), 'no-such-folder')).PATH, process.env.PATH);
  });

  it('is the .env with the process’s own on top, and changes nothing of the process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-bot-env-'));
    try {
      writeFileSync(join(folder, '.env'), '# a comment\nPLAN_BOT_TEST=from the file\nPATH=/nowhere\n');
      const env = readEnvironment(folder);
      assert.equal(env.PLAN_BOT_TEST, 'from the file');
      assert.equal(env.PATH, process.env.PATH);
      assert.equal(process.env.PLAN_BOT_TEST, undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
