import { compact } from '../../candidate.ts';
import { flaggedSo, isOne } from '../../frames/indicators/filter.ts';
import { directionOf, sortOf, turnNamed } from '../../frames/indicators/ranking.ts';
import { takesOut } from '../../parts/negation.ts';
import { numbersFrom } from '../../parts/numbers.ts';
import type { Parts } from '../../parts.ts';
import type { Sort, Where } from '../../query.ts';
import { asksWhole } from '../carry/asksWhole.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import type { Merged } from './merged.ts';
import { isTheme } from './namedAnew.ts';

/** "exceptions … theme 4?", "any at all in 4B", "how many across all themes". */
export function relisted(
  parts: Parts,
  last: Last,
  cues: Cues,
  section: Where['section'],
  theme: Where['theme'],
  filters: number,
): Merged | undefined {
  const { sentence } = parts;
  const pointed = cues.that || cues.those || sentence.tokens.some(t => t.text === 'that');
  // "how many is that all told" counts what was listed.
  const placed = (section && !section.except) || theme || (cues.overall && !pointed);
  const spoken = placed && last.root?.of === 'indicators' ? last.root : last.query;
  const isWhole = asksWhole(parts, cues, 'indicators', compact({ section, theme }));
  const asked = isWhole ? { ...spoken, where: {} } : spoken;
  const { theme: oldTheme, section: oldSection, direction: oldWay, ...kept } = asked.where;
  const ranked = rankedIn(parts, last);
  const way = ranked?.way ?? directionOf(sentence) ?? turnNamed(parts);
  const where: Where = compact({
    ...kept,
    ids: undefined,
    theme: theme ?? (placed ? undefined : oldTheme),
    section: section ?? (placed ? undefined : oldSection),
    direction: way ?? (last.query.sort && sentence.has('flag') ? undefined : oldWay),
    exception: flagOf(sentence, 'exception', kept.exception),
    pending: flagOf(sentence, 'pending', kept.pending),
  });
  const count = sentence.has('ask', 'count');
  // "why" of those that are pending: the reason stands with them.
  const isWhy = sentence.has('ask', 'why') && kept.pending === true;
  const list = sentence.has('ask', 'list', 'existence', 'all') || cues.those || ranked !== undefined || isWhy;
  if (filters === 0 && !count && !list && !way) return undefined;
  const named = filters + Number(count) + Number(way !== undefined) + Number(ranked !== undefined) + Number(isWhy);
  const ask = count ? 'count' : list ? 'list' : asked.ask === 'figure' || asked.ask === 'trend' ? 'list' : asked.ask;
  // The month of a figure is none of the list that is asked for next.
  const at = asked.ask === 'figure' || asked.ask === 'trend' ? undefined : asked.at;
  // "which are pending" after the worst of them is no ranking.
  const isOther = sentence.has('flag') && !ranked;
  const { sort, take } = ranked ?? (isOther ? {} : last.query);
  return {
    settled: ranked !== undefined,
    swapped: sentence.has('flag') && last.query.where.ids === undefined,
    query: {
      ask,
      of: 'indicators',
      where,
      ...compact({ sort: ask === 'list' ? sort : undefined, take: ask === 'list' ? take : undefined, at }),
    },
    named,
  };
}

/** "forget exceptions" of a list of exceptions takes that off again; of another it leaves them out. */
function flagOf(sentence: Parts['sentence'], flag: 'exception' | 'pending', before: boolean | undefined) {
  const said = flaggedSo(sentence, flag);
  return said === false && before === true && takesOut(sentence) ? undefined : (said ?? before);
}

/** "which of those fell most", "and the worst": the first of the list, or the first few, in that order. */
function rankedIn(
  parts: Parts,
  last: Last,
): { way: Where['direction']; sort: Sort; take: number | undefined } | undefined {
  const { sentence } = parts;
  const sort = sortOf(parts);
  const take = parts.take ?? (isOne(sentence) ? 1 : undefined);
  if (sort) return { way: directionOf(sentence), sort, take };
  const way = sentence.has('superlative', 'worst')
    ? 'worse'
    : sentence.has('superlative', 'best')
      ? 'better'
      : undefined;
  const before = last.query.where.direction;
  const again = rankedAgain(parts, last);
  if (again) return again;
  const isMost = sentence.has('superlative', 'most');
  // "the steepest" of those that fell
  if (before && (isMost || sentence.has('superlative', 'least'))) {
    const order = (before === 'down') === isMost ? 'ascending' : 'descending';
    return { way: before, sort: { by: 'changePercent', order }, take };
  }
  return way && { way, sort: { by: 'changePercent', order: 'descending' }, take };
}

/** "and risers" after the fallers, "in points?": the same ranking the other way, or in the other unit. */
function rankedAgain(
  { sentence }: Parts,
  { query }: Last,
): { way: Where['direction']; sort: Sort; take: number | undefined } | undefined {
  const { sort, take, where } = query;
  if (!sort) return undefined;
  const way = directionOf(sentence) ?? where.direction;
  const unit = sentence.has('unit', 'points')
    ? 'changePoints'
    : sentence.has('unit', 'percent')
      ? 'changePercent'
      : undefined;
  if (way === where.direction && unit === undefined) return undefined;
  const wasMost = (sort.order === 'ascending') === (where.direction === 'down');
  const order = (way === 'down') === wasMost ? 'ascending' : 'descending';
  return { way, sort: { by: unit ?? sort.by, order }, take };
}

export function bareTheme(parts: Parts, last: Last): Where['theme'] {
  if (!last.query.where.theme) return undefined;
  for (let at = 0; at < parts.sentence.tokens.length; at++) {
    const list = numbersFrom(parts.sentence, at).filter(
      n => n.value > 0 && n.value < 10 && isTheme(parts.sentence.tokens, n.at),
    );
    if (list.length > 0) return { values: list.map(n => n.value) };
  }
  return undefined;
}

/** A bare theme is a part of a list; beside one indicator it is a new question. */
export const isListed = ({ query }: Last): boolean =>
  query.where.theme !== undefined ||
  query.where.section !== undefined ||
  query.where.exception !== undefined ||
  query.ask === 'list' ||
  query.ask === 'count' ||
  query.ask === 'group';
