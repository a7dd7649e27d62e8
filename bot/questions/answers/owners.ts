import { spokenName } from '../../../data/personName.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { matchActivities } from './activityMatches.ts';
import { PROVISIONAL } from './activityText.ts';
import { admitted } from './choices.ts';
import { shortDayText } from './days.ts';
import { capped, type Finding, found } from './finding.ts';
import { activityName, leadGroupWord, personNameById, planText, sentenceStart, statusWord } from './names.ts';

/**
 * Who leads some activities: the officer as printed, else the lead group, else plainly nobody. A name that only the papers give, not
 * the plan, is said to be such. Where the plan asked names nobody for a topic, an earlier plan's officer is named beside it.
 */
export function whoLeads(query: Query, activities: readonly Activity[], world: World): Finding {
  if (query.facet === 'sponsor') return whoSponsors(activities, world);
  const earlier = earlierLead(query, activities, world);
  const all = earlier ? [...activities, earlier] : activities;
  const people = [...new Set(all.flatMap(peopleOf))];
  const [only] = activities.length === 1 ? activities : [];
  return found({
    ids: people.length > 0 ? people : all.map(activity => activity.id),
    value: only ? ownerValue(only, world) : null,
    headline: only ? ownerSentence(only, world) : `${activities.length} activities:`,
    lines: [
      ...(only ? [standing(only, world)] : capped(activities.map(activity => ownerSentence(activity, world)))),
      ...(earlier ? [`Earlier: ${ownerSentence(earlier, world)}`] : []),
    ],
    show: only ? { kind: 'activity', id: only.id } : { kind: 'activities', ids: activities.map(a => a.id), page: 1 },
  });
}

/** How the activity stands, for who asks whose it is wants to know that next. */
function standing({ id }: Activity, { register }: World): string {
  const latest = register.latestUpdate(id);
  if (!latest) return 'No update yet.';
  return `${statusWord(latest.status)}${latest.basis === 'compiled' ? ` (${PROVISIONAL})` : ''}, ${latest.period.label}.`;
}

/** Who sponsors some activities; where nobody does, that is said, and who leads instead. */
function whoSponsors(activities: readonly Activity[], world: World): Finding {
  const sponsored = activities.filter(activity => activity.sponsor !== null);
  const told = sponsored.length > 0 ? sponsored : activities;
  const [only] = told.length === 1 ? told : [];
  const people = [...new Set(sponsored.map(activity => activity.sponsor).filter(id => id !== null))];
  const sponsor = people.length === 1 ? world.register.person(people[0] ?? '') : undefined;
  const silent = activities.length - sponsored.length;
  return found({
    ids: people.length > 0 ? people : told.map(activity => activity.id),
    value: sponsor ? spokenName(sponsor) : null,
    headline: only ? sponsorSentence(only, world) : `${told.length} activities:`,
    lines: [
      ...(only ? leadBeside(only, world) : capped(told.map(activity => sponsorSentence(activity, world)))),
      ...(sponsored.length > 0 && silent > 0 ? [`No sponsor is recorded for the other ${silent}.`] : []),
    ],
    show: only ? { kind: 'activity', id: only.id } : { kind: 'activities', ids: told.map(a => a.id), page: 1 },
  });
}

/** Who leads what somebody sponsors, for the two go together. */
const leadBeside = (activity: Activity, world: World): string[] =>
  activity.sponsor === null ? [] : [sentenceStart(leadWords(activity, world))];

function sponsorSentence(activity: Activity, world: World): string {
  const name = `${activityName(activity, world.planInForce)} (${activity.title})`.replace(') (', '; ');
  const sponsor = activity.sponsor === null ? undefined : world.register.person(activity.sponsor);
  if (sponsor)
    return `${name}: sponsored by ${spokenName(sponsor)}${activity.leadBasis === 'published' ? '' : ' (named in the May 2021 papers, not in the plan)'}.`;
  return `${name}: no sponsor is recorded; ${leadWords(activity, world)}`;
}

/** The owner in one word or name, or null where nobody is recorded. */
function ownerValue(activity: Activity, world: World): string | null {
  if (activity.leadPrinted) return activity.leadPrinted;
  const person = activity.lead && world.register.person(activity.lead);
  if (person) return spokenName(person);
  return activity.leadGroup ? leadGroupWord(activity.leadGroup) : null;
}

/** Who leads one activity, in a line that can be shown beside its ref. */
export function ownerText(activity: Activity, world: World): string {
  const value = ownerValue(activity, world);
  if (value === null) return 'nobody named';
  if (activity.leadBasis === 'published' || activity.leadPrinted || activity.leadChanges) return value;
  return activity.lead
    ? `${value} (named in the May 2021 papers, not in the plan)`
    : `${value} (our reading of the wording)`;
}

/** "6.F03 (2016–18 plan), …: led by Det Supt Firth, in the Force's group." */
export function ownerSentence(activity: Activity, world: World): string {
  const name = `${activityName(activity, world.planInForce)} (${activity.title})`.replace(') (', '; ');
  return `${name}: ${leadWords(activity, world)}`;
}

function leadWords(activity: Activity, world: World): string {
  const group = leadGroupWord(activity.leadGroup);
  if (activity.leadPrinted)
    return `led by ${activity.leadPrinted}${behindThePrint(activity, world)}. Lead group: ${group}.`;
  const named = namedHere(activity, world);
  if (named) return named;
  const plan = planText(activity.plan);
  if (activity.leadBasis === 'published') return `lead group ${group}; ${plan} names no lead officer.`;
  const person = activity.lead ?? activity.sponsor;
  const papers = person
    ? ` ${personNameById(world.register, person)} is named in the May 2021 papers: ${activity.leadReason ?? ''}`
    : '';
  const read = activity.leadGroup ? ` From its wording it falls to: ${group} (our reading).` : '';
  return `${plan} names no lead officer.${papers}${read}`;
}

/** A lead whom a manager named here, with when and by whom, and who led it before. */
function namedHere({ lead, leadChanges }: Activity, world: World): string | undefined {
  const change = leadChanges?.at(-1);
  if (!change || lead === null) return undefined;
  const name = (id: string) => personNameById(world.register, id);
  const before = change.was === null ? '' : `; before that, ${name(change.was)}`;
  return `led by ${name(lead)}, named by ${change.by.name} on ${shortDayText(change.at.slice(0, 10))}${before}.`;
}

/** "ACC Prior/PW" is a sponsor and a lead officer: said so, since the print does not. */
function behindThePrint(activity: Activity, world: World): string {
  if (!activity.sponsor || !activity.lead) return '';
  const name = (id: string) => personNameById(world.register, id);
  return ` (sponsor ${name(activity.sponsor)}, lead officer ${name(activity.lead)})`;
}

const peopleOf = (activity: Activity): string[] => [activity.lead, activity.sponsor].filter(person => person !== null);

/** The best match of the topic in the newest earlier plan that prints a lead officer for it. */
function earlierLead(query: Query, activities: readonly Activity[], world: World): Activity | undefined {
  const plans = admitted(query.where.plan);
  if (query.where.topic === undefined || plans?.length !== 1 || activities.some(a => a.leadPrinted)) return undefined;
  const asked = world.register.plan(plans[0] ?? '');
  return world.register.records.plans
    .filter(plan => asked && plan.from < asked.from)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .flatMap(plan => matchActivities({ topic: query.where.topic ?? '', plan: { values: [plan.id] } }, world).activities)
    .find(activity => activity.leadPrinted);
}
