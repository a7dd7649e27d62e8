import assert from 'node:assert/strict';
import { ownSentences } from './ownSentences.ts';
import { gradeOf, measured } from './readingAge.ts';

/** Reading age 12 to 14 is grade 7 to 9. */
const HARDEST_GRADE_IN_ALL = 9;
/** One sentence may be harder, where a matter has a long name (“administrator”); beyond this somebody has to read it twice. */
const HARDEST_GRADE_OF_ONE = 12;

describe('plain English', () => {
  const sentences = ownSentences();

  it('is measured on what the bot really says', () => {
    assert.ok(sentences.length > 150, `${sentences.length} sentences`);
    assert.ok(sentences.some(sentence => sentence.startsWith('Who you are comes from')));
  });

  it('is told from officialese', () => {
    assert.ok(gradeOf(['The cat sat on the mat.']) < 2);
    assert.ok(
      gradeOf([
        'Notwithstanding considerable organisational difficulties, implementation recommendations necessitate authorisation.',
      ]) > 16,
    );
  });

  it('has a reading age of no more than 14 over all its sentences', () => {
    const grade = gradeOf(sentences);
    assert.ok(grade <= HARDEST_GRADE_IN_ALL, `grade ${grade.toFixed(1)}`);
  });

  it('has no sentence that has to be read twice', () => {
    const hard = measured(sentences).filter(({ grade }) => grade > HARDEST_GRADE_OF_ONE);
    assert.deepEqual(
      hard.map(({ grade, sentence }) => `${grade.toFixed(1)} ${sentence}`),
      [],
    );
  });
});
