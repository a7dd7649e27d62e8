import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CardFault, createCardRenderer } from '../../cards/render.ts';
import { cardsFolder } from './office.ts';

describe('The renderer of cards', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cards-'));
    cpSync(cardsFolder, folder, { recursive: true, filter: path => !path.endsWith('.ts') });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('refuses to begin without a template, and names the file', () => {
    rmSync(join(folder, 'meeting.json'));
    assert.throws(
      () => createCardRenderer(folder),
      (error: unknown) => {
        assert.ok(error instanceof CardFault);
        assert.match(error.message, /meeting\.json cannot be read/);
        return true;
      },
    );
  });

  it('refuses to begin with a template that is not JSON', () => {
    writeFileSync(join(folder, 'theme.json'), '{"type": ');
    assert.throws(() => createCardRenderer(folder), /theme\.json cannot be read/);
  });
});
