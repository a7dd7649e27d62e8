import type { Match } from '../../../words/names.ts';
import { type Candidate, candidate, compact, type Evidence } from '../../candidate.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import { countedThing } from '../../stretches/counted.ts';
import { AMOUNTS, facetOf } from './amounts.ts';
import { limitNamed, linesBeyond } from './limits.ts';
import {
  besideEachOther,
  bestLines,
  isNameAlone,
  keptIn,
  leftOver,
  linesNamed,
  printing,
  SURE,
  totalsOf,
  withAmount,
} from './lines.ts';
import { asksPayer, asksWhatItComesTo, getsIt, saysOffice } from './paid.ts';
import { countsLines, exceptions, isOfOne, isPlural, picksLines, sectionNamed, WHOLE_NAME } from './picked.ts';
import { rankingOf, saysSide, standingOf, TABLE_OF, tableRanked } from './standings.ts';
import { tablesNamed, tableTokens } from './tables.ts';
import { toldOfLine } from './toldOfLine.ts';
import { isSum, unknownLine, unknownYear } from './unknownMoney.ts';
import { asksHowFar, isProject, isWorkAlone } from './workNamed.ts';

/** Readings about money: one line's figures, a table, the lines that stand so, or the line that ranks first. */
export function financeCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const tables = tablesNamed(parts);
  const matches = printing(parts, linesNamed(parts, tables), facetOf(sentence));
  const section = sectionNamed(parts);
  const isMoney = saysMoney(sentence) || sentence.has('ask', 'howMuch') || tables.length > 0 || section !== undefined;
  if (!isMoney && (matches[0]?.score ?? 0) < SURE) return [];
  const asked = evidenceOf(parts, tables, matches[0]);
  if (besideEachOther(parts, tables))
    return [figureCandidate(parts, tables, matches, [...asked, ['side by side', 4, sentence.has('ask', 'compare')]])];
  const limit = isMoney ? limitNamed(sentence) : undefined;
  if (limit) return [candidate(linesBeyond(sentence, limit, tables), [...asked, ['beyond an amount', 4, true]])];
  const ranking = isMoney ? rankingOf(sentence) : undefined;
  const among =
    tables.length > 0 ? tables.map(table => keptIn(sentence, table)) : section === undefined ? [] : ['capital'];
  const where: Where = compact({
    finance: among.length > 0 ? { values: among } : undefined,
    section: section === undefined ? undefined : { values: [section] },
  });
  if (ranking) {
    const { sort, standing } = ranking;
    const take = parts.take ?? (isPlural(sentence) ? undefined : 1);
    const finance = where.finance ?? tableRanked(sentence, sort);
    const query: Query = {
      ask: 'list',
      of: 'finance',
      where: { ...where, ...compact({ finance, standing }), ...exceptions(parts, tables) },
      sort,
      ...compact({ take }),
    };
    return [candidate(query, [...asked, ['ranking', 2.5, true]])];
  }
  const standing = standingOf(sentence);
  const isWhole = tables.length === 1 && asksTotal(parts) && !asksLines(sentence);
  if (standing && picksLines(parts) && isMoney && !isWhole && !isOfOne(parts, matches[0])) {
    const ask = sentence.has('ask', 'count') ? 'count' : 'list';
    const lines = { ...where, finance: where.finance ?? { values: [TABLE_OF[standing]] }, standing };
    const query: Query = { ask, of: 'finance', where: { ...lines, ...exceptions(parts, tables) } };
    return [
      candidate(query, [...asked, ['lines that stand so', 2.5, true], ['colour of lines', 6, standing === 'finished']]),
    ];
  }
  const told = tables.length === 0 && (matches[0]?.score ?? 0) < SURE ? toldOfLine(parts, asked) : undefined;
  return [told ?? figureCandidate(parts, tables, matches, asked)];
}

const saysMoney = (sentence: Sentence): boolean =>
  sentence.has('subject', 'finance') ||
  sentence.has('facet', 'variance', 'slippage', 'underspend', 'baseBudget', 'virement');

function evidenceOf(parts: Parts, tables: readonly string[], best: Match | undefined): Evidence {
  const { sentence } = parts;
  const payer = asksPayer(parts, best);
  // What is slipping may be an activity; how much is, is an amount.
  const slips =
    sentence.has('ask', 'howMuch') && sentence.has('facet', 'slippage') && !sentence.has('subject', 'activities');
  const isWork = asksHowFar(sentence) && isWorkAlone(parts);
  const isStage = isWork || (sentence.has('status', 'blue') && (saysMoney(sentence) || tables.length > 0));
  return [
    ['says money', 2.5, saysMoney(sentence) || tables.length > 0],
    ['part asked', 1, AMOUNTS.some(f => sentence.has('facet', f))],
    ['how much', 1, sentence.has('ask', 'howMuch')],
    ['pounds', 1, sentence.tokens.some(t => t.text === 'pounds')],
    ['table', 1.2, tables.length > 0],
    ['how far a project is', 2.5, isStage && (isWork || isProject(sentence))],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['status', -6, parts.statuses !== undefined && !isStage && !slips],
    ['how much slips', 2.5, slips && sentence.context.last?.query.of !== 'finance'],
    ['lead', -2, sentence.has('ask', 'lead')],
    ['items', -1.5, sentence.has('subject', 'items')],
    ['when', -1.5, sentence.has('ask', 'when')],
    ['who', -2.5, sentence.has('ask', 'who') && !asksTables(sentence, tables) && !payer],
    ['who pays', 2.5, payer],
    ['doing about', -2, sentence.has('doing', 'work') && !saysMoney(sentence) && tables.length === 0],
    ['one table or another', 3, asksTables(sentence, tables)],
    ['other subject', -3, !saysMoney(sentence) && tables.length === 0 && sentence.has('subject', ...OTHERS)],
    ['resolved', -3.5, sentence.has('subject', 'resolutions')],
    ['theme', -1, parts.themes.tokens.size > 0],
    ['earlier plan', -2, parts.plans !== undefined && !parts.plans.values.includes(sentence.context.planInForce)],
    ['reference', -3, parts.codes.refs.length > 0],
    ['a body gets it', 3, getsIt(parts)],
    ['the budget of the office', 3, saysOffice(sentence) && parts.people.ids.length === 0],
    ['the whole of a grant', 1, tables.length > 0 && asksTotal(parts)],
    ['what it comes to', 3, tables.length > 0 && asksWhatItComesTo(parts)],
  ];
}
const OTHERS = ['themes', 'activities', 'indicators', 'meetings', 'items', 'pledges'];

/** A word that the line has not stands right before one that it has: "electric cars". */
const isNarrower = (
  { tokens, knowledge }: Sentence,
  left: readonly { readonly at: number }[],
  best: Match | undefined,
): boolean =>
  left.some(({ at }) => knowledge.rooting([tokens[at + 1]?.text ?? '']).some(root => best?.words.has(root)));

/** A line that is named less than this may be another thing. */
const NAMED = 0.7;

/** A line's figures, a table's total, or the lines of a table. */
function figureCandidate(
  parts: Parts,
  tables: readonly string[],
  matches: readonly Match[],
  asked: Evidence,
): Candidate {
  const { sentence } = parts;
  const [best] = matches;
  const isSure = (best?.score ?? 0) >= SURE;
  const unsure = asksTables(sentence, tables) || (tables.length === 1 && asksTotal(parts)) || !isSure;
  const left = leftOver(parts, best);
  const beside = besideEachOther(parts, tables);
  // Of the whole net budget the office's own part is one figure of three: all are told.
  const asks = saysOffice(sentence) && !sentence.has('facet', 'variance') ? undefined : facetOf(sentence);
  const facet =
    asks ??
    (asksHowFar(sentence)
      ? 'progress'
      : saysSide(sentence) && (beside || sentence.has('facet', 'change') || sentence.has('ask', 'howMuch'))
        ? 'variance'
        : undefined);
  const ids = unsure
    ? withAmount(parts, totalsOf(parts, tables.length > 0 ? tables : impliedTable(parts, left)), facet)
    : withAmount(parts, beside ?? bestLines(parts, matches), facet);
  const listed =
    ids.length === 0 ||
    (tables.length > 0 && !isSure && !sentence.has('followUp', 'overall') && asksLines(sentence)) ||
    (tables.length > 0 && sentence.tokens.some(t => t.text === 'lines') && !asksTotal(parts));
  const where: Where = compact({ finance: tables.length > 0 ? { values: tables } : undefined });
  const query: Query = listed
    ? { ask: countsLines(sentence) ? 'count' : 'list', of: 'finance', where }
    : { ask: 'figure', of: 'finance', where: { ids: { values: ids } }, ...compact({ facet }) };
  const isCalled = best !== undefined && best.said >= WHOLE_NAME && best.covered >= SURE;
  return candidate(
    query,
    [
      ...asked,
      ['line', 3, best?.score ?? 0],
      ['its whole name and nothing else', 1.5, isNameAlone(sentence)],
      ['why of a line', 2.2, facet === 'why' && isCalled && parts.statuses === undefined],
      ['words left over', -0.6, best === undefined ? 0 : Math.min(3, left.length)],
      // "electric cars": where nothing says money, a word that the line has not makes it another thing.
      [
        'another thing',
        -1.2,
        beside === undefined &&
          (best?.score ?? 0) < NAMED &&
          isNarrower(sentence, left, best) &&
          !asked.some(([name, , holds]) => name === 'says money' && holds),
      ],
      [
        'something else counted',
        -2.5,
        !asked.some(([name, , holds]) => name === 'says money' && holds) && countedThing(parts) !== undefined,
      ],
      ['where', -2.5, sentence.has('facet', 'place') || sentence.has('ask', 'where')],
      ['no line', -2, best === undefined && tables.length === 0],
      ['nothing named', -2, ids.length === 0 && tables.length === 0],
      ['of another matter', -2, ids.length === 0 && tables.length === 0 && left.length > 0],
    ],
    unknownYear(parts) ?? (unsure || isSum(sentence, best) ? unknownLine(parts, left) : {}),
  );
}

/** "did we overspend", "total slippage": an amount of nothing else is that of the table which has it. */
function impliedTable(parts: Parts, left: readonly unknown[]): string[] {
  const { sentence, people } = parts;
  // The office has a budget of its own beside the Force's, and the outturn says how it ended.
  if (saysOffice(sentence)) return sentence.has('facet', 'variance') ? ['revenue'] : ['net-budget'];
  if (sentence.has('leadGroup', 'force') && sentence.has('facet', ...AMOUNTS) && people.ids.length === 0)
    return ['revenue'];
  if (left.length > 0 || people.ids.length > 0 || sentence.has('leadGroup')) return [];
  if (sentence.has('facet', 'slippage', 'underspend')) return ['capital'];
  return sentence.has('facet', 'variance') ? ['revenue'] : [];
}

/** "did the SNB or the CDP get more grant": several tables, set side by side by their totals. */
const asksTables = (sentence: Sentence, tables: readonly string[]): boolean =>
  tables.length > 1 && (sentence.has('ask', 'compare') || sentence.has('relation', 'or', 'and', 'more', 'less'));

/** "total capital slippage, all projects": the table as a whole, and no line of it. */
function asksTotal(parts: Parts): boolean {
  const { sentence, moments } = parts;
  const { receiving, wholeOfTable } = sentence.knowledge.lists;
  const skip = new Set([...tableTokens(parts), ...moments.flatMap(m => m.tokens)]);
  const rest = hardTokens(sentence, { hard: [], skip }).map(at => sentence.tokens[at]);
  return (
    (sentence.has('followUp', 'overall') || sentence.tokens.some(t => t.text === 'whole' || t.text === 'entire')) &&
    rest.every(t => t === undefined || wholeOfTable.has(t.stem) || receiving.has(t.text))
  );
}

const asksLines = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => sentence.knowledge.lists.financeLines.has(t.text)) ||
  countsLines(sentence) ||
  sentence.has('ask', 'list', 'all', 'group') ||
  sentence.has('facet', 'purpose') ||
  asksWhatOn(sentence);

/** "what was the money spent on" */
export const asksWhatOn = ({ tokens }: Sentence): boolean =>
  tokens.some(t => t.text === 'what') &&
  ['on', 'for'].includes(tokens.filter(t => t.kind === 'word').at(-1)?.text ?? '');
