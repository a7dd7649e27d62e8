import { wordsOf } from '../../../words/names.ts';
import { phraseAt } from '../../../words/phraseAt.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import { facetOf } from '../../frames/finance/amounts.ts';
import { withAmount } from '../../frames/finance/lines.ts';
import { monthsNamed } from '../../frames/indicators/months.ts';
import { asksTrend } from '../../frames/indicators/trend.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import { type Cues, isSomebody } from '../cues.ts';
import type { Last } from '../last.ts';
import { meetingFor } from '../ofMeeting/meetingFor.ts';
import { namesSpokenOf, personSpokenOf, topicSpokenOf } from '../spokenOf.ts';
import { detailOf } from './detail.ts';

/** Short questions that turn from what was spoken of to something else about it: "what's on it", "is that up", "when does it come". */
export function turnedCandidates(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const detail = detailOf(parts, last, cues);
  if (detail) return [detail];
  if (hardWords(parts.sentence, { hard: [], skip: new Set(parts.moments.flatMap(m => m.tokens)) }).length > 0)
    return [];
  return [
    meetingFor(parts, last, cues),
    figureOf(parts, last, cues),
    roleOf(parts, last, cues),
    moneyOf(parts, last, cues),
    wayOfIt(parts, last, cues),
    indicatorOfIt(parts, last, cues),
  ].filter(c => c !== undefined);
}

/** "is that up", "how many people are on it": the indicator of what was spoken of, where one is called so. */
function figureOf(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const trend = asksTrend(parts);
  // "how are we doing on it" after what a term means: the figure that is called so.
  const isDoing = last.query.of === 'terms' && HOW_DOING.test(sentenceText(sentence));
  const asked =
    trend || isDoing || sentence.has('ask', 'count', 'howMuch') || sentence.has('unit', 'figure', 'percent');
  const topic = topicSpokenOf(parts, last);
  const numbers = trend && sentence.tokens.some(t => ['numbers', 'figures'].includes(t.text));
  const ofTerm = (cues.those || cues.narrowing) && last.query.of === 'terms';
  // "any figure?": nothing else is said.
  const isBare = cues.fragment && sentence.has('unit', 'figure') && !ASKED_ELSEWHERE.some(role => sentence.has(role));
  if (!(cues.that || numbers || ofTerm || isBare) || !asked || topic === undefined || last.query.of === 'indicators')
    return undefined;
  if (
    sentence.has('subject', 'activities', 'items', 'meetings') ||
    sentence.has('status', 'anyColour') ||
    (last.query.of === 'activities' && last.query.where.topic === undefined)
  )
    return undefined;
  const best = sentence.knowledge.indicators.rank(wordsOf(topic))[0];
  const whole = best !== undefined && best.said >= 1 && best.covered >= 0.5;
  const within = best !== undefined && best.said >= 0.5 && best.covered >= 0.99;
  if (!best || !(whole || within)) return undefined;
  const { at } = monthsNamed(parts);
  return candidate(
    {
      ask: trend ? 'trend' : 'figure',
      of: 'indicators',
      where: { ids: { values: [best.id] } },
      ...compact({ at: at.length > 0 ? at : undefined }),
    },
    [
      ['figure of it', 5.2, true],
      ['a number recorded', 1.3, sentence.has('unit')],
    ],
  );
}

/** "what is the OPCC bringing" */
const ASKED_ELSEWHERE = ['subject', 'writing', 'author'] as const;
const HOW_DOING =
  /^(and |so )?how(s| is| are| has| have)? (we|they|it|that|the force|things)?\b.*\b(doing|going|performing|getting on|looking)\b/;

/** "what's his job", "who is she" of the one person spoken of. */
function roleOf(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const people = personSpokenOf(last);
  const said = sentenceText(sentence);
  const does = /\b(does|do|did) (he|she|they) do\b/.test(said);
  if (people.length === 1 && (asksSinceWhen(parts) || isBareWhen(parts, last))) return roleCandidate(people);
  if (sentence.has('relation', 'succession', 'before', 'after')) return undefined;
  const asked =
    does ||
    sentence.has('subject', 'people') ||
    (sentence.has('ask', 'who') && !sentence.has('ask', 'lead', 'sponsor'));
  const other = sentence.has('attending') || sentence.has('writing', 'author') || sentence.has('subject', 'meetings');
  if (people.length !== 1 || !cues.person || cues.else || !asked || other || parts.people.ids.length > 0)
    return undefined;
  return roleCandidate(people);
}

const roleCandidate = (people: readonly string[]): Candidate =>
  candidate({ ask: 'show', of: 'people', where: { ids: { values: people } }, facet: 'role' }, [
    ['role of them', 6, true],
  ]);

/** "when?" after who takes over */
const isBareWhen = ({ sentence }: Parts, { query, ids }: Last): boolean =>
  query.of === 'people' &&
  ids.length === 1 &&
  /^(and |so )?(from |as of )?when( was that| is that)?$/.test(sentenceText(sentence));

/** "from when", "since when has she led that": the role of who was spoken of says since when they hold it. */
function asksSinceWhen({ sentence }: Parts): boolean {
  const { sinceWhen, holdsOffice } = sentence.knowledge.lists;
  const words = sentence.tokens.filter(t => t.kind !== 'mark' && t.text !== 'and' && t.text !== 'so');
  const begins = phraseAt(sinceWhen, words, 0);
  const rest = words.slice(begins ?? 0);
  // "when was that" is asked of a meeting.
  const isOfSomebody = rest.length === 0 || rest.some(t => t.text === 'they' || isSomebody(sentence, t));
  return begins !== undefined && isOfSomebody && rest.every(t => holdsOffice.has(t.text));
}

/** "going up?", "has it risen": asked of the one indicator that was shown, and not of all that did so. */
function wayOfIt(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const ids = last.query.where.ids?.values ?? last.ids;
  const asked = asksTrend(parts) || sentence.has('direction');
  const other =
    parts.themes.tokens.size > 0 ||
    sentence.has('subject') ||
    sentence.has('followUp', 'those', 'both', 'overall') ||
    sentence.has('superlative') ||
    sentence.has('ask', 'list', 'count', 'all', 'why');
  if (last.query.of !== 'indicators' || ids.length !== 1 || !asked || other || !(cues.that || cues.fragment))
    return undefined;
  const { at } = monthsNamed(parts);
  if (at.length > 0) return undefined;
  const before = sentence.tokens.some(t => t.text === 'since') ? last.query.at?.[0] : undefined;
  const latest = sentence.knowledge.months.at(-1);
  const span = before !== undefined && latest !== undefined && before < latest ? [before, latest] : undefined;
  return candidate({ ask: 'trend', of: 'indicators', where: { ids: { values: ids } }, ...compact({ at: span }) }, [
    ['way of it', 5.5, true],
    ['since then', 4, span !== undefined],
  ]);
}

/** "what's the indicator for that": the one that is called as a keyword of the activity spoken of. */
function indicatorOfIt(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const { indicators, register } = sentence.knowledge;
  const activity = last.ids.length === 1 ? register.activity(last.ids[0] ?? '') : undefined;
  if (!activity || !cues.that || !sentence.has('subject', 'indicators') || sentence.has('flag')) return undefined;
  const best = [...activity.keywords, activity.title]
    .flatMap(name => indicators.rank(wordsOf(name)).slice(0, 1))
    .sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < CALLED_SO) return undefined;
  return candidate({ ask: 'figure', of: 'indicators', where: { ids: { values: [best.id] } } }, [
    ['indicator of it', 6.5, true],
  ]);
}

const CALLED_SO = 0.6;

/** "what have they spent on it": the line of money that is called as what was spoken of. */
function moneyOf(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const asked =
    sentence.has('subject', 'finance') || sentence.has('facet', 'actual', 'budget', 'underspend', 'slippage');
  if (!(cues.that || cues.fragment) || !asked || last.query.of === 'finance' || last.query.of === 'items')
    return undefined;
  const ranked = namesSpokenOf(parts, last).flatMap(name =>
    sentence.knowledge.finance.rank(wordsOf(name)).slice(0, MOST_LINES),
  );
  const called = ranked.filter(match => match.said >= 0.99 && match.covered > 0.3).sort((a, b) => b.score - a.score);
  const facet = facetOf(sentence);
  const ids = called.filter(match => match.score >= (called[0]?.score ?? 0) - ALIKE).map(match => match.id);
  const [id] = withAmount(parts, ids, facet);
  if (id === undefined) return undefined;
  const query: Query = { ask: 'figure', of: 'finance', where: { ids: { values: [id] } }, ...compact({ facet }) };
  return candidate(query, [['money of it', 5.5, true]]);
}

/** Lines of several tables are called alike: the one is meant that prints the amount. */
const ALIKE = 0.25;
const MOST_LINES = 4;
