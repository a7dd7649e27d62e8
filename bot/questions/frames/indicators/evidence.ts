import type { Evidence } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { topicOf } from '../../topic.ts';
import { topicExists, topicMatch } from '../activities/activityTopic.ts';
import { asksAim } from './aims.ts';
import type { Months } from './months.ts';
import { countsReports, type NamedIndicators, SURE_ENOUGH } from './names.ts';
import { ranks } from './trend.ts';

export function evidenceOf(parts: Parts, named: NamedIndicators, months: Months): Evidence {
  const { sentence } = parts;
  const figured =
    sentence.has('unit') ||
    sentence.has('time', 'now', 'thisYear', 'yearBefore', 'earliest', 'quarterBefore', 'thisQuarter', 'everyQuarter');
  return [
    ['name', 4, named.sure >= SURE_ENOUGH ? named.sure : 0],
    ['name unsure', -3, named.sure < SURE_ENOUGH],
    ['exact name', 0.6, named.sure > 0.97],
    ['code', 2, parts.codes.indicators.length > 0],
    ['only that has all of it', 1.8, onlyThatHasIt(parts, named)],
    ['words left over', -0.6, Math.min(3, named.unmatched.length)],
    ['says indicators', 1.5, sentence.has('subject', 'indicators')],
    ['asks which there are', -4, asksWhichThereAre(sentence) && parts.codes.indicators.length === 0],
    ['how it goes', 1.4, named.sure > 0.97 && HOW_DOING.test(sentenceText(sentence))],
    ['month', 1, months.at.length > 0],
    ['several are pending', -3, sentence.has('flag', 'pending') && sentence.has('ask', 'count', 'list', 'existence')],
    ['says discrepancy', -5, sentence.has('subject', 'discrepancies')],
    ['figure asked', 0.8, figured],
    ['how many', 0.7, sentence.has('ask', 'count', 'howMuch')],
    ['money', -4, sentence.all('ask', 'howMuch').some(({ key }) => /\b(money|sum)\b/.test(key))],
    ['figure wanted', 1, sentence.has('facet', 'caveat', 'change')],
    ['figure doubted', 4, doubtsFigure(parts) && named.sure >= SURE_ENOUGH],
    [
      'asked of its record',
      2,
      sentence.has('facet', 'source', 'base') || asksAim(sentence) || sentence.has('subject', 'sources'),
    ],
    ['told in quotation marks', 5, sentence.has('facet', 'told') && parts.quote !== undefined],
    ['whether it is marked', 5, asksIfException(parts) && named.sure >= SURE_ENOUGH],
    [
      'why it is not in',
      4.5,
      sentence.has('flag', 'pending') && sentence.has('ask', 'why') && named.sure >= SURE_ENOUGH,
    ],
    ['doing about', -2, asksDoing(sentence)],
    // No activity has to be about all of what is named for something to be done about each.
    ['doing about several', -3, named.together === true && sentence.has('doing', 'work')],
    ['dealing with', -0.8, sentence.has('doing', 'work') && !asksDoing(sentence)],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['says things', -0.5, sentence.has('subject', 'things')],
    ['status', -3, parts.statuses !== undefined],
    ['colour', -3, sentence.has('status', 'anyColour')],
    ['lead', -2.5, sentence.has('ask', 'lead')],
    ['who', -3, asksWho(sentence)],
    ['when', -1.5, sentence.has('ask', 'when') && !ranks(sentence)],
    ['when it was highest', 3.5, sentence.has('ask', 'when') && ranks(sentence) && named.sure >= SURE_ENOUGH],
    ['shown', -1.2, sentence.has('ask', 'show')],
    ['defined', -2.5, sentence.has('ask', 'define')],
    ['each plan', -2.5, sentence.has('ask', 'history')],
    ['from plan to plan', -2, sentence.all('ask', 'history').some(({ key }) => /\bplans?\b/.test(key))],
    ['other subject', -2, saysOtherSubject(sentence)],
    [
      'papers or resolutions',
      -2,
      sentence.has('subject', 'items', 'resolutions') &&
        !sentence.has('ask', 'count') &&
        !countsReports(parts) &&
        !sentence.has('unit', 'days', 'percent'),
    ],
    ['theme', -1, parts.themes.tokens.size > 0],
    ['those of a section', -2, parts.codes.sections.length > 0 && sentence.has('direction')],
    [
      'quoted beside another subject',
      -4,
      parts.quote !== undefined &&
        (sentence.has('subject', 'activities', 'indicators', 'items', 'resolutions', 'meetings') ||
          sentence.has('itemSection') ||
          sentence.has('ask', 'history')),
    ],
    [
      'plan of that year',
      -4,
      planOfThatYear(parts, months) &&
        !figured &&
        !asksWhatItWas(sentence, named) &&
        !sentence.has('ask', 'count', 'howMuch', 'trend'),
    ],
    ['pledge', -4, parts.pledges !== undefined],
    ['everything', -1, sentence.has('ask', 'all')],
    [
      'earlier plan',
      -3,
      parts.plans !== undefined &&
        !parts.plans.values.includes(sentence.context.planInForce) &&
        months.unknown === undefined,
    ],
  ];
}

/** "is 49.8 right for ASB", "707 for knife crime, correct?": a figure is said, and whether it is so is asked. */
export const doubtsFigure = ({ sentence, themes, moments, statuses }: Parts): boolean =>
  statuses === undefined &&
  sentence.tokens.some(t => DOUBT.has(t.text)) &&
  sentence.tokens.some(
    (t, at) => t.kind === 'number' && !themes.tokens.has(at) && !moments.some(m => m.tokens.includes(at)),
  );
const DOUBT = new Set(['right', 'correct', 'wrong', 'accurate', 'true', 'confirm']);

/** "how are we doing on response times" */
const HOW_DOING =
  /^hows? .*\bdoing (on|with|at|for|in)\b|\bwhere (does|do|did|is) .*\b(stand|stood|standing)\b|^where are we (at |up to )?(with|on)\b/;

/** "is stop and search marked as an exception": yes or no is asked of what is named, and not which are. */
export const asksIfException = ({ sentence }: Parts): boolean =>
  sentence.has('flag', 'exception') &&
  !sentence.has('ask', 'existence', 'list', 'all', 'count') &&
  /^(is|are|was|were|has|have|did|does|do|whether)$/.test(sentence.tokens[0]?.text ?? '');

/** "how's knife crime outcomes doing": called so word for word, where no activity of the plan in force is about all of it. */
function onlyThatHasIt(parts: Parts, named: NamedIndicators): boolean {
  const { sentence } = parts;
  const best = named.matches[0];
  if (named.sure <= 0.97 || !best || best.words.size < 3 || !sentence.has('ask', 'show')) return false;
  const topic = topicOf(parts);
  const match = topic && topicMatch(sentence, topic.text, [sentence.context.planInForce]);
  return match !== undefined && !(match.strong && match.coverage === 1);
}

/** "slipped" is said of money, and of a figure that went the wrong way. */
const saysOtherSubject = (sentence: Sentence): boolean =>
  sentence.has('subject', 'meetings', 'panel', 'attendance') ||
  sentence.all('subject', 'finance').some(stretch => !means(stretch, 'direction'));

/** "what was violent knife crime in 2017": a name of several words, said in full, and nothing else. */
const asksWhatItWas = (sentence: Sentence, named: NamedIndicators): boolean =>
  /^what (was|were)\b/.test(sentenceText(sentence)) && named.sure > 0.97 && (named.matches[0]?.words.size ?? 0) > 1;

/** What is being done about a thing; how the police "deal with" it may as well be measured. */
const asksDoing = (sentence: Sentence): boolean =>
  sentence.all('doing', 'work').some(stretch => !stretch.key.startsWith('deal'));

/** "callers who give up" says more of the callers; "who gives up" asks, and "who is happier, A or B" asks which. */
const asksWho = (sentence: Sentence): boolean =>
  sentence.all('ask', 'who').some(({ from, to }) => {
    if (sentence.has('relation', 'or')) return false;
    const before = sentence.tokens[from - 1];
    const isRelative = to - from === 1 && before?.kind === 'word' && !BEFORE_WHO.has(before.text);
    return !isRelative;
  });

const BEFORE_WHO = new Set(
  'and so but know me tell see is of to for or by with from ask wonder wondering sure check'.split(' '),
);

/** "any indicators on …", "which measures do we have for …". */
const asksWhichThereAre = (sentence: Sentence): boolean =>
  (sentence.has('subject', 'indicators') && /\b(do|does) (you|we|they|it) measure\b/.test(sentenceText(sentence))) ||
  ((sentence.has('ask', 'list', 'existence', 'all', 'count') || sentence.tokens.some(t => t.text === 'what')) &&
    sentence
      .all('subject', 'indicators')
      .some(s => sentence.tokens[s.to - 1]?.text !== sentence.tokens[s.to - 1]?.stem));

/** "alcohol in 2013": the year is that of an earlier plan, which has something on it. */
function planOfThatYear(parts: Parts, months: Months): boolean {
  // "fraud in March 2018" is of a month that has no figure.
  const { sentence } = parts;
  if (sentence.has('month') && months.unknown !== undefined && !sentence.has('ask', 'show')) return false;
  const plans =
    parts.plans?.byYear || (parts.plans && months.unknown !== undefined)
      ? parts.plans.values.filter(p => p !== parts.sentence.context.planInForce)
      : [];
  const topic = plans.length > 0 ? topicOf(parts) : undefined;
  return topic !== undefined && topicExists(parts.sentence, topic.text, plans);
}
