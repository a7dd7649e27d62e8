import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNarrativeWords } from '../../../bot/words/narrativeWords.ts';
import { phraseFinder } from '../../../bot/words/phraseFinder.ts';
import { patternOf } from '../../../bot/words/phrasePattern.ts';
import { loadReference } from '../../../data/reference.ts';
import { projectRoot } from '../../../data/root.ts';
import { removeTempFolders, tempFolder } from '../../store/tempFolder.ts';

const GROUPS = { be: ['is', 'are'] };
const finds = (phrase: string, text: string) => patternOf([phrase], GROUPS).exec(text)?.[0];

removeTempFolders();

describe('A phrase of the words of narratives', () => {
  it('is found as whole words in a row, of any case, with its choices, gaps and endings', () => {
    assert.equal(finds('put back', 'It was PUT  back.'), 'PUT  back');
    assert.equal(finds('put back', 'input back'), undefined);
    assert.equal(finds('put back', 'put backwards'), undefined);
    assert.equal(finds('<be>/was *ly? late', 'They were; it is badly late'), 'is badly late');
    assert.equal(finds('#% done', 'some 90% done'), '90% done');
    assert.equal(finds("not/n't yet? signed", 'they haven’t signed'), 'n’t signed');
    assert.equal(finds('^delayed', 'was delayed'), undefined);
  });

  it('that cannot be read is refused by name', () => {
    for (const [phrase, why] of [
      ['<bee> late', /<bee>, which is not among the groups/u],
      ['late?', /no word that must be there/u],
      ['late (again)', /“\(again\)” in it/u],
    ] as const)
      assert.throws(() => patternOf([phrase], GROUPS), why);
  });
});

describe('The words of narratives', () => {
  const original = JSON.parse(readFileSync(join(projectRoot(), 'data/narrativeWords.json'), 'utf8'));
  const loadChanged = (change: (words: typeof original) => void) => {
    const words = structuredClone(original);
    change(words);
    const folder = tempFolder();
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'narrativeWords.json');
    writeFileSync(path, JSON.stringify(words));
    return () => loadNarrativeWords(path);
  };

  it('stop the start where one stands twice, cannot be read, or a family is missing or unknown', () => {
    assert.throws(
      loadChanged(({ families }) => families.late.says.push('on hold')),
      /“on hold” stands twice in the family 'late'/u,
    );
    assert.throws(
      loadChanged(({ families }) => families.left.says.push('<nobody> left')),
      /in the family 'left' the phrase “<nobody> left” names the group/u,
    );
    assert.throws(
      loadChanged(words => {
        words.families.lateish = words.families.late;
        words.families.late = undefined;
      }),
      /narrativeWords\.json is broken.*families/u,
    );
  });

  it('are found word by word where a search for all of them at every place finds them', () => {
    const texts = loadReference(join(projectRoot(), 'data/reference')).updates.map(({ summary }) => summary);
    for (const family of ['late', 'missing', 'left']) {
      const { says } = original.families[family];
      const [find, all] = [phraseFinder(says, original.groups), patternOf(says, original.groups)];
      for (const text of texts) {
        const found = new Set(find(text).map(({ index }) => index));
        for (const { index } of text.matchAll(all)) assert.ok(found.has(index), `${family}: ${text.slice(index)}`);
        for (const index of found) assert.match(text.slice(index), new RegExp(`^(?:${all.source})`, 'iu'), family);
      }
    }
  });

  it('take a new way of saying something from the file alone', () => {
    const load = loadChanged(({ families }) => families.late.says.push('gone pear-shaped'));
    assert.equal(load().late.in('The project has gone pear-shaped.')[0]?.[0], 'gone pear-shaped');
  });
});
