import assert from 'node:assert/strict';
import { activityListCard } from '../../cards/views/activityList.ts';
import { indicatorListCard } from '../../cards/views/indicatorList.ts';
import { pageOf } from '../../cards/words/page.ts';
import { bytesOf, submitsOf, textsOf } from './cardLinter.ts';
import { register, renderer } from './office.ts';

const activities = register.records.activities;
const list = (ids: readonly string[], page = 1) =>
  activityListCard(
    { heading: 'Activities in the 2016–18 plan', notes: [], ids, page, say: 'activities in 2016-18' },
    register,
  );

describe('A list on a card', () => {
  it('shows ten rows, says which of how many, and turns its pages in words', () => {
    const { view } = list(
      activities.slice(0, 49).map(activity => activity.id),
      2,
    );
    assert.equal(view.rows.length, 10);
    assert.equal(view.showing, 'Showing 11–20 of 49');
    assert.deepEqual(view.buttons, [
      { title: 'Previous', data: { say: 'activities in 2016-18, page 1' } },
      { title: 'Next', data: { say: 'activities in 2016-18, page 3' } },
    ]);
  });

  it('has no way back from the first page and none on from the last', () => {
    const titles = (page: number) => pageOf(Array(25).fill(0), page, 'x').buttons.map(button => button.title);
    assert.deepEqual([titles(1), titles(2), titles(3)], [['Next'], ['Previous', 'Next'], ['Previous']]);
  });

  it('takes a page that does not exist for the nearest that does', () => {
    const showing = (page: number) => pageOf(Array(25).fill(0), page, 'x').showing;
    for (const page of [0, -3, 1, Number.NaN]) assert.equal(showing(page), 'Showing 1–10 of 25');
    for (const page of [3, 4, 1e9]) assert.equal(showing(page), 'Showing 21–25 of 25');
  });

  it('shows every row of a list exactly once over its pages', () => {
    const ids = activities.map(activity => activity.id);
    const pages = Array.from({ length: Math.ceil(ids.length / 10) }, (_, n) => list(ids, n + 1).view.rows);
    assert.deepEqual(
      pages.flat().map(row => row.open.data.say),
      activities.map(({ ref, plan }) => `tell me about ${ref} in the ${plan} plan`),
    );
  });

  it('check 21: of none, one, a hundred or a thousand rows stays far below what Teams takes, and says of how many', () => {
    const long = activities.toSorted((a, b) => b.title.length - a.title.length).map(activity => activity.id);
    const thousand = Array.from({ length: 1000 }, (_, n) => long[n % long.length] ?? '');
    for (const ids of [[], long.slice(0, 1), long.slice(0, 100), thousand]) {
      const card = renderer.render(list(ids));
      assert.ok(bytesOf(card) < 15_000, `${bytesOf(card)} bytes`);
      assert.ok(JSON.stringify(card).length * 2 < 80_000);
      if (ids.length > 10) assert.ok(JSON.stringify(card).includes(`of ${ids.length}`));
    }
  });

  it('names the plan in each row only where the rows are of several', () => {
    assert.equal(list(['2016-18/6.F03']).view.rows[0]?.name, '6.F03');
    assert.deepEqual(
      list(['2016-18/6.F03', '2020-21/3.5']).view.rows.map(row => row.name),
      ['6.F03 (2016–18 plan)', '3.5 (2020–21 plan)'],
    );
  });

  it('puts mark and word with every colour, and says which status is provisional', () => {
    const texts = textsOf(renderer.render(list(['2016-18/6.F03', '2020-21/3.5', '2020-21/3.1'])));
    assert.ok(texts.join('|').includes('▲ |Amber| · Det Supt Firth'), texts.join('|'));
    assert.ok(texts.join('|').includes('● |Green|, provisional · '), texts.join('|'));
    assert.ok(texts.join('|').includes('– |No update yet| · Force'), texts.join('|'));
  });

  it('says so when there is nothing, and passes over an id that names nothing', () => {
    assert.equal(list([]).view.showing, 'There is nothing to list.');
    assert.equal(list(['2020-21/99.9', '2020-21/3.5']).view.rows.length, 1);
  });

  it('of indicators gives each its newest figure, with the period it is for', () => {
    const { view } = indicatorListCard(
      { heading: 'Indicators', notes: [], ids: ['indicator/3B.1', 'indicator/3A.7'], page: 1, say: 'indicators' },
      register,
    );
    assert.deepEqual(
      view.rows.map(({ figure, detail }) => figure + detail),
      ['707, 12 months to March 2021 · change -7.9%', '89.7%, 12 months to December 2020'],
    );
    assert.ok(
      submitsOf(renderer.render({ name: 'indicatorList', view })).some(
        ({ say }) => say === 'tell me about indicator 3B.1',
      ),
    );
  });
});
