import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnownQuestions } from '../../bot/teaching/knownQuestions.ts';
import { judgeTeaching } from '../../bot/teaching/teachable.ts';
import { projectRoot } from '../../data/root.ts';
import { contextOf, reader, register } from '../questions/readingHouse.ts';
import { KEVIN } from '../store/sample.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';

removeTempFolders();

const knownQuestions = loadKnownQuestions(join(projectRoot(), 'data/knownQuestions.json'));

describe('the known questions', () => {
  it('are each understood: a question that is not would guard nothing', () => {
    assert.ok(knownQuestions.length >= 150);
    const lost = knownQuestions.filter(question =>
      ['notUnderstood', 'unknown'].includes(reader.read(question, contextOf()).kind),
    );
    assert.deepEqual(lost, []);
  });

  it('are judged against quickly enough for a turn, also by a word that stands in many of them', () => {
    const wanted = { says: 'what is', means: 'theme 3', by: KEVIN, at: '2021-05-06T09:00:00.000+01:00' };
    const judging = { reader, register, context: contextOf(), knownQuestions };
    const started = performance.now();
    for (const says of ['crime', 'rural', 'the', 'what is', 'custody', 'zeppelin'])
      judgeTeaching({ ...wanted, says }, judging);
    assert.ok(performance.now() - started < 3000, 'six words in less than half a second each, on a busy machine');
  });

  it('are refused when one stands twice, naming it and both places', () => {
    const folder = tempFolder();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'known.json');
    writeFileSync(
      file,
      JSON.stringify({ about: 'x', questions: { counts: ['how many ambers'], lists: ['how many ambers'] } }),
    );
    assert.throws(() => loadKnownQuestions(file), /“how many ambers” stands under “counts” and again under “lists”/u);
    writeFileSync(file, JSON.stringify({ about: 'x', questions: { counts: 'how many' } }));
    assert.throws(() => loadKnownQuestions(file), /is broken\. knownQuestions\.questions\.counts/u);
  });
});
