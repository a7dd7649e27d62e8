import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTeaching } from '../../bot/teaching/readTeaching.ts';
import { projectRoot } from '../../data/root.ts';

describe('a sentence that teaches', () => {
  const TAUGHT: readonly (readonly [sentence: string, says: string, means: string])[] = [
    ['VAWG means violence against women and girls', 'VAWG', 'violence against women and girls'],
    ["call theme 3 'crime'", 'crime', 'theme 3'],
    ['Call theme 3 crime', 'crime', 'theme 3'],
    ['please call theme 6 of the 2016-18 plan “the old six”.', 'the old six', 'theme 6 of the 2016-18 plan'],
    ["let's call 3.12 the tags", 'the tags', '3.12'],
    ['when I say the tags I mean 3.12', 'the tags', '3.12'],
    ['if we say "the tags", we mean 6.F03', 'the tags', '6.F03'],
    ['whenever someone says streets they mean theme 3', 'streets', 'theme 3'],
    ['by the big one I mean operation reacher', 'the big one', 'operation reacher'],
    ['DVDS stands for domestic violence disclosure scheme', 'DVDS', 'domestic violence disclosure scheme'],
    ['NPT is short for neighbourhood policing team!', 'NPT', 'neighbourhood policing team'],
    ['remember that pear shaped means red', 'pear shaped', 'red'],
    ['theme 4 is also known as modernising', 'modernising', 'theme 4'],
    ['we refer to theme 2 as the victims work', 'the victims work', 'theme 2'],
    ['NPT = neighbourhood policing', 'NPT', 'neighbourhood policing'],
    ['the word cops means police officers', 'cops', 'police officers'],
    ['3.5 means 3.6', '3.5', '3.6'],
  ];
  for (const [sentence, says, means] of TAUGHT)
    it(`is read in “${sentence}”`, () => assert.deepEqual(readTeaching(sentence), { kind: 'teach', says, means }));

  const OTHERS: readonly (readonly [sentence: string, command: ReturnType<typeof readTeaching>])[] = [
    ['what words have you been taught?', { kind: 'list' }],
    ['list taught words', { kind: 'list' }],
    ['show me the words you have learnt', { kind: 'list' }],
    ['what have i taught you', { kind: 'list' }],
    ['forget VAWG', { kind: 'forget', says: 'VAWG', sure: false }],
    ["forget 'the tags'", { kind: 'forget', says: 'the tags', sure: true }],
    ['forget the word crime', { kind: 'forget', says: 'crime', sure: true }],
    ["stop calling theme 3 'crime'", { kind: 'forget', says: 'crime', sure: true }],
    ['VAWG no longer means violence', { kind: 'forget', says: 'VAWG', sure: false }],
    ['undo', { kind: 'undo' }],
    ['undo that.', { kind: 'undo' }],
    ['what does VAWG mean?', { kind: 'meaning', says: 'VAWG' }],
    ['VAWG stands for what', { kind: 'meaning', says: 'VAWG' }],
    ['vawg means what exactly', { kind: 'meaning', says: 'vawg' }],
    ['DOCO means what, it is in the rural paper', { kind: 'meaning', says: 'DOCO' }],
  ];
  for (const [sentence, command] of OTHERS)
    it(`is told from “${sentence}”`, () => assert.deepEqual(readTeaching(sentence), command));

  it('is not seen in a question, an update or a story', () => {
    for (const text of [
      'VAWG means violence against women?',
      'does VAWG mean violence against women and girls',
      'F03 is amber: it means the analyst has left',
      'update 6.F03 amber: this means a delay to June',
      'what has been learned from domestic homicide reviews',
      'which activity is called operation reacher',
      'this means that we are late',
      'the increase in recorded crime since the new system came in means that we cannot compare',
      'a'.repeat(400),
    ])
      assert.equal(readTeaching(text), undefined, text);
  });

  it('is not seen in any question that is kept as a test', () => {
    const folder = join(projectRoot(), 'test/questions');
    const files = readdirSync(folder).filter(name => name.endsWith('.jsonl'));
    const texts = files.flatMap(name => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/"text":\s*("(?:[^"\\]|\\.)*")/gu),
    ]);
    assert.ok(texts.length > 800);
    for (const [, json = '""'] of texts) {
      const text: string = JSON.parse(json);
      const read = readTeaching(text);
      // "forget partners" is about a taught word only where there is one.
      const isOpen = read?.kind === 'forget' && !read.sure;
      assert.ok(read === undefined || read.kind === 'meaning' || isOpen, `${text}: ${read?.kind}`);
    }
  });
});
