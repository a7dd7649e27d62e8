import type { Indicator } from '../../data/records/indicator.ts';
import type { Register } from '../../data/register.ts';
import { type Asked, type AskedShown, askedShown } from '../words/asked.ts';
import { type CardButton, sayButton } from '../words/button.ts';
import { longMonth } from '../words/days.ts';
import { figureText, indicatorName } from '../words/figures.ts';
import { pageOf } from '../words/page.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';

export interface IndicatorListCard {
  readonly name: 'indicatorList';
  readonly view: IndicatorListView;
}

export interface IndicatorListView extends Spoken, AskedShown {
  readonly rows: readonly IndicatorRow[];
  readonly showing: string;
  readonly buttons: readonly CardButton[];
}

export interface IndicatorRow {
  readonly name: string;
  readonly figure: string;
  /** ", 12 months to March 2021 · +16.1%" */
  readonly detail: string;
  readonly open: CardButton;
}

/** A list of indicators, ten to a page. The parameters are those of `activityListCard`. */
export function indicatorListCard(
  list: Asked & {
    readonly ids: readonly string[];
    readonly page: number;
    readonly say: string;
  },
  register: Register,
): IndicatorListCard {
  const indicators = list.ids.map(id => register.indicator(id)).filter(indicator => indicator !== undefined);
  const page = pageOf(indicators, list.page, list.say);
  const rows = page.items.map(indicatorRow);
  return {
    name: 'indicatorList',
    view: {
      ...askedShown(list),
      rows,
      showing: indicators.length === 0 ? 'There is nothing to list.' : page.showing,
      buttons: page.buttons,
      ...spoken(
        list.heading ?? '',
        list.headline ?? '',
        page.showing,
        ...rows.map(row => `${row.name}: ${row.figure}`),
      ),
    },
  };
}

function indicatorRow(indicator: Indicator): IndicatorRow {
  const newest = indicator.values.findLast(value => value.value !== null) ?? indicator.values.at(-1);
  const change = indicator.published.changePrinted;
  return {
    name: shown(indicatorName(indicator), 160),
    figure: newest ? figureText(newest, indicator.unit) : 'No figure',
    detail: `${newest ? `, 12 months to ${longMonth(newest.to)}` : ''}${change && /\d/u.test(change) ? ` · change ${shown(change, 40)}` : ''}`,
    open: sayButton(
      `Open ${indicator.code ?? indicator.name}`,
      `tell me about indicator ${indicator.code ?? indicator.name}`,
    ),
  };
}
