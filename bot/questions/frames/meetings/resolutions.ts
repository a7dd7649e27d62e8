import type { EntryRole } from '../../../words/lexicon.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import { hardTokens, softWords } from '../../matter.ts';
import { isYear, numberAt } from '../../parts/numbers.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import { type Topic, topicOf } from '../../topic.ts';
import { lastMeeting, meetingsNamed } from './names.ts';
import { moreThanNoted, withoutWording } from './resolutionsByText.ts';
import { actionsFrom, saidAtMeeting } from './saidAtMeeting.ts';

/** Readings about what a meeting resolved. */
export function resolutionCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const named = meetingsNamed(parts);
  const said = saidAtMeeting(parts, named.meeting?.values[0]) || actionsFrom(parts, named.meeting?.values[0]);
  const outcome = outcomeOf(parts);
  const discussed = isDiscussed(parts) || outcome.length > 0;
  if (
    !sentence.has('subject', 'resolutions') &&
    !discussed &&
    parts.codes.resolutions.length === 0 &&
    unknownNumber(parts) === undefined &&
    !said
  )
    return [];
  const numbered = numbersNamed(parts);
  const wordless = numbered.length === 0 ? [...withoutWording(parts, named.meeting), ...moreThanNoted(parts)] : [];
  const ids = [wordless, numbered, outcome].find(found => found.length > 0) ?? titledResolutions(parts);
  const topic =
    matterResolved(parts, ['financeGroup']) ?? (saysMoney(parts) ? matterResolved(parts, ['facet']) : undefined);
  const where: Where = compact({
    ids: ids.length > 0 ? { values: ids } : undefined,
    meeting: ids.length > 0 ? undefined : (named.meeting ?? meetingOfWhen(parts, named.when)),
    topic: ids.length > 0 ? undefined : topic?.text,
  });
  const counts = sentence.has('ask', 'count') && (ids.length === 0 || wordless.length > 0 || numbered.length > 1);
  const ask = counts ? 'count' : ids.length > 0 ? 'show' : 'list';
  const facet = sentence.has('facet', 'caveat')
    ? ('caveat' as const)
    : ask === 'show' && sentence.has('facet', 'wording')
      ? ('wording' as const)
      : undefined;
  const query: Query = { ask, of: 'resolutions', where, ...compact({ facet, page: parts.page }) };
  const words = hardTokens(sentence, { hard: [], hold: ['financeGroup'] }).map(at => sentence.tokens[at]?.text ?? '');
  const found = sentence.knowledge.resolutions.rank(words, softWords(sentence))[0]?.score ?? 0;
  const isNumbered = numbered.length > 0 || unknownNumber(parts) !== undefined || parts.codes.resolutions.length > 0;
  const isOfOthers =
    found === 0 &&
    topic !== undefined &&
    !isNumbered &&
    !saysResolution(parts) &&
    !saysMoney(parts) &&
    named.meeting === undefined;
  return [
    candidate(
      query,
      [
        ['says resolution', 4.5, sentence.has('subject', 'resolutions') || discussed],
        ['number', 4, numbered.length > 0 || unknownNumber(parts) !== undefined],
        ['without wording', 2, wordless.length > 0],
        ['what a meeting said', 5, said],
        ['decided by others', -5, isOfOthers],
        ['told in an earlier plan', -5, saysEarlierPlan(parts) && !isNumbered && !saysResolution(parts)],
        ['meeting', 0.8, named.meeting !== undefined],
        ['item found', 1.5, found],
        ['reference', -4, parts.codes.refs.length > 0 && !isNumbered],
        ['attendance', -1, sentence.has('attending') && !sentence.has('subject', 'resolutions')],
        ['status', -2, parts.statuses !== undefined && !isNumbered],
        ['still to come', -4, sentence.has('ask', 'when') && sentence.has('time', 'next', 'upcoming')],
        ['when it comes up', -5, whenItComesUp(sentence)],
        ['how long', -3.5, sentence.has('unit', 'days') && named.meeting === undefined],
        ['money agreed', -4, sentence.has('ask', 'howMuch')],
      ],
      numbered.length === 0 && unknownNumber(parts) !== undefined
        ? { unknown: { what: `resolution ${unknownNumber(parts)}`, offers: [] } }
        : {},
    ),
  ];
}

/** The words of the matter; that an outcome is asked for ("capital position, outcome in March") is none of it. */
function matterResolved(parts: Parts, hold: readonly EntryRole[]): Topic | undefined {
  const topic = topicOf(parts, { keepPlans: true, keepThemes: true, hold, hard: ['paperKind'] });
  const { cameOf, paperEdge } = parts.sentence.knowledge.lists;
  const isBeside = (word: string) => cameOf.has(word) || paperEdge.has(word);
  if (parts.quote !== undefined || !topic?.words.some(isBeside)) return topic;
  const words = topic.words.filter(word => !isBeside(word) && word.length > 1);
  if (words.length === 0) return topic.words.some(word => cameOf.has(word)) ? undefined : topic;
  return { text: words.join(' '), words, strange: topic.strange };
}

/** "what did they decide about the budget": elsewhere a word for a part of a line of money. */
const saysMoney = ({ sentence }: Parts): boolean => sentence.has('subject', 'finance');

/** "what was said about capital in March": at a meeting that is named, or on an item that it had; "what have we ever said about taxis" is of the plans. */
function isDiscussed(parts: Parts): boolean {
  const { sentence } = parts;
  if (!sentence.has('subject', 'discussed') || parts.plans) return false;
  const { meeting, when } = meetingsNamed(parts);
  const words = hardTokens(sentence, { hard: [], hold: ['financeGroup'] }).map(at => sentence.tokens[at]?.text ?? '');
  const found = sentence.knowledge.resolutions.rank(words)[0]?.score ?? 0;
  return meeting !== undefined || when !== undefined || sentence.has('subject', 'meetings') || found >= FOUND;
}

/** "did they decide to reopen it" is asked of anybody; what was resolved or minuted, of a meeting. */
const saysResolution = ({ sentence }: Parts): boolean =>
  sentence.has('subject', 'meetings') ||
  sentence.has('time', 'last') ||
  sentence.all('subject', 'resolutions').some(({ key }) => /resol|minute|meeting|member/.test(key));

/** "when does forensics come up at the meeting": it is still to come, and nothing was resolved on it. */
export const whenItComesUp = (sentence: Sentence): boolean =>
  sentence.has('ask', 'when') && sentence.all('subject', 'resolutions').some(({ key }) => /^comes? up/.test(key));

const FOUND = 0.6;

/** "what came of the custody review in the 2013 report": what came of it is told there. */
const saysEarlierPlan = ({ plans, sentence }: Parts): boolean =>
  plans?.values.some(plan => plan !== sentence.context.planInForce) === true;

/**
 * The item whose title the sentence says ("the Commissioner's update report"), where the free words alone would leave nothing: words of a title that
 * mean something elsewhere too.
 */
export function titledResolutions(parts: Parts): string[] {
  const { sentence } = parts;
  const { resolutions } = sentence.knowledge;
  if (topicOf(parts, { keepPlans: true, keepThemes: true, hold: ['financeGroup'] })) return [];
  const dated = new Set(parts.moments.flatMap(m => m.tokens));
  const words = sentence.tokens
    .filter((t, at) => t.kind === 'word' && !dated.has(at) && t.stem !== 'meeting' && t.stem !== 'resolution')
    .map(t => t.text)
    .filter(word => resolutions.has(word));
  const [best, second] = resolutions.rank(words, words);
  const sure = best && best.words.size > 1 && best.covered >= TITLE && best.score > (second?.score ?? 0) + 0.1;
  return sure ? [best.id] : [];
}

/** "victim care annual update, outcome?": of an item of the minutes, all that is said of which is in its title. */
function outcomeOf(parts: Parts): string[] {
  const { sentence, moments } = parts;
  const { resolutions, lists } = sentence.knowledge;
  const dated = new Set(moments.flatMap(m => m.tokens));
  if (!sentence.tokens.some(({ text }) => ONE_OUTCOME.has(text)) || parts.plans) return [];
  const words = sentence.stretches
    .filter(s => !s.entries.some(({ role }) => role === 'filler' || role === 'ask' || role === 'relation'))
    .flatMap(s => sentence.tokens.slice(s.from, s.to).filter((t, n) => t.kind === 'word' && !dated.has(s.from + n)))
    .map(({ text }) => text)
    .filter(word => word.length > 2 && !lists.cameOf.has(word) && !lists.paperEdge.has(word));
  const [best, second] = resolutions.rank(words, words);
  const isOne = best && best.score > (second?.score ?? 0) + 0.1 && (best.words.size > 1 || moments.length > 0);
  return isOne && words.every(word => resolutions.has(word)) ? [best.id] : [];
}
const ONE_OUTCOME = new Set(['outcome', 'upshot', 'conclusion']);

/** So much of a title must be said. */
const TITLE = 0.3;

/** "last time" is the newest meeting held. */
function meetingOfWhen(parts: Parts, when: string | undefined): Where['meeting'] {
  const last = when === 'last' ? lastMeeting(parts) : undefined;
  return last === undefined ? undefined : { values: [last] };
}

/** A number said of a resolution that none has. */
function unknownNumber(parts: Parts): string | undefined {
  const coded = parts.codes.resolutions[0] ?? parts.codes.unknown.find(code => /^20\d\d\/\d{3}$/.test(code));
  if (coded !== undefined) return coded;
  for (const stretch of parts.sentence.all('subject', 'resolutions')) {
    if (!parts.sentence.tokens[stretch.from]?.stem.startsWith('resolution')) continue;
    const skip = ['number', 'no'].includes(parts.sentence.tokens[stretch.to]?.text ?? '') ? 1 : 0;
    const token = parts.sentence.tokens[stretch.to + skip];
    if (token?.kind === 'number' && !isYear(Number(token.text))) return token.text;
  }
  return undefined;
}

/** "2021/007", "resolution 7", "resolution number seven". */
function numbersNamed(parts: Parts): string[] {
  const { sentence } = parts;
  const records = sentence.knowledge.register.records.resolutions;
  const coded = parts.codes.resolutions.flatMap(code =>
    records.filter(r => r.number === code || r.numberPrinted === code).slice(0, 1),
  );
  if (coded.length > 0) return coded.map(r => r.id);
  for (const stretch of sentence.all('subject', 'resolutions')) {
    if (!sentence.tokens[stretch.from]?.stem.startsWith('resolution')) continue;
    const skip = ['number', 'no'].includes(sentence.tokens[stretch.to]?.text ?? '') ? 1 : 0;
    const number = numberAt(sentence, stretch.to + skip);
    if (number === undefined || number < 1 || number > 999) continue;
    const found = records.find(r => Number(r.number.split('/')[1]) === number);
    if (found) return [found.id];
  }
  return [];
}
