import { type Candidate, candidate, compact } from '../candidate.ts';
import { countedThing } from '../counted.ts';
import { hardTokens, softWords } from '../matter.ts';
import type { Match } from '../names.ts';
import type { Parts } from '../parts.ts';
import type { Facet, Query, Sort, Where } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { entriesOf } from '../spans.ts';
import { type NamedTables, tablesNamed } from './financeTables.ts';

const FACETS: readonly Facet[] = ['variance', 'slippage', 'underspend', 'budget', 'actual'];

/** Readings about money: one line's figures, a table, or the line that ranks first. */
export function financeCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const facetNamed = sentence.has('facet', 'variance', 'slippage', 'underspend');
  const subject = sentence.has('subject', 'finance') || sentence.has('ask', 'howMuch') || facetNamed;
  const tables = tablesNamed(parts);
  const { groups } = tables;
  const matches = linesNamed(parts, tables);
  if (!subject && groups.length === 0 && (matches[0]?.score ?? 0) < SURE) return [];
  const sort = subject || groups.length > 0 ? sortOf(sentence) : undefined;
  const asked = [
    ['says money', 2.5, sentence.has('subject', 'finance') || groups.length > 0 || facetNamed],
    ['part asked', 1, FACETS.some(f => sentence.has('facet', f))],
    ['how much', 1, sentence.has('ask', 'howMuch')],
    ['pounds', 1, sentence.tokens.some(t => t.text === 'pounds')],
    ['table', 1.2, groups.length > 0],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['status', -6, parts.statuses !== undefined],
    ['lead', -2, sentence.has('ask', 'lead')],
    ['items', -1.5, sentence.has('subject', 'items')],
    ['when', -1.5, sentence.has('ask', 'when')],
    ['who', -2.5, sentence.has('ask', 'who')],
    ['resolved', -2, sentence.has('subject', 'resolutions')],
    ['theme', -1, parts.themes.tokens.size > 0],
    ['earlier plan', -2, parts.plans !== undefined && !parts.plans.values.includes(sentence.context.planInForce)],
    ['reference', -3, parts.codes.refs.length > 0],
  ] as const;
  const table: Where = compact({ finance: groups.length > 0 ? { values: groups } : undefined });
  if (sort) {
    const take = parts.take ?? (isPlural(sentence) ? undefined : 1);
    const query: Query = { ask: 'list', of: 'finance', where: table, sort, ...compact({ take }) };
    return [candidate(query, [...asked, ['ranking', 2.5, true]])];
  }
  const facet = facetOf(sentence);
  const best = matches[0];
  const close = best ? matches.filter(m => m.score >= best.score - 0.02) : [];
  const most = Math.max(...close.map(m => m.words.size));
  const ids = close.filter(m => m.words.size === most).map(m => m.id);
  const unsure =
    asksTables(sentence, groups) ||
    (groups.length === 1 && asksTotal(parts, tables)) ||
    ids.length === 0 ||
    (best?.score ?? 0) < SURE;
  const totals = unsure
    ? totalsOf(parts, groups.length === 0 && isForces(parts) ? ['revenue'] : groups)
    : (best?.score ?? 0) < 1
      ? ids.map(id => totalKeptIn(sentence, id))
      : ids;
  const listed =
    totals.length === 0 ||
    (groups.length > 0 && sentence.tokens.some(t => t.text === 'lines')) ||
    (groups.length > 0 && (best?.score ?? 0) < SURE && asksLines(sentence));
  const left = leftOver(parts, best, tables);
  const query: Query = listed
    ? { ask: sentence.has('ask', 'count') ? 'count' : 'list', of: 'finance', where: table }
    : { ask: 'figure', of: 'finance', where: { ids: { values: totals } }, ...compact({ facet }) };
  return [
    candidate(
      query,
      [
        ...asked,
        ['line', 3, best?.score ?? 0],
        ['words left over', -0.6, best === undefined ? 0 : Math.min(3, left.length)],
        ['something else counted', -2.5, !subject && countedThing(parts) !== undefined],
        ['where', -2.5, sentence.has('facet', 'place') || sentence.has('ask', 'where')],
        ['no line', -2, best === undefined && groups.length === 0],
        ['nothing named', -2, totals.length === 0 && groups.length === 0],
      ],
      unsure ? unknownLine(parts, left) : {},
    ),
  ];
}

/** The words of matter, but for those that name the table, that the line has not. */
function leftOver(parts: Parts, best: Match | undefined, tables: NamedTables): { text: string; at: number }[] {
  const { sentence } = parts;
  if (best?.words.size === 0) return [];
  const skip = new Set([...tables.tokens, ...parts.people.tokens, ...parts.moments.flatMap(m => m.tokens)]);
  const { rooting } = sentence.knowledge;
  return hardTokens(sentence, { hard: [], skip })
    .filter(at => sentence.tokens[at]?.kind === 'word')
    .map(at => ({ at, text: sentence.tokens[at]?.text ?? '' }))
    .filter(({ text }) => rooting([text]).every(root => !best?.words.has(root)));
}

/** "capital of peru", "capital spend on helicopters": a table is named, and a thing that no line of it is called by. */
function unknownLine(
  parts: Parts,
  left: readonly { text: string; at: number }[],
): { unknown?: NonNullable<Candidate['unknown']> } {
  const { tokens } = parts.sentence;
  const lost = left.find(({ at }) => ['on', 'of', 'for', 'about'].includes(tokens[at - 1]?.text ?? ''));
  return lost === undefined ? {} : { unknown: { what: `a line of money for ${lost.text}`, offers: [] } };
}

/** "did the SNB or the CDP get more grant": several tables, set side by side by their totals. */
const asksTables = (sentence: Sentence, groups: readonly string[]): boolean =>
  groups.length > 1 && (sentence.has('ask', 'compare') || sentence.has('relation', 'or', 'and', 'more', 'less'));

/** "total capital slippage, all projects": the table as a whole, and no line of it. */
function asksTotal({ sentence, moments }: Parts, tables: NamedTables): boolean {
  const skip = new Set([...tables.tokens, ...moments.flatMap(m => m.tokens)]);
  const rest = hardTokens(sentence, { hard: [], skip }).map(at => sentence.tokens[at]?.stem ?? '');
  return sentence.has('followUp', 'overall') && rest.every(word => WHOLE.has(word));
}

const WHOLE = new Set(['project', 'scheme', 'line', 'all', 'whole', 'total', 'together']);

/** A line's name fits this well, or the table's total is meant. */
const SURE = 0.5;

/** "by how much is the Force over budget": its money as a whole is the revenue outturn. */
const isForces = ({ sentence, people }: Parts): boolean =>
  sentence.has('leadGroup', 'force') && sentence.has('facet', ...FACETS) && people.ids.length === 0;

const asksLines = (sentence: Sentence): boolean =>
  sentence.tokens.some(t =>
    ['lines', 'items', 'list', 'breakdown', 'schemes', 'projects', 'allocations', 'grants', 'split'].includes(t.text),
  ) ||
  sentence.has('ask', 'count', 'list', 'all') ||
  sentence.has('facet', 'purpose');

const isPlural = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => ['lines', 'projects', 'schemes', 'ones', 'overspends', 'rank'].includes(t.text));

/** The lines that the words fit, those of the named table or the year's outturn first. */
function linesNamed(parts: Parts, { groups, tokens: tables, byBody }: NamedTables): Match[] {
  const { sentence } = parts;
  const skip = new Set([...parts.moments.flatMap(m => m.tokens), ...parts.people.tokens]);
  for (const s of sentence.stretches)
    if (entriesOf(s, 'plan').length > 0 && !s.entries.some(e => e.role === 'finance'))
      for (let at = s.from; at < s.to; at++) skip.add(at);
  const kept = hardTokens(sentence, { hard: [], skip }).filter(at => sentence.tokens[at]?.kind === 'word');
  const beside = kept.filter(at => !tables.has(at));
  const own = groups.includes('q3-forecast') && beside.length === 0 ? [...tables] : beside;
  const words = (own.length > 0 || byBody ? own : kept).map(at => sentence.tokens[at]?.text ?? '');
  const exact = exactLines(sentence, groups);
  if (exact.length > 0) return exact;
  const lines = new Map(sentence.knowledge.register.records.finance.map(f => [f.id, f]));
  const group = (id: string) => lines.get(id)?.group ?? '';
  const preferred = groups.length > 0 ? groups : OUTTURN;
  return sentence.knowledge.finance
    .rank(words, softWords(sentence))
    .filter(m => groups.length === 0 || groups.includes(group(m.id)))
    .map(m => ({
      ...m,
      score: m.score - (preferred.includes(group(m.id)) ? 0 : 0.03) - (lines.get(m.id)?.kind === 'line' ? 0 : 0.02),
    }))
    .sort((a, b) => b.score - a.score);
}

/** Lines that are called by their whole name; of several tables the named one, else the year's outturn. */
function exactLines(sentence: Sentence, groups: readonly string[]): Match[] {
  const { finance } = sentence.knowledge.register.records;
  const ids = sentence.stretches
    .filter(s => s.to - s.from > 2)
    .flatMap(s =>
      entriesOf(s, 'finance')
        .filter(e => e.proper)
        .map(e => e.means),
    );
  const named = finance.filter(f => ids.includes(f.id));
  const inTable = named.filter(f => (groups.length > 0 ? groups : OUTTURN).includes(f.group));
  return (inTable.length > 0 ? inTable : []).map(f => ({
    id: f.id,
    score: 1,
    said: 1,
    covered: 1,
    words: new Set<string>(),
  }));
}

/** Where a name stands in several tables, the year's outturn is meant. */
const OUTTURN = ['capital', 'revenue', 'snb-grant', 'cdp-grant', 'csp-allocation'];

export function totalsOf(parts: Parts, groups: readonly string[]): string[] {
  const { finance } = parts.sentence.knowledge.register.records;
  return groups
    .map(group => keptIn(parts.sentence, group))
    .flatMap(group => {
      const total = finance.find(f => f.group === group && f.kind === 'total');
      if (total) return [total.id];
      const own = finance.filter(f => f.group === group);
      return group === 'q3-forecast' ? own.map(f => f.id) : [];
    });
}

/** What was spent of the capital programme, and what slipped, stands in its outturn. */
const keptIn = (sentence: Sentence, group: string): string =>
  group === 'capital-programme' && sentence.has('facet', 'actual', 'slippage', 'underspend', 'variance')
    ? 'capital'
    : group;

const totalKeptIn = (sentence: Sentence, id: string): string => {
  const [, group = ''] = TOTAL.exec(id) ?? [];
  return group === '' ? id : `finance/${keptIn(sentence, group)}/total`;
};
const TOTAL = /^finance\/([^/]+)\/total$/;

function facetOf(sentence: Sentence): Facet | undefined {
  const found = FACETS.filter(f => sentence.has('facet', f));
  const budgetOf = found.filter(
    f =>
      !(f === 'budget' && sentence.all('facet', 'budget').every(s => s.entries.some(e => e.role === 'financeGroup'))),
  );
  if (budgetOf.includes('variance')) return 'variance';
  return budgetOf.length === 1 ? budgetOf[0] : undefined;
}

const SORTS = ['slippage', 'underspend', 'variance', 'actual', 'budget'] as const;

export function sortOf(sentence: Sentence): Sort | undefined {
  if (!sentence.has('superlative', 'most', 'least', 'worst')) return undefined;
  const by = SORTS.find(f => sentence.has('facet', f)) ?? 'budget';
  const under =
    by === 'variance' &&
    sentence.tokens.some(t => ['under', 'underspent', 'underspend'].includes(t.text)) &&
    !sentence.tokens.some(t => t.text === 'over');
  return { by, order: sentence.has('superlative', 'least') || under ? 'ascending' : 'descending' };
}
