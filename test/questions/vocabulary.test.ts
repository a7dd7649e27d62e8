import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkedVocabulary } from '../../bot/commands/checkedVocabulary.ts';
import { loadVocabulary, plainKey } from '../../bot/words/vocabulary.ts';
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
    assert.throws(() => loadVocabulary(folder), /'greens' stands under 'green' as 'green', and under 'red'/);
  });

  it('refuses a word that stands twice, naming it', () => {
    teach('months.json', '3', 'march');
    assert.throws(() => loadVocabulary(folder), /months\.json: 'march' stands twice under '3'/);
  });

  it('refuses a plain list that stands in two files under one name, naming both', () => {
    teach('messageLists.json', 'guessing', 'something');
    assert.throws(
      () => loadVocabulary(folder),
      /wordLists\.json: the list 'guessing' stands in messageLists\.json too\. Give one of them another name/,
    );
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

  const files = readdirSync(ours).filter(name => name.endsWith('.json'));
  for (const file of files) {
    const { role, words }: { role: string; words: Readonly<Record<string, readonly string[]>> } = JSON.parse(
      readFileSync(join(ours, file), 'utf8'),
    );
    const [means = '', phrases = []] = Object.entries(words).find(([, list]) => list.length > 0) ?? [];
    const [phrase = ''] = phrases;
    const other = Object.keys(words).find(key => key !== means) ?? 'something else';

    /** The file by itself, so that the others need not be read each time. */
    const alone = () => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      cpSync(join(ours, file), join(folder, file));
    };

    it(`refuses in ${file} a word that stands twice, however it is written, naming it`, () => {
      alone();
      teach(file, means, phrase.toUpperCase());
      assert.throws(() => loadVocabulary(folder), faultWith(file, phrase.toUpperCase(), `twice under '${means}'`));
    });

    // Its lists are asked for one by one, so that a word may stand in several.
    if (role === 'wordList' || file === 'commandWords.json') continue;
    it(`refuses in ${file} a word that would mean two things, naming it and both places`, () => {
      alone();
      teach(file, other, phrase);
      assert.throws(() => loadVocabulary(folder), faultWith(file, `'${phrase}'`, `'${means}'`, `'${other}'`));
    });
  }

  /** A DataFault whose message has all of these. */
  const faultWith =
    (...parts: readonly string[]) =>
    (fault: unknown): boolean => {
      assert.ok(fault instanceof DataFault);
      for (const part of parts) assert.ok(fault.message.includes(part), `${part} is not in: ${fault.message}`);
      return true;
    };

  it('refuses a sentence of a command that cannot be read, naming it and what is wrong', () => {
    const broken: readonly (readonly [sentence: string, said: string])[] = [
      ['pause <nonsense> now', 'there is no list <nonsense>'],
      ['pause (all|everything', "')' is missing"],
      ['pause all] now', "']' closes nothing"],
      ['pause {everybody}', '{everybody} is none of {who}'],
    ];
    for (const [sentence, said] of broken) {
      teach('commands.json', 'pause', sentence);
      assert.throws(() => checkedVocabulary(folder), faultWith('commands.json', `'${sentence}' under 'pause'`, said));
      cpSync(ours, folder, { recursive: true });
    }
    teach('commands.json', 'dance', 'dance now');
    assert.throws(() => checkedVocabulary(folder), faultWith("there is no command 'dance'", 'pause'));
    cpSync(ours, folder, { recursive: true });
    teach('commandWords.json', 'sent', 'a <manySent2>');
    teach('commandWords.json', 'manySent2', 'more <sent>');
    assert.throws(() => checkedVocabulary(folder), faultWith('commandWords.json', '<', 'holds itself'));
  });

  it('refuses a word that means another thing in another file of the same role, naming both files', () => {
    teach('ordinaryWords.json', 'word', 'grateful');
    assert.throws(
      () => loadVocabulary(folder),
      faultWith('ordinaryWords.json', "'grateful' stands under 'light' of lightWords.json", "and under 'word'"),
    );
  });

  it('takes one word in several of the plain lists', () => {
    const lists: Readonly<Record<string, readonly string[]>> = JSON.parse(
      readFileSync(join(ours, 'wordLists.json'), 'utf8'),
    ).words;
    const [[, [word = ''] = []] = [], [other = ''] = []] = Object.entries(lists);
    teach('wordLists.json', other, `${word}`);
    assert.doesNotThrow(() => loadVocabulary(folder));
  });

  it('takes one word in two roles: which is meant is told by the question', () => {
    teach('statuses.json', 'green', 'may');
    assert.doesNotThrow(() => loadVocabulary(folder));
  });

  it('refuses a word without a letter or number', () => {
    for (const phrase of ['', ' ', '!!!', '…']) {
      teach('statuses.json', 'green', phrase);
      assert.throws(
        () => loadVocabulary(folder),
        faultWith('statuses.json', `'${phrase}' under 'green' has no letter`),
      );
      cpSync(ours, folder, { recursive: true });
    }
  });

  it('says in plain words what is wrong with the shape of a file', () => {
    const broken: readonly (readonly [content: unknown, said: string])[] = [
      [{ role: 'month', about: 'Months.', words: { 1: 'january' } }, 'words.1: must be a list of words'],
      [{ role: 'month', about: 'Months.', words: { 1: [1] } }, 'words.1[0]: must be a word in quotation marks'],
      [{ role: 'mont', about: 'Months.', words: {} }, 'role: must be one of: ask, '],
      [{ role: 'month', about: '', words: {} }, 'about: must be a sentence'],
      [{ role: 'month', about: 'Months.', words: [] }, 'words: must be an object'],
    ];
    for (const [content, said] of broken) {
      writeFileSync(join(folder, 'months.json'), JSON.stringify(content));
      assert.throws(() => loadVocabulary(folder), faultWith('months.json is broken', said));
    }
    writeFileSync(join(folder, 'months.json'), '{ "role": "month", ');
    assert.throws(() => loadVocabulary(folder), faultWith('months.json cannot be read'));
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
