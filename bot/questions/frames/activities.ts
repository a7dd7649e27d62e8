import type { Activity } from '../../../data/records.ts';
import { type Candidate, candidate, compact, type Evidence } from '../candidate.ts';
import { padded } from '../parts/codes.ts';
import type { Parts } from '../parts.ts';
import type { Ask, Choice, Facet, GroupBy, Query, Where } from '../query.ts';
import { type Need, scopeOf } from '../scope.ts';
import { createSearch } from '../search.ts';
import type { Sentence } from '../sentence.ts';
import { entriesOf } from '../spans.ts';
import { type Topic, topicOf } from '../topic.ts';

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

/** The topic of a question about activities. A verb before it that no record has is left out ("expanding Operation Reacher"). */
export function activityTopic(parts: Parts): Topic | undefined {
  const topic = topicOf(parts);
  if (!topic || parts.quote !== undefined || !/ing$/.test(topic.words[0] ?? '') || topic.words.length < 2) return topic;
  const plans = parts.sentence.knowledge.register.records.plans.map(p => p.id);
  if (topicExists(parts.sentence, topic.text, plans)) return topic;
  const words = topic.words.slice(1);
  const text = words.join(' ');
  return topicExists(parts.sentence, text, plans) ? { ...topic, words, text } : topic;
}

/** Whether a plan has anything on a topic. Several frames ask the same of one sentence, so the answer is kept with the sentence. */
export function topicExists(sentence: Sentence, topic: string, plans: readonly string[]): boolean {
  const known = TOPICS.get(sentence) ?? new Map<string, boolean>();
  TOPICS.set(sentence, known);
  const key = `${plans.join()} ${topic}`;
  const found =
    known.get(key) ??
    createSearch(sentence.knowledge.register).find('activities', topic, id => plans.some(p => id.startsWith(`${p}/`)))
      .length > 0;
  known.set(key, found);
  return found;
}

const TOPICS = new WeakMap<Sentence, Map<string, boolean>>();

/** The activities whose reference is named; "P03" with "theme 6" is 6.P03. */
function refsNamed(parts: Parts): string[] {
  const { refs, partRefs } = parts.codes;
  const themes = parts.themes.numbers?.values ?? [];
  return [...refs, ...partRefs.flatMap(part => themes.map(theme => `${theme}.${padded(part)}`))];
}

function needsOf(parts: Parts, topic: Topic | undefined, refs: readonly string[]): Need[] {
  const { register } = parts.sentence.knowledge;
  const any = (test: (a: Activity) => boolean) => (plan: string) =>
    register.records.activities.some(a => a.plan === plan && test(a));
  const themes = parts.themes.numbers;
  return [
    ...refs.map((ref): Need => ({ what: ref, existsIn: any(a => a.ref === ref) })),
    ...(themes && !themes.except
      ? themes.values.map(
          (n): Need => ({ what: `theme ${n}`, existsIn: plan => register.theme(plan, n) !== undefined }),
        )
      : []),
    ...parts.themes.byName.map(
      (ids): Need => ({ what: 'that theme', existsIn: plan => ids.some(id => id.startsWith(`${plan}/`)) }),
    ),
    ...people(parts).map(
      (id): Need => ({ what: nameOf(parts, id), existsIn: any(a => a.lead === id || a.sponsor === id) }),
    ),
    ...(parts.pledges?.values ?? []).map(
      (code): Need => ({ what: `pledge ${code}`, existsIn: any(a => a.pledges.length > 0) }),
    ),
    ...(parts.isNew ? [{ what: 'new activities', existsIn: any(a => a.isNew) }] : []),
    ...(parts.revised ? [{ what: 'revised activities', existsIn: any(a => a.revised) }] : []),
    ...(groupOf(parts.sentence) === 'pledge' ? [{ what: 'pledges', existsIn: any(a => a.pledges.length > 0) }] : []),
    ...(topic
      ? [{ what: topic.text, existsIn: (plan: string) => topicExists(parts.sentence, topic.text, [plan]) }]
      : []),
  ];
}

const nameOf = (parts: Parts, id: string): string => parts.sentence.knowledge.register.person(id)?.name ?? id;

/** The people a question about leading names, the speaker for "my". */
function people(parts: Parts): readonly string[] {
  if (parts.people.ids.length > 0) return parts.people.ids;
  const offices = parts.sentence.stretches
    .flatMap(s => entriesOf(s, 'office').map(e => e.means))
    .filter(id => leads(parts, id));
  if (offices.length > 0 && !parts.sentence.has('ask', 'who') && parts.sentence.has('ask', 'lead', 'sponsor'))
    return [...new Set(offices)];
  const mine =
    parts.sentence.has('writing', 'mine') && parts.sentence.tokens.some(t => ['my', 'mine', 'i'].includes(t.text));
  const owning = parts.sentence.has('ask', 'lead') || parts.sentence.tokens.some(t => ['my', 'mine'].includes(t.text));
  const speaker = parts.sentence.context.speaker.person;
  return mine && owning && speaker !== undefined ? [speaker] : [];
}

function whereOf(parts: Parts, plan: Choice<string>, topic: Topic | undefined, refs: readonly string[]): Where {
  const { sentence } = parts;
  const ids = refs
    .flatMap(ref => plan.values.map(p => `${p}/${ref}`))
    .filter(id => sentence.knowledge.register.activity(id));
  const persons = people(parts);
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
    overdue:
      sentence.has('flag', 'overdue') &&
      (sentence.has('subject', 'activities', 'updates') || sentence.has('ask', 'who'))
        ? true
        : undefined,
    updated: updatedOf(parts),
  });
}

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

/** "how many greens and how many ambers" asks for a number each. */
function statusesCounted(parts: Parts): GroupBy | undefined {
  const { sentence } = parts;
  const each = sentence.all('ask', 'count').length > 1 || sentence.has('ask', 'compare');
  return sentence.has('ask', 'count') &&
    each &&
    (parts.statuses?.values.length ?? 0) > 1 &&
    parts.themes.numbers?.values.length !== 2
    ? 'status'
    : undefined;
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

const says = (s: Sentence, ...stems: readonly string[]): boolean => s.tokens.some(t => stems.includes(t.stem));

const DIMENSIONS: readonly (readonly [GroupBy, (s: Sentence) => boolean])[] = [
  ['status', s => s.has('status', 'anyColour') || says(s, 'status', 'rag', 'colour', 'color', 'rating')],
  ['leadGroup', s => says(s, 'lead', 'led') || s.all('leadGroup').length > 1],
  ['pledge', s => says(s, 'pledge')],
  ['section', s => says(s, 'section')],
  ['author', s => says(s, 'author')],
  ['meeting', s => says(s, 'meeting')],
  ['theme', s => says(s, 'theme', 'priority')],
  [
    'plan',
    s => s.tokens.some((t, i) => t.stem === 'plan' && ['by', 'per', 'each'].includes(s.tokens[i - 1]?.text ?? '')),
  ],
  ['person', s => says(s, 'person', 'officer', 'owner')],
];

/** What the count is broken down by, where the sentence asks for that. */
export function groupOf(sentence: Sentence): GroupBy | undefined {
  if (!sentence.has('ask', 'group')) return undefined;
  return dimensionAfterBy(sentence) ?? DIMENSIONS.find(([, holds]) => holds(sentence))?.[0];
}

const AFTER_BY: Readonly<Record<string, GroupBy>> = {
  theme: 'theme',
  priority: 'theme',
  status: 'status',
  rag: 'status',
  colour: 'status',
  color: 'status',
  rating: 'status',
  lead: 'leadGroup',
  pledge: 'pledge',
  section: 'section',
  author: 'author',
  meeting: 'meeting',
  plan: 'plan',
  person: 'person',
  officer: 'person',
  owner: 'person',
};
const BY = new Set(['by', 'per', 'each']);

/** "by theme", "per lead group", "in each section" */
function dimensionAfterBy(sentence: Sentence): GroupBy | undefined {
  for (const [at, token] of sentence.tokens.entries()) {
    if (!BY.has(token.text)) continue;
    const by = AFTER_BY[sentence.tokens[at + 1]?.stem ?? ''];
    if (by) return by;
  }
  return undefined;
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
    ['people who lead', 1.6, people(parts).some(id => leads(parts, id))],
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
    ['other subject', -2, others],
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

const leads = (parts: Parts, id: string): boolean =>
  parts.sentence.knowledge.register.records.activities.some(a => a.lead === id || a.sponsor === id);

/** References and themes that the plan has not. */
function unknownOf(parts: Parts, plan: Choice<string>, refs: readonly string[]): Candidate['unknown'] {
  const { register } = parts.sentence.knowledge;
  const { codes } = parts;
  const strange = codes.indicators.length === 0 && codes.refs.length === 0 ? codes.unknown[0] : undefined;
  const lost = refs.find(ref => !plan.values.some(p => register.activity(`${p}/${ref}`))) ?? strange;
  if (lost !== undefined) return { what: lost, offers: near(parts, plan.values, lost) };
  const theme = parts.themes.numbers?.values.find(n => !plan.values.some(p => register.theme(p, n)));
  if (theme === undefined) return undefined;
  const themes = plan.values.flatMap(p => register.plan(p)?.themes.map(t => `Theme ${t.number}: ${t.name}`) ?? []);
  return { what: `theme ${theme}`, offers: themes };
}

/** The last references of the theme that the lost one seems to be in, else the first of the plan. */
function near(parts: Parts, plans: readonly string[], ref: string): string[] {
  const list = parts.sentence.knowledge.register.records.activities.filter(a => plans.includes(a.plan));
  const alike = list.filter(a => a.ref.split('.')[0] === ref.split('.')[0]);
  return (alike.length > 0 ? alike.slice(-3) : list.slice(0, 3)).map(a => a.id);
}
