import type { Evidence } from '../candidate.ts';
import type { Parts } from '../parts.ts';
import { topicOf } from '../topic.ts';
import { topicExists } from './activityTopic.ts';
import { type NamedIndicators, SURE_ENOUGH } from './indicatorNames.ts';
import type { Months } from './months.ts';

export function evidenceOf(parts: Parts, named: NamedIndicators, months: Months): Evidence {
  const { sentence } = parts;
  const figured =
    sentence.has('unit') || sentence.has('time', 'now', 'thisYear', 'yearBefore', 'quarterBefore', 'thisQuarter');
  return [
    ['name', 4, named.sure >= SURE_ENOUGH ? named.sure : 0],
    ['name unsure', -3, named.sure < SURE_ENOUGH],
    ['exact name', 0.6, named.sure > 0.97],
    ['code', 2, parts.codes.indicators.length > 0],
    ['words left over', -0.6, Math.min(3, named.unmatched.length)],
    ['says indicators', 1.5, sentence.has('subject', 'indicators')],
    ['month', 1, months.at.length > 0],
    ['figure asked', 0.8, figured],
    ['how many', 0.7, sentence.has('ask', 'count', 'howMuch')],
    ['figure wanted', 1, sentence.has('facet', 'caveat', 'change')],
    ['doing about', -2, sentence.has('doing', 'work')],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['says things', -0.5, sentence.has('subject', 'things')],
    ['status', -3, parts.statuses !== undefined],
    ['lead', -2.5, sentence.has('ask', 'lead')],
    ['who', -2, sentence.has('ask', 'who')],
    ['when', -1.5, sentence.has('ask', 'when')],
    ['shown', -1.2, sentence.has('ask', 'show')],
    ['defined', -2.5, sentence.has('ask', 'define')],
    ['each plan', -2.5, sentence.has('ask', 'history')],
    ['other subject', -2, sentence.has('subject', 'meetings', 'panel', 'finance', 'attendance')],
    [
      'papers or resolutions',
      -2,
      sentence.has('subject', 'items', 'resolutions') && !sentence.has('ask', 'count') && !sentence.has('unit', 'days'),
    ],
    ['theme', -1, parts.themes.tokens.size > 0],
    [
      'quoted beside another subject',
      -4,
      parts.quote !== undefined &&
        (sentence.has('subject', 'activities', 'indicators', 'items', 'resolutions', 'meetings') ||
          sentence.has('itemSection') ||
          sentence.has('ask', 'history')),
    ],
    ['plan of that year', -4, planOfThatYear(parts) && !figured && !sentence.has('ask', 'count', 'howMuch', 'trend')],
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

/** "alcohol in 2013": the year is that of an earlier plan, which has something on it. */
function planOfThatYear(parts: Parts): boolean {
  const plans = parts.plans?.byYear ? parts.plans.values.filter(p => p !== parts.sentence.context.planInForce) : [];
  const topic = plans.length > 0 ? topicOf(parts) : undefined;
  return topic !== undefined && topicExists(parts.sentence, topic.text, plans);
}
