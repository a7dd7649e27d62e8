import type { Session } from '../../conversation/turn.ts';
import { compact } from '../candidate.ts';
import { themeChoice } from '../frames/activities.ts';
import { directionOf, sectionsOf } from '../frames/indicatorFilter.ts';
import { matterOf, SURE_ENOUGH } from '../frames/indicatorNames.ts';
import { asksTrend } from '../frames/indicators.ts';
import { monthsNamed } from '../frames/months.ts';
import { wordsOf } from '../names.ts';
import { numbersFrom } from '../parts/numbers.ts';
import type { Parts } from '../parts.ts';
import { softWords } from '../parts.ts';
import type { Facet, Query, Where } from '../query.ts';
import type { Cues } from './cues.ts';
import type { Merged } from './merge.ts';

type Last = NonNullable<Session['last']>;

/** A question about indicators with a part changed: another month, another indicator, the change instead of the figure. */
export function mergedIndicators(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const listing = last.query.where.ids === undefined;
  const named = namedIn(parts, last);
  const months = monthsNamed(parts, last.query.at?.at(-1));
  const section = sectionsOf(parts);
  const theme = themeChoice(parts, [parts.sentence.context.planInForce]) ?? bareTheme(parts, last);
  const filters =
    Number(section !== undefined) +
    Number(theme !== undefined) +
    Number(parts.sentence.has('flag')) +
    Number(cues.overall);
  if (filters > 0 || (listing && named.length === 0)) return relisted(parts, last, cues, section, theme, filters);
  const ids = named.length > 0 ? { values: named } : idsSpokenOf(last);
  if (!ids) return undefined;
  const unknown =
    months.unknown !== undefined && months.at.length === 0
      ? { what: `a figure for ${months.unknown}`, offers: [...parts.sentence.knowledge.months] }
      : undefined;
  const query = reasked(parts, last, ids, months.at, named.length > 0);
  const count =
    Number(named.length > 0) +
    Number(months.at.length > 0 || unknown !== undefined) +
    Number(query.ask !== last.query.ask || query.facet !== undefined);
  if (count === 0) return undefined;
  return {
    query,
    named: count,
    ...(unknown && { unknown }),
    loose: named.length > 0 && months.at.length === 0 && count === 1,
  };
}

const idsSpokenOf = (last: Last): Where['ids'] =>
  last.query.where.ids ?? (last.ids.length === 1 ? { values: last.ids } : undefined);

/** The indicators named, with the last one's name in mind: "abandoned rate for that", "how long do they take". */
function namedIn(parts: Parts, last: Last): string[] {
  const { indicators, register } = parts.sentence.knowledge;
  const records = register.records.indicators;
  const coded = parts.codes.indicators.flatMap(code => records.filter(i => i.code === code).map(i => i.id));
  if (coded.length > 0) return coded;
  const before = last.query.where.ids?.values ?? [];
  const context = before.flatMap(id =>
    records
      .filter(i => i.id === id)
      .flatMap(i => [i.name, ...i.aliases])
      .flatMap(wordsOf),
  );
  const hard = matterOf(parts);
  const months = new Set(parts.moments.flatMap(m => m.tokens).map(at => parts.sentence.tokens[at]?.text));
  const words =
    hard.length > 0
      ? hard
      : softWords(parts.sentence).filter(w => !months.has(w) && indicators.has(w) && !POINTING.has(w));
  if (words.length === 0) return [];
  const ranked = indicators.rank(words, [...softWords(parts.sentence), ...context]);
  const best = ranked[0];
  const enough = hard.length > 0 ? SURE_ENOUGH : SURE_BY_CONTEXT;
  if (!best || best.score < enough || (hard.length === 0 && (before.includes(best.id) || best.covered < 0.99)))
    return [];
  return ranked.filter(m => m.score >= best.score - 0.01 && m.said >= best.said - 0.01).map(m => m.id);
}

const SURE_BY_CONTEXT = 0.75;
const POINTING = new Set([
  'last',
  'year',
  'month',
  'up',
  'down',
  'point',
  'points',
  'rate',
  'number',
  'numbers',
  'figure',
]);

/** "exceptions … theme 4?", "any at all in 4B", "how many across all themes". */
function relisted(
  parts: Parts,
  last: Last,
  cues: Cues,
  section: Where['section'],
  theme: Where['theme'],
  filters: number,
): Merged | undefined {
  const { sentence } = parts;
  const { theme: oldTheme, section: oldSection, direction: oldWay, ...kept } = last.query.where;
  const way = directionOf(sentence);
  const placed = section || theme || cues.overall;
  const where: Where = compact({
    ...kept,
    ids: undefined,
    theme: theme ?? (placed ? undefined : oldTheme),
    section: section ?? (placed ? undefined : oldSection),
    direction: way ?? oldWay,
    exception: sentence.has('flag', 'exception') ? true : kept.exception,
    pending: sentence.has('flag', 'pending') ? true : kept.pending,
  });
  const count = sentence.has('ask', 'count');
  const list = sentence.has('ask', 'list', 'existence', 'all') || cues.those;
  if (filters === 0 && !count && !list && !way) return undefined;
  const named = filters + Number(count) + Number(way !== undefined);
  const ask = count
    ? 'count'
    : list
      ? 'list'
      : last.query.ask === 'figure' || last.query.ask === 'trend'
        ? 'list'
        : last.query.ask;
  const { sort, take, at } = last.query;
  return {
    query: {
      ask,
      of: 'indicators',
      where,
      ...compact({ sort: ask === 'list' ? sort : undefined, take: ask === 'list' ? take : undefined, at }),
    },
    named,
  };
}

function bareTheme(parts: Parts, last: Last): Where['theme'] {
  if (!last.query.where.theme) return undefined;
  for (let at = 0; at < parts.sentence.tokens.length; at++) {
    const list = numbersFrom(parts.sentence, at).filter(n => n.value > 0 && n.value < 10);
    if (list.length > 0) return { values: list.map(n => n.value) };
  }
  return undefined;
}

function reasked(
  parts: Parts,
  last: Last,
  ids: NonNullable<Where['ids']>,
  months: readonly string[],
  renamed: boolean,
): Query {
  const { sentence } = parts;
  const where: Where = { ids };
  const same = sentence.has('time', 'sameMonth');
  const kept = (renamed && last.query.ask === 'figure') || same ? last.query.at : undefined;
  if (asksTrend(parts)) {
    const from = months.length === 1 ? months[0] : undefined;
    const upTo = last.query.at?.at(-1) ?? sentence.knowledge.months.at(-1);
    const at =
      months.length > 1
        ? months
        : from !== undefined && upTo !== undefined && from !== upTo
          ? [from, upTo].sort()
          : undefined;
    return { ask: 'trend', of: 'indicators', where, ...compact({ at }) };
  }
  const facet: Facet | undefined = sentence.has('facet', 'caveat')
    ? 'caveat'
    : sentence.has('ask', 'why')
      ? 'why'
      : sentence.has('facet', 'change') || sentence.has('unit', 'points')
        ? 'change'
        : undefined;
  const ask =
    last.query.ask === 'trend' &&
    months.length === 0 &&
    !facet &&
    !sentence.has('ask', 'count', 'howMuch') &&
    !sentence.has('unit', 'figure')
      ? 'trend'
      : 'figure';
  const at = months.length > 0 ? months : facet ? undefined : kept;
  return { ask, of: 'indicators', where, ...compact({ at: ask === 'trend' ? last.query.at : at, facet }) };
}
