import assert from 'node:assert/strict';
import { answerTo, register, values, worldAfter } from './answersWorld.ts';

const DELIVERY = values('2020-21');
const FRAMEWORK = values('2016-18');
const FIRST = values('2013-18');

describe('what the papers dispute', () => {
  it('says where the papers do not agree about an activity, until its officer has reported since', () => {
    const { records } = register;
    const disputed = records.discrepancies.find(d => d.about.startsWith('2020-21/3.') && d.kind === 'contradiction');
    assert.ok(disputed);
    const shown = { ask: 'show', of: 'activities', where: { plan: DELIVERY, ids: values(disputed.about) } } as const;
    assert.ok(answerTo(shown).text.includes(disputed.stated));
    const after = worldAfter(disputed.about, 'amber', 'Counted anew by the team.');
    assert.ok(!answerTo(shown, after).text.includes(disputed.stated));
  });

  it('says of a theme where its colours are disputed, and not how its name or numbers are written', () => {
    const about = (plan: typeof DELIVERY, theme: number) =>
      answerTo({ ask: 'show', of: 'themes', where: { plan, theme: values(theme) } }).text;
    assert.match(about(FIRST, 5), /stands against/);
    assert.doesNotMatch(about(DELIVERY, 1), /stands against/);
    assert.doesNotMatch(about(DELIVERY, 4), /stands against/);
    assert.doesNotMatch(about(FRAMEWORK, 6), /stands against/);
  });
});
