import type { Entry } from '../../words/lexicon.ts';
import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';
import { isAgendaOfMeeting } from './agendaOfMeeting.ts';
import { isAskersVerb } from './askersVerb.ts';
import {
  isBehindThing,
  isDoingNoPaper,
  isDoneToPolice,
  isFigureDoing,
  isFromWhom,
  isHowDoing,
  isMatter,
  isNoFigure,
  isRateOfErrors,
  isRelativeHow,
  isReportThatSays,
  isThingWithOthers,
  isWhatOfWork,
  isWhenOfPlan,
  isWhereItStands,
  isWhoDoes,
  isWordOfMatter,
} from './refinedByNext.ts';
import { means, type Stretch } from './spans.ts';

/** The stretches with what their neighbours settle: some words mean one thing or another by what stands beside them. */
export function refinedStretches(
  stretches: readonly Stretch[],
  tokens: readonly Token[],
  lists: WordLists,
): readonly Stretch[] {
  return stretches.map((stretch, n) => {
    if (isRelativeWho(stretches, tokens, n)) return without(stretch, 'ask', IGNORED);
    if (isThanBefore(stretches, n)) return without(stretch, 'ask', TREND);
    if (isToResolve(stretches, n)) return without(stretch, 'subject');
    if (isSomePanel(stretches, tokens, n)) return without(stretch, 'subject');
    if (isAgendaOfMeeting(stretches, tokens, n, lists)) return { ...stretch, entries: [ITEMS] };
    if (isAnyNew(stretches, tokens, n)) return { ...stretch, entries: NEW };
    if (isThereAny(stretches, tokens, n)) return without(stretch, 'attending');
    if (isApologiesAt(stretches, n)) return { ...stretch, entries: ABSENT };
    if (isNumberedTheme(stretches, tokens, n)) return { ...stretch, entries: [THEMES] };
    if (isJobOfPerson(stretches, n)) return { ...stretch, entries: [PEOPLE] };
    if (isItemOfPlan(stretches, tokens, n)) return { ...stretch, entries: [THINGS] };
    if (isBehindThing(stretches, tokens, n))
      return { ...stretch, entries: [isWordOfMatter(stretches[n - 1], tokens) ? COMPARE : IGNORED] };
    if (isDoneToPolice(stretches, tokens, n) || isThingWithOthers(stretches, tokens, n))
      return without(stretch, 'leadGroup');
    if (isRateOfErrors(stretches, tokens, n)) return without(stretch, 'facet');
    if (isEitherWay(stretches, n)) return without(stretch, 'status');
    if (isDoingNoPaper(stretches, n)) return without(stretch, 'writing', WORK);
    if (isFigureDoing(stretches, tokens, n)) return { ...stretch, entries: [TREND] };
    if (isAskersVerb(stretches, tokens, n, lists)) return { ...stretch, entries: [WORK] };
    if (isWhereItStands(stretches, tokens, n) || isHowDoing(stretches, tokens, n))
      return { ...stretch, entries: [SHOW] };
    if (isRedOfPlan(stretches, n)) return { ...stretch, entries: [RED] };
    if (isNoFigure(stretches, tokens, n, lists)) return { ...stretch, entries: [PENDING] };
    if (SAYS_NOTHING.some(isSaidFor => isSaidFor(stretches, tokens, n))) return { ...stretch, entries: [IGNORED] };
    return stretch;
  });
}

const THEMES: Entry = { role: 'subject', means: 'themes' };
const THINGS: Entry = { role: 'subject', means: 'activities' };
const PEOPLE: Entry = { role: 'subject', means: 'people' };
const IGNORED: Entry = { role: 'filler', means: 'ignore' };
const COMPARE: Entry = { role: 'ask', means: 'compare' };
const SHOW: Entry = { role: 'ask', means: 'show' };
const WORK: Entry = { role: 'doing', means: 'work' };
const PENDING: Entry = { role: 'flag', means: 'pending' };
const RED: Entry = { role: 'status', means: 'red' };
const TREND: Entry = { role: 'ask', means: 'trend' };

const ABSENT: readonly Entry[] = [
  { role: 'attending', means: 'absent' },
  { role: 'subject', means: 'attendance' },
];
const NEW: readonly Entry[] = [{ role: 'flag', means: 'new' }];
const ITEMS: Entry = { role: 'subject', means: 'items' };

const without = (stretch: Stretch, role: Entry['role'], ...put: readonly Entry[]): Stretch => ({
  ...stretch,
  entries: [...stretch.entries.filter(entry => entry.role !== role), ...put],
});

/** "is any of theme 4 in the red": a budget may be, and what belongs to the plan is so by its colour. */
const isRedOfPlan = (stretches: readonly Stretch[], n: number): boolean =>
  stretches[n]?.key === 'in the red' &&
  stretches.some(s => means(s, 'theme') || means(s, 'subject', 'themes', 'activities', 'pledges')) &&
  !stretches.some((s, at) => at !== n && means(s, 'subject', 'finance'));

/**
 * "kids who go missing", "callers who give up": after a thing, "who" says more of it and asks nothing, unless what is asked of people follows
 * ("the officer who leads …").
 */
function isRelativeWho(stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean {
  const [before, stretch, after] = [stretches[n - 1], stretches[n], stretches[n + 1]];
  if (!before || stretch?.key !== 'who' || !means(stretch, 'ask', 'who')) return false;
  return isThing(before, tokens) && !(after && asksOfPeople(after));
}

/** A word of matter, and no word that a question may begin after ("and who", "tell me who"). */
const isThing = (stretch: Stretch, tokens: readonly Token[]): boolean =>
  tokens[stretch.to - 1]?.kind === 'word' && stretch.entries.every(({ role }) => !OPENING_ROLES.has(role));

const OPENING_ROLES = new Set<Entry['role']>(['filler', 'ask', 'relation', 'followUp', 'bot']);

const asksOfPeople = (stretch: Stretch): boolean =>
  means(stretch, 'ask') || means(stretch, 'writing') || means(stretch, 'attending') || means(stretch, 'subject');

/** "more … than a year ago", "higher than in June": the same thing at two times, which is its way, and no comparison of two things. */
function isThanBefore(stretches: readonly Stretch[], n: number): boolean {
  const stretch = stretches[n];
  if (stretch?.key !== 'than' || !means(stretch, 'ask', 'compare')) return false;
  const next = stretches.slice(n + 1, n + 1 + WITHIN).find(s => !isSmall(s));
  return (
    next !== undefined &&
    (means(next, 'time', 'yearBefore', 'quarterBefore', 'last', 'past', 'sameMonth') || means(next, 'month'))
  );
}

const WITHIN = 4;
const isSmall = (s: Stretch): boolean =>
  s.entries.length > 0 &&
  !means(s, 'time') &&
  !means(s, 'month') &&
  s.entries.every(({ role }) => role === 'filler' || role === 'relation' || role === 'followUp');

/** "the race and diversity panel" is a matter of its own; "the panel" is the Police and Crime Panel. */
function isSomePanel(stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean {
  const [before, stretch] = [stretches[n - 1], stretches[n]];
  return stretch?.key === 'panel' && before !== undefined && isMatter(before, tokens);
}

/** "apologies for the March meeting" are those that were sent; "apologies for asking" is chatter. */
const isApologiesAt = (stretches: readonly Stretch[], n: number): boolean =>
  stretches[n]?.key === 'apology for' &&
  stretches.slice(n + 1, n + 1 + WITHIN).some(s => means(s, 'subject', 'meetings')) &&
  stretches.length <= n + 1 + WITHIN;

/** "any new activities" are marked as new; "any news" asks how it goes. */
function isAnyNew(stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean {
  const [stretch, next] = [stretches[n], stretches[n + 1]];
  const isNew = stretch !== undefined && tokens[stretch.to - 1]?.text === 'new' && tokens[stretch.from]?.text === 'any';
  return isNew && next !== undefined && means(next, 'subject', 'activities', 'things');
}

/** "was there a discussion", "how many activities were there": whether there is any, and not who came. */
function isThereAny(stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean {
  const [before, stretch] = [stretches[n - 1], stretches[n]];
  if (!stretch || !/^(was|were) there$/.test(stretch.key)) return false;
  const next = tokens[stretch.to]?.text ?? '';
  const isCounted = before !== undefined && means(before, 'subject') && !means(before, 'subject', 'people', 'members');
  return isCounted || ['a', 'an', 'any', 'anything'].includes(next);
}

/** "average time to resolve a complaint": what is done with a thing, and no resolution of a meeting. */
const isToResolve = (stretches: readonly Stretch[], n: number): boolean =>
  stretches[n]?.key === 'resolve' && stretches[n - 1]?.key.split(' ').at(-1) === 'to';

/** "all the theme 5 activities" are those of theme 5, and not of all themes; "a rumour that theme 2 …" points at none. */
const isNumberedTheme = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const stretch = stretches[n];
  return (
    stretch !== undefined &&
    means(stretch, 'followUp') &&
    /(^| )theme$/.test(stretch.key) &&
    tokens[stretch.to]?.kind === 'number'
  );
};

/** "what job does Liz Rogers have": the work of a person is what they are. */
const isJobOfPerson = (stretches: readonly Stretch[], n: number): boolean =>
  /(^| )job$/.test(stretches[n]?.key ?? '') &&
  !stretches[n]?.entries.some(({ role }) => role === 'outOfScope') &&
  stretches.some(s => means(s, 'person'));

/** "climbing or slipping": beside another way, it is one, and no colour. */
const isEitherWay = (stretches: readonly Stretch[], n: number): boolean => {
  const isWay = (at: number) => stretches[at] !== undefined && means(stretches[at] as Stretch, 'direction');
  const isOr = (at: number) => stretches[at]?.key === 'or';
  return isWay(n) && ((isOr(n - 1) && isWay(n - 2)) || (isOr(n + 1) && isWay(n + 2)));
};

/** "how many exceptions fall in theme 2" are those that it has. */
const isFallIn = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const [stretch, next, after] = [stretches[n], stretches[n + 1], stretches[n + 2]];
  const isFall = stretch !== undefined && ['fall', 'come'].includes(stretch.key);
  const isIn =
    next !== undefined && ['in', 'under', 'within', 'into', 'inside'].includes(tokens[next.from]?.text ?? '');
  return (
    isFall &&
    isIn &&
    after !== undefined &&
    (means(after, 'subject', 'themes', 'sections') || tokens[after.from]?.kind === 'code')
  );
};

/** "amber items", "items in theme 3 of the 2013 plan" are activities, where nothing of a meeting is spoken of. */
const isItemOfPlan = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  if (stretches[n]?.key !== 'item' || tokens[stretches[n]?.from ?? 0]?.text !== 'items') return false;
  const ofPlan = stretches.some(
    (s, at) =>
      means(s, 'leadGroup') ||
      means(s, 'plan') ||
      means(s, 'document') ||
      STATUSES.some(status => means(s, 'status', status)) ||
      (means(s, 'subject', 'themes') && WITHIN_THEME.has(tokens[(stretches[at - 1]?.to ?? 0) - 1]?.text ?? '')),
  );
  return ofPlan && !stretches.some(s => OF_MEETINGS.some(([role, ...what]) => means(s, role, ...what)));
};

const STATUSES = ['green', 'amber', 'red', 'blue', 'none', 'notStarted'] as const;
const WITHIN_THEME = new Set(['in', 'under', 'within', 'of']);
const OF_MEETINGS: readonly (readonly [Entry['role'], ...string[]])[] = [
  ['subject', 'meetings', 'resolutions', 'panel', 'finance', 'attendance', 'indicators'],
  ['month'],
  ['writing'],
  ['paperKind'],
  ['itemSection'],
  ['outOfScope'],
  ['attending'],
];

/** "young people at risk of exclusion": of a person or thing, and no colour of an activity. */
const isAtRiskOf = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean =>
  stretches[n]?.key === 'at risk' && ['of', 'from'].includes(tokens[stretches[n]?.to ?? 0]?.text ?? '');

/** By its neighbours a word of a question that asks nothing. */
const SAYS_NOTHING = [
  isFallIn,
  isAtRiskOf,
  isReportThatSays,
  isRelativeHow,
  isWhoDoes,
  isWhenOfPlan,
  isWhatOfWork,
  isFromWhom,
];
