import { holdsOn, type StandIn } from '../../data/standIn.ts';
import { said } from '../conversation/said.ts';
import type { Turn, TurnResult } from '../conversation/turn.ts';
import { findPeople } from '../people/findPeople.ts';
import { isManager, isTheirs } from '../people/permissions.ts';
import { actorOf } from '../people/speaker.ts';
import { nameOf } from '../updates/ask.ts';
import { today } from '../updates/openUpdate.ts';
import { proposeLead } from './changingLead.ts';
import { proposeStandIn } from './naming.ts';
import { activityNamed, personName, personNamed } from './people.ts';
import * as say from './sentences.ts';
import { readStandInCommand, type StandInCommand } from './standInCommand.ts';

/** Who acts in whose place: delegates, cover, a change of lead, and their end. Undefined for other words. */
export function stepStandIn(turn: Turn, words: string): TurnResult | undefined {
  const command = readStandInCommand(words, today(turn));
  if (!command) return undefined;
  switch (command.kind) {
    case 'delegate':
      return delegate(turn, command, words);
    case 'cover':
      return cover(turn, command, words);
    case 'lead': {
      const person = personNamed(turn, command.who, name => words.replace(command.who, name));
      if (!person.ok) return command.isSure ? person.refusal : undefined;
      return proposeLead(turn, person.value, command.what);
    }
    case 'end':
      return end(turn, command.what);
    case 'ask':
      return tell(turn, command.forWhom);
    default:
      return command satisfies never;
  }
}

type Of<Kind extends StandInCommand['kind']> = Extract<StandInCommand, { kind: Kind }>;

const ME = /^(?:me|myself|us)$/iu;

function delegate(turn: Turn, command: Of<'delegate'>, words: string): TurnResult | undefined {
  const { speaker } = turn;
  const person = personNamed(turn, command.who, name => words.replace(command.who, name));
  if (!person.ok) return looksLikeName(command.who) ? person.refusal : undefined;
  const found = activityNamed(turn, command.what);
  if (!found.ok) return found.refusal;
  const activity = found.value;
  const own = command.forWhom === '' || ME.test(command.forWhom);
  const named = own ? undefined : personNamed(turn, command.forWhom, name => words.replace(command.forWhom, name));
  if (named && !named.ok) return named.refusal;
  const isOwn = named === undefined ? !activity || isTheirs(speaker, activity) : named.value.id === speaker.person;
  if (!isOwn && !isManager(speaker))
    return said(turn, activity ? say.notYours(nameOf(turn, activity)) : say.onlyManagersCover);
  const owner = named?.value.id ?? (isOwn ? speaker.person : (activity?.lead ?? activity?.sponsor ?? undefined));
  if (owner === undefined) return said(turn, say.nothingOfYours);
  return proposeStandIn(
    turn,
    { as: 'delegate', of: owner, person: person.value.id, activity: activity?.id ?? null },
    command.days,
  );
}

function cover(turn: Turn, { who, forWhom, days }: Of<'cover'>, words: string): TurnResult | undefined {
  const { speaker } = turn;
  const person = personNamed(turn, who, name => words.replace(who, name));
  if (ME.test(forWhom) && person.ok && speaker.person !== undefined)
    return proposeStandIn(turn, { as: 'delegate', of: speaker.person, person: person.value.id, activity: null }, days);
  const owner = personNamed(turn, forWhom, name => words.replace(forWhom, name));
  // "the grant covers for two years": nobody of that name on either side.
  if (!person.ok && !owner.ok) return undefined;
  if (!isManager(speaker)) return said(turn, say.onlyManagersCover);
  if (!person.ok) return person.refusal;
  if (!owner.ok) return owner.refusal;
  if (days.until === undefined) return said(turn, say.whichDays(personName(turn.store.register(), owner.value.id)));
  return proposeStandIn(turn, { as: 'cover', of: owner.value.id, person: person.value.id, activity: null }, days);
}

/** A rank or a capital: "let the team update it" names nobody. */
const looksLikeName = (words: string): boolean => /^\p{Lu}/u.test(words) && words.split(' ').length <= 4;

/** Ends what the speaker may end: what they named or what is in their place; a manager all of it. Several are offered. */
function end(turn: Turn, what: string): TurnResult {
  const open = endable(turn).filter(standIn => isMeant(turn, standIn, what));
  const register = turn.store.register();
  const [only, another] = open;
  if (!only) return said(turn, say.nothingToEnd);
  if (another)
    return said(
      turn,
      say.whichToEnd,
      open.slice(0, MOST_OFFERS).map(({ id, person, of }) => ({
        title: say.endButton(personName(register, person), personName(register, of)),
        say: `stop delegating ${id}`,
      })),
    );
  const { person, of, id } = only;
  return {
    ...said(turn, say.ended(personName(register, person), personName(register, of))),
    changes: [{ kind: 'endStandIn', id, by: actorOf(turn.speaker), at: turn.now.toISO() ?? '' }],
  };
}

const MOST_OFFERS = 6;

function endable(turn: Turn): readonly StandIn[] {
  const { speaker } = turn;
  const isOpen = ({ ended, until }: StandIn) => ended === undefined && (until === null || until >= today(turn));
  return turn.store
    .register()
    .standIns.filter(
      standIn =>
        isOpen(standIn) && (isManager(speaker) || standIn.of === speaker.person || standIn.person === speaker.person),
    );
}

/** Words after "stop delegating": an id of a button, a person, an activity, or nothing for all. */
function isMeant(turn: Turn, { id, person, of, activity }: StandIn, what: string): boolean {
  const words = what.trim();
  if (words === '' || words === id) return true;
  const people = findPeople(turn.store.register(), words).map(found => found.id);
  if (people.includes(person) || people.includes(of)) return true;
  const found = people.length === 0 ? activityNamed(turn, words) : undefined;
  return found?.ok === true && found.value !== null && (activity === null || activity === found.value.id);
}

function tell(turn: Turn, forWhom: string): TurnResult | undefined {
  const register = turn.store.register();
  const owner = ME.test(forWhom) ? turn.speaker.person : findPeople(register, forWhom)[0]?.id;
  if (owner === undefined) return undefined;
  const names = register.standIns
    .filter(
      standIn =>
        standIn.of === owner && (holdsOn(standIn, today(turn)) || standIn.from > today(turn)) && !standIn.ended,
    )
    .map(standIn => lineOf(turn, standIn));
  return said(turn, names.length > 0 ? names.join('\n') : say.nobodyStandsIn(personName(register, owner)));
}

function lineOf(turn: Turn, standIn: StandIn): string {
  const register = turn.store.register();
  const activity = standIn.activity === null ? undefined : register.activity(standIn.activity);
  const span = say.spanOf(standIn, today(turn));
  const what = activity ? nameOf(turn, activity) : say.everything;
  return say.standInLine(personName(register, standIn.person), personName(register, standIn.of), what, span);
}
