import assert from 'node:assert/strict';
import { readPressed } from '../../bot/conversation/pressed.ts';

describe('what a card submits', () => {
  it('is words, with the draft they are about', () => {
    assert.deepEqual(readPressed({ say: ' confirm ', draft: 'd', version: 't', role: 'admin' }), {
      kind: 'words',
      say: 'confirm',
      draft: 'd',
      version: 't',
    });
  });

  it('is a form as soon as it names an activity, whatever else is wrong with it', () => {
    assert.deepEqual(readPressed({ activityId: '2020-21/3.5', status: 7, narrative: { a: 1 } }), {
      kind: 'form',
      activityId: '2020-21/3.5',
    });
  });

  it('keeps the beginning of a narrative that is far too long, so that nothing typed is lost unsaid', () => {
    const pressed = readPressed({ activityId: '2020-21/3.5', narrative: 'x'.repeat(100_000) });
    assert.ok(pressed.kind === 'form' && (pressed.narrative?.length ?? 0) > 20_000);
  });

  for (const data of [
    undefined,
    null,
    'confirm',
    5,
    [],
    {},
    { say: '' },
    { say: 'x'.repeat(3_000) },
    { activityId: '' },
  ])
    it(`is unknown for ${JSON.stringify(data)?.slice(0, 40)}`, () => {
      assert.deepEqual(readPressed(data), { kind: 'unknown' });
    });
});
