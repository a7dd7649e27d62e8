import type { Indicator } from '../../../data/records/indicator.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { type Change, changeText, pointsText, printedValue, wholeChange } from './change.ts';
import { monthText } from './days.ts';
import { oneDecimal } from './figures.ts';
import { capped, type Finding, found } from './finding.ts';
import { aimText, baseText, exceptionText, warnings } from './indicatorBeside.ts';
import { askedChange, figuresRow, noSuchMonth, oneFigure } from './indicatorFigure.ts';
import { latestValue, periodText, saidOf, turnText } from './indicatorText.ts';
import { documentName } from './names.ts';
import { sentencesAbout } from './told.ts';

/** What is asked of an indicator: its number for the month asked, the newest by default, or a part of what is on record; of several, a row each. */
export function answerFigure(query: Query, indicators: readonly Indicator[], world: World): Finding {
  const [indicator] = indicators;
  if (!indicator) throw new Error('A figure was asked of no indicator.');
  if (indicators.length > 1) return severalFigures(query, indicators, world);
  if (query.facet === 'caveat') return caveatsOf(query, indicator, world);
  if (query.facet === 'why') return whyOf(query, indicator, world);
  if (query.facet === 'told' && query.about !== undefined)
    return saidOfIt(query, indicator, sentencesAbout(query.about, narrativeOf(indicator)), world);
  if (query.facet === 'source') return sourceOf(query, indicator, world);
  if (query.facet === 'aim') return saidOfIt(query, indicator, aimText(indicator), world);
  if (query.facet === 'base') return saidOfIt(query, indicator, baseText(indicator), world);
  if (query.facet === 'exception') return saidOfIt(query, indicator, exceptionText(indicator), world);
  if (query.facet === 'change') return changeOf(query, indicator, world);
  if (query.sort?.by === 'value') return extremeOf(query, indicator, world);
  return oneFigure(query, indicator, world);
}

function severalFigures(query: Query, indicators: readonly Indicator[], world: World): Finding {
  return found({
    ids: indicators.map(indicator => indicator.id),
    value: sharedValue(query, indicators),
    headline: `${indicators.length} indicators:`,
    lines: capped(indicators.map(indicator => figuresRow(query, indicator) + toldOf(query, indicator, world))),
    show: { kind: 'indicators', ids: indicators.map(indicator => indicator.id), page: query.page ?? 1 },
  });
}

/** One figure that stands in two sections of the report, and so is two indicators, is one number. */
function sharedValue({ at }: Query, indicators: readonly Indicator[]): number | null {
  const names = new Set(indicators.map(({ name }) => name));
  const values = new Set(
    indicators.map(one => (at ? one.values.find(value => value.to === at.at(-1)) : latestValue(one))?.value ?? null),
  );
  const [value = null] = values;
  return names.size === 1 && values.size === 1 && (at?.length ?? 1) === 1 ? value : null;
}

/** Of a few indicators, what was asked of each. */
function toldOf({ facet }: Query, indicator: Indicator, { register }: World): string {
  if (facet === 'why') return `. ${indicator.commentary ?? 'The report gives no reason for it.'}`;
  if (facet === 'caveat') return `. ${warnings(indicator, register).join(' ') || 'No disagreement is on record.'}`;
  if (facet === 'aim') return `. ${aimText(indicator)}`;
  if (facet === 'source')
    return `. It comes from the ${documentName(register, indicator.source.document)}: ${indicator.source.where}.`;
  if (facet === 'base') return `. ${baseText(indicator)}`;
  return facet === 'exception' ? `. ${exceptionText(indicator)}` : '';
}

/** What the report says for the reason of a figure, or of its not being in. */
function whyOf(query: Query, indicator: Indicator, world: World): Finding {
  const figure = oneFigure(query, indicator, world);
  if (figure.outcome !== 'answered') return figure;
  const [said, ...rest] = [indicator.commentary ?? 'The report gives no reason for it.', figure.headline];
  return { ...figure, headline: said, lines: rest };
}

const narrativeOf = ({ commentary, caveats }: Indicator): string => [commentary ?? '', ...caveats].join(' ').trim();

/** One thing that is on record about an indicator, before its figure. */
function saidOfIt(query: Query, indicator: Indicator, what: string, world: World): Finding {
  const { headline, lines, notes, show } = oneFigure(query, indicator, world);
  return found({
    ids: [indicator.id],
    headline: what,
    lines: [headline, ...lines],
    notes: notes.filter(note => note !== what),
    show,
  });
}

/** By how much it changed: the value is per cent for counts, points for percentages. */
function changeOf(query: Query, indicator: Indicator, world: World): Finding {
  const change = askedChange(query, indicator);
  if (!change) return noSuchMonth(indicator);
  const value = change.points ?? change.percent ?? null;
  return found({
    ids: [indicator.id],
    value: value === null ? null : Math.round(value * 10) / 10,
    headline: saidOf(
      query,
      indicator,
      `${changeText(indicator, change)} from ${monthText(change.from.to)} to ${monthText(change.to.to)}${turnText(indicator, change)}.`,
    ),
    notes: warnings(indicator, world.register),
    show: { kind: 'indicator', id: indicator.id },
  });
}

/** The month in which the figure was highest or lowest. */
function extremeOf(query: Query, indicator: Indicator, world: World): Finding {
  const sign = query.sort?.order === 'ascending' ? 1 : -1;
  const ranked = indicator.values
    .filter(value => value.value !== null)
    .sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
  const [top] = ranked;
  if (!top) return noSuchMonth(indicator);
  return found({
    ids: [indicator.id],
    value: top.value,
    headline: saidOf(
      query,
      indicator,
      `it was ${sign > 0 ? 'lowest' : 'highest'} ${periodText(top)}: ${printedValue(indicator, top)}.`,
    ),
    lines: [
      ...(indicator.commentary ? [indicator.commentary] : []),
      `All figures: ${indicator.values.map(v => `${monthText(v.to)} ${printedValue(indicator, v)}`).join(', ')}.`,
    ],
    notes: warnings(indicator, world.register),
    show: { kind: 'indicator', id: indicator.id },
  });
}

/** What does not agree about an indicator: the printed change beside the recomputed one, and every caveat. */
function caveatsOf(query: Query, indicator: Indicator, world: World): Finding {
  const change = wholeChange(indicator);
  const about = world.register.records.discrepancies.filter(
    d => d.about === indicator.id || d.alsoAbout.includes(indicator.id),
  );
  const told = about.map(d => `Stated: ${d.stated}. By the figures: ${d.recomputed}. ${d.explanation}`);
  const printed = indicator.published.changePrinted;
  return found({
    ids: [indicator.id],
    headline:
      about.length > 0
        ? saidOf(query, indicator, 'the report does not agree with itself.')
        : saidOf(query, indicator, 'no disagreement is on record.'),
    lines: [
      ...(change
        ? [`By its own figures it went ${exactChange(indicator, change)}; the report prints ${printed ?? 'no change'}.`]
        : []),
      ...told,
      ...(about.length === 0 ? indicator.caveats : []),
    ],
  });
}

function exactChange(indicator: Indicator, change: Change): string {
  const points = change.points === undefined ? '' : `, ${signed(change.points)} points`;
  return `${changeText(indicator, change)}${points}`;
}

const signed = (points: number): string =>
  `${points < 0 ? '-' : '+'}${pointsText(points).split(' ')[0] ?? oneDecimal(points)}`;

/** How new it is, and what is noted of it ("rests on surveys of November 2020"). */
function restingOn(indicator: Indicator): string[] {
  const newest = latestValue(indicator);
  if (!newest) return [];
  const noted = newest.note ? ` Noted of it: ${newest.note}.` : '';
  return [`Its newest figure is ${printedValue(indicator, newest)} ${periodText(newest)}.${noted}`];
}

function sourceOf(query: Query, indicator: Indicator, world: World): Finding {
  const { document, where } = indicator.source;
  return found({
    ids: [indicator.id],
    headline: saidOf(query, indicator, `it comes from the ${documentName(world.register, document)}: ${where}.`),
    lines: [...restingOn(indicator), ...indicator.caveats],
    show: { kind: 'indicator', id: indicator.id },
  });
}
