import { isManager, isTheirs } from '../../data/permissions.ts';
import { actorOf } from '../../data/speaker.ts';
import { holdsOn, type StandIn } from '../../data/standIn.ts';
import type { Hearing } from '../commands/commands.ts';
import { findPeople } from '../naming/findPeople.ts';
import { looksLikeName, personNamed } from '../people/personNamed.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import { today } from '../updates/openUpdate.ts';
import { proposeLead } from './changingLead.ts';
import { proposeStandIn } from './naming.ts';
import { activityNamed, personName } from './people.ts';
import * as say from './sentences.ts';
import { type Days, readStandInCommand, type StandInCommand } from './standInCommand.ts';

/** Who acts in whose place: delegates, cover, a change of lead, and their end. Undefined for other words. */
export function stepStandIn(turn: Turn, hearing: Hearing): TurnResult | undefined {
  const command = readStandInCommand(hearing, today(turn));
  const { words } = hearing;
  if (!command) return undefined;
  switch (command.kind) {
    case 'delegate':
      return delegate(turn, command, words);
    case 'cover':
      return cover(turn, command, words);
    case 'handOver':
      return handOver(turn, command, words);
    case 'lead':
      return lead(turn, command, words);
    case 'end':
      return end(turn, command);
    case 'ask':
      return tell(turn, command.forWhom);
    default:
      return command satisfies never;
  }
}

type Of<Kind extends StandInCommand['kind']> = Extract<StandInCommand, { kind: Kind }>;

function lead(turn: Turn, { who, what, isSure }: Of<'lead'>, words: string): TurnResult | undefined {
  const person = personNamed(turn, who, name => words.replace(who, name));
  if (!person.ok) return isSure ? person.refusal : undefined;
  return proposeLead(turn, person.value, what);
}

/** A manager who names no days gives it away for good; whoever it is asked of hands over the writing and stays its lead. */
const handOver = (turn: Turn, { who, what, days }: Of<'handOver'>, words: string): TurnResult | undefined =>
  isManager(turn.speaker) && days.until === undefined
    ? lead(turn, { kind: 'lead', who, what, isSure: false }, words)
    : delegate(turn, { kind: 'delegate', who, what, forWhom: '', days, isWhileAway: false }, words);

function delegate(turn: Turn, command: Of<'delegate'>, words: string): TurnResult | undefined {
  const { speaker } = turn;
  const person = personNamed(turn, command.who, name => words.replace(command.who, name));
  if (!person.ok) return looksLikeName(command.who) ? person.refusal : undefined;
  const found = activityNamed(turn, command.what);
  if (!found.ok) return found.refusal;
  const activity = found.value;
  const named =
    command.forWhom === ''
      ? undefined
      : personNamed(turn, command.forWhom, name => words.replace(command.forWhom, name));
  if (named && !named.ok) return named.refusal;
  const isOwn = named === undefined ? !activity || isTheirs(speaker, activity) : named.value.id === speaker.person;
  if (!isOwn && !isManager(speaker))
    return said(turn, activity ? say.notYours(nameOf(turn, activity)) : say.onlyManagersCover);
  const owner = named?.value.id ?? (isOwn ? speaker.person : (activity?.lead ?? activity?.sponsor ?? undefined));
  if (owner === undefined) return said(turn, say.nothingOfYours);
  const days = command.isWhileAway ? daysAway(turn) : command.days;
  if (!days) return said(turn, say.whenAway);
  return proposeStandIn(
    turn,
    { as: 'delegate', of: owner, person: person.value.id, activity: activity?.id ?? null },
    days,
  );
}

/** The speaker's leave that is or comes next. */
function daysAway({ store, speaker, now }: Turn): Days | undefined {
  const day = now.toFormat('yyyy-MM-dd');
  const [next] = store
    .register()
    .leaves.filter(({ person, to }) => person === speaker.person && to >= day)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return next && { from: next.from, until: next.to };
}

function cover(turn: Turn, { who, forWhom, days }: Of<'cover'>, words: string): TurnResult | undefined {
  const { speaker } = turn;
  const person = personNamed(turn, who, name => words.replace(who, name));
  if (forWhom === '') {
    if (!person.ok) return looksLikeName(who) ? person.refusal : undefined;
    if (speaker.person === undefined) return said(turn, say.nothingOfYours);
    return proposeStandIn(turn, { as: 'delegate', of: speaker.person, person: person.value.id, activity: null }, days);
  }
  const owner = personNamed(turn, forWhom, name => words.replace(forWhom, name));
  // "the grant covers for two years": nobody of that name on either side.
  if (!person.ok && !owner.ok) return undefined;
  if (!isManager(speaker)) return said(turn, say.onlyManagersCover);
  if (!person.ok) return person.refusal;
  if (!owner.ok) return owner.refusal;
  if (days.until === undefined) return said(turn, say.whichDays(personName(turn.store.register(), owner.value.id)));
  return proposeStandIn(turn, { as: 'cover', of: owner.value.id, person: person.value.id, activity: null }, days);
}

/** Ends what the speaker may end: what they named or what is in their place; a manager all of it. Several are offered. */
function end(turn: Turn, { what, isSure }: Of<'end'>): TurnResult | undefined {
  if (!isSure && findPeople(turn.store.register(), what).length === 0) return undefined;
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

/** Who stands in for somebody. A manager who asks for nobody in particular, and for whom nobody does, is told of all. */
function tell(turn: Turn, forWhom: string): TurnResult | undefined {
  const register = turn.store.register();
  const owner = forWhom === '' ? turn.speaker.person : findPeople(register, forWhom)[0]?.id;
  if (owner === undefined && forWhom !== '') return undefined;
  const isOpen = (standIn: StandIn) => (holdsOn(standIn, today(turn)) || standIn.from > today(turn)) && !standIn.ended;
  const open = register.standIns.filter(isOpen);
  const own = open.filter(standIn => standIn.of === owner);
  const told = own.length === 0 && forWhom === '' && isManager(turn.speaker) ? open : own;
  if (told.length > 0) return said(turn, told.map(standIn => lineOf(turn, standIn)).join('\n'));
  return said(turn, owner === undefined ? say.nobodyStandsInAtAll : say.nobodyStandsIn(personName(register, owner)));
}

function lineOf(turn: Turn, standIn: StandIn): string {
  const register = turn.store.register();
  const activity = standIn.activity === null ? undefined : register.activity(standIn.activity);
  const span = say.spanOf(standIn, today(turn));
  const what = activity ? nameOf(turn, activity) : say.everything;
  return say.standInLine(personName(register, standIn.person), personName(register, standIn.of), what, span);
}
