import type { FinanceLine } from '../../../../data/records/financeLine.ts';
import type { Match } from '../../../words/names.ts';
import { amountOf } from '../../lineStanding.ts';
import { hardTokens, softWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Facet } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import { entriesOf, type Stretch } from '../../stretches/spans.ts';
import { range, tableTokens } from './tables.ts';

/** A line's name fits this well, or the table's total is meant. */
export const SURE = 0.5;

/** The words that may name a line. */
function wordsFor(parts: Parts, tables: readonly string[]): string[] {
  const { sentence } = parts;
  const skip = new Set([...parts.moments.flatMap(m => m.tokens), ...parts.people.tokens]);
  for (const s of sentence.stretches)
    if (entriesOf(s, 'plan').length > 0 && !s.entries.some(e => e.role === 'finance'))
      for (const at of range(s.from, s.to)) skip.add(at);
  const { receiving, forecasting, expecting } = sentence.knowledge.lists;
  const isSaid = (word: string) => tables.includes('q3-forecast') && (forecasting.has(word) || expecting.has(word));
  // "improvement" is a way that figures go, and a word of a line's name.
  const ofName = (at: number) => sentence.knowledge.finance.has(sentence.tokens[at]?.text ?? '');
  const called = sentence.all('direction').flatMap(s => range(s.from, s.to).filter(ofName));
  // "total slippage on estates": a sum that is named beside a line says no more than that all of it is wanted.
  const isSum = (s: Stretch) => entriesOf(s, 'finance').every(e => e.means.endsWith('/total'));
  const sums = sentence.all('finance').some(s => !isSum(s)) ? sentence.all('finance').filter(isSum) : [];
  for (const s of sums) for (const at of range(s.from, s.to)) skip.add(at);
  const kept = [...called, ...hardTokens(sentence, { hard: [], skip })].filter(at => {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || isSaid(token.text) || isPartOf(sentence, at)) return false;
    return !(tables.length > 0 && receiving.has(token.text)) && !isPaying(sentence, at);
  });
  const ofTable = tableTokens(parts);
  const beside = kept.filter(at => !ofTable.has(at));
  const own = tables.includes('q3-forecast') && beside.length === 0 ? [...ofTable] : beside;
  // Of a table and nothing beside it the whole is asked for.
  return (own.length > 0 || tables.length > 0 ? own : kept).map(at => sentence.tokens[at]?.text ?? '');
}

/** "the estates part of that" */
const isPartOf = ({ tokens, knowledge }: Sentence, at: number): boolean =>
  knowledge.lists.partOfTable.has(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'of';

/** "who funds Redthread", "what did we pay the analyst": what is done with the money, and no line called "pay". */
function isPaying({ tokens, knowledge }: Sentence, at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return knowledge.lists.paying.has(tokens[at]?.text ?? '') && (PAYERS.has(before) || tokens[at]?.text !== 'pay');
}
const PAYERS = new Set(['we', 'they', 'to', 'who', 'which', 'you', 'it', 'pot', 'grant']);

/** The lines that the words fit, those of the named table or the year's outturn first. */
export function linesNamed(parts: Parts, tables: readonly string[]): Match[] {
  const { sentence } = parts;
  const exact = exactLines(sentence, tables);
  if (exact.length > 0) return exact;
  const lines = new Map(sentence.knowledge.register.records.finance.map(f => [f.id, f]));
  const preferred = tables.length > 0 ? tables : OUTTURN;
  const pairs = pairsSaid(parts);
  return sentence.knowledge.finance
    .rank(wordsFor(parts, tables), softWords(sentence))
    .filter(m => tables.length === 0 || tables.includes(lines.get(m.id)?.group ?? ''))
    .map(m => ({ ...m, score: m.score - farFrom(lines.get(m.id), preferred) }))
    .sort((a, b) => b.score + pairIn(b, pairs) - a.score - pairIn(a, pairs));
}

/** "building improvements": two words that stand side by side, of which one is no small word, name a line better than one. */
function pairsSaid({ sentence }: Parts): (readonly string[])[] {
  const { rooting } = sentence.knowledge;
  const hard = new Set(hardTokens(sentence, { hard: [] }));
  const words = sentence.tokens.map((t, at) => ({ at, roots: t.kind === 'word' ? rooting([t.text]) : [] }));
  return words
    .slice(1)
    .filter(({ at }) => hard.has(at) || hard.has(at - 1))
    .map(({ at, roots }) => [...(words[at - 1]?.roots ?? []), ...roots])
    .filter(({ length }) => length === 2);
}
const pairIn = ({ words }: Match, pairs: readonly (readonly string[])[]): number =>
  pairs.some(pair => pair.every(root => words.has(root))) ? PAIR : 0;
const PAIR = 0.2;

/** A line of another table, or a sum of lines, is meant less readily. */
const farFrom = (line: FinanceLine | undefined, preferred: readonly string[]): number =>
  (preferred.includes(line?.group ?? '') ? 0 : 0.03) + (line?.kind === 'line' ? 0 : 0.02);

/** Lines that are called by their whole name; of several tables the named one, else the year's outturn. */
function exactLines(sentence: Sentence, tables: readonly string[]): Match[] {
  const ids = sentence.stretches
    .filter(s => s.to - s.from > 2)
    .flatMap(s => entriesOf(s, 'finance').filter(e => e.proper))
    .map(e => e.means);
  return sentence.knowledge.register.records.finance
    .filter(f => ids.includes(f.id) && (tables.length > 0 ? tables : OUTTURN).includes(f.group))
    .map(f => ({ id: f.id, score: 1, said: 1, covered: 1, words: new Set<string>() }));
}

/** Where a name stands in several tables, the year's outturn is meant. */
const OUTTURN = ['capital', 'revenue', 'snb-grant', 'cdp-grant', 'csp-allocation'];

/** Of the lines that fit best, those that the most words name. */
export function bestLines({ sentence }: Parts, matches: readonly Match[]): string[] {
  const [best] = matches;
  const close = best ? matches.filter(m => m.score >= best.score - ALIKE) : [];
  const most = Math.max(...close.map(m => m.words.size));
  const ids = close.filter(m => m.words.size === most).map(m => m.id);
  return best?.words.size === 0 ? ids : ids.map(id => totalKeptIn(sentence, id));
}

const ALIKE = 0.02;

/** "transport against premises", "the new HQ or the custody suite": two lines, each by a name of its own. */
export function besideEachOther(parts: Parts, tables: readonly string[]): string[] | undefined {
  const { sentence } = parts;
  if (!sentence.has('ask', 'compare') && !sentence.has('relation', 'or', 'and')) return undefined;
  if (tables.includes('q3-forecast')) return forecastBesideOutturn(sentence);
  const lines = new Map(sentence.knowledge.register.records.finance.map(f => [f.id, f]));
  const among = tables.length > 0 ? tables : OUTTURN;
  const named = sentence.stretches.flatMap(s => {
    const ids = isPaying(sentence, s.from) ? [] : entriesOf(s, 'finance').map(e => e.means);
    const fit = ids.filter(id => lines.get(id)?.kind !== 'total' && among.includes(lines.get(id)?.group ?? ''));
    return fit.length === 1 ? fit : [];
  });
  const ids = [...new Set(named)];
  return ids.length > 1 ? ids : undefined;
}

/** "capital: the forecast against the outturn" */
function forecastBesideOutturn(sentence: Sentence): string[] | undefined {
  const kind = ['capital', 'revenue'].find(of => sentence.tokens.some(t => t.text === of));
  const isOutturn = sentence.has('facet', 'actual') || sentence.tokens.some(t => OUTTURNS.has(t.text));
  return kind && isOutturn && sentence.has('ask', 'compare')
    ? [`finance/q3-forecast/${kind}`, `finance/${kind}/total`]
    : undefined;
}
const OUTTURNS = new Set(['outturn', 'actual', 'actuals', 'final', 'result', 'ended']);

/** Of the lines that the words fit, those that print the amount asked for, where one of them fits as well. */
export function printing({ sentence }: Parts, matches: Match[], facet: Facet | undefined): Match[] {
  const [best] = matches;
  if (facet === undefined || facet === 'why' || facet === 'progress' || !best) return matches;
  const lines = new Map(sentence.knowledge.register.records.finance.map(f => [f.id, f]));
  const printed = matches.filter(m => {
    const line = lines.get(m.id);
    return line !== undefined && amountOf(line, facet) !== undefined;
  });
  return (printed[0]?.score ?? 0) >= best.score - ALIKE_NAMED ? printed : matches;
}
const ALIKE_NAMED = 0.1;

/** Of lines that are called alike, those that print the amount asked for: a programme says nothing of what was spent. */
export function withAmount({ sentence }: Parts, ids: readonly string[], facet: Facet | undefined): readonly string[] {
  if (facet === undefined || ids.length < 2) return ids;
  const { finance } = sentence.knowledge.register.records;
  const printed = finance.filter(f => ids.includes(f.id) && amountOf(f, facet) !== undefined).map(f => f.id);
  return printed.length > 0 ? ids.filter(id => printed.includes(id)) : ids;
}

/** The words of matter, but for those that name the table, that the line has not. */
export function leftOver(parts: Parts, best: Match | undefined): { text: string; at: number }[] {
  const { sentence } = parts;
  if (best?.words.size === 0) return [];
  const { receiving, wholeOfTable } = sentence.knowledge.lists;
  const skip = new Set([...tableTokens(parts), ...parts.people.tokens, ...parts.moments.flatMap(m => m.tokens)]);
  const { rooting } = sentence.knowledge;
  return hardTokens(sentence, { hard: [], skip })
    .filter(at => sentence.tokens[at]?.kind === 'word' && !isPaying(sentence, at) && !isPartOf(sentence, at))
    .map(at => ({ at, text: sentence.tokens[at]?.text ?? '' }))
    .filter(
      ({ text }) =>
        !receiving.has(text) && !wholeOfTable.has(text) && rooting([text]).every(root => !best?.words.has(root)),
    );
}

/** The line that is the sum of each table; of a table without one, all its lines. */
export function totalsOf({ sentence }: Parts, tables: readonly string[]): string[] {
  const { finance } = sentence.knowledge.register.records;
  return tables.flatMap(named => {
    const table = keptIn(sentence, named);
    const total = finance.find(f => f.group === table && f.kind === 'total');
    if (total) return [total.id];
    return table === 'q3-forecast' ? finance.filter(f => f.group === table).map(f => f.id) : [];
  });
}

/** What was spent of the capital programme, and what slipped, stands in its outturn. */
export const keptIn = (sentence: Sentence, table: string): string =>
  table === 'capital-programme' &&
  (sentence.has('facet', 'actual', 'slippage', 'underspend', 'variance') ||
    sentence.tokens.some(({ stem }) => stem === 'slippage' || stem === 'underspend'))
    ? 'capital'
    : table;

/** "the whole capital programme, what slips": the total that has it, unless another is called by its whole name. */
export function totalKeptIn(sentence: Sentence, id: string): string {
  const [, table = ''] = TOTAL.exec(id) ?? [];
  return table === '' ? id : `finance/${keptIn(sentence, table)}/total`;
}

const TOTAL = /^finance\/([^/]+)\/total$/;

/** "Supplies & Services", "estate improvements": a line's name of several words, and nothing beside it. */
export function isNameAlone({ stretches, tokens }: Sentence): boolean {
  const said = stretches.filter(
    ({ from, entries }) => tokens[from]?.kind !== 'mark' && !entries.some(e => e.role === 'filler'),
  );
  const [name] = said;
  const isLong = name !== undefined && name.to - name.from >= LONG_NAME;
  return said.length === 1 && isLong && name.entries.some(({ role }) => role === 'finance');
}
const LONG_NAME = 2;
