import type { Activity } from '../../../../data/records/activity.ts';
import { phraseAt } from '../../../words/phraseAt.ts';
import { activityFacts } from '../../activityFacts.ts';
import type { Candidate } from '../../candidate.ts';
import { padded } from '../../parts/codes.ts';
import type { Parts } from '../../parts.ts';
import type { Choice } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import type { Stretch } from '../../stretches/spans.ts';
import { type Topic, topicOf } from '../../topic.ts';
import type { Need } from '../../unmet/scope.ts';
import { topicBelongs } from './activityTopic.ts';
import { groupOf, pledgesListed } from './grouping.ts';

/** The activities whose reference is named; "P03" with "theme 6" is 6.P03, and with the plan of 2013 P6.3. */
export function refsNamed(parts: Parts): string[] {
  const { refs, partRefs } = parts.codes;
  const { register } = parts.sentence.knowledge;
  const themes = parts.themes.numbers?.values ?? [];
  const has = (ref: string) => parts.plans?.values.some(plan => register.activity(`${plan}/${ref}`)) ?? false;
  const written = (part: string, theme: number): string =>
    [`${theme}.${padded(part)}`, `${part[0]}${theme}.${Number(part.slice(1))}`].find(has) ?? `${theme}.${padded(part)}`;
  return [...refs, ...partRefs.flatMap(part => themes.map(theme => written(part, theme)))];
}

export function needsOf(parts: Parts, topic: Topic | undefined, refs: readonly string[]): Need[] {
  const { register } = parts.sentence.knowledge;
  const { plansOf, plansWith } = activityFacts(register.records.activities);
  const has = (kind: keyof typeof plansWith) => (plan: string) => plansWith[kind].has(plan);
  const themes = parts.themes.numbers;
  return [
    ...refs.map((ref): Need => ({ what: ref, existsIn: plan => register.activity(`${plan}/${ref}`) !== undefined })),
    ...(themes && !themes.except
      ? themes.values.map(
          (n): Need => ({ what: `theme ${n}`, existsIn: plan => register.theme(plan, n) !== undefined }),
        )
      : []),
    ...parts.themes.byName.map(
      (ids): Need => ({ what: 'that theme', existsIn: plan => ids.some(id => id.startsWith(`${plan}/`)) }),
    ),
    ...leadersNamed(parts)
      .filter(id => id !== NOBODY)
      .map((id): Need => ({ what: nameOf(parts, id), existsIn: plan => plansOf.get(id)?.has(plan) ?? false })),
    ...(parts.pledges?.values ?? []).map((code): Need => ({ what: `pledge ${code}`, existsIn: has('pledges') })),
    ...(parts.isNew ? [{ what: 'new activities', existsIn: has('new') }] : []),
    ...(parts.revised ? [{ what: 'revised activities', existsIn: has('revised') }] : []),
    ...((groupOf(parts.sentence) ?? pledgesListed(parts)) === 'pledge'
      ? [{ what: 'pledges', existsIn: has('pledges') }]
      : []),
    ...(topic
      ? [{ what: topic.text, existsIn: (plan: string) => topicBelongs(parts.sentence, topic.text, plan) }]
      : []),
  ];
}

const nameOf = (parts: Parts, id: string): string => parts.sentence.knowledge.register.person(id)?.name ?? id;

/** Stands for a person where none is named in the record. */
export const NOBODY = 'none';

/** The people a question about leading names, the speaker for "my". */
export function leadersNamed(parts: Parts): readonly string[] {
  if (parts.people.ids.length > 0) return parts.people.ids;
  if (parts.sentence.has('leadGroup', 'noOfficer')) return [NOBODY];
  const speaker = parts.sentence.context.speaker.person;
  return speaker !== undefined && isAboutSpeaker(parts.sentence) ? [speaker] : [];
}

/** "my ambers", "what do I lead", "what am I down for"; not "I need those led by the force" or "who do I ring". */
export function isAboutSpeaker(sentence: Sentence): boolean {
  if (sentence.has('ask', 'who')) return false;
  return ownsRecord(sentence) || sentence.all('ask', 'lead', 'sponsor').some(s => isOfSpeaker(sentence, s));
}

/** "my ambers", "my theme 3 activities", "which are mine": not "my one to one", "my boss". */
function ownsRecord(sentence: Sentence): boolean {
  const { tokens, stretches } = sentence;
  return tokens.some((token, at) => {
    if (token.text === 'mine') return true;
    // "my manager thinks theme 1 has more" is about their manager.
    if (token.text !== 'my' || (phraseAt(sentence.knowledge.lists.asideOpening, tokens, at) ?? 0) > 1) return false;
    const near = stretches.filter(s => s.from > at && s.from <= at + OWNED);
    return near.some(s =>
      ['status', 'subject', 'flag', 'leadGroup', 'writing'].some(role => s.entries.some(e => e.role === role)),
    );
  });
}

/** What is the speaker's stands so many words after "my" at most. */
const OWNED = 3;

function isOfSpeaker({ tokens }: Sentence, stretch: Stretch): boolean {
  if (tokens.slice(stretch.from, stretch.to).some(t => ['i', 'me', 'my', 'mine'].includes(t.text))) return true;
  const before = tokens.slice(Math.max(0, stretch.from - 2), stretch.from).map(t => t.text);
  const asked = /\b(am|are) i (the|a|down as)?( the)?$/.test(
    tokens
      .slice(0, stretch.from)
      .map(t => t.text)
      .join(' '),
  );
  return (
    asked || before.at(-1) === 'i' || before.at(-1) === 'im' || (before[0] === 'i' && HELPING.has(before[1] ?? ''))
  );
}

const HELPING = new Set(['am', 'do', 'have', 'should', 'must', 'currently', 'also']);

export const leads = (parts: Parts, id: string): boolean =>
  activityFacts(parts.sentence.knowledge.register.records.activities).plansOf.has(id);

/** References and themes that the plan has not. */
export function unknownOf(parts: Parts, plan: Choice<string>, refs: readonly string[]): Candidate['unknown'] {
  const { register } = parts.sentence.knowledge;
  const { codes } = parts;
  const strange = codes.indicators.length === 0 && codes.refs.length === 0 ? codes.unknown[0] : undefined;
  const lost = refs.find(ref => !plan.values.some(p => register.activity(`${p}/${ref}`))) ?? strange;
  if (lost !== undefined) return { what: lost, offers: near(parts, plan.values, lost) };
  const pledge = unknownPledgeOf(parts);
  if (pledge) return pledge;
  const unknownPlan = unknownPlanOf(parts);
  if (unknownPlan) return unknownPlan;
  const theme = parts.themes.numbers?.values.find(n => !plan.values.some(p => register.theme(p, n)));
  if (theme === undefined) return undefined;
  const themes = plan.values.flatMap(p => register.plan(p)?.themes.map(t => `Theme ${t.number}: ${t.name}`) ?? []);
  return { what: `theme ${theme}`, offers: themes };
}

/** "the dog walking pledge": the word pledge, with a name that none has. */
function unknownPledgeOf(parts: Parts): Candidate['unknown'] {
  const { sentence, pledges, quote } = parts;
  const said = sentence.all('subject', 'pledges');
  const topic = said.length > 0 && !pledges && quote === undefined ? topicOf(parts) : undefined;
  if (!topic || pledgesListed(parts)) return undefined;
  const named = sentence.knowledge.register.records.pledges.filter(p => p.parent === null);
  return { what: `a pledge on ${topic.text}`, offers: named.map(p => `${p.code}: ${p.name}`) };
}

/** "the 2025-26 plan": years that no plan is of, where no other plan is named. */
export function unknownPlanOf({ plans, sentence }: Parts): Candidate['unknown'] {
  if (plans?.unknown === undefined || plans.values.length > 0) return undefined;
  const known = sentence.knowledge.register.records.plans.map(p => p.id);
  return { what: `a plan for ${plans.unknown}`, offers: known };
}

/** The references nearest to the lost one by letter and number in the theme that it seems to be in, else the first of the plan. */
function near(parts: Parts, plans: readonly string[], ref: string): string[] {
  const { activities } = parts.sentence.knowledge.register.records;
  const written = parts.plans ? [] : activities.filter(a => shapeOf(a.ref) === shapeOf(ref));
  const list = written.length > 0 ? written : activities.filter(a => plans.includes(a.plan));
  const [theme, place] = numbersOf(ref);
  const inTheme = list.filter(a => a.theme === theme);
  const lettered = inTheme.filter(a => letterOf(a.ref) === letterOf(ref));
  const away = (a: Activity) => Math.abs((numbersOf(a.ref)[1] ?? 0) - (place ?? 0));
  const alike = (lettered.length > 0 ? lettered : inTheme).toSorted((a, b) => away(a) - away(b)).slice(0, OFFERED);
  return (alike.length > 0 ? list.filter(a => alike.includes(a)) : list.slice(0, OFFERED)).map(a => a.id);
}

const OFFERED = 3;
/** Each plan writes its references in a way of its own: "6.F03", "C3.1", "4.9". */
const shapeOf = (ref: string): string => ref.replace(/\d+/gu, '0').replace(/\p{L}/gu, 'A');
const numbersOf = (ref: string): number[] => (ref.match(/\d+/gu) ?? []).map(Number);
const letterOf = (ref: string): string => /\p{L}/u.exec(ref)?.[0] ?? '';
