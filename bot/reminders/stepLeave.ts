import { DateTime } from 'luxon';
import type { Rules } from '../../data/cycle.ts';
import { type Leave, leaveId } from '../../data/leave.ts';
import { isManager } from '../../data/permissions.ts';
import { spokenName } from '../../data/personName.ts';
import type { Person } from '../../data/records/person.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import { askedOf } from '../../jobs/rungs/askedOf.ts';
import type { Hearing } from '../commands/commands.ts';
import { findPeople } from '../naming/findPeople.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { type LeaveCommand, readLeaveCommand } from './leaveCommand.ts';
import * as say from './sentences.ts';

/** "I am on leave from 1 to 14 June", "I am back"; of somebody else only from a manager. Undefined for other words. */
export function stepLeave(turn: Turn, hearing: Hearing, rules: Rules): TurnResult | undefined {
  const command = readLeaveCommand(hearing, turn.now.toISODate() ?? '');
  if (!command) return undefined;
  if (command.kind === 'whoIsAway') return tellWhoIsAway(turn, command.who);
  const person = whoIsMeant(turn, command.who);
  // "The analyst is away until July" is a sentence about something else.
  if (person === undefined) return command.who === '' ? said(turn, say.nobodyToRemind) : undefined;
  const isSelf = person.id === turn.speaker.person;
  if (!isSelf && !isManager(turn.speaker)) return said(turn, say.onlyOwnLeave);
  switch (command.kind) {
    case 'awayWhen':
      return said(turn, say.leaveWhen);
    case 'away':
      return goAway(turn, person, command, rules);
    case 'back':
      return command.on === undefined ? comeBack(turn, person) : comeBackOn(turn, person, command.on);
    default:
      return command satisfies never;
  }
}

/** The leaves of today and later; of one person, where the words name one. Others than managers hear of their own only. */
function tellWhoIsAway(turn: Turn, who: string): TurnResult | undefined {
  const person = who === '' ? undefined : whoIsMeant(turn, who);
  // "Is the pilot away" is about something else.
  if (who !== '' && !person) return undefined;
  const own = person !== undefined && person.id === turn.speaker.person;
  if (!own && !isManager(turn.speaker)) return said(turn, say.onlyManagersSeeLeave);
  const register = turn.store.register();
  const today = turn.now.toISODate() ?? '';
  const leaves = register.leaves.filter(leave => leave.to >= today && (!person || leave.person === person.id));
  const lines = leaves.flatMap(leave => {
    const known = register.person(leave.person);
    return known ? [say.awayLine(spokenName(known), leave)] : [];
  });
  return said(turn, lines.length > 0 ? lines.join('\n') : say.nobodyAway(person && spokenName(person)));
}

function whoIsMeant({ store, speaker }: Turn, who: string): Person | undefined {
  const register = store.register();
  if (who === '') return speaker.person === undefined ? undefined : register.person(speaker.person);
  const [person, other] = findPeople(register, who);
  return other ? undefined : person;
}

function goAway(
  turn: Turn,
  person: Person,
  { from, to }: Extract<LeaveCommand, { kind: 'away' }>,
  rules: Rules,
): TurnResult {
  const name = turn.speaker.person === person.id ? undefined : spokenName(person);
  if (to < turn.now.toFormat('yyyy-MM-dd')) return said(turn, say.leaveIsOver(to));
  const leave: Leave = { id: leaveId(person.id, from), person: person.id, from, to };
  const due = dueMeanwhile(turn, leave, rules);
  const back = rules.calendar.addWorkingDays(to, 1);
  return {
    ...said(turn, say.leaveNoted(leave, name, back, due), say.leaveButtons(due.activities, name)),
    changes: [keepLeave(turn, leave)],
  };
}

/** What they owe with a cut-off in the days that they are away. */
function dueMeanwhile(turn: Turn, { person, from, to }: Leave, rules: Rules): say.DueMeanwhile {
  const asked = askedOf({ ...rules, register: turn.store.register(), now: turn.now }, person).filter(
    ({ cutOff }) => from <= cutOff && cutOff <= to,
  );
  return {
    activities: asked.flatMap(({ activities }) => activities),
    papers: asked.reduce((sum, { papers }) => sum + papers.length, 0),
  };
}

/** A leave that has begun ends yesterday, so that what waited is sent now; one still to come is called off. */
function comeBack(turn: Turn, person: Person): TurnResult {
  const today = turn.now.toISODate() ?? '';
  const name = turn.speaker.person === person.id ? undefined : spokenName(person);
  const leaves = turn.store.register().leaves.filter(leave => leave.person === person.id && leave.to >= today);
  if (leaves.length === 0) return said(turn, say.noLeave(name));
  const yesterday = turn.now.minus({ days: 1 }).toFormat('yyyy-MM-dd');
  return {
    ...said(turn, leaves.some(({ from }) => from <= today) ? say.leaveEnded(name) : say.leaveCalledOff(name)),
    changes: leaves.map(leave =>
      keepLeave(turn, leave.from < today ? { ...leave, to: yesterday } : { ...leave, calledOff: true }),
    ),
  };
}

/** "I am back on Monday": the leave of now or next ends the day before. */
function comeBackOn(turn: Turn, person: Person, on: string): TurnResult {
  const today = turn.now.toISODate() ?? '';
  const name = turn.speaker.person === person.id ? undefined : spokenName(person);
  const leave = turn.store.register().leaves.find(one => one.person === person.id && one.to >= today && one.from < on);
  if (!leave) return said(turn, say.leaveWhen);
  const to = DateTime.fromISO(on, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
  return { ...said(turn, say.leaveEnds(name, to)), changes: [keepLeave(turn, { ...leave, to })] };
}

const keepLeave = (turn: Turn, leave: Leave): Change => ({
  kind: 'keepLeave',
  leave,
  by: actorOf(turn.speaker),
  at: turn.now.toISO() ?? '',
});
