import assert from 'node:assert/strict';
import { answerTo, values } from './answersWorld.ts';

const due = (where: object) => answerTo({ ask: 'explain', of: 'bot', where, facet: 'updatesDue' });

describe('answers about when updates are due', () => {
  it('gives the cut-off of the theme that is asked for, not that of the next round', () => {
    const answer = due({ theme: values(4) });
    assert.equal(answer.value, '2021-08-27');
    assert.deepEqual(answer.ids, ['meeting/2021-09-14']);
    assert.match(answer.text, /theme 4, by Friday 27 August 2021/);
  });

  it('gives the cut-off of the round that a meeting closes', () => {
    assert.equal(due({ meeting: values('meeting/2021-11-02') }).value, due({ theme: values(1) }).value);
  });

  it('says so when no meeting on record looks at the theme, and offers the rounds there are', () => {
    const answer = due({ theme: values(2) });
    assert.deepEqual([answer.outcome, answer.value, answer.ids], ['nothing', null, []]);
    assert.match(answer.text, /theme 2/);
    assert.ok(answer.options.length > 0);
  });
});

describe('answers about resolutions whose number is misprinted', () => {
  it('lists only those, with the number as printed', () => {
    const answer = answerTo({ ask: 'list', of: 'resolutions', where: {}, facet: 'caveat' });
    assert.deepEqual(answer.ids, ['resolution/2021-011']);
    assert.match(answer.text, /2020\/011/);
  });
});

describe('answers about an item that the agenda words in another way', () => {
  it('tells the agenda’s words, which name who presents', () => {
    const answer = answerTo({
      ask: 'who',
      of: 'items',
      where: { meeting: values('meeting/2021-05-19'), agendaNumber: { values: ['3'] } },
    });
    assert.match(answer.text, /Safer Nottinghamshire Board and Nottingham Crime and Drugs Partnership/);
  });
});
