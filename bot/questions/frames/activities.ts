import { type Candidate, candidate, compact, type Evidence } from '../candidate.ts';
import type { Parts } from '../parts.ts';
import type { Ask, Choice, Facet, Query, Where } from '../query.ts';
import { scopeOf } from '../scope.ts';
import type { Sentence } from '../sentence.ts';
import type { Topic } from '../topic.ts';
import { leadersNamed, leads, needsOf, refsNamed, unknownOf } from './activityNeeds.ts';
import { activityTopic, topicExists } from './activityTopic.ts';
import { groupOf, statusesCounted } from './grouping.ts';

/** Readings about strategic activities: lists, counts, one of them, who leads, what is being done about a topic. */
export function activityCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const topic = activityTopic(parts);
  const refs = refsNamed(parts);
  const needs = needsOf(parts, topic, refs);
  const scope = scopeOf(parts, needs);
  const where = whereOf(parts, scope.plan, topic, refs);
  const missing = unknownOf(parts, scope.plan, refs);
  const query = shape(parts, where, topic);
  const found = topic !== undefined && topicExists(sentence, topic.text, scope.plan.values);
  return [
    candidate(query, evidenceOf(parts, topic, found, refs), {
      notes: scope.notes,
      ...(missing && { unknown: missing }),
    }),
  ];
}

function whereOf(parts: Parts, plan: Choice<string>, topic: Topic | undefined, refs: readonly string[]): Where {
  const { sentence } = parts;
  const ids = refs
    .flatMap(ref => plan.values.map(p => `${p}/${ref}`))
    .filter(id => sentence.knowledge.register.activity(id));
  const persons = leadersNamed(parts);
  return compact({
    plan,
    theme: refs.length > 0 ? undefined : themeChoice(parts, plan.values),
    status: parts.statuses && refs.length === 0 ? parts.statuses : undefined,
    leadGroup: refs.length === 0 && persons.length === 0 ? parts.leadGroups : undefined,
    person: persons.length > 0 ? ({ values: persons, as: asWhat(sentence) } as const) : undefined,
    pledge: parts.pledges,
    isNew: parts.isNew,
    revised: parts.revised,
    ids: ids.length > 0 ? { values: ids } : undefined,
    topic: refs.length > 0 ? undefined : topic?.text,
    overdue: sentence.has('flag', 'overdue') && asksOverdue(parts) ? true : undefined,
    updated: updatedOf(parts),
  });
}

/** "outstanding" and "late" are said of updates, where nothing else is named that could be so. */
const asksOverdue = ({ sentence, themes }: Parts): boolean =>
  sentence.has('subject', 'activities', 'updates', 'things') ||
  sentence.has('ask', 'who', 'existence', 'all') ||
  themes.tokens.size > 0;

export function themeChoice(parts: Parts, plans: readonly string[]): Choice<number> | undefined {
  if (parts.themes.numbers) return parts.themes.numbers;
  const numbers = parts.themes.byName.flatMap(ids =>
    ids.filter(id => plans.some(p => id.startsWith(`${p}/`))).map(id => Number(id.split('/')[1])),
  );
  if (numbers.length === 0) return undefined;
  const values = [...new Set(numbers)];
  return parts.themes.nameTurned ? { values, except: true } : { values };
}

function asWhat(sentence: Sentence): 'lead' | 'sponsor' | 'either' {
  if (sentence.has('ask', 'sponsor')) return 'sponsor';
  return sentence.has('ask', 'lead') ? 'lead' : 'either';
}

/** "not updated since March", "updated after 1 May". */
function updatedOf(parts: Parts): Where['updated'] {
  const { sentence } = parts;
  const moment = parts.moments[0];
  if (!moment?.month || !sentence.tokens.some(t => t.text === 'updated')) return undefined;
  const since = sentence.tokens.some(t => ['since', 'after'].includes(t.text));
  if (!since && !sentence.tokens.some(t => t.text === 'before')) return undefined;
  const now = sentence.context.now;
  const year = moment.year ?? (moment.month > now.month ? now.year - 1 : now.year);
  const day = `${year}-${String(moment.month).padStart(2, '0')}-${String(moment.day ?? 1).padStart(2, '0')}`;
  const turned =
    sentence.has('relation', 'not') ||
    sentence.tokens.some(t => ['havent', 'hasnt', 'not', 'werent', 'arent'].includes(t.text));
  return since && !turned ? { since: day } : { before: day };
}

function shape(parts: Parts, where: Where, topic: Topic | undefined): Query {
  const { sentence } = parts;
  const of = 'activities' as const;
  const by = groupOf(sentence) ?? statusesCounted(parts);
  const single = where.ids?.values.length === 1;
  const named = single || (where.topic !== undefined && !where.status);
  const extra = compact({ page: parts.page });
  if (by && !single) return { ask: 'group', of, by, where };
  if (asksWho(parts) && where.person === undefined) return { ask: 'who', of, where };
  if (sentence.has('ask', 'why') && named) return { ask: 'show', of, where, facet: 'why' };
  if (sentence.has('ask', 'count', 'howMuch') && !single && !(named && sentence.has('ask', 'show')))
    return { ask: 'count', of, where };
  const facet = facetOf(parts, named);
  const ask: Ask = named && (single || facet || asksOne(sentence)) ? 'show' : 'list';
  const about = facet === 'quantity' ? topic?.text : undefined;
  return {
    ask,
    of,
    where,
    ...compact({ facet: ask === 'show' ? facet : undefined, about: single ? about : undefined }),
    ...extra,
  };
}

const asksOne = (sentence: Sentence): boolean => sentence.has('ask', 'show');

function facetOf(parts: Parts, named: boolean): Facet | undefined {
  const { sentence } = parts;
  if (!named) return undefined;
  if (sentence.has('ask', 'count', 'howMuch')) return 'quantity';
  if (sentence.has('facet', 'caveat')) return 'caveat';
  if (sentence.has('facet', 'provisional')) return 'provisional';
  if (sentence.has('facet', 'wording')) return 'wording';
  return sentence.has('status', 'anyColour') || parts.statuses ? 'status' : undefined;
}

/** "who leads …", "lead group for …", "commissioner or force, who led …". */
function asksWho(parts: Parts): boolean {
  const { sentence } = parts;
  const lead = sentence.has('ask', 'lead', 'sponsor');
  if (sentence.has('ask', 'who') && lead) return true;
  if (/^(the )?lead (for|on|of)\b/.test(sentence.tokens.map(t => t.text).join(' '))) return true;
  const bare = parts.codes.refs.length > 0 || parts.codes.partRefs.length > 0;
  return (
    lead &&
    !parts.leadGroups &&
    !parts.statuses &&
    (bare || sentence.tokens.some(t => ['owner', 'owners'].includes(t.text)))
  );
}

function evidenceOf(parts: Parts, topic: Topic | undefined, found: boolean, refs: readonly string[]): Evidence {
  const { sentence } = parts;
  const others = sentence.has('subject', 'indicators', 'finance', 'meetings', 'resolutions', 'panel');
  return [
    ['status', 3, parts.statuses !== undefined],
    ['colour asked', 1.5, sentence.has('status', 'anyColour')],
    ['says activities', 3, sentence.has('subject', 'activities')],
    ['says things', 0.7, sentence.has('subject', 'things')],
    ['reference', 5, refs.length > 0],
    ['unknown reference', 3.5, parts.codes.unknown.length > 0 && parts.codes.indicators.length === 0],
    ['theme', 1.5, parts.themes.tokens.size > 0],
    ['lead group', 1, parts.leadGroups !== undefined],
    ['people who lead', 1.6, leadersNamed(parts).some(id => leads(parts, id))],
    ['lead', 2, sentence.has('ask', 'lead', 'sponsor')],
    ['pledge', 4, parts.pledges !== undefined],
    ['new or revised', 1.5, parts.isNew !== undefined || parts.revised !== undefined],
    ['doing about', 2, sentence.has('doing', 'work')],
    ['plan', 1, parts.plans !== undefined],
    ['overdue', 2, sentence.has('flag', 'overdue')],
    ['shown', 0.6, sentence.has('ask', 'show')],
    ['grouped', 1, groupOf(sentence) !== undefined],
    ['topic found', 1.2, found],
    ['topic not found', -1, topic !== undefined && !found && parts.quote === undefined],
    ['updated since', 3, updatedOf(parts) !== undefined],
    ['other subject', -2, others],
    ['section of indicators', -3, parts.codes.sections.length > 0],
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
    ['contradictions', -6, sentence.has('subject', 'discrepancies')],
  ];
}

/** "figures", "the rate": a number of something, not what is done about it. */
export const wantsFigure = (sentence: Sentence): boolean =>
  sentence.tokens.some(t =>
    ['figure', 'rate', 'percentage', 'proportion', 'total', 'stat', 'statistic'].includes(t.stem),
  );
