import type { Activity } from '../../../../data/records/activity.ts';
import { wordsOf } from '../../../words/names.ts';
import { stem } from '../../../words/searchWords.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { isOfToday } from '../point/samePlan.ts';
import { recordsNamed } from '../spokenOf.ts';
import { isIndicatorCalled, tellsNumber, toldIn } from './toldInDetails.ts';

/** A question after something inside the details of the activity spoken of. */
export const detailOf = (parts: Parts, last: Last, cues: Cues): Candidate | undefined =>
  toldOf(parts, last) ??
  figureOfEarlier(parts, last) ??
  saidThere(parts, last, cues) ??
  amountOf(parts, last, cues) ??
  askedOfIt(parts, last, cues);

/**
 * "how much had knife crime gone up by" of an activity of an earlier plan: no indicator has figures of its time, and a sentence of its update has the words and
 * a number.
 */
export function figureOfEarlier(parts: Parts, last: Last): Candidate | undefined {
  const { sentence } = parts;
  const [activity, ...others] = shownActivities(parts, last);
  const asks =
    sentence.has('ask', 'count', 'howMuch') || sentence.has('unit', 'percent') || sentence.has('facet', 'change');
  const isEarlier = activity !== undefined && activity.plan !== sentence.context.planInForce;
  if (!isEarlier || others.length > 0 || !asks || namesPart(parts) || sentence.has('month')) return undefined;
  const words = matterOf(parts).filter(word => /\p{L}/u.test(word));
  return words.length > 0 && tellsNumber(parts, activity, words)
    ? candidate(within(activity, words), [['told with a number there', 6.5, true]])
    : undefined;
}

/** "what was the target for effective trials", "who oversaw the programme", "which schools": the one activity that was shown has the words. */
export function saidThere(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const [activity, ...others] = shownActivities(parts, last);
  if (!activity || others.length > 0 || cues.opening || cues.else || !asksOfDetails(parts)) return undefined;
  const { register, rooting } = sentence.knowledge;
  const told = [activity.title, register.latestUpdate(activity.id)?.summary ?? '', activity.evidence?.text ?? ''];
  const roots = new Set(rooting(told.flatMap(wordsOf)));
  const { light } = sentence.knowledge.everyday;
  const words = matterOf(parts).filter(word => !light.has(stem(word)));
  const found = words.filter(word => rooting([word]).every(root => roots.has(root))).length;
  const isPast = sentence.has('ask', 'who') && found * 2 >= words.length;
  if (found === 0 || !(found === words.length || isPast)) return undefined;
  return candidate(within(activity, []), [
    ['said there', 6.5, found === words.length],
    ['some of it said there', 4, found < words.length],
    ['and points there', 3.5, cues.that],
  ]);
}

/** A question word, and nothing that is asked of other records. */
function asksOfDetails(parts: Parts): boolean {
  const { sentence } = parts;
  const first = sentence.tokens.find(t => !LEADING.has(t.text))?.text ?? '';
  const other =
    sentence.all('subject').some(said => !means(said, 'subject', 'discussed')) ||
    sentence.has('unit', 'figure') ||
    sentence.has('doing') ||
    sentence.has('planWord') ||
    sentence.has('direction') ||
    sentence.has('ask', 'lead', 'sponsor', 'count', 'define', 'history', 'compare', 'trend');
  return ASKING.has(first) && !other && !namesPart(parts);
}

const ASKING = new Set('what whats who whos which how did was were does is when whens where wheres'.split(' '));

/** "what was the fall in robbery", "vehicle offences?": of the one activity that was shown, whose details have the words and no indicator is called so. */
function amountOf(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const { register, rooting } = sentence.knowledge;
  const [activity, ...others] = shownActivities(parts, last);
  const first = sentence.tokens.find(t => !LEADING.has(t.text))?.text ?? '';
  const asks = (sentence.has('direction') && ASKING.has(first)) || (cues.fragment && !sentence.has('ask'));
  const other = sentence.has('subject') || sentence.has('month') || cues.that || cues.those || cues.else;
  const { light } = sentence.knowledge.everyday;
  const words = matterOf(parts).filter(word => !light.has(stem(word)));
  if (!activity || others.length > 0 || !asks || other || words.length === 0 || namesPart(parts)) return undefined;
  const roots = new Set(rooting(wordsOf(register.latestUpdate(activity.id)?.summary ?? '')));
  return !isIndicatorCalled(parts, words) && rooting(words).every(root => roots.has(root))
    ? candidate(within(activity, words), [
        ['told in its details', 6.5, true],
        // "vehicles taken?" after how many arrests
        ['another number of it', 1.5, last.query.facet === 'quantity'],
      ])
    : undefined;
}

/** "when will building start", "how much cash": a matter of which the details of the activity spoken of have a word. */
function toldOf(parts: Parts, last: Last): Candidate | undefined {
  const { sentence } = parts;
  const { rooting } = sentence.knowledge;
  const first = sentence.tokens.find(t => !LEADING.has(t.text))?.text ?? '';
  const amount = sentence.has('ask', 'count', 'howMuch');
  const asked = ['when', 'where', 'whens', 'wheres'].includes(first) || amount || asksWhom(parts);
  const other = saysOther(parts, last, amount);
  if (!asked || (other && !asksWhom(parts)) || (namesPart(parts) && !asksWhom(parts))) return undefined;
  const words = amount ? matterOf(parts).filter(word => /\p{L}/u.test(word)) : matterOf(parts);
  const activity = shownActivities(parts, last).find(one => {
    const roots = new Set(rooting(toldIn(parts, one)));
    return words.length > 0 && rooting(words).every(root => roots.has(root));
  });
  if (activity && isIndicatorCalled(parts, words) && !(amount && isOfItsTime(parts, activity, words))) return undefined;
  if (!activity) return asksWhom(parts) ? ofWhom(parts, last) : undefined;
  return candidate(within(activity, words), [['a detail of it', 6.5, true]]);
}

/** "how many knife crimes were there" is asked of an activity of an earlier plan that gives a number of them: no indicator has figures of its time. */
const isOfItsTime = (parts: Parts, activity: Activity, words: readonly string[]): boolean =>
  activity.plan !== parts.sentence.context.planInForce && tellsNumber(parts, activity, words);

/** It is said of which other kind of record; "the 4 projects" of an activity that has projects are those. */
function saysOther(parts: Parts, last: Last, amount: boolean): boolean {
  const { sentence } = parts;
  if (!amount) return sentence.has('subject');
  const shown = shownActivities(parts, last);
  const told = new Set(shown.length === 1 ? shown.flatMap(one => toldIn(parts, one)) : []);
  const isThere = ({ from, to }: Stretch) => sentence.tokens.slice(from, to).every(t => told.has(t.text));
  return sentence
    .all('subject', 'activities', 'indicators', 'items', 'meetings', 'themes', 'things')
    .some(stretch => !isThere(stretch));
}

/** "how much does it cost", "when does it finish": asked of the one activity, whose details then say so or do not. */
function askedOfIt(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const [activity, ...others] = shownActivities(parts, last);
  const { sentence } = parts;
  const asks =
    sentence.has('ask', 'when', 'where', 'howMuch') ||
    /\b(what was|how was) (it|that) before\b/.test(sentenceText(sentence));
  // "year before" of a number in its details: what is told beside it.
  const { facet, about } = last.query;
  const isBefore = sentence.has('time', 'yearBefore', 'quarterBefore') && sentence.stretches.every(isOfDetails);
  if (activity && others.length === 0 && facet === 'quantity' && about !== undefined && isBefore && !namesPart(parts))
    return candidate(within(activity, about.split(' ')), [['the number before it', 6.5, true]]);
  if (!activity || others.length > 0 || !(cues.that || isBare(parts)) || !asks || namesPart(parts)) return undefined;
  if (!sentence.stretches.every(isOfDetails)) return undefined;
  return candidate(within(activity, matterOf(parts)), [['asked of the one shown', 5.5, true]]);
}

/** "When?" */
const isBare = ({ sentence }: Parts): boolean =>
  sentence.tokens.filter(t => t.kind !== 'mark' && !LEADING.has(t.text)).length === 1;

/** A question word, a part of the day, money, small words: nothing that another record is asked for by. */
const isOfDetails = (stretch: Stretch): boolean =>
  stretch.entries.length === 0 ||
  stretch.entries.every(
    ({ role, means: what }) =>
      role === 'filler' ||
      role === 'relation' ||
      (role === 'facet' && OF_DETAILS.has(what)) ||
      (role === 'time' && what !== 'next' && what !== 'upcoming') ||
      (role === 'followUp' && what !== 'those' && what !== 'person') ||
      (role === 'ask' && ['when', 'where', 'howMuch', 'who'].includes(what)),
  ) ||
  means(stretch, 'facet', 'actual', 'budget');

const OF_DETAILS = new Set(['time', 'place', 'actual', 'budget']);

/** "who does the commissioner want to talk to": whom somebody deals with, and not who leads. */
const asksWhom = ({ sentence }: Parts): boolean =>
  /\bwho(m)? (does|do|did|will|would|are|is) (the )?(commissioner|force|police|pcc|opcc|partners|they|council|we)\b/.test(
    sentenceText(sentence),
  );

/** The words after the verb are seldom the record's own: the whole of it is shown. */
function ofWhom(parts: Parts, last: Last): Candidate | undefined {
  const [activity, ...others] = shownActivities(parts, last);
  return activity && others.length === 0
    ? candidate(within(activity, []), [['whom it is dealt with', 6.5, true]])
    : undefined;
}

const LEADING = new Set(['and', 'n', 'so', 'ok', 'but']);

const namesPart = (parts: Parts): boolean =>
  parts.themes.tokens.size > 0 ||
  (parts.plans ?? parts.statuses ?? parts.leadGroups) !== undefined ||
  parts.codes.at.size > 0;

/** Without what would rule an answer out elsewhere: "when should the build start" is after the build. */
const matterOf = ({ sentence }: Parts): string[] => {
  const skip = new Set(
    sentence.all('outOfScope', 'opinion').flatMap(s => sentence.tokens.slice(s.from, s.to).map((_, n) => s.from + n)),
  );
  return hardTokens(sentence, { hard: [], skip }).map(at => sentence.tokens[at]?.text ?? '');
};

const within = ({ plan, id }: Activity, words: readonly string[]): Query => ({
  ask: 'show',
  of: 'activities',
  where: { plan: { values: [plan] }, ids: { values: [id] } },
  ...compact(words.length > 0 ? ({ facet: 'quantity', about: words.join(' ') } as const) : {}),
});

/** The one activity spoken of, or those whose details were shown, the best match first. */
function shownActivities(parts: Parts, { query, ids }: Last): readonly Activity[] {
  const { sentence } = parts;
  if (asksFigureNow(parts)) return [];
  // Who leads one of them is told with people.
  const spoken = query.of === 'activities' && query.ask === 'who' ? (recordsNamed(query) ?? ids) : ids;
  const shown = spoken.length === 1 || (query.of === 'activities' && query.ask === 'show') ? spoken : [];
  return shown.flatMap(id => sentence.knowledge.register.activity(id) ?? []);
}

/** "what's stop and search at the moment", "how much fraud is there": the figure that is called so, whatever activity was shown. */
const asksFigureNow = (parts: Parts): boolean =>
  (parts.sentence.has('time', 'now') || (parts.sentence.has('ask', 'count', 'howMuch') && isOfToday(parts.sentence))) &&
  isIndicatorCalled(parts, matterOf(parts));
