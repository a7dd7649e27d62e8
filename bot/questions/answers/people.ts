import { fullName } from '../../../data/personName.ts';
import type { Person } from '../../../data/records/person.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { createSearch } from '../search/search.ts';
import { admits, namesOneRecord } from './choices.ts';
import { shortDayText } from './days.ts';
import { countText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import { activityName } from './names.ts';

/** Answers a question about the people on record: who holds a post, what somebody's post is. */
export function answerPeople(query: Query, world: World): Finding {
  const people = matchPeople(query, world);
  const [first, ...others] = people;
  if (query.ask === 'count') {
    return found({
      ids: people.map(p => p.id),
      value: people.length,
      headline: `${countText(people.length, 'person', 'people')}.`,
    });
  }
  if (!first) return nobody(query, world);
  const one = others.length === 0;
  return found({
    ids: people.map(person => person.id),
    value: one ? (query.ask === 'show' ? first.role : fullName(first)) : null,
    headline: one
      ? namesOneRecord(query.where) && !first.rank
        ? postText(first)
        : personText(first)
      : `${countText(people.length, 'person', 'people')}:`,
    lines: one ? [...noteOf(first), ...leads(first, world)] : capped(people.map(personText)),
  });
}

function matchPeople({ where }: Query, world: World): readonly Person[] {
  const plain = world.register.records.people.filter(
    person => admits(where.ids, person.id) && (where.person === undefined || admits(where.person, person.id)),
  );
  if (where.topic === undefined) return plain;
  const byId = new Map(plain.map(person => [person.id, person]));
  const hits = createSearch(world.register, world.everyday).find('people', where.topic, id => byId.has(id));
  const strong = hits.filter(hit => hit.strong);
  return (strong.length > 0 ? strong : hits).flatMap(hit => byId.get(hit.id) ?? []);
}

/** "Craig Guildford: Chief Constable, Nottinghamshire Police As of the papers of 19 May 2021.". */
function personText(person: Person): string {
  const initials = person.name ? '' : ' (known by initials only)';
  return `${fullName(person)}${initials}: ${postText(person)}`;
}

/** "Head of Finance, Nottinghamshire Police. As of the papers of 19 May 2021." */
function postText(person: Person): string {
  const { organisation, role } = person;
  const of = organisation && !role.includes(organisation) ? `, ${organisation}` : '';
  return `${role}${of}. As of ${asOfText(person.asOf)}.`;
}

/** The date of the paper, which is a day or only a year. */
const asOfText = (asOf: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `the papers of ${shortDayText(asOf)}` : `papers of ${asOf}`;

const noteOf = (person: Person): string[] => (person.note ? [person.note] : []);

function leads(person: Person, world: World): string[] {
  const refs = (role: 'lead' | 'sponsor') =>
    world.register.records.activities
      .filter(activity => activity[role] === person.id)
      .map(activity => activityName(activity, world.planInForce));
  const lines = [
    ['Lead officer of', refs('lead')],
    ['Sponsor of', refs('sponsor')],
  ] as const;
  return lines.filter(([, names]) => names.length > 0).map(([label, names]) => `${label}: ${names.join(', ')}.`);
}

function nobody({ where }: Query, world: World): Finding {
  const near = where.topic
    ? createSearch(world.register, world.everyday).nearest('people', where.topic).slice(0, 3)
    : [];
  const people = near.flatMap(id => world.register.person(id) ?? []);
  return nothing(
    `Nobody on record matches.${people.length > 0 ? ' The nearest are:' : ''}`,
    near,
    people.map(personText),
  );
}
