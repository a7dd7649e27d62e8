import type { Token } from '../../words/tokens.ts';
import type { Choice } from '../query.ts';
import { type Sentence, sentenceText } from '../sentence.ts';
import { entriesOf, means, meansOne, type Stretch } from '../stretches/spans.ts';
import type { Moment } from './moments.ts';
import { choose, isTurned } from './negation.ts';
import { numberAt, numbersFrom } from './numbers.ts';
import { type DescribedTheme, themeDescribed, themeWords } from './themeDescribed.ts';

export interface NamedThemes {
  readonly numbers?: Choice<number>;
  /** Themes called by name, as ids of every plan that has the name. */
  readonly byName: readonly (readonly string[])[];
  readonly nameTurned: boolean;
  /** The tokens that say so. */
  readonly tokens: ReadonlySet<number>;
}

/** Themes by number ("theme 3", "themes 3 and 5", "th4", "3 v 5 … themes") or by name ("the ASB theme", "in tackling crime"). */
export function themesNamed(sentence: Sentence, moments: readonly Moment[]): NamedThemes {
  const tokens = new Set<number>();
  const numbers: { value: number; turned: boolean }[] = [];
  for (const stretch of themeWords(sentence)) {
    const list = numbersFrom(sentence, stretch.to);
    if (list.length === 0) continue;
    const taken = new Set(tokens);
    for (const { value, at } of list) {
      if (taken.has(at)) continue;
      tokens.add(at);
      numbers.push({ value, turned: turnedAt(sentence, stretch, at) });
    }
  }
  for (const value of numbers.length === 0 ? [...ofDocument(sentence), ...ofDatedPaper(sentence, moments)] : [])
    numbers.push({ value, turned: false });
  for (const { value, at, turned } of ordinals(sentence)) {
    tokens.add(at);
    numbers.push({ value, turned });
  }
  for (const { value, at } of numbers.length === 0 ? [...chosenBetween(sentence), ...besideStatus(sentence)] : []) {
    tokens.add(at);
    numbers.push({ value, turned: false });
  }
  const loose = numbers.length === 0 && !saysFullName(sentence) ? themeDescribed(sentence) : undefined;
  const names = loose ? [] : sentence.stretches.filter(s => isThemeName(sentence, s, numbers.length > 0));
  for (const stretch of names) for (let at = stretch.from; at < stretch.to; at++) tokens.add(at);
  for (const at of loose?.tokens ?? []) tokens.add(at);
  for (const at of tokens) if (saysPart(sentence, at + 1)) tokens.add(at + 1);
  const chosen = choose(numbers);
  return {
    ...(chosen && { numbers: chosen }),
    byName:
      numbers.length > 0
        ? []
        : loose
          ? [alsoCalled(sentence, loose)]
          : names.map(s => entriesOf(s, 'theme').map(e => e.means)),
    nameTurned: names.some(s => isTurned(sentence, s, o => entriesOf(o, 'theme').length > 0)),
    tokens,
  };
}

/** "local areas theme": what one plan's theme is called in full is another's by a shorter name. */
const alsoCalled = (sentence: Sentence, { ids, tokens }: DescribedTheme): readonly string[] => [
  ...new Set([
    ...ids,
    ...sentence.stretches
      .filter(s => tokens.includes(s.from) && tokens.includes(s.to - 1))
      .flatMap(s => entriesOf(s, 'theme').map(e => e.means)),
  ]),
];

/** "the 2016 theme 6 update": a paper on one theme says which. */
const ofDocument = (sentence: Sentence): number[] =>
  sentence.all('document').flatMap(({ from, to }) => {
    const at = sentence.tokens.findIndex((t, n) => n >= from && n + 1 < to && t.stem === 'theme');
    const value = at < 0 ? Number.NaN : (numberAt(sentence, at + 1) ?? Number(sentence.tokens[at + 1]?.text));
    return Number.isInteger(value) ? [value] : [];
  });

/** "the November 2016 paper": one on one theme, by the month that it goes up to. */
function ofDatedPaper({ tokens, knowledge }: Sentence, moments: readonly Moment[]): number[] {
  const { documents } = knowledge.register.records;
  return moments.flatMap(({ year, month, tokens: at }) => {
    if (!PAPER.has(tokens[Math.max(...at) + 1]?.stem ?? '')) return [];
    const upTo = `${year}-${String(month).padStart(2, '0')}`;
    const title = documents.find(({ period }) => period?.to.startsWith(upTo))?.title ?? '';
    return /\bTheme (\d)\b/.exec(title)?.slice(1).map(Number) ?? [];
  });
}
const PAPER = new Set(['paper', 'update', 'report', 'return', 'document']);

/** "the fourth theme", "2nd priority". */
function ordinals(sentence: Sentence): { value: number; at: number; turned: boolean }[] {
  return themeWords(sentence).flatMap(stretch => {
    const before = sentence.stretches.find(s => s.to === stretch.from);
    const value = Number(before && meansOne(before, 'ordinal'));
    if (!before || !Number.isInteger(value) || value < 1 || before.to - before.from > 1) return [];
    return [{ value, at: before.from, turned: turnedAt(sentence, stretch, before.from) }];
  });
}

/** "which theme has more greens, 4 or 7", "4 v 7, the better theme?": two numbers set apart as all that the word theme is asked of. */
function chosenBetween(sentence: Sentence): { value: number; at: number }[] {
  const { tokens } = sentence;
  if (!tokens.some(t => t.stem === 'theme')) return [];
  const from = tokens.findIndex(
    (_, at) => numberAt(sentence, at) !== undefined && BETWEEN.has(tokens[at + 1]?.text ?? ''),
  );
  const two = from < 0 ? [] : numbersFrom(sentence, from);
  const isApart = (t: Token | undefined) => t === undefined || t.kind === 'mark';
  const begins = isApart(tokens[from - 1]) || BEFORE_TWO.has(tokens[from - 1]?.text ?? '');
  const ends = isApart(tokens[(two.at(-1)?.at ?? 0) + 1]);
  return two.length > 1 && begins && (ends || isApart(tokens[from - 1])) && two.every(({ value }) => value < MANY)
    ? two
    : [];
}
/** "ambers in 4", "not reported in 2 and 3, 2013": where a colour is looked for, where no word says of what the number is. */
function besideStatus(sentence: Sentence): { value: number; at: number }[] {
  const { tokens } = sentence;
  return sentence.all('status').flatMap(({ to }) => {
    const list = tokens[to]?.text === 'in' ? numbersFrom(sentence, to + 1) : [];
    const next = tokens[(list.at(-1)?.at ?? to) + 1];
    const ends = next === undefined || next.kind === 'mark' || IN.has(next.text);
    return ends && list.every(({ value }) => value < MANY) ? list : [];
  });
}

const BETWEEN = new Set(['or', 'and', 'v', 'vs', 'versus', 'against', 'n']);
const BEFORE_TWO = new Set(['of', 'between', 'out', 'is', 'it', 'either']);
const MANY = 10;

/** A name in full leaves nothing to be read out of its words. */
const saysFullName = (sentence: Sentence): boolean =>
  sentence.stretches.some(s => s.to - s.from > 2 && entriesOf(s, 'theme').some(e => e.proper));

/** "3 not 7" turns the second number only; "not theme 3" the whole. */
function turnedAt(sentence: Sentence, stretch: Stretch, at: number): boolean {
  for (let back = at - 1; back >= stretch.to; back--) {
    if (sentence.tokens[back]?.text === 'not') return true;
    // "not theme 4, theme 6": said anew after a mark, and not with "and".
    if (sentence.tokens[back]?.kind === 'mark' && sentence.tokens[back + 1]?.stem === 'theme') return false;
  }
  return isTurned(sentence, stretch, s => means(s, 'subject', 'themes') || means(s, 'number'));
}

const IN = new Set(['in', 'under', 'within', 'for', 'from', 'across', 'of']);

/**
 * A full name names its theme. A shorter one does beside the word "theme", or, where it is more than one word or follows "in", beside a status;
 * otherwise it is a topic: "drugs", "victims" and "harm" are words of their own.
 */
function isThemeName(sentence: Sentence, stretch: Stretch, numbered: boolean): boolean {
  const entries = entriesOf(stretch, 'theme');
  if (entries.length === 0) return false;
  if (
    /\b(which|what|whats) (theme|priority)\b(?! areas?\b)|\bthe theme\b/.test(sentenceText(sentence)) &&
    !numbered &&
    !sentence.has('status')
  )
    return true;
  if (isNumberAsked(sentence, stretch)) return true;
  const at = sentence.stretches.indexOf(stretch);
  const beside = [at - 1, at + 1].some(n => isThemeWord(sentence.stretches[n])) || saysPart(sentence, stretch.to);
  if (beside) return true;
  if (numbered) return entries.some(e => e.proper || isNumbered(sentence, e.means));
  const long = stretch.to - stretch.from > 1;
  if (long && entries.some(e => e.proper)) return true;
  const before = sentence.tokens[stretch.from - 1]?.text ?? '';
  // What stands under something stands under a theme.
  if (before === 'under' || sentence.stretches[at - 1]?.key.endsWith(' under'))
    return !sentence.has('subject', 'pledges', 'finance') && !stretch.entries.some(e => e.role === 'subject');
  const filtered =
    sentence.has('status') ||
    sentence.has('subject', 'activities', 'things', 'meetings') ||
    sentence.has('ask', 'count') ||
    sentence.has('leadGroup') ||
    sentence.has('flag', 'new', 'revised') ||
    // Of indicators only themes of the plan in force.
    (sentence.has('flag', 'exception', 'pending') &&
      isLedIn(sentence, sentence.stretches[at - 1]) &&
      entries.some(e => e.means.startsWith(`${sentence.context.planInForce}/`)));
  const otherName = stretch.entries.some(e => e.role === 'indicator' || e.role === 'item' || e.role === 'term');
  if (long && !otherName) return filtered;
  return IN.has(before) && sentence.has('status') && !sentence.has('ask', 'trend');
}

/** Nothing of matter stands before it that it may belong to ("hate crime and ASB" is no "crime and ASB"). */
const isLedIn = ({ tokens }: Sentence, before: Stretch | undefined): boolean =>
  before === undefined ||
  tokens[before.from]?.kind === 'mark' ||
  ['filler', 'relation', 'ask', 'flag', 'subject'].some(role => before.entries.some(e => e.role === role));

/** "which number is victims", "what number was the drugs one in 2013": of all that has a number, what goes by such a name is a theme. */
const isNumberAsked = ({ tokens }: Sentence, { from }: Stretch): boolean => {
  const at = tokens.findIndex(({ text }, n) => text === 'number' && ASKING.has(tokens[n - 1]?.text ?? ''));
  const between = tokens.slice(at + 1, from).map(t => t.text);
  return at > 0 && from > at + 1 && between.every(text => LINKING_NAME.has(text));
};
const ASKING = new Set(['which', 'what', 'whats']);
const LINKING_NAME = new Set(['is', 'was', 'are', 'were', 'does', 'the', 'called']);

/** "the victims side", "the transforming services area": what it is called, as a part of the plan. */
const saysPart = ({ tokens, knowledge }: Sentence, at: number): boolean =>
  knowledge.lists.partOfPlan.has(tokens[at]?.text ?? '');

/** "victims, theme 2": a name beside the number of the theme that is called so. */
const isNumbered = (sentence: Sentence, id: string): boolean =>
  themeWords(sentence).some(({ to }) => numbersFrom(sentence, to).some(({ value }) => id.endsWith(`/${value}`)));

const isThemeWord = (stretch: Stretch | undefined): boolean =>
  stretch !== undefined && means(stretch, 'subject', 'themes');
