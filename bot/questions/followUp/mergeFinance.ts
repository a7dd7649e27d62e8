import type { Session } from '../../conversation/turn.ts';
import { compact } from '../candidate.ts';
import { financeCandidates, sortOf, totalsOf } from '../frames/finance.ts';
import { tablesNamed } from '../frames/financeTables.ts';
import { hardTokens } from '../matter.ts';
import type { Parts } from '../parts.ts';
import type { Facet, Query, Where } from '../query.ts';
import type { Cues } from './cues.ts';
import type { Merged } from './merge.ts';

type Last = NonNullable<Session['last']>;

/** A question about money with a part changed: another line or table, the whole of it, the largest in it, another of its figures. */
export function mergedFinance(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  return (
    rankedAmong(parts, last, cues) ??
    ofTheTwo(parts, last) ??
    besideIt(parts, last) ??
    ofAnotherTable(parts, last, cues) ??
    ofLine(parts, last, cues) ??
    ofTheWhole(parts, last) ??
    ofTheSame(parts, last, cues)
  );
}

const MONEY: readonly Facet[] = ['variance', 'slippage', 'underspend', 'budget', 'actual'];
const facetOf = ({ sentence }: Parts): Facet | undefined => MONEY.find(f => sentence.has('facet', f));

/** "the biggest line in it", "which is the largest of them": of the tables spoken of. */
function rankedAmong(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const sort = sortOf(parts.sentence);
  const groups = groupsSpokenOf(parts, last);
  const isAsked = cues.those || cues.that || cues.fragment || cues.opening;
  if (!sort || !isAsked || groups.length === 0 || wordsOf(parts).length > 0 || tablesNamed(parts).groups.length > 0)
    return undefined;
  const by = facetOf(parts) === undefined ? (last.query.sort?.by ?? kindOf(last)) : sort.by;
  const query: Query = {
    ask: 'list',
    of: 'finance',
    where: { finance: { values: groups } },
    sort: { ...sort, by },
    take: parts.take ?? 1,
  };
  return { query, named: 3 };
}

/** What a list was about is what the largest of it is ranked by. */
const kindOf = ({ query: { facet } }: Last): NonNullable<Query['sort']>['by'] =>
  facet === 'variance' || facet === 'slippage' || facet === 'underspend' || facet === 'actual' ? facet : 'budget';

/** "which of the two got more": the line spoken of and the one before it. */
function ofTheTwo({ sentence }: Parts, last: Last): Merged | undefined {
  const ids = [...new Set([...(last.ids.length === 1 ? (last.before ?? []) : []), ...last.ids])].filter(isLine);
  if (ids.length !== 2 || !sentence.has('followUp', 'both')) return undefined;
  return { query: { ask: 'figure', of: 'finance', where: { ids: { values: ids } } }, named: 3 };
}

const isLine = (id: string): boolean => id.startsWith('finance/');

/** "how does that compare with the custody suite" */
function besideIt(parts: Parts, last: Last): Merged | undefined {
  const spoken = last.query.where.ids?.values ?? [];
  const lined = lineNamed(parts);
  if (!parts.sentence.has('ask', 'compare') || spoken.length !== 1 || !lined || lined.some(id => spoken.includes(id)))
    return undefined;
  return { query: { ask: 'figure', of: 'finance', where: { ids: { values: [...spoken, ...lined] } } }, named: 3 };
}

/** "and from the SNB", "same for the CDP": the line of the same name there, else that table's total. */
function ofAnotherTable(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { groups } = tablesNamed(parts);
  const isAsked = cues.opening || cues.correcting || cues.fragment || cues.that;
  if (groups.length !== 1 || !isAsked || wordsOf(parts).length > 0) return undefined;
  const { finance } = parts.sentence.knowledge.register.records;
  const [spoken, ...others] = last.query.where.ids?.values ?? last.ids;
  const slug = others.length === 0 && !isWhole(parts) ? spoken?.split('/')[2] : undefined;
  const there = finance.find(line => line.group === groups[0] && line.id.split('/')[2] === slug && line.id !== spoken);
  const ids = there ? [there.id] : totalsOf(parts, groups);
  if (ids.length === 0) return undefined;
  return {
    query: figureOf({ values: ids }, facetOf(parts) ?? last.query.facet),
    named: 3,
    settled: there !== undefined,
  };
}

/** "and Redthread", "how much of that was staffing": a line, of the table spoken of where that has one called so. */
function ofLine(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const here = lineHere(parts, last);
  const ids = here ?? lineNamed(parts) ?? (cues.opening || cues.correcting ? lineCalled(parts) : undefined);
  if (!ids) return undefined;
  const facet = facetOf(parts);
  return {
    query: figureOf({ values: ids }, facet ?? last.query.facet),
    named: 1 + Number(facet !== undefined) + Number(here !== undefined),
  };
}

/** "overall then", "and the total": the whole of the table spoken of. */
function ofTheWhole(parts: Parts, last: Last): Merged | undefined {
  if (!isWhole(parts) || wordsOf(parts).length > 0) return undefined;
  const { groups } = tablesNamed(parts);
  const ids = totalsOf(parts, groups.length > 0 ? groups : groupsSpokenOf(parts, last).slice(0, 1));
  const facet = facetOf(parts);
  return ids.length === 0 ? undefined : { query: figureOf({ values: ids }, facet ?? last.query.facet), named: 3 };
}

const isWhole = ({ sentence }: Parts): boolean =>
  sentence.has('followUp', 'overall') ||
  sentence.tokens.some(t => ['total', 'whole', 'entire', 'altogether'].includes(t.text));

/** "spent?", "why", "how much is it" of what was spoken of. */
function ofTheSame(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { sentence } = parts;
  const facet = facetOf(parts);
  const why = sentence.has('ask', 'why');
  const again = cues.that && sentence.has('ask', 'howMuch');
  const ids = last.query.where.ids ?? (last.ids.length === 1 ? { values: last.ids } : undefined);
  if (!facet && !((again || why) && ids)) return undefined;
  if (ids) return { query: figureOf(ids, facet), named: 1 };
  return { query: { ask: last.query.ask, of: 'finance', where: last.query.where, ...compact({ facet }) }, named: 1 };
}

const figureOf = (ids: NonNullable<Where['ids']>, facet: Facet | undefined): Query => ({
  ask: 'figure',
  of: 'finance',
  where: { ids },
  ...compact({ facet }),
});

/** The tables of what was asked about or shown. */
function groupsSpokenOf({ sentence }: Parts, { query, ids }: Last): readonly string[] {
  if (query.where.finance && !query.where.finance.except) return query.where.finance.values;
  const shown = new Set([...(query.where.ids?.values ?? []), ...ids]);
  return [...new Set(sentence.knowledge.register.records.finance.filter(l => shown.has(l.id)).map(l => l.group))];
}

/** The words that may name a line: neither those of a table nor those that ask for the whole of it. */
function wordsOf(parts: Parts): string[] {
  const { tokens } = tablesNamed(parts);
  return hardTokens(parts.sentence, { hard: [], skip: new Set([...tokens, ...parts.moments.flatMap(m => m.tokens)]) })
    .map(at => parts.sentence.tokens[at])
    .filter(t => t?.kind === 'word')
    .map(t => t?.text ?? '')
    .filter(word => !OF_TABLES.has(word));
}
const OF_TABLES = new Set(
  'programme project projects scheme schemes line lines money grant grants total whole one ones table amount'.split(
    ' ',
  ),
);

function lineHere(parts: Parts, last: Last): readonly string[] | undefined {
  const { sentence } = parts;
  const named = tablesNamed(parts).groups;
  const groups = named.length > 0 ? named : groupsSpokenOf(parts, last);
  const words = wordsOf(parts);
  if (words.length === 0) return undefined;
  const [best, second] = sentence.knowledge.finance.rank(words).filter(m => groups.includes(m.id.split('/')[1] ?? ''));
  return best && best.said >= 0.99 && best.score > (second?.score ?? 0) ? [best.id] : undefined;
}

/** The line that the sentence names by itself. */
function lineNamed(parts: Parts): readonly string[] | undefined {
  const own = financeCandidates(parts).find(c => c.query.of === 'finance');
  return own?.query.where.ids && (own.because.line ?? 0) > 1 ? own.query.where.ids.values : undefined;
}

/** "and the custody suite": of money the line that has all the words. */
function lineCalled(parts: Parts): readonly string[] | undefined {
  const words = wordsOf(parts);
  const [best, second] = parts.sentence.knowledge.finance.rank(words);
  return words.length > 0 && best && best.said >= 0.99 && best.score > (second?.score ?? 0) ? [best.id] : undefined;
}
