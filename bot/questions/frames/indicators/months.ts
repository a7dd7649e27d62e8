import type { Moment } from '../../parts/moments.ts';
import { numberAt } from '../../parts/numbers.ts';
import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import type { Stretch } from '../../stretches/spans.ts';
import { indicatorsNamed, SURE_ENOUGH } from './names.ts';

export interface Months {
  /** `YYYY-MM`, as the records have them. */
  readonly at: readonly string[];
  /** A month or year for which there is no figure, as said. */
  readonly unknown?: string;
  /** An earlier month is set against a later one: "compared with last year". */
  readonly against?: true;
}

/**
 * The months a question about figures names. Without a year a month is the latest that has figures; "last year" is twelve months before the
 * latest, or before the month spoken of.
 * @param spokenOf the month of the conversation's last question
 */
export function monthsNamed(parts: Parts, spokenOf?: string): Months {
  const { sentence } = parts;
  const known = sentence.knowledge.months;
  const latest = spokenOf ?? known.at(-1) ?? '';
  const found: string[] = [];
  let unknown: string | undefined;
  let against = false;
  for (const [n, moment] of parts.moments.entries()) {
    const month =
      monthBeside(parts, moment, latest) ??
      monthAgain(parts.moments, n, known) ??
      monthOf(ofShortYear(parts, ofLastYear(parts, moment), known), known);
    if (month === undefined) continue;
    if (known.includes(month)) found.push(month);
    else unknown = month;
  }
  if (found.length === 0 && unknown === undefined) {
    const back = relative(parts);
    const first = sentence.has('time', 'earliest') ? known[0] : undefined;
    const month = back === undefined ? first : shift(latest, -back);
    if (month !== undefined && known.includes(month)) found.push(month, ...(setsAgainstNow(parts) ? [latest] : []));
    else if (month !== undefined) unknown = month;
  }
  // Two months that are named are two figures; one that is set against another is how it went between them.
  if (parts.moments.length < 2 && found.some(month => month !== latest) && setsItAgainst(parts)) {
    found.push(latest);
    against = true;
  }
  const newest = known.at(-1) ?? '';
  if (found.length === 0 && spokenOf !== undefined && spokenOf !== newest && isAgainstNow(sentence)) {
    found.push(spokenOf, newest);
    against = true;
  }
  const few = lastFew(sentence);
  if (few !== undefined) return { at: known.slice(-few) };
  if (sentence.has('time', 'everyQuarter')) return { at: known.filter(isBetween(found)) };
  const year = parts.moments.length === 0 ? yearsOutside(parts, known) : undefined;
  const at = [...new Set(found)].sort();
  return {
    at,
    ...((unknown ?? year) !== undefined && { unknown: unknown ?? year ?? '' }),
    ...(against && { against }),
  };
}

/** "compared with last year", "against the year before", "vs June": right before the time stands what sets it against another. */
function setsItAgainst({ sentence, moments }: Parts): boolean {
  const starts = [
    ...sentence.all('time', 'yearBefore', 'quarterBefore').map(({ from }) => from),
    ...lastOf(sentence).map(({ from }) => from),
    ...moments.filter(m => m.month !== undefined).map(({ tokens }) => Math.min(...tokens)),
  ];
  return starts.some(start => isSetAgainst(sentence, start));
}

/** "and how is that against now", of a month that was spoken of. */
const isAgainstNow = (sentence: Sentence): boolean =>
  sentence.all('time', 'now', 'thisYear', 'thisQuarter').some(({ from }) => isSetAgainst(sentence, from));

function isSetAgainst(sentence: Sentence, start: number): boolean {
  const { setsAgainst, setsWith } = sentence.knowledge.lists;
  const cue = sentence.stretches.findLast(s => s.to <= start && !isSmall(sentence, s));
  if (cue === undefined) return false;
  const said = saidIn(sentence, cue);
  return setsAgainst.has(said) || (setsWith.has(said) && sentence.stretches.some(s => COMPARE.has(s.key)));
}

const saidIn = ({ tokens }: Sentence, { from, to }: Stretch): string =>
  tokens
    .slice(from, to)
    .map(t => t.text)
    .join(' ');
const COMPARE = new Set(['compare', 'comparison', 'comparing']);

/** "this year v last" */
const lastOf = (sentence: Sentence): readonly Stretch[] =>
  sentence.has('time', 'thisYear') ? sentence.all('time', 'last') : [];

const isSmall = ({ tokens }: Sentence, { from, to }: Stretch): boolean =>
  to - from === 1 && SMALL.has(tokens[from]?.text ?? '');
const SMALL = new Set('the that those it was were what of for in its figure figures number one this'.split(' '));

/** "the last two quarters": so many of the newest. */
function lastFew(sentence: Sentence): number | undefined {
  const at = sentence.tokens.findIndex(t => /^(quarters|periods|readings)$/.test(t.text));
  const many = at < 2 ? undefined : numberAt(sentence, at - 1);
  return many !== undefined && many > 1 && LATEST.has(sentence.tokens[at - 2]?.text ?? '') ? many : undefined;
}
const LATEST = new Set(['last', 'latest', 'past', 'previous', 'newest']);

/** "every quarter", "from June on, quarter by quarter": all that there are, or those from the first named to the last. */
const isBetween = (named: readonly string[]) => {
  const [first = '', ...rest] = [...named].sort();
  const last = rest.at(-1);
  return (month: string) => month >= first && (last === undefined || month <= last);
};

/** "now against a year ago", "this year and last year": both are asked for. */
const setsAgainstNow = ({ sentence }: Parts): boolean =>
  sentence.has('time', 'now', 'thisYear', 'thisQuarter') &&
  (sentence.has('ask', 'compare') ||
    sentence.has('relation', 'and') ||
    sentence.tokens.some(t => sentence.knowledge.lists.upTo.has(t.text)));

/** How many months back a relative time reaches, or undefined. */
function relative(parts: Parts): number | undefined {
  const { sentence } = parts;
  if (
    sentence.has('time', 'yearBefore') &&
    !isNewestYear(parts) &&
    !sentence.tokens.some((t, i) => t.text === 'on' && sentence.tokens[i + 1]?.text === 'last')
  )
    return 12 * yearsSaid(sentence);
  if (lastOf(sentence).some(({ from }) => isSetAgainst(sentence, from))) return 12;
  if (sentence.has('time', 'quarterAfter')) return -3;
  return sentence.has('time', 'quarterBefore') ? 3 : undefined;
}

/**
 * "online crime last year" asks for the last twelve months on record; of what was spoken of just now, beside this year or set against it, it is the year
 * before them.
 */
function isNewestYear(parts: Parts): boolean {
  const { sentence } = parts;
  const before = sentence.all('time', 'yearBefore');
  const { ids, sure } = indicatorsNamed(parts);
  const spoken = sentence.context.last?.ids ?? [];
  return (
    before.every(({ key, from }) => key === 'last year' && !isSetAgainst(sentence, from)) &&
    !sentence.has('time', 'now', 'thisYear', 'thisQuarter') &&
    sure >= SURE_ENOUGH &&
    !ids.some(id => spoken.includes(id))
  );
}

/** "two years earlier": more than one. */
function yearsSaid(sentence: Sentence): number {
  const first = sentence.first('time', 'yearBefore');
  const isMany = first && sentence.tokens.slice(first.from, first.to).some(t => t.text === 'years');
  return (isMany ? numberAt(sentence, first.from - 1) : undefined) ?? 1;
}

/** "and the march before", "the december after that": the nearest such month before or after the one spoken of. */
function monthBeside({ sentence }: Parts, { month, year, day, tokens }: Moment, spokenOf: string): string | undefined {
  const known = sentence.knowledge.months;
  const [said = '', led = ''] = [Math.max(...tokens) + 1, Math.min(...tokens) - 1].map(at => sentence.tokens[at]?.text);
  const isLast = !sentence.tokens
    .slice(Math.max(...tokens) + 2)
    .some(t => t.kind !== 'mark' && !AFTER_BESIDE.has(t.text));
  if (month === undefined || year !== undefined || day !== undefined || !isLast) return undefined;
  const isSuch = (other: string) => Number(other.slice(5)) === month;
  if (BEFORE.has(said) || led === 'previous')
    return (
      known.findLast(other => other < spokenOf && isSuch(other)) ??
      `${Number(spokenOf.slice(0, 4)) - 1}-${String(month).padStart(2, '0')}`
    );
  return AFTER.has(said) ? known.find(other => other > spokenOf && isSuch(other)) : undefined;
}

const BEFORE = new Set(['before', 'earlier', 'prior', 'previous']);
const AFTER = new Set(['after', 'afterwards', 'following', 'later']);
/** "before that one" */
const AFTER_BESIDE = new Set(['that', 'it', 'then', 'one', 'this', 'too', 'as', 'well', 'please', 'pls']);

/** "march to march": the first of the two is that of the earliest year on record. */
function monthAgain(moments: readonly Moment[], n: number, known: readonly string[]): string | undefined {
  const [one, two, ...others] = moments;
  const isTwice = one?.month !== undefined && one.month === two?.month && others.length === 0;
  const isBare = one?.year === undefined && two?.year === undefined && one?.day === undefined && two?.day === undefined;
  return isTwice && isBare && n === 0 ? known.find(month => Number(month.slice(5)) === one.month) : undefined;
}

/** "in march last year": said right after a month it names the year before this one. */
function ofLastYear({ sentence }: Parts, moment: Moment): Moment {
  const after = Math.max(...moment.tokens) + 1;
  const isNext = sentence.all('time', 'yearBefore').some(s => s.from === after && s.key === 'last year');
  return isNext && moment.month !== undefined && moment.year === undefined
    ? { ...moment, year: sentence.context.now.year - 1 }
    : moment;
}

/** "march 20" of figures that are a month's: the year, where they have that month of it, and no day. */
function ofShortYear({ sentence }: Parts, moment: Moment, known: readonly string[]): Moment {
  const { month, year, day, tokens } = moment;
  const said = sentence.tokens[tokens[0] === undefined ? -1 : tokens[0] + 1];
  const isAfter = said?.kind === 'number' && Number(said.text) === day;
  if (month === undefined || year !== undefined || !isAfter) return moment;
  const short = 2000 + Number(said.text);
  return known.includes(`${short}-${String(month).padStart(2, '0')}`) ? { month, year: short, tokens } : moment;
}

function monthOf(moment: Moment, known: readonly string[]): string | undefined {
  if (moment.month === undefined) return undefined;
  const month = String(moment.month).padStart(2, '0');
  if (moment.year !== undefined) return `${moment.year}-${month}`;
  // A figure is of a month and never of a day: "march 20" is that of the year.
  const ofYear = moment.day === undefined ? undefined : `20${String(moment.day).padStart(2, '0')}-${month}`;
  if (ofYear !== undefined && known.includes(ofYear)) return ofYear;
  return [...known].reverse().find(m => m.endsWith(`-${month}`)) ?? `${known.at(-1)?.slice(0, 4) ?? ''}-${month}`;
}

/** A year in which no figure lies ("in 2015"). */
function yearsOutside(parts: Parts, known: readonly string[]): string | undefined {
  const years = parts.sentence.tokens.filter(t => t.kind === 'number' && /^(19|20)\d\d$/.test(t.raw)).map(t => t.text);
  return years.find(year => !known.some(month => month.startsWith(year)));
}

export function shift(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const total = year * 12 + (of - 1) + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The list, or undefined where there is nothing in it: a query has no empty parts. */
export const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
