import { wordsOf } from '../../words/names.ts';
import { stem } from '../../words/searchWords.ts';
import { matterOf } from '../frames/indicators/indicatorMatter.ts';
import { hardWords } from '../matter.ts';
import type { Parts } from '../parts.ts';
import type { Query } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { means, type Stretch } from '../stretches/spans.ts';

/**
 * What a question says that its reading has not used, as typed: an answer names it as left out, or is not given at all. Words that say little are
 * passed over.
 */
export const unusedWords = (parts: Parts, query: Query): string[] => [
  ...unusedMatter(parts, query),
  ...unusedInRecord(parts, query),
  ...unusedMoments(parts, query),
  ...unusedNumbers(parts, query),
];

/** "exceptions, not counting ASB": what is to be left out is no topic to be looked up, and free words cannot be left out. */
export function leftOutTopic({ sentence, quote }: Parts, { where }: Query): string | undefined {
  const [word] = where.topic?.split(' ') ?? [];
  if (word === undefined || quote !== undefined) return undefined;
  const stretch = sentence.stretches.find(s => sentence.tokens.slice(s.from, s.to).some(t => t.text === word));
  let at = stretch ? sentence.stretches.indexOf(stretch) - 1 : -1;
  while (at >= 0 && isSmallWord(sentence.stretches[at])) at--;
  const before = sentence.stretches[at];
  if (!stretch || !before || !means(before, 'relation', 'not') || before.key.length <= BARE_NOT) return undefined;
  return sentence.tokens
    .slice(before.from, stretch.to)
    .map(t => t.raw)
    .join(' ');
}

/** "except *the ones about* fraud" */
const isSmallWord = (stretch: Stretch | undefined): boolean =>
  stretch !== undefined &&
  !means(stretch, 'relation', 'not') &&
  (means(stretch, 'filler') || means(stretch, 'followUp'));

/** "not" and "isnt" deny; "except", "apart from" leave out. */
const BARE_NOT = 5;

/** "what's the target for 3.5": words of matter that the activity's own text has not. */
function unusedInRecord(parts: Parts, { of, ask, where, about }: Query): string[] {
  const { sentence } = parts;
  const { register, rooting } = sentence.knowledge;
  if (of !== 'activities' || ask !== 'show' || !where.ids || about !== undefined || parts.codes.refs.length === 0)
    return [];
  const texts = where.ids.values.flatMap(id => {
    const activity = register.activity(id);
    return activity ? [activity.title, ...activity.keywords, register.latestUpdate(id)?.summary ?? ''] : [];
  });
  const told = new Set(texts.flatMap(text => rooting(wordsOf(text))));
  const ofPlan = sentence.stretches.filter(s => means(s, 'plan') || means(s, 'document') || means(s, 'planWord'));
  const skip = new Set([
    ...parts.codes.at.values(),
    ...parts.people.tokens,
    ...parts.themes.tokens,
    ...ofPlan.flatMap(s => sentence.tokens.slice(s.from, s.to).map((_, n) => s.from + n)),
  ]);
  return hardWords(sentence, { hard: [], skip })
    .filter(word => /^\p{L}{3,}$/u.test(word))
    .filter(word => rooting([word]).every(root => !told.has(root)))
    .slice(0, MOST_UNUSED);
}

/** "officer 1234", "items 5 to 7": a number that nothing in the reading comes from. */
function unusedNumbers(parts: Parts, { of, where, about }: Query): string[] {
  const { sentence, themes, moments, codes, take, page } = parts;
  if (
    (of !== 'activities' && of !== 'items' && !(of === 'indicators' && !where.ids)) ||
    about !== undefined ||
    parts.pledges ||
    parts.plans
  )
    return [];
  if (parts.quote !== undefined || where.updated) return [];
  const used = new Set([...themes.tokens, ...moments.flatMap(m => m.tokens), ...codes.at.values()]);
  const said = [
    ...(where.agendaNumber?.values ?? []),
    where.topic ?? '',
    String(take),
    String(page),
    ...(where.theme?.values ?? []).map(String),
  ]
    .filter(text => text !== undefined)
    .flatMap(text => text.split(' '));
  return sentence.tokens
    .filter((t, at) => t.kind === 'number' && !used.has(at) && !said.includes(t.text))
    .filter(t => sentence.tokens[sentence.tokens.indexOf(t) - 1]?.text !== 'not')
    .map(t => t.raw);
}

/**
 * "which indicators have no code", "which of them should go up": a list of all indicators leaves out whatever else is said. Undefined where nothing is.
 */
export function unusedOfAll(parts: Parts, { of, ask, where, sort, by }: Query): string | undefined {
  const isAll = of === 'indicators' && (ask === 'list' || ask === 'count') && Object.keys(where).length === 0;
  if (!isAll || sort || by) return undefined;
  const { sentence } = parts;
  const left = sentence.stretches.filter(
    s => s.entries.length > 0 && !SAID_OF_ALL.some(role => means(s, role)) && !means(s, 'ask', ...ASKS_FOR_ALL),
  );
  // "no of" counts.
  const denies = (at: number) => !sentence.stretches.some(s => s.from <= at && at < s.to && means(s, 'ask'));
  const denied = sentence.tokens.findIndex(({ text }, at) => DENYING.has(text) && denies(at));
  const words = denied < 0 ? [] : sentence.tokens.slice(denied, denied + 2).map(t => t.raw);
  return left[0] ? said(sentence, left[0].from, left[0].to) : words.length > 1 ? words.join(' ') : undefined;
}

const SAID_OF_ALL = [
  'filler',
  'subject',
  'relation',
  'time',
  'unit',
  'followUp',
  'plan',
  'planWord',
  'bot',
  'month',
  'document',
] as const;
const ASKS_FOR_ALL = ['list', 'count', 'all', 'existence', 'show', 'group', 'howMuch'] as const;
const DENYING = new Set(['no', 'without', 'never', 'havent', 'hasnt', 'should']);

/** "cheapest activity", "longest running amber", "top 3 greens": an order or an amount that activities are not kept by. */
export function unusedOrder({ sentence, take, themes }: Parts, query: Query): string[] {
  const { of, ask, where } = query;
  if (
    (of !== 'activities' && of !== 'themes') ||
    (ask !== 'list' && ask !== 'count') ||
    query.sort ||
    (where.topic !== undefined && !where.topic.split(' ').every(word => ORDERING.test(word)))
  )
    return [];
  if (where.ids || where.overdue || where.updated) return [];
  const ranked = sentence.stretches.filter(
    s =>
      !themes.tokens.has(s.from) &&
      (ORDERING.test(sentence.tokens[s.from]?.text ?? '') ||
        (means(s, 'superlative') && !means(s, 'ask')) ||
        (means(s, 'ask', 'when') && !means(s, 'subject')) ||
        (s.to - s.from === 1 && means(s, 'subject', 'finance') && !means(s, 'status'))),
  );
  const words = ranked.map(s =>
    sentence.tokens
      .slice(s.from, s.to)
      .map(t => t.raw)
      .join(' '),
  );
  return words.length > 0 && take !== undefined && query.take === undefined ? [`${words.join(' ')} ${take}`] : words;
}

const ORDERING =
  /^(?!latest|interest|request|arrest|protest|best|guest|forest|honest|west|test|rest|invest)\p{L}{3,}est$/u;

/** Nothing but the plan, or a theme of it, would be left of the question. */
export const isWholePlan = ({ where }: Query): boolean =>
  Object.keys(where).every(part => part === 'plan' || part === 'theme');

/** "ambers with a deadline in June": a month that the filter has not. */
function unusedMoments({ sentence, moments }: Parts, { of, where }: Query): string[] {
  if (of !== 'activities' || where.updated || where.topic !== undefined) return [];
  const before = sentence.all('time', 'quarterBefore', 'yearBefore').map(s => said(sentence, s.from, s.to));
  const months = moments
    .filter(moment => moment.month !== undefined && moment.year === undefined)
    .map(moment => moment.tokens.map(at => sentence.tokens[at]?.raw ?? '').join(' '));
  return [...months, ...before];
}

const said = ({ tokens }: Sentence, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(t => t.raw)
    .join(' ');

/** "shoplifting last June outside schools": words of matter that what is answered with has not in its name. */
function unusedMatter(parts: Parts, { of, where, about }: Query): string[] {
  const { sentence } = parts;
  const { register, rooting, everyday, indicators } = sentence.knowledge;
  if (of !== 'indicators' || !where.ids || about !== undefined || parts.codes.indicators.length > 0) return [];
  const names = where.ids.values.flatMap(id => {
    const indicator = register.indicator(id);
    return indicator ? [indicator.name, indicator.sectionName, ...indicator.aliases] : [];
  });
  const named = new Set(names.flatMap(name => rooting(wordsOf(name))));
  const words = matterOf(parts).filter(word => !everyday.light.has(stem(word)) && /^\p{L}{3,}$/u.test(word));
  return sentence.knowledge.wording
    .expand(words)
    .filter(({ meant }) => rooting(meant).length > 0 && rooting(meant).every(root => !named.has(root)))
    .flatMap(({ said }) => said)
    .filter(word => !indicators.has(word) || where.ids?.values.length === 1)
    .slice(0, MOST_UNUSED);
}

const MOST_UNUSED = 3;

/** "which moved from amber to green": only the latest colour is known of most, and a list of both would be no answer. */
export function statusChange({ sentence, statuses }: Parts, { of, ask }: Query): string | undefined {
  if (of !== 'activities' || (ask !== 'list' && ask !== 'count') || (statuses?.values.length ?? 0) < 2)
    return undefined;
  const [one, other] = sentence.all('status');
  if (!one || !other || sentence.tokens[one.from - 1]?.text !== 'from') return undefined;
  return sentence.tokens.slice(one.to, other.from).some(t => ['to', 'into'].includes(t.text))
    ? said(sentence, one.from - 1, other.to)
    : undefined;
}
