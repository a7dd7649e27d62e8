import { DateTime } from 'luxon';
import type { Rules } from '../../data/cycle.ts';
import { isTaken } from '../../data/outboxEntry.ts';
import { isManager } from '../../data/permissions.ts';
import { spokenName } from '../../data/personName.ts';
import type { Change } from '../../data/store/change.ts';
import type { Hearing } from '../commands/commands.ts';
import { findPeople } from '../naming/findPeople.ts';
import { type ChaseCommand, readChaseCommand } from '../owing/chaseCommand.ts';
import * as say from '../owing/chaseSentences.ts';
import { type Debts, debtsOf, roundOf, todayOf } from '../owing/owing.ts';
import type { Proposal } from '../turn/proposal.ts';
import { propose } from '../turn/propose.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import { today } from '../updates/openUpdate.ts';

/**
 * Who has not submitted, and writing to all of them at once. For managers; somebody else is told what they owe themselves. Undefined for
 * other words.
 */
export function stepChase(turn: Turn, hearing: Hearing, rules: Rules): TurnResult | undefined {
  const command = readChaseCommand(hearing);
  if (!command || (command.kind === 'chase' && !isManager(turn.speaker))) return undefined;
  const round = Object.keys(command.round).length > 0 ? command.round : (turn.session.owing ?? command.round);
  const cycle = roundOf(todayOf(turn), round, rules);
  if (!cycle) return said(turn, say.noRound(command.round.theme));
  const debts = debtsOf(todayOf(turn), cycle);
  if (!isManager(turn.speaker)) return tellOwn(turn, debts);
  return command.kind === 'missing' ? tellMissing(turn, debts) : proposeChase(turn, debts, command);
}

function tellOwn(turn: Turn, { cycle, owing }: Debts): TurnResult {
  const own = owing.find(({ person }) => person === turn.speaker.person)?.activities ?? [];
  return said(turn, `${say.onlyManagersSee} ${say.yoursToGive(namesOf(turn, own), cycle)}`);
}

function tellMissing(turn: Turn, debts: Debts): TurnResult {
  const { cycle, owing } = debts;
  const heading = say.missingHeading(owing.length, cycle);
  const lines = owing.map(owed => `• ${say.owes(personName(turn, owed.person), namesOf(turn, owed.activities))}`);
  const text = [heading, ...lines, nobodysNote(turn, debts)].filter(Boolean).join('\n');
  const result = said(
    turn,
    text,
    owing.length > 0 ? [{ title: say.chaseButton(owing.length), say: 'chase them all' }] : [],
  );
  return { ...result, session: { ...turn.session, owing: { meeting: cycle.meeting.id } } };
}

function proposeChase(turn: Turn, debts: Debts, { who }: ChaseCommand): TurnResult | undefined {
  const people = who === undefined ? [] : findPeople(turn.store.register(), who).map(({ id }) => id);
  // "chase the invoice" is about something else.
  if (who !== undefined && people.length === 0) return undefined;
  const owing = debts.owing.filter(({ person }) => who === undefined || people.includes(person));
  const open = owing.filter(({ person }) => !wasWrittenTo(turn, person));
  const done = owing.filter(owed => !open.includes(owed)).map(({ person }) => personName(turn, person));
  if (open.length === 0) return said(turn, done.length > 0 ? say.writtenToToday(done) : say.nobodyOwes(debts.cycle));
  const lost = open.filter(({ person }) => !isReachable(turn, person)).map(({ person }) => personName(turn, person));
  const lines = open.map(owed => `• ${say.owes(personName(turn, owed.person), namesOf(turn, owed.activities))}`);
  const notes = [done.length > 0 ? say.writtenToToday(done) : '', lost.length > 0 ? say.notReachable(lost) : ''];
  return propose(
    turn,
    { kind: 'chase', meeting: debts.cycle.meeting.id, owing: open },
    {
      heading: say.chaseHeading(open.length, debts.cycle),
      text: [...lines, ...notes].filter(Boolean).join('\n'),
      button: say.chaseButton(open.length),
    },
  );
}

/** Writes to those who were shown, of what they still owe now: who has submitted meanwhile, or was written to, is left out. */
export function chase(turn: Turn, shown: Extract<Proposal, { kind: 'chase' }>, rules: Rules): TurnResult {
  const cycle = isManager(turn.speaker) ? roundOf(todayOf(turn), { meeting: shown.meeting }, rules) : undefined;
  if (!cycle) return said(turn, say.nothingSent);
  const wanted = new Set(shown.owing.map(({ person }) => person));
  const owing = debtsOf(todayOf(turn), cycle).owing.filter(
    ({ person }) => wanted.has(person) && !wasWrittenTo(turn, person),
  );
  const names = (isMet: boolean) =>
    owing.filter(({ person }) => isReachable(turn, person) === isMet).map(({ person }) => personName(turn, person));
  return {
    ...said(turn, owing.length > 0 ? say.chased(names(true), names(false)) : say.nothingSent),
    changes: owing.map(
      (owed): Change => ({
        kind: 'keepNotice',
        notice: {
          key: `chase/${today(turn)}/${owed.person}`,
          kind: 'chase',
          to: { account: null, person: owed.person },
          about: [...owed.activities],
          because: say.chaseWords(turn.speaker.name, cycle, namesOf(turn, owed.activities)),
          at: turn.now.toISO() ?? '',
        },
      }),
    ),
  };
}

/** At most one message a day: by this way, or by the bot's own reminders. */
function wasWrittenTo(turn: Turn, person: string): boolean {
  const isToday = (instant: string) => DateTime.fromISO(instant).setZone(turn.now.zone).toISODate() === today(turn);
  return (
    turn.store.notices().some(({ kind, to, at }) => kind === 'chase' && to.person === person && isToday(at)) ||
    turn.store.outbox().some(entry => entry.to === person && isTaken(entry) && isToday(entry.claimedAt))
  );
}

function isReachable(turn: Turn, person: string): boolean {
  const accounts = turn.store
    .accounts()
    .filter(account => account.person === person)
    .map(({ account }) => account);
  return turn.store
    .contacts()
    .some(
      ({ account, scope, unreachable }) =>
        account !== null && accounts.includes(account) && scope === 'personal' && unreachable === undefined,
    );
}

const nobodysNote = (turn: Turn, { nobodys }: Debts): string =>
  nobodys.length === 0 ? '' : say.nobodys(nobodys.map(activity => nameOf(turn, activity)));

function personName(turn: Turn, id: string): string {
  const person = turn.store.register().person(id);
  return person ? spokenName(person) : id;
}

const namesOf = (turn: Turn, ids: readonly string[]): string[] =>
  ids.flatMap(id => turn.store.register().activity(id) ?? []).map(activity => nameOf(turn, activity));
