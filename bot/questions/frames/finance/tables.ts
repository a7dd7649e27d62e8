import { once } from '../../../../data/once.ts';
import type { Parts } from '../../parts.ts';
import { entriesOf, type Stretch } from '../../stretches/spans.ts';
import { limitNamed } from './limits.ts';

/** The tables of money that a sentence names: by their own names, or by the body that money goes to ("what did the CDP get"). */
export const tablesNamed = once(tablesOf);

function tablesOf(parts: Parts): readonly string[] {
  const { sentence } = parts;
  const named = sentence.stretches.flatMap(s => entriesOf(s, 'financeGroup').map(e => e.means));
  if (named.includes('q3-forecast') || saysForecast(parts, named)) return ['q3-forecast'];
  if (named.length > 0) return [...new Set(named.map(table => tableWith(parts, table)))];
  return isPaid(parts)
    ? [...new Set(sentence.stretches.flatMap(s => entriesOf(s, 'financeBody').map(e => e.means)))]
    : [];
}

/** "what slippage did they forecast on capital", "expected underspend at December": said of an amount, or of a table that was forecast. */
function saysForecast({ sentence, moments }: Parts, tables: readonly string[]): boolean {
  const { forecasting, expecting } = sentence.knowledge.lists;
  const isMoney = sentence.has('facet', 'slippage', 'underspend', 'variance') || tables.some(t => FORECAST.has(t));
  if (!isMoney || tables.some(t => !FORECAST.has(t))) return false;
  const isThen = moments.some(m => m.month === 12);
  return sentence.tokens.some(t => forecasting.has(t.text) || (isThen && expecting.has(t.text)));
}
const FORECAST = new Set(['capital', 'revenue']);

/** "biggest slippage in the capital programme": the programme has budgets alone, and what was spent and slipped of it stands in its outturn. */
function tableWith({ sentence }: Parts, table: string): string {
  const isRanked = sentence.has('superlative') && sentence.has('facet', 'slippage', 'actual', 'underspend', 'variance');
  return table === 'capital-programme' && isRanked ? 'capital' : table;
}

/** Money is said, or somebody gets something: without it a body is one that does things. */
function isPaid({ sentence }: Parts): boolean {
  const { receiving } = sentence.knowledge.lists;
  if (sentence.has('ask', 'howMuch') || sentence.has('subject', 'finance') || limitNamed(sentence)) return true;
  if (sentence.context.last?.query.of === 'finance' || sentence.tokens.some(t => t.stem === 'fund')) return true;
  const gets = sentence.tokens.some(t => receiving.has(t.text));
  // "who got more, the SNB or the CDP"
  if (gets && sentence.all('financeBody').length > 1 && sentence.has('relation', 'or', 'more', 'less')) return true;
  // "which districts have a rural crime team": a district gets money only where that is said.
  const isPlace = sentence.all('financeBody').every(({ key }) => key.includes('district'));
  return (
    gets &&
    !isPlace &&
    !sentence.has('ask', 'who', 'lead') &&
    !sentence.has('subject', 'activities', 'items', 'updates')
  );
}

/** The tokens that name the table. */
export function tableTokens({ sentence }: Parts): Set<number> {
  const isTable = (s: Stretch) => s.entries.some(e => e.role === 'financeGroup' || e.role === 'financeBody');
  return new Set(sentence.stretches.filter(isTable).flatMap(s => range(s.from, s.to)));
}

export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
