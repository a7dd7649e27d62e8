import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadVocabulary, plainKey } from '../../bot/questions/vocabulary.ts';
import { DataFault } from '../../data/reference.ts';
import { projectRoot } from '../../data/root.ts';

const ours = join(projectRoot(), 'data/vocabulary');

describe('the vocabulary', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
    cpSync(ours, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Adds a phrase to one meaning of one file, as somebody would in an editor. */
  function teach(file: string, means: string, phrase: string): void {
    const path = join(folder, file);
    const content = JSON.parse(readFileSync(path, 'utf8'));
    content.words[means] = [...(content.words[means] ?? []), phrase];
    writeFileSync(path, JSON.stringify(content));
  }

  it('takes a word that somebody adds', () => {
    teach('statuses.json', 'green', 'tickety boo');
    const { words } = loadVocabulary(folder);
    assert.ok(words.some(w => w.role === 'status' && w.means === 'green' && w.phrase === 'tickety boo'));
  });

  it('refuses a word with two meanings, naming file and word', () => {
    teach('statuses.json', 'red', 'on track');
    assert.throws(
      () => loadVocabulary(folder),
      (fault: unknown) =>
        fault instanceof DataFault &&
        /statuses\.json: 'on track' stands under 'green' and under 'red'/.test(fault.message),
    );
  });

  it('refuses a word that differs from another meaning only in its ending', () => {
    teach('statuses.json', 'red', 'greens');
    assert.throws(() => loadVocabulary(folder), /'greens' stands under 'green'/);
  });

  it('refuses a word that stands twice, naming it', () => {
    teach('months.json', '3', 'march');
    assert.throws(() => loadVocabulary(folder), /months\.json: 'march' stands twice under '3'/);
  });

  it('refuses a file of another shape, naming the place', () => {
    writeFileSync(
      join(folder, 'months.json'),
      JSON.stringify({ role: 'month', about: 'Months.', words: { 1: 'january' } }),
    );
    assert.throws(() => loadVocabulary(folder), /months\.json is broken\. months\.json\.words\.1/);
  });

  it('refuses a folder in which a role has no words', () => {
    rmSync(join(folder, 'months.json'));
    assert.throws(() => loadVocabulary(folder), /no words for: month/);
  });
});

describe('what two words are compared by', () => {
  it('is the same for bare words, which are not cut into tokens, as beside a mark, where they are', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}s?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), words =>
        assert.equal(plainKey(words.join(' ')), plainKey(`${words.join(' ')}?`)),
      ),
    );
  });

  it('takes off capitals and endings, and leaves the ending that belongs to the word', () => {
    assert.equal(plainKey('Activities of the Force'), 'activity of the force');
    assert.equal(plainKey('progress'), 'progress');
  });
});
