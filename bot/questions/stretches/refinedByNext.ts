import type { Entry } from '../../words/lexicon.ts';
import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';
import { means, type Stretch } from './spans.ts';

/** Whether a stretch is a word of matter: in no vocabulary, or in a record's name and nothing else. */
export const isMatter = (stretch: Stretch, tokens: readonly Token[]): boolean =>
  tokens[stretch.to - 1]?.kind === 'word' && stretch.entries.every(({ role }) => MATTER_ROLES.has(role));

const MATTER_ROLES = new Set<Entry['role']>([
  'item',
  'indicator',
  'term',
  'synonym',
  'everyday',
  'finance',
  'pledge',
  'financeBody',
  'outOfScope',
]);

/** "the surveys behind the figure", "is rural behind urban": only what is behind nothing else is late. */
export const isBehindThing = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean =>
  stretches[n]?.key === 'behind' &&
  (isWordOfMatter(stretches[n + 1], tokens, ARTICLES) || mayBeMatter(stretches[n + 1]));

/** A thing by one of its meanings: "ASB" is a term and a part of a theme's name. */
const mayBeMatter = (stretch: Stretch | undefined): boolean =>
  stretch?.entries.some(({ role }) => role === 'term' || role === 'synonym') ?? false;

const ARTICLES = new Set(['the', 'a', 'our', 'this', 'that', 'these', 'those', 'it']);
export const isWordOfMatter = (
  stretch: Stretch | undefined,
  tokens: readonly Token[],
  also: ReadonlySet<string> = new Set(),
): boolean =>
  stretch !== undefined &&
  tokens[stretch.from]?.kind === 'word' &&
  (also.has(stretch.key) || isMatter(stretch, tokens));

/** "whats the plan saying about hate crime": no figure is asked for. */
export const isWhatOfWork = (stretches: readonly Stretch[], _: readonly Token[], n: number): boolean => {
  const [stretch, next] = [stretches[n], stretches[n + 1]];
  return (
    stretch !== undefined &&
    next !== undefined &&
    means(stretch, 'unit', 'figure') &&
    /^(what|wot)/.test(stretch.key) &&
    means(next, 'doing', 'work')
  );
};

/** "pooled budgets with partners": what is done with them, where a thing stands before it and no activity that would be theirs ("how many rested with partners"). */
export const isThingWithOthers = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const [before, cue, stretch] = [stretches[n - 2], stretches[n - 1], stretches[n]];
  return (
    stretch !== undefined &&
    means(stretch, 'leadGroup', 'partners') &&
    cue?.key === 'with' &&
    before !== undefined &&
    (isMatter(before, tokens) || means(before, 'keyword')) &&
    !RESTING.test(tokens[before.to - 1]?.text ?? '')
  );
};

const RESTING = /(ed|rests|sits|lies|stays|stood|lay|sat)$/;

/** "the file error rate" is a figure; an error in one is a caveat. */
export const isRateOfErrors = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const stretch = stretches[n];
  return stretch !== undefined && means(stretch, 'facet', 'caveat') && tokens[stretch.to]?.stem === 'rate';
};

/** "where did theme 5 stand", "where have we got to with 3.5": how it goes, and no place. */
export function isWhereItStands(stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean {
  const stretch = stretches[n];
  if (!stretch || !/^where/.test(tokens[stretch.from]?.text ?? '')) return false;
  const rest = tokens.slice(stretch.to).map(t => t.text);
  return rest.some(
    (word, at) =>
      STANDS.has(word) || (word === 'got' && rest[at + 1] === 'to') || (word === 'up' && rest[at + 1] === 'to'),
  );
}
const STANDS = new Set(['stand', 'stands', 'stood', 'standing']);

/** "complaints against the police", "assaults on the force": what is done to them, and nothing that they lead. */
export const isDoneToPolice = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const stretch = stretches[n];
  if (!stretch || !means(stretch, 'leadGroup', 'force')) return false;
  const at =
    tokens[stretch.from]?.text === 'the'
      ? stretch.from
      : tokens[stretch.from - 1]?.text === 'the'
        ? stretch.from - 1
        : stretch.from;
  const [before, cue] = [tokens[at - 2]?.stem ?? '', tokens[at - 1]?.text ?? ''];
  return cue === 'against' ? DONE.has(before) : ['about', 'on', 'in', 'with', 'to'].includes(cue) && DONE.has(before);
};

/** What is done to the police, or thought of them. */
const DONE = new Set(
  'complaint complain assault attack grievance allegation confidence trust satisfaction satisfied happy faith abuse violence'.split(
    ' ',
  ),
);

/** "satisfied with how it is handled": after a word that takes a thing, "how" asks nothing. */
export const isRelativeHow = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const stretch = stretches[n];
  return (
    stretch !== undefined &&
    tokens[stretch.from]?.text === 'how' &&
    means(stretch, 'ask', 'show') &&
    ['with', 'of', 'in', 'by'].includes(tokens[stretch.from - 1]?.text ?? '')
  );
};

/** "the report says hate crime is level": where it is said, and no paper that is asked about. */
export const isReportThatSays = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const stretch = stretches[n];
  return stretch?.key === 'report' && SAYS.has(tokens[stretch.to]?.text ?? '') && n <= AT_START;
};
const SAYS = new Set(['says', 'said', 'prints', 'printed', 'calls', 'called', 'claims', 'claimed', 'states', 'puts']);
const AT_START = 2;

/** "everything the OPCC is doing": what somebody does is no paper that they write. */
export const isDoingNoPaper = (stretches: readonly Stretch[], n: number): boolean =>
  stretches[n]?.key === 'is doing' && !stretches.some(s => means(s, 'ask', 'who') || means(s, 'subject', 'items'));

/** "how is the force doing on response times": how it goes, and not what is done about it. */
export const isHowDoing = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const stretch = stretches[n];
  return (
    stretch !== undefined &&
    /^doing (on|with|at|for|in)$/.test(stretch.key) &&
    ['how', 'hows'].includes(tokens[0]?.text ?? '')
  );
};

/** "what's the repeat rate for hate crime doing": which way a figure goes, and nothing that anybody does about it. */
export const isFigureDoing = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const named = stretches.findLastIndex((s, at) => at < n && (means(s, 'indicator') || means(s, 'unit', 'figure')));
  const isBeside = (s: Stretch) =>
    tokens[s.from]?.kind === 'mark' || /^(what|how|it|they|is|are|s|whats|hows)\b/.test(s.key);
  return (
    stretches[n]?.key === 'doing' &&
    means(stretches[n], 'doing') &&
    named >= 0 &&
    stretches.slice(named + 1, n).every(isBeside) &&
    stretches.slice(n + 1).every(s => means(s, 'time') || tokens[s.from]?.kind === 'mark')
  );
};

/** "how is the force doing on …": who does, and not whose activities are asked for. */
export const isWhoDoes = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const stretch = stretches[n];
  const next = stretches.findIndex((s, at) => at > n && isHowDoing(stretches, tokens, at) && s.from === stretch?.to);
  return stretch !== undefined && means(stretch, 'leadGroup') && next > n;
};

/** "how much did it get, and from whom": where it came from, and nobody's work. */
export const isFromWhom = (stretches: readonly Stretch[], tokens: readonly Token[], n: number): boolean => {
  const stretch = stretches[n];
  return (
    stretch !== undefined &&
    means(stretch, 'ask', 'who') &&
    ['whom', 'who'].includes(stretch.key) &&
    tokens[stretch.from - 1]?.text === 'from'
  );
};

/** "which have no March 2021 figure yet": a figure is denied, of whatever month. */
export function isNoFigure(
  stretches: readonly Stretch[],
  tokens: readonly Token[],
  n: number,
  { ofFigure }: WordLists,
): boolean {
  const stretch = stretches[n];
  if (stretch === undefined || !['no', 'without', 'lack', 'lacking'].includes(tokens[stretch.from]?.text ?? ''))
    return false;
  const at = tokens.findIndex((t, place) => place >= stretch.to && place <= stretch.to + 2 && ofFigure.has(t.text));
  if (at < 0) return false;
  return stretches
    .filter(({ from }) => from >= stretch.to && from < at)
    .every(s => means(s, 'month') || means(s, 'time') || tokens[s.from]?.kind === 'number');
}

/** "what was new when the framework was revised": what came of the plan then, and no day is asked for. */
export const isWhenOfPlan = (stretches: readonly Stretch[], _: readonly Token[], n: number): boolean =>
  n > 0 &&
  stretches[n]?.key === 'when' &&
  stretches.slice(n + 1, n + 3).some(s => means(s, 'subject', 'plans') || means(s, 'plan') || means(s, 'document'));
