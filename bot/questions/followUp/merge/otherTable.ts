import { facetOf } from '../../frames/finance/amounts.ts';
import { keptIn } from '../../frames/finance/lines.ts';
import { saysSide } from '../../frames/finance/standings.ts';
import { tablesNamed } from '../../frames/finance/tables.ts';
import type { Parts } from '../../parts.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { AMOUNT_OF_STANDING, amountOf, figureOf, lineWords, printsAmount } from './figureOfLine.ts';
import type { Merged } from './merged.ts';

/** "and the CDP?" after the total of one table: that of the other; "capital?" after what was forecast of revenue: what was forecast of capital. */
export function ofAnotherTable(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { sentence } = parts;
  const { finance } = sentence.knowledge.register.records;
  const [spoken = '', ...others] = last.query.where.ids?.values ?? last.ids;
  const [table, ...tables] = tablesNamed(parts).map(named => keptIn(sentence, named));
  const ended =
    table === undefined && lineWords(parts).length === 0 ? inTheEnd(sentence, spoken, others.length) : undefined;
  if (ended) return { query: figureOf([ended], facetOf(sentence) ?? amountOf(last)), named: 3, settled: true };
  // "and from the CDP" of two lines that are called alike: the one in that table.
  const shown = [spoken, ...others].filter(id => id.startsWith(`finance/${table}/`));
  if (others.length > 0 && shown.length === 1 && lineWords(parts).length === 0)
    return { query: figureOf(shown, facetOf(sentence) ?? amountOf(last)), named: 3, settled: true };
  const isAsked = cues.correcting || cues.opening || cues.fragment || cues.that;
  if (table === undefined || tables.length + others.length > 0 || !isAsked || lineWords(parts).length > 0)
    return undefined;
  const slug = saysWhole(sentence) ? 'total' : spoken.split('/')[2];
  const beside = isOutturn(sentence) ? undefined : `finance/${spoken.split('/')[1]}/${table}`;
  const there = [beside, `finance/${table}/total`, `finance/${table}/${slug}`].map(id =>
    finance.find(f => f.id === id),
  );
  const other = there[0] ?? there[2] ?? there[1];
  if (!other || other.id === spoken) return undefined;
  // "now the SNB grants" after what slipped: grants have no slippage.
  const kept = amountOf(last);
  const facet = facetOf(sentence) ?? (kept && printsAmount(sentence, other.id, kept) ? kept : undefined);
  return { query: figureOf([other.id], facet), named: 3, settled: true };
}

/** "what was it in the end" after a forecast: what came of it. */
const inTheEnd = (sentence: Sentence, spoken: string, others: number): string | undefined =>
  spoken.startsWith('finance/q3-forecast/') && others === 0 && isOutturn(sentence)
    ? `finance/${spoken.split('/')[2]}/total`
    : undefined;

/** "what did capital come out at in the end": what was spent, and no forecast. */
const isOutturn = (sentence: Sentence): boolean =>
  sentence.has('facet', 'actual') || sentence.tokens.some(t => sentence.knowledge.lists.cameOut.has(t.text));

/** "overall then, over or under", "and the total", "what about the whole force": of the table spoken of. */
export function wholeOf(parts: Parts, last: Last, table: string | undefined): Merged | undefined {
  const { sentence } = parts;
  const { finance } = sentence.knowledge.register.records;
  const isOther = sentence.has('term') || sentence.has('financeGroup') || lineWords(parts).length > 0;
  const total = finance.find(line => line.group === table && line.kind === 'total');
  if (!saysWhole(sentence) || isOther || table === undefined) return undefined;
  // Of a table without a sum its lines say what they come to together.
  if (!total)
    return { query: { ask: 'list', of: 'finance', where: { finance: { values: [table] } } }, named: 3, settled: true };
  const facet =
    facetOf(sentence) ??
    (saysSide(sentence) ? 'variance' : (amountOf(last) ?? AMOUNT_OF_STANDING[last.query.where.standing ?? '']));
  const kept = finance.find(line => line.id === `finance/${keptIn(sentence, total.group)}/total`) ?? total;
  return { query: figureOf([kept.id], facet), named: 3, settled: true };
}

const saysWhole = (sentence: Sentence): boolean =>
  sentence.has('followUp', 'overall', 'together') ||
  ALL_OF_IT.test(sentenceText(sentence)) ||
  sentence.tokens.some(t => WHOLE.has(t.text));
/** "what does it all come to", "all of it together" */
const ALL_OF_IT = /\b(it|that|this|they|those) all\b|\ball (of )?(it|that|this|those|them)\b|\bin all\b/;
const WHOLE = new Set(['whole', 'entire', 'total', 'everything']);
