import assert from 'node:assert/strict';
import type { Store } from '../../data/store/port.ts';
import { openedForEach } from './openedForEach.ts';
import { KEVIN, MEASURE } from './sample.ts';

/**
 * What every store does with figures: those that are being given, and those of measures.
 * @param open a store filled with `fewRecords`; the contract closes it.
 */
export function describeFiguresContract(name: string, open: () => Promise<Store>): void {
  describe(`the store contract of figures: ${name}`, () => {
    const { store, saved } = openedForEach(open);

    it('keeps one draft per author and figure, gives the last changed first, and drops it', async () => {
      const figure = {
        id: 'figureDraft/ann/a',
        author: 'ann',
        about: 'a',
        value: 1,
        changedAt: '2021-05-06T10:00:00+01:00',
      };
      const other = { ...figure, id: 'figureDraft/ann/b', about: 'b', was: null, changedAt: '2021-05-06T09:30:00Z' };
      await saved(
        { kind: 'keepFigureDraft', draft: { ...figure, value: 2 } },
        { kind: 'keepFigureDraft', draft: figure },
      );
      await saved({ kind: 'keepFigureDraft', draft: other });
      assert.deepEqual(store().figureDraftsOf('ann'), [other, figure]);
      assert.deepEqual(store().figureDraftsOf('bob'), []);
      await saved({ kind: 'dropFigureDraft', id: other.id });
      assert.deepEqual([store().figureDraft(other.id), store().figureDraft(figure.id)], [undefined, figure]);
    });

    it('keeps a figure of a measure over the one before, and who gives them; refuses what is of no measure', async () => {
      const at = '2021-05-06T09:00:00.000+01:00';
      const given = {
        label: 'positive outcomes, year to date',
        unit: 'count',
        asAt: '2016-11',
        value: 61,
        by: KEVIN,
        at,
      };
      await saved({ kind: 'fileMeasureFigure', measure: MEASURE, ...given });
      await saved({ kind: 'nameMeasureOwner', measure: MEASURE, person: 'person/firth', by: KEVIN, at });
      const [measure] = store().register().records.measures;
      assert.equal(measure?.owner, 'person/firth');
      assert.equal(measure?.figures[0]?.value, 61);
      assert.deepEqual(measure?.figures[0]?.earlier, [{ asAt: '2016-08', value: 58 }]);
      const nowhere = { kind: 'fileMeasureFigure', measure: 'measure/none', ...given } as const;
      await assert.rejects(store().apply([nowhere]), /no measure 'measure\/none'/u);
    });
  });
}
