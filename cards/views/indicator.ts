import type { Indicator, IndicatorValue } from '../../data/records/indicator.ts';
import type { Register } from '../../data/register.ts';
import { type Asked, type AskedShown, askedShown } from '../words/asked.ts';
import { type CardButton, fitting, sayButton } from '../words/button.ts';
import { longMonth, shortMonth } from '../words/days.ts';
import { figureNotes, figureText, indicatorName, plainTrend } from '../words/figures.ts';
import { planName } from '../words/names.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';

export interface IndicatorCard {
  readonly name: 'indicator';
  readonly view: IndicatorView;
}

export interface IndicatorView extends Spoken, AskedShown {
  readonly heading: string;
  readonly place: string;
  /** The newest figure there is, large. */
  readonly latest: string;
  readonly latestPeriod: string;
  readonly trend: string;
  readonly columns: readonly FigureColumn[];
  /** What the bars stand for, so that nobody reads them as starting at zero. */
  readonly chartNote: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly commentary: string;
  readonly caveats: readonly string[];
  readonly buttons: readonly CardButton[];
}

/** One figure in the small chart: a bar made of a character, the figure, the month. */
export interface FigureColumn {
  readonly bar: string;
  readonly figure: string;
  readonly month: string;
}

/**
 * One indicator: its figures, which way they go, and what to be careful about.
 * @param asked.trendText which way it went and what that is worth, as the answer says it; '' where it is in the
 * headline, or for a plain comparison of the first figure with the last
 * @throws Error when there is no such indicator: the caller looked it up
 */
export function indicatorCard(
  asked: Asked & { readonly id: string; readonly trendText: string },
  register: Register,
): IndicatorCard {
  const indicator = register.indicator(asked.id);
  if (!indicator) throw new Error(`There is no indicator '${asked.id}' to draw a card of.`);
  const newest = indicator.values.findLast(value => value.value !== null) ?? indicator.values.at(-1);
  const heading = shown(indicatorName(indicator));
  const latest = newest ? figureText(newest, indicator.unit) : 'No figure';
  const latestPeriod = newest ? `12 months to ${longMonth(newest.to)}` : '';
  const trend = shown(asked.trendText || (asked.headline ? '' : plainTrend(indicator)), 500);
  return {
    name: 'indicator',
    view: {
      heading,
      place: shown(
        `${indicator.section} ${indicator.sectionName} · theme ${indicator.theme} · ${planName(indicator.plan)}`,
      ),
      ...askedShown(asked),
      latest,
      latestPeriod,
      trend,
      columns: figureColumns(indicator),
      chartNote: [CHART_NOTE, figureNotes(indicator)].filter(note => note !== '').join(' '),
      facts: factsOf(indicator),
      commentary: shown(indicator.commentary ?? '', 700),
      caveats: indicator.caveats.slice(0, 5).map(caveat => shown(caveat, 300)),
      buttons: fitting([sayButton('Others in this section', `list the indicators in section ${indicator.section}`)]),
      ...spoken(asked.headline ?? '', heading, `${latest}, ${latestPeriod}`, trend, figuresInWords(indicator)),
    },
  };
}

const CHART_NOTE =
  'Each bar is 12 months to the month below it. Heights run from the lowest figure to the highest, not from zero.';

/** Unicode blocks, because Teams on the desktop does not show an image inside a card's own data (msteams-docs issue 5355). */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

function figureColumns({ values, unit }: Indicator): FigureColumn[] {
  const known = values.map(value => value.value).filter(value => value !== null);
  const lowest = Math.min(...known);
  const range = Math.max(...known) - lowest;
  const heightOf = (value: number) => (range === 0 ? 3 : Math.round(((value - lowest) / range) * (BARS.length - 1)));
  return values.map(value => ({
    bar: value.value === null ? '·' : (BARS[heightOf(value.value)] ?? BARS[0]),
    figure: figureText(value, unit),
    month: shortMonth(value.to),
  }));
}

const figuresInWords = ({ values, unit }: Indicator): string =>
  values.map((value: IndicatorValue) => `${longMonth(value.to)}: ${figureText(value, unit)}`).join(', ');

function factsOf({ published, aim, better }: Indicator) {
  const size = published.actualPrinted && /\d/u.test(published.actualPrinted) ? ` (${published.actualPrinted})` : '';
  const facts = [
    ...(published.changePrinted ? [{ label: 'Published change', value: `${published.changePrinted}${size}` }] : []),
    ...(aim ? [{ label: 'Aim', value: aim }] : []),
    ...(better ? [{ label: 'Better when it goes', value: better }] : []),
    ...(published.exception ? [{ label: 'Marked as an exception', value: 'yes' }] : []),
  ];
  return facts.map(({ label, value }) => ({ label: `${label}: `, value: shown(value, 120) }));
}
