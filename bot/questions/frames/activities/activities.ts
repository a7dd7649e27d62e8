import { once } from '../../../../data/once.ts';
import { activityFacts } from '../../activityFacts.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import { refsLeftOut } from '../../parts/codes.ts';
import type { Parts } from '../../parts.ts';
import type { Ask, Choice, Facet, Query, Where } from '../../query.ts';
import type { Note } from '../../reading.ts';
import { createSearch } from '../../search/search.ts';
import type { Sentence } from '../../sentence.ts';
import { tellsNumber } from '../../toldNumber.ts';
import { type Topic, topicOf } from '../../topic.ts';
import { scopeOf } from '../../unmet/scope.ts';
import { activityTopic } from './activityTopic.ts';
import { asksIfSo } from './asksIfSo.ts';
import { asksIfLed, asksWho } from './asksWho.ts';
import { isChatterTopic } from './chatterTopic.ts';
import { evidenceOf } from './evidence.ts';
import { groupOf, groupsCounted, namedCounted, pledgesListed, statusesCounted } from './grouping.ts';
import { leadersNamed, NOBODY, needsOf, refsNamed, unknownOf } from './needs.ts';
import { updatedOf } from './updatedWhen.ts';

/** Readings about strategic activities: lists, counts, one of them, who leads, what is being done about a topic. Follow-ups ask again. */
export const activityCandidates = once((parts: Parts): readonly Candidate[] => {
  const topic = activityTopic(parts);
  const refs = refsNamed(parts);
  const named = scopeOf(parts, needsOf(parts, topic, refs));
  const filter = whereOf(parts, named.plan, undefined, refs);
  const around = topic !== undefined && refs.length === 0 && isChatterTopic(parts, filter, topic.text);
  const meant = around ? undefined : topic;
  // What is only said around a question chooses no plan.
  const scope = around ? scopeOf(parts, needsOf(parts, undefined, refs)) : named;
  const where = whereOf(parts, scope.plan, meant, refs);
  const missing = unknownOf(parts, scope.plan, refs);
  const query = shape(parts, where, meant);
  return [
    candidate(query, evidenceOf(parts, meant, scope.plan.values, refs), {
      notes: [...scope.notes, ...ignored(around ? [topic.text] : (meant?.leftOut ?? []))],
      ...(missing && { unknown: missing }),
    }),
  ];
});

const ignored = (words: readonly string[]): Note[] => words.map((word): Note => ({ kind: 'ignored', word }));

function whereOf(parts: Parts, plan: Choice<string>, topic: Topic | undefined, refs: readonly string[]): Where {
  const { sentence } = parts;
  const ids = refs
    .flatMap(ref => plan.values.map(p => `${p}/${ref}`))
    .filter(id => sentence.knowledge.register.activity(id));
  const persons = leadersNamed(parts);
  const isLeftOut = refsLeftOut(parts);
  // "the ambers among 3.7 and 3.8": of those named, the ones that are so.
  const isSifted = refs.length > 1 && parts.sentence.tokens.some(t => t.text === 'among');
  const isFiltered = refs.length === 0 || isLeftOut || isSifted;
  return compact({
    plan,
    theme: isFiltered ? themeChoice(parts, plan.values) : undefined,
    status: isFiltered ? statusOf(parts) : undefined,
    leadGroup: isFiltered && (persons.length === 0 || sponsorsOf(parts)) ? parts.leadGroups : undefined,
    person: personOf(parts, persons),
    pledge: parts.pledges,
    isNew: isEither(parts) ? undefined : parts.isNew,
    revised: isEither(parts) ? undefined : parts.revised,
    marked: isEither(parts) ? ('newOrRevised' as const) : undefined,
    ids: ids.length > 0 ? { values: ids, ...(isLeftOut && { except: true as const }) } : undefined,
    topic: refs.length > 0 ? undefined : topic?.text,
    overdue: sentence.has('flag', 'overdue') && asksOverdue(parts) ? true : undefined,
    updated: updatedOf(parts),
  });
}

/** "those that Prior sponsors where a partner leads": who sponsors and which group leads are two things. */
const sponsorsOf = ({ sentence }: Parts): boolean => sentence.has('ask', 'sponsor');

function personOf(parts: Parts, persons: readonly string[]): Where['person'] {
  const pair = leadAndSponsor(parts, persons);
  if (pair) return { values: pair, as: 'under' };
  if (persons.length > 0) return { values: persons, as: asWhat(parts, persons) };
  const { sentence } = parts;
  if (sentence.has('leadGroup', 'noSponsor')) return { values: [NOBODY], as: 'sponsor' };
  if (sentence.has('leadGroup', 'aSponsor')) return { values: [NOBODY], except: true, as: 'sponsor' };
  return sentence.has('leadGroup', 'anOfficer') && !asksIfLed(parts)
    ? { values: [NOBODY], except: true, as: 'either' }
    : undefined;
}

/** "new or revised"; "new and revised" too, where nothing is both at once. */
function isEither({ sentence, isNew, revised }: Parts): boolean {
  const [one, other] = [sentence.first('flag', 'new'), sentence.first('flag', 'revised')].sort(
    (a, b) => (a?.from ?? 0) - (b?.from ?? 0),
  );
  if (!isNew || !revised || !one || !other) return false;
  const { activities } = sentence.knowledge.register.records;
  const joined = activityFacts(activities).someNewAndRevised ? ['or'] : ['or', 'and', 'n', 'plus'];
  return sentence.tokens.slice(one.to, other.from).some(t => joined.includes(t.text));
}

/** "not updated since March" is about when, and not about activities that were never updated. */
function statusOf(parts: Parts): Where['status'] {
  const { statuses } = parts;
  return updatedOf(parts) && statuses?.values.length === 1 && statuses.values[0] === 'none' ? undefined : statuses;
}

/** "outstanding" and "late" are said of updates, where nothing else is named that could be so. */
const asksOverdue = (parts: Parts): boolean => {
  const { sentence, themes } = parts;
  const other = sentence.has('subject', 'indicators', 'finance', 'meetings', 'items', 'resolutions');
  return (
    sentence.has('subject', 'activities', 'updates', 'things') ||
    sentence.has('ask', 'who', 'existence', 'all') ||
    themes.tokens.size > 0 ||
    (!other && topicOf(parts) === undefined)
  );
};

export function themeChoice(parts: Parts, plans: readonly string[]): Choice<number> | undefined {
  if (parts.themes.numbers) return parts.themes.numbers;
  const numbers = parts.themes.byName.flatMap(ids =>
    ids.filter(id => plans.some(p => id.startsWith(`${p}/`))).map(id => Number(id.split('/')[1])),
  );
  if (numbers.length === 0) return undefined;
  const values = [...new Set(numbers)];
  return parts.themes.nameTurned ? { values, except: true } : { values };
}

/** "RF's under ACC Prior", "led by PW and sponsored by Prior": one who leads and one who only sponsors are two things, and both are asked for. */
function leadAndSponsor({ sentence }: Parts, persons: readonly string[]): readonly string[] | undefined {
  const { leads, sponsors } = activityFacts(sentence.knowledge.register.records.activities);
  const [sponsor, ...others] = persons.filter(id => sponsors.has(id) && !leads.has(id));
  const [lead] = persons.filter(id => leads.has(id) && !sponsors.has(id));
  const isSaid = sentence.has('ask', 'sponsor') || sentence.tokens.some(t => t.text === 'under' || t.text === 'for');
  return isSaid && persons.length === 2 && others.length === 0 && lead && sponsor ? [lead, sponsor] : undefined;
}

/** Somebody who only sponsors is meant as such, also where they are asked for as one who leads. */
function asWhat({ sentence }: Parts, persons: readonly string[]): 'lead' | 'sponsor' | 'either' {
  if (sentence.has('ask', 'sponsor')) return sentence.has('ask', 'lead') ? 'either' : 'sponsor';
  const { leads, sponsors } = activityFacts(sentence.knowledge.register.records.activities);
  const anyone = persons.includes(NOBODY);
  const leading = anyone || persons.some(id => leads.has(id));
  const sponsoring = !anyone && persons.some(id => sponsors.has(id));
  return (sentence.has('ask', 'lead') || anyone) && (leading || !sponsoring) ? 'lead' : 'either';
}

function shape(parts: Parts, where: Where, topic: Topic | undefined): Query {
  const { sentence } = parts;
  const of = 'activities' as const;
  if (asksIfSo(parts, where)) {
    const { status: _, ...rest } = where;
    return { ask: 'show', of, where: rest, facet: sentence.has('ask', 'why') ? 'why' : 'status' };
  }
  const by =
    groupOf(sentence) ?? namedCounted(parts) ?? statusesCounted(parts) ?? groupsCounted(parts) ?? pledgesListed(parts);
  const single = where.ids?.values.length === 1 && !where.ids.except;
  const named = single || (where.topic !== undefined && !where.status);
  // "Top 3" of no ranking is the first three.
  const isRanked = sentence.all('superlative').some(({ key }) => key !== 'top');
  const take = isRanked ? undefined : parts.take;
  const extra = compact({ page: parts.page, take });
  if (by === 'pledge' && countsPledges(sentence) && Object.keys(where).every(part => part === 'plan'))
    return { ask: 'count', of, by, where };
  if (by && !single) return { ask: 'group', of, by, where };
  // "status and lead of 3.11": the whole of it tells both.
  if (single && asksWho(parts) && sentence.has('status', 'anyColour') && !sentence.has('ask', 'who'))
    return { ask: 'show', of, where };
  if (asksWho(parts) && where.person === undefined)
    return {
      ask: 'who',
      of,
      where: ofAnyGroup(parts, where),
      ...compact({ facet: sentence.has('ask', 'sponsor') ? ('sponsor' as const) : undefined }),
    };
  if (sentence.has('ask', 'why') && named) return { ask: 'show', of, where, facet: 'why' };
  // An amount is told inside an activity; activities have none.
  if (asksToldNumber(parts, where) || (topic !== undefined && asksAmount(sentence)))
    return { ask: 'show', of, where, facet: 'quantity', ...compact({ about: topic?.text }) };
  if (
    (sentence.has('ask', 'count', 'howMuch') || asksNumber(parts) || asksTotal(parts, where)) &&
    !single &&
    !(named && sentence.has('ask', 'show'))
  )
    return { ask: 'count', of, where };
  const facet = facetOf(parts, named);
  const ask: Ask = named && (single || facet || asksOne(sentence)) ? 'show' : 'list';
  const about = facet === 'quantity' || facet === 'told' ? topic?.text : undefined;
  return {
    ask,
    of,
    where,
    ...compact({ facet: ask === 'show' ? facet : undefined, about: single ? about : undefined }),
    ...extra,
  };
}

/** "was it us or the force who led …", "who leads on … for the force": whose it is is asked, so a group is no filter where there are two or it has nothing. */
function ofAnyGroup({ sentence }: Parts, where: Where): Where {
  const { leadGroup, topic, plan, ...rest } = where;
  if (leadGroup === undefined || topic === undefined) return where;
  const { register, everyday } = sentence.knowledge;
  const inPlan = (id: string) => plan?.values.some(p => id.startsWith(`${p}/`)) ?? true;
  const isOfGroup = (id: string) =>
    leadGroup.values.includes(register.activity(id)?.leadGroup ?? 'none') !== (leadGroup.except ?? false);
  const asked = sentence.has('relation', 'or') && leadGroup.values.length > 0;
  const has = createSearch(register, everyday).best('activities', topic, id => inPlan(id) && isOfGroup(id));
  return !asked && has ? where : { ...compact({ plan, topic }), ...rest };
}

/** "how many pledges were there" counts them; "how many activities under each pledge" counts what hangs on each. */
const countsPledges = (sentence: Sentence): boolean =>
  sentence.has('ask', 'count') && !sentence.has('ask', 'group') && !sentence.has('subject', 'activities');

/** "how many civilian investigators": counted inside the one activity that tells of them. */
function asksToldNumber(parts: Parts, { plan, topic, leadGroup: _, ...filter }: Where): boolean {
  const { sentence } = parts;
  if (topic === undefined || Object.keys(filter).length > 0 || !sentence.has('ask', 'count')) return false;
  if (sentence.has('subject', 'activities', 'things', 'pledges') || sentence.has('doing', 'work')) return false;
  return tellsNumber(parts, topic, plan?.values ?? []);
}

const asksAmount = (sentence: Sentence): boolean => sentence.has('ask', 'howMuch') && !sentence.has('ask', 'count');

/** "the amber ones in theme 3: give me the figure" */
const asksNumber = ({ sentence, statuses }: Parts): boolean =>
  statuses !== undefined &&
  sentence.tokens.some(
    (t, at) =>
      ['figure', 'number', 'tally'].includes(t.text) &&
      (['the', 'a', undefined].includes(sentence.tokens[at - 1]?.text) || sentence.tokens[at - 1]?.kind === 'mark'),
  );

/** "total activities in theme 3", "greens in 2013, total": of a filter, and not of a matter that may have a total of its own. */
const asksTotal = ({ sentence, statuses, leadGroups }: Parts, { topic, ids }: Where): boolean =>
  topic === undefined &&
  ids === undefined &&
  (statuses !== undefined || leadGroups !== undefined || sentence.has('subject', 'activities')) &&
  sentence.tokens.some(t => sentence.knowledge.lists.totals.has(t.text));

const asksOne = (sentence: Sentence): boolean => sentence.has('ask', 'show');

function facetOf(parts: Parts, named: boolean): Facet | undefined {
  const { sentence } = parts;
  if (!named) return undefined;
  if (sentence.has('ask', 'count', 'howMuch')) return 'quantity';
  if (sentence.has('facet', 'told') && parts.quote !== undefined) return 'told';
  if (sentence.has('facet', 'caveat')) return 'caveat';
  if (sentence.has('facet', 'source')) return 'source';
  if (sentence.has('facet', 'provisional')) return 'provisional';
  if (sentence.has('facet', 'wording')) return 'wording';
  return sentence.has('status', 'anyColour') || parts.statuses ? 'status' : undefined;
}
