import { type Candidate, candidate, compact, type Evidence } from '../../candidate.ts';
import { hardTokens } from '../../matter.ts';
import { isTurned } from '../../parts/negation.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { createSearch } from '../../search/search.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import { type Topic, topicOf } from '../../topic.ts';
import { themeChoice } from '../activities/activities.ts';
import { groupOf } from '../activities/grouping.ts';
import { aimsNamed, isWordOfAim } from './aims.ts';
import { comparedIndicators } from './comparison.ts';
import { type Months, nonEmpty } from './months.ts';
import { type NamedIndicators, unitsNamed } from './names.ts';
import { directionOf, isOfRanking, LEFT_OUT, sortOf, turnNamed } from './ranking.ts';
import { isNameOfSection, sectionsOf } from './sectionNames.ts';

/** "exceptions in theme 2", "what got worse on domestic abuse", "five steepest falls", "indicators in 3B". */
export function filteredIndicators(parts: Parts, named: NamedIndicators, months: Months): Candidate | undefined {
  const { sentence } = parts;
  const sort = sortOf(parts);
  const aim = aimsNamed(parts);
  const direction = aim === undefined ? (directionOf(sentence) ?? turnNamed(parts)) : undefined;
  const sections = sectionsOf(parts);
  const pending = flaggedSo(sentence, 'pending');
  const exception = flaggedSo(sentence, 'exception');
  const subject = sentence.has('subject', 'indicators');
  const asked =
    subject ||
    aim ||
    exception !== undefined ||
    pending ||
    sections ||
    (direction && (asksWhat(sentence) || sort)) ||
    sort;
  if (!asked) return undefined;
  const free = topicOf(parts) ?? (sections ? undefined : kindOfFigure(sentence));
  // What names the section, or is left out, is no topic besides.
  const { surveyed, partOfReport, withinTopic } = sentence.knowledge.lists;
  const topic =
    (sections && (parts.codes.sections.length === 0 || isNameOfSection(parts, free))) ||
    free?.words.every(
      w =>
        LEFT_OUT.has(w) ||
        isOfRanking(sentence, w) ||
        (pending === true && surveyed.has(w)) ||
        (sections !== undefined && (partOfReport.has(w) || withinTopic.has(w))) ||
        (aim !== undefined && isWordOfAim(sentence, w)),
    )
      ? undefined
      : free;
  const { text, found } = topic === undefined ? { text: undefined, found: false } : inRecordWords(parts, topic);
  const where: Where = compact({
    theme: themeChoice(parts, [sentence.context.planInForce]),
    section: sections,
    exception,
    pending,
    aim,
    direction,
    ids: parts.codes.indicators.length > 0 ? { values: named.ids } : undefined,
    topic: parts.codes.indicators.length > 0 ? undefined : text,
  });
  const count = sentence.has('ask', 'count') && !sort;
  const by =
    groupOf(sentence) ??
    (sections === undefined &&
    sentence.has('subject', 'sections') &&
    (sentence.has('ask', 'group') || sentence.has('superlative', 'most', 'least'))
      ? 'section'
      : undefined);
  const take = sort ? (parts.take ?? (isOne(sentence) ? 1 : undefined)) : undefined;
  const query: Query = {
    ask: by ? 'group' : count ? 'count' : 'list',
    of: 'indicators',
    where,
    ...compact({
      by,
      sort,
      take,
      at: pending || sort || direction ? nonEmpty(months.at) : undefined,
      page: parts.page,
    }),
  };
  const evidence: Evidence = [
    ['says indicators', 3, subject],
    ['exception or pending', 4, exception !== undefined || pending !== undefined],
    ['exception, by code', 3.2, exception === true && parts.codes.indicators.length > 0],
    ['section', 2.5, sections !== undefined],
    ['by their aim', 6, aim !== undefined],
    ['names some', -3, sort !== undefined && !subject && named.sure > 0.75],
    ['one or the other', -3.5, !subject && setsSideBySide(parts)],
    ['direction asked', 2.5, direction !== undefined && (asksWhat(sentence) || sort !== undefined)],
    ['ranking', 1.5, sort !== undefined],
    ['movers', 2, sort !== undefined && free?.words.some(w => isOfRanking(sentence, w)) === true],
    ['asks which of them', 2.5, direction !== undefined && sort === undefined && asksWhichOf(sentence)],
    [
      'why, of nothing',
      -5,
      sentence.has('ask', 'why') && !subject && topic === undefined && exception === undefined && pending === undefined,
    ],
    ['why of what is named', -3, sentence.has('ask', 'why') && !subject && named.sure > 0.75],
    ['theme', 0.5, parts.themes.tokens.size > 0],
    ['topic found', 0.8, found],
    ['topic not found', -2, topic !== undefined && !found && parts.quote === undefined],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['status', -3, parts.statuses !== undefined],
    ['other subject', -2.5, !sections && sentence.has('subject', 'finance', 'meetings', 'resolutions')],
    ['plan', -1, parts.plans !== undefined && !parts.plans.values.includes(sentence.context.planInForce)],
  ];
  return candidate(
    query,
    evidence,
    asksTargets(sentence) ? { unknown: { what: 'a target for any indicator', offers: [] } } : {},
  );
}

/** "which indicators hit their target": the report gives aims, and no targets. */
function asksTargets({ tokens, knowledge: { lists }, has }: Sentence): boolean {
  const isTarget = tokens.some(t => t.stem === 'target');
  return isTarget && has('subject', 'indicators') && tokens.some(t => lists.metTarget.has(t.text));
}

/** Whether those that are marked so are meant, or those that are not ("leave out the pending ones"). */
export function flaggedSo(sentence: Sentence, flag: 'exception' | 'pending'): boolean | undefined {
  const flagged = sentence.first('flag', flag);
  return flagged && !isTurned(sentence, flagged, s => means(s, 'flag'));
}

/** "adult against child offences, which dropped more": asked of the two, and of no list. */
const setsSideBySide = (parts: Parts): boolean =>
  parts.sentence.has('relation', 'or') || parts.sentence.has('ask', 'compare')
    ? comparedIndicators(parts) !== undefined
    : false;

/** "the crime indicators": a kind of figure, where it is all that says which. */
function kindOfFigure(sentence: Sentence): Topic | undefined {
  const words = unitsNamed(sentence);
  return words.length > 0 ? { text: words.join(' '), words, strange: [] } : undefined;
}

/** A topic as it was said, or as the records say it where that finds more: "domestic violence" is one alias, "domestic abuse" four names. */
function inRecordWords({ sentence, quote }: Parts, topic: Topic): { text: string; found: boolean } {
  const { register, everyday, wording } = sentence.knowledge;
  const count = (text: string) => createSearch(register, everyday).find('indicators', text).length;
  const said = count(topic.text);
  if (quote !== undefined) return { text: topic.text, found: said > 0 };
  const text = wording
    .expand(topic.words)
    .flatMap(part => part.meant)
    .join(' ');
  return text !== topic.text && count(text) > said ? { text, found: true } : { text: topic.text, found: said > 0 };
}

/** "how many fell"; but "was the number of burglaries falling" asks of one number which way it went. */
const countsThem = (sentence: Sentence): boolean =>
  sentence
    .all('ask', 'count')
    .some(({ key }) => sentence.has('subject', 'indicators') || !/^(?:the )?numbers?$/.test(key));

/** "what's got worse", "which ones fell", "anything improving". */
const asksWhat = (sentence: Sentence): boolean =>
  sentence.has('ask', 'list', 'existence', 'all') ||
  countsThem(sentence) ||
  sentence.tokens.some(t => ['what', 'whats', 'wots', 'which'].includes(t.text)) ||
  asksWhere(sentence) ||
  sentence.has('subject', 'indicators');

/** "where is ASB getting worse", "where are we slipping on hate crime": which of its figures went so. */
const asksWhere = (sentence: Sentence): boolean =>
  sentence.has('direction', 'worse', 'better') &&
  /^(and |so )?where(s| is| are| have| has)?\b/.test(sentenceText(sentence));

/** "hate crime measures that got worse" */
const saysThoseThat = ({ stretches, tokens }: Sentence, way: Stretch | undefined): boolean =>
  stretches.some(
    s =>
      means(s, 'subject', 'indicators') &&
      ['that', 'which'].includes(tokens[s.to]?.text ?? '') &&
      s.to < (way?.from ?? 0),
  );

/** "what's got worse on …": the way it went stands before what it is about. */
export function asksWhichOf(sentence: Sentence): boolean {
  const way = sentence.first('direction');
  if (asksWhere(sentence) || saysThoseThat(sentence, way)) return true;
  const first = hardTokens(sentence, { hard: [] })[0];
  const asking = sentence.tokens.findIndex(t =>
    ['what', 'whats', 'wots', 'which', 'anything', 'whatever'].includes(t.text),
  );
  if (asking < 0 || way === undefined || way.from < asking) return false;
  // "hate crime, what's going the wrong way": between the word that asks and the way nothing of matter stands.
  const between = hardTokens(sentence, { hard: [] }).some(at => at > asking && at < way.from);
  return asking < OPENING
    ? first === undefined || way.from < first
    : !between && sentence.tokens[asking - 1]?.kind === 'mark';
}

const OPENING = 3;

/** One is asked for, and no list of them. */
export const isOne = (sentence: Sentence): boolean =>
  !sentence.tokens.some(t => sentence.knowledge.lists.rankedMany.has(t.text));
