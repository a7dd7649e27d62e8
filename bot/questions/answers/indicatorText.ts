import type { Discrepancy } from '../../../data/records/document.ts';
import type { Indicator, IndicatorValue } from '../../../data/records/indicator.ts';
import type { Register } from '../../../data/register.ts';
import type { Query } from '../query.ts';
import { type Change, changeText, printedValue, wholeChange } from './change.ts';
import { namesOneRecord } from './choices.ts';
import { monthText } from './days.ts';
import { sentenceStart } from './names.ts';

/** "Violent knife crime (3B.1)". */
export const indicatorName = (indicator: Indicator): string =>
  indicator.code ? `${indicator.name} (${indicator.code})` : indicator.name;

/** What is said of one indicator, as a sentence: with its name where the restatement does not have it already. */
export const saidOf = (query: Query, indicator: Indicator, what: string): string =>
  namesOneRecord(query.where) ? sentenceStart(what) : `${indicatorName(indicator)}: ${what}`;

/** The newest figure that is in. */
export const latestValue = (indicator: Indicator): IndicatorValue | undefined =>
  indicator.values.findLast(value => value.value !== null);

/** What stretch of time a figure is of: each is of the 12 months to its month, save where the report notes another day. */
export function periodText(value: IndicatorValue): string {
  if (value.note?.startsWith('as at')) return value.note;
  return `in the 12 months to ${monthText(value.to)}`;
}

/** One row of a list: "Violent knife crime (3B.1): 707 in the 12 months to March 2021; down 7.9% (768 to 707)". */
export function indicatorRow(indicator: Indicator): string {
  const latest = latestValue(indicator);
  const change = wholeChange(indicator);
  const figure = latest ? `${printedValue(indicator, latest)} ${periodText(latest)}` : 'no figure yet';
  return `${indicatorName(indicator)}: ${figure}${change ? `; ${changeText(indicator, change)}${turnText(indicator, change)}` : ''}`;
}

/** ", which is worse" where the record says which direction is good, else nothing. */
export function turnText(indicator: Indicator, change: Change): string {
  const turn = turnOf(indicator, change);
  return turn ? `, which is ${turn}` : '';
}

/** Better or worse, where it is known which direction is good. */
export function turnOf(indicator: Indicator, change: Change): 'better' | 'worse' | undefined {
  if (!indicator.better || change.direction === 'unknown' || change.direction === 'level') return undefined;
  return change.direction === indicator.better ? 'better' : 'worse';
}

/** Where what is printed about an indicator does not agree with its own figures: both, briefly; roundings only where nothing else does. */
export function disagreements(indicator: Indicator, register: Register): string[] {
  return register.records.discrepancies
    .filter(d => (d.about === indicator.id || d.alsoAbout.includes(indicator.id)) && TOLD.includes(d.kind))
    .sort((a, b) => TOLD.indexOf(a.kind) - TOLD.indexOf(b.kind))
    .slice(0, MOST_DISAGREEMENTS)
    .map(d => `The report (${placeOf(d)}) says: ${d.stated}. By its own figures: ${d.recomputed}.`);
}

/** Where in the report, without its name: "table 4B, March 2020". */
const placeOf = ({ source }: Discrepancy): string => source.where.replace(/^.*?report, /, '');

/** The kinds of disagreement that change what a figure says, the weightiest first. */
const TOLD: readonly string[] = ['contradiction', 'arithmetic', 'unit', 'rounding'];
const MOST_DISAGREEMENTS = 2;
