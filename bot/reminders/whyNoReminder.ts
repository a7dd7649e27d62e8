import { leaveOn } from '../../data/leave.ts';
import { isSaid } from '../../data/outboxEntry.ts';
import { spokenName } from '../../data/personName.ts';
import { askedOf } from '../../jobs/rungs/askedOf.ts';
import type { Turn } from '../turn/turn.ts';
import { comingMessages, type Planning } from './coming.ts';
import * as say from './explainSentences.ts';

/** What there is to say about a person's reminders: what they got, what they owe, what stands in the way, what comes next. */
export function whyNoReminder(turn: Turn, person: string, rules: Planning): readonly string[] {
  const register = turn.store.register();
  const known = register.person(person);
  const name = known ? spokenName(known) : person;
  const owed = askedOf({ ...rules, register, now: turn.now }, person);
  const told = toldSentences(turn, person, name);
  if (owed.length === 0) return [...told, say.owesNothing(name)];
  return [
    ...told,
    ...owed.map(asked => say.owes(name, asked)),
    ...obstacles(turn, person, name),
    ...next(turn, person, name, rules),
  ];
}

/** The last that reached them, and the last that did not. */
function toldSentences({ store }: Turn, person: string, name: string): readonly string[] {
  const theirs = store
    .outbox()
    .filter(({ to }) => to === person)
    .sort((a, b) => Date.parse(a.claimedAt) - Date.parse(b.claimedAt));
  const got = theirs.findLast(isSaid);
  const failed = theirs.findLast(({ state }) => state === 'failed' || state === 'deferred' || state === 'missed');
  return [
    ...(got ? [say.got(name, got)] : [say.gotNothing(name)]),
    ...(failed && (!got || Date.parse(failed.claimedAt) > Date.parse(got.claimedAt)) ? [say.didNotArrive(failed)] : []),
  ];
}

function obstacles(turn: Turn, person: string, name: string): readonly string[] {
  const { store, now } = turn;
  const leave = leaveOn(store.register(), person, now.toFormat('yyyy-MM-dd'));
  const accounts = store.accounts().filter(account => account.person === person);
  const ids = accounts.map(({ account }) => account);
  const chats = store
    .contacts()
    .filter(({ account, scope }) => account !== null && scope === 'personal' && ids.includes(account));
  return [
    ...(leave ? [say.isAway(name, leave.to)] : []),
    ...(accounts.length === 0 ? [say.noAccount(name)] : []),
    ...(accounts.length > 0 && chats.length === 0 ? [say.neverMet(name)] : []),
    ...(chats.length > 0 && chats.every(({ unreachable }) => unreachable !== undefined) ? [say.blocked(name)] : []),
  ];
}

const LOOK_AHEAD_DAYS = 120;

/** The next message to them: the same look ahead that "what will you send" takes. */
function next(turn: Turn, person: string, name: string, rules: Planning): readonly string[] {
  const from = turn.now.toFormat('yyyy-MM-dd');
  const to = turn.now.plus({ days: LOOK_AHEAD_DAYS }).toFormat('yyyy-MM-dd');
  const [message] = comingMessages(turn, rules, { from, to }).filter(one => one.to === person);
  if (!message) return [say.noNextMessage(name)];
  return message.contact ? [say.nextMessage(name, message.at)] : [say.waitsForAWord(name)];
}
