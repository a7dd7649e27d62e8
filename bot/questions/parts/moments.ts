import type { Sentence } from '../sentence.ts';
import { means, meansOne } from '../stretches/spans.ts';
import { isYear, numberAt } from './numbers.ts';
import { type Season, seasonsNamed } from './seasons.ts';

/** A month, perhaps with its year or day, as the sentence names it; or a day by itself ("the 19th"). */
export interface Moment {
  readonly month?: number;
  readonly year?: number;
  readonly day?: number;
  readonly season?: Season;
  /** The tokens it is made of. */
  readonly tokens: readonly number[];
}

/** Every date of the sentence, in the order said. */
export function momentsNamed(sentence: Sentence): Moment[] {
  const moments: Moment[] = [];
  const taken = new Set<number>();
  for (const stretch of sentence.stretches) {
    const token = sentence.tokens[stretch.from];
    if (token?.kind === 'code' && /^\d{4}-\d\d/.test(token.text)) moments.push(momentOfCode(token.text, stretch.from));
    const month = meansOne(stretch, 'month');
    if (month === undefined || !isMonth(sentence, stretch.from)) continue;
    const moment = momentAround(sentence, stretch.from, Number(month));
    for (const at of moment.tokens) taken.add(at);
    moments.push(moment);
  }
  sentence.tokens.forEach((token, at) => {
    if (token.kind === 'ordinal' && !taken.has(at) && isDayAlone(sentence, at))
      moments.push({ day: Number.parseInt(token.text, 10), tokens: [at] });
    const inWords = taken.has(at) ? undefined : dayInWords(sentence, at);
    if (inWords !== undefined) moments.push({ day: inWords, tokens: [at] });
  });
  // "the autumn one, November I mean"
  if (moments.length === 0) moments.push(...seasonsNamed(sentence));
  return moments.map((moment, n) => withYearOfNext(moment, moments[n + 1], sentence));
}

/** "from March to December 2020", "October and March 2021": a year said once is the second month's, and the first is the nearest before it. */
function withYearOfNext(moment: Moment, next: Moment | undefined, { tokens, knowledge }: Sentence): Moment {
  const { month, year } = moment;
  if (month === undefined || year !== undefined || next?.month === undefined || next.year === undefined) return moment;
  const from = Math.max(...moment.tokens) + 1;
  const between = tokens.slice(from, Math.min(...next.tokens)).map(t => t.text);
  const [joint = ''] = between;
  if (between.length !== 1 || !(knowledge.lists.upTo.has(joint) || /^[-–/]$/u.test(joint))) return moment;
  return { ...moment, year: month <= next.month ? next.year : next.year - 1 };
}

function momentOfCode(text: string, at: number): Moment {
  const [year, month, day] = text.split('-').map(Number);
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }), tokens: [at] };
}

function momentAround(sentence: Sentence, at: number, month: number): Moment {
  const tokens = [at];
  let day: number | undefined;
  let year: number | undefined;
  for (const near of [at - 1, at - 2, at + 1]) {
    if (day !== undefined) break;
    if (near === at - 2 && sentence.tokens[at - 1]?.text !== 'of') continue;
    day = dayAt(sentence, near);
    if (day !== undefined) tokens.push(near);
  }
  for (const near of [at + 1, at + 2]) {
    const value = numberAt(sentence, near);
    if (value === undefined || !isYear(value)) continue;
    year = value;
    tokens.push(near);
    break;
  }
  return { month, ...(day !== undefined && { day }), ...(year !== undefined && { year }), tokens };
}

function dayAt(sentence: Sentence, at: number): number | undefined {
  const token = sentence.tokens[at];
  if (token?.kind === 'ordinal') return Number.parseInt(token.text, 10);
  const inWords = dayInWords(sentence, at);
  if (inWords !== undefined) return inWords;
  const value = token?.kind === 'number' ? numberAt(sentence, at) : undefined;
  return value !== undefined && value >= 1 && value <= 31 && !afterTheme(sentence, at) ? value : undefined;
}

/** "the nineteenth": a day of the month that is hardly a place in a list. */
function dayInWords(sentence: Sentence, at: number): number | undefined {
  const stretch = sentence.stretches.find(s => s.from === at && s.to === at + 1);
  const value = Number(stretch && meansOne(stretch, 'ordinal'));
  return value > MOST_PLACES && value <= 31 ? value : undefined;
}
const MOST_PLACES = 10;

const afterTheme = (sentence: Sentence, at: number): boolean => {
  const before = sentence.stretches.find(s => s.to === at);
  // "Item 7 May" counts an item, "agenda 19 May" names a day.
  const isItem = before !== undefined && means(before, 'subject', 'items') && /item/.test(before.key);
  return before !== undefined && (isItem || means(before, 'subject', 'themes', 'pledges'));
};

/** "May" is also a word, and Anthony's name: it is a month after a preposition or a day, before a year or a meeting, or in a row of months. */
function isMonth(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.text === 'mar' || token?.text === 'dec') return true;
  if (token?.text !== 'may') return true;
  const before = sentence.tokens[at - 1];
  const after = sentence.tokens[at + 1];
  if (before?.text === 'anthony') return false;
  const next = sentence.stretches.find(s => s.from === at + 1);
  if (before?.kind === 'ordinal' || before?.kind === 'number' || after?.kind === 'number' || after?.kind === 'ordinal')
    return true;
  if (next && (means(next, 'subject', 'meetings', 'items', 'resolutions') || ['pack'].includes(next.key))) return true;
  if (before && sentence.knowledge.lists.beforeMonth.has(before.text)) return true;
  return sentence.tokens.filter(t => t.kind !== 'mark').length === 1;
}

/** "the second one" is a place in a list, "the 19th" a day. */
function isDayAlone(sentence: Sentence, at: number): boolean {
  const day = Number.parseInt(sentence.tokens[at]?.text ?? '', 10);
  const next = sentence.tokens[at + 1]?.text;
  return (
    day >= 1 &&
    day <= 31 &&
    next !== 'one' &&
    next !== 'activity' &&
    next !== 'item' &&
    (day > 10 || sentence.tokens[at - 1]?.text === 'on')
  );
}
