import type { Evidence } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import type { Topic } from '../../topic.ts';
import { indicatorsNamed, SURE_ENOUGH } from '../indicators/names.ts';
import { wantsFigure } from '../indicators/wantsFigure.ts';
import { asksHowItStands } from '../terms/termAsked.ts';
import { topicMatch } from './activityTopic.ts';
import { asksWho, listsLeaders } from './asksWho.ts';
import { addsUp, asksWhichTheme, groupOf, pledgesListed } from './grouping.ts';
import { leadersNamed, leads } from './needs.ts';
import { updatedOf } from './updatedWhen.ts';

/**
 * What speaks for a reading about activities, and what against.
 * @param plans the plans that the reading is about, by id
 * @param refs the references named
 */
export function evidenceOf(
  parts: Parts,
  topic: Topic | undefined,
  plans: readonly string[],
  refs: readonly string[],
): Evidence {
  const { sentence } = parts;
  const match = topic && topicMatch(sentence, topic.text, plans);
  const found = (match?.coverage ?? 0) > 0;
  const whole = match?.strong === true && match.coverage === 1;
  const isResolved = sentence.knowledge.resolutions.rank(topic?.words ?? []).length > 0;
  const full = whole && isPlainTopic(sentence);
  const others =
    sentence.has('subject', 'indicators', 'finance', 'meetings', 'panel') ||
    (sentence.has('subject', 'resolutions') && !(saysDecided(sentence) && (whole || (found && !isResolved))));
  return [
    ['status', 3, parts.statuses !== undefined],
    ['colour asked', 1.5, sentence.has('status', 'anyColour')],
    ['says activities', 3, sentence.has('subject', 'activities')],
    ['says things', 0.7, sentence.has('subject', 'things')],
    ['reference', 5, refs.length > 0],
    ['unknown reference', 3.5, parts.codes.unknown.length > 0 && parts.codes.indicators.length === 0],
    ['theme', 1.5, parts.themes.tokens.size > 0],
    [
      'all of a theme listed',
      1,
      parts.themes.tokens.size > 0 && sentence.has('ask', 'list') && sentence.has('ask', 'all'),
    ],
    ['lead group', 1, parts.leadGroups !== undefined],
    ['people who lead', 1.6, leadersNamed(parts).some(id => leads(parts, id))],
    ['lead', 2, sentence.has('ask', 'lead', 'sponsor')],
    ['pledge', 4, parts.pledges !== undefined || pledgesListed(parts) !== undefined],
    ['who leads', 1, asksWho(parts)],
    [
      'no paper spoken of',
      1,
      asksWho(parts) &&
        sentence.has('writing', 'author') &&
        sentence.context.last?.query.of !== 'items' &&
        !sentence.has('subject', 'items', 'meetings', 'resolutions') &&
        !sentence.tokens.some(t => t.stem === 'report' || t.stem === 'paper'),
    ],
    ['who leads what', -3, asksWho(parts) && !listsLeaders(parts) && saysNothingElse(parts, topic, refs)],
    // Who leads is asked of now, unless another plan is named.
    ['who led it once', -1.2, asksWho(parts) && !parts.plans && !plans.includes(sentence.context.planInForce)],
    ['nobody leads', 2, sentence.has('leadGroup', 'noOfficer', 'noSponsor')],
    ['somebody leads', 2, sentence.has('leadGroup', 'anOfficer', 'aSponsor')],
    ['all of it said', 0.8, full],
    ['told of, all of it', 1, full && sentence.all('ask', 'show').some(stretch => stretch.key !== 'how')],
    [
      'more of it than an indicator has',
      1.8,
      (full || (whole && asksHowItGoes(sentence))) && !asksWho(parts) && beyondIndicators(parts),
    ],
    ['new or revised', 1.5, parts.isNew !== undefined || parts.revised !== undefined],
    [
      'which way a number went',
      -3,
      sentence.has('direction') && sentence.all('ask', 'count').some(({ key }) => /number/.test(key)),
    ],
    ['doing about', 2, sentence.has('doing', 'work')],
    [
      'what each plan says of it',
      -2,
      sentence.has('ask', 'history') &&
        !sentence.has('ask', 'count') &&
        sentence.tokens.some(t => sentence.knowledge.lists.each.has(t.text)),
    ],
    ['plan', 1, parts.plans !== undefined],
    ['overdue', 2, sentence.has('flag', 'overdue')],
    ['shown', 0.6, sentence.has('ask', 'show')],
    ['grouped', 1, groupOf(sentence) !== undefined],
    ['its theme asked', 3, topic !== undefined && asksWhichTheme(sentence)],
    ['topic found', 1.2, found],
    ['how it stands', 2, found && asksHowItStands(sentence) && indicatorsNamed(parts).sure < SURE_ENOUGH],
    ['topic not found', -1, topic !== undefined && !found && parts.quote === undefined],
    ['updated since', 3, updatedOf(parts) !== undefined],
    ['whether it was reported on', 2.5, match?.coverage === 1 && match.strong && sentence.has('relation', 'updated')],
    ['other subject', -2, others],
    ['section of indicators', -3, parts.codes.sections.length > 0],
    ['only a figure named', -1.5, isWholePlan(parts, refs) && indicatorsNamed(parts).sure >= 1 && topic === undefined],
    [
      'a figure wanted',
      -2.2,
      wantsFigure(sentence) &&
        topic !== undefined &&
        !parts.statuses &&
        !sentence.has('subject', 'activities') &&
        !sentence.has('doing') &&
        parts.plans === undefined,
    ],
    [
      'compared',
      -2.5,
      sentence.has('ask', 'compare') && (parts.themes.numbers?.values ?? parts.plans?.values ?? []).length > 1,
    ],
    ['contradictions', -6, sentence.has('subject', 'discrepancies') && !addsUp(sentence)],
  ];
}

/** Of all activities nobody asks who leads them: what was said besides was not understood. */
const saysNothingElse = (parts: Parts, topic: Topic | undefined, refs: readonly string[]): boolean =>
  topic === undefined &&
  isWholePlan(parts, refs) &&
  parts.sentence.context.last === undefined &&
  !parts.sentence.has('subject', 'activities');

/** Nothing says which of its activities. */
const isWholePlan = (parts: Parts, refs: readonly string[]): boolean =>
  refs.length === 0 &&
  parts.themes.tokens.size === 0 &&
  !parts.plans &&
  !parts.statuses &&
  !parts.leadGroups &&
  !parts.pledges &&
  parts.codes.partRefs.length + parts.codes.unknown.length === 0;

/** "safer cabs, was anything agreed", "what came of the tags": decided by whoever, where no resolution is spoken of. */
const saysDecided = (sentence: Sentence): boolean =>
  sentence
    .all('subject', 'resolutions')
    .every(({ key }) => /(ed|agree|decide|approve|(c[ao]|bec[ao])me of)$/.test(key));

/** "how's the concordat going": how the work goes, and no figure's way. */
const asksHowItGoes = (sentence: Sentence): boolean =>
  sentence.has('ask', 'show') &&
  !sentence.has('direction') &&
  !sentence.has('unit') &&
  !sentence.has('time') &&
  !sentence.has('month') &&
  !sentence.has('superlative');

/** Nothing but a topic is said: no number, way or part of another kind of record is asked for. */
const isPlainTopic = (sentence: Sentence): boolean =>
  !wantsFigure(sentence) &&
  !sentence.has('ask', 'who') &&
  !sentence.has('ask', 'count', 'howMuch', 'trend', 'define', 'when') &&
  !sentence.has('direction') &&
  !sentence.has('superlative') &&
  !sentence.has('facet') &&
  !sentence.has('unit') &&
  !sentence.has('writing') &&
  !sentence.tokens.some(t => ['track', 'tracked', 'measure', 'measured', 'monitor', 'monitored'].includes(t.text)) &&
  !sentence.has('subject', 'indicators', 'finance', 'meetings', 'items', 'resolutions', 'panel', 'attendance');

/** An indicator comes to mind, but it has not all that was said. */
function beyondIndicators(parts: Parts): boolean {
  const { ids, unmatched } = indicatorsNamed(parts);
  return ids.length > 0 && unmatched.length > 0 && !parts.sentence.has('ask', 'count', 'compare');
}
