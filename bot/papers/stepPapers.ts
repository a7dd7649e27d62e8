import { cyclesAhead, type Rules } from '../../data/cycle.ts';
import { answersForPapers, isPaperIn, papersDue, papersOutstanding } from '../../data/paper.ts';
import { isManager } from '../../data/permissions.ts';
import { spokenName } from '../../data/personName.ts';
import type { Meeting, WorkProgrammeItem } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';
import { actorOf } from '../../data/speaker.ts';
import { registerFor } from '../../data/visible.ts';
import type { Hearing } from '../commands/commands.ts';
import { meetingsNamed } from '../meetings/whichMeeting.ts';
import { findPeople, nearestPeople } from '../naming/findPeople.ts';
import { looksLikeName, personNamed } from '../people/personNamed.ts';
import { propose } from '../turn/propose.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { type PaperCommand, readPaperCommand } from './paperCommand.ts';
import { bodyNamed, papersNamed } from './papersNamed.ts';
import * as say from './sentences.ts';

/** Who answers for a body's papers, and which papers are in, as a manager says it. Undefined for other words. */
export function stepPapers(turn: Turn, hearing: Hearing, rules: Rules): TurnResult | undefined {
  const command = readPaperCommand(hearing);
  switch (command?.kind) {
    case undefined:
      return undefined;
    case 'missing':
      return tellMissing(turn, command.which, rules);
    case 'who':
      return tellWho(turn, command.whose);
    case 'name':
    case 'nobody':
      return ofBody(turn, command, rules);
    case 'note':
      return note(turn, command, hearing.words);
    default:
      return command satisfies never;
  }
}

function tellMissing(turn: Turn, which: string, rules: Rules): TurnResult {
  const { store, now, speaker } = turn;
  const register = registerFor(speaker, store.register());
  const today = now.toFormat('yyyy-MM-dd');
  const ahead = register.records.meetings.filter(({ date, items }) => date >= today && items.length > 0);
  const [meeting] = which === '' ? ahead : meetingsNamed(which, ahead, today);
  if (!meeting) return said(turn, say.noMeetingNamed(which));
  const byBody = new Map<string, string[]>();
  for (const { author, title } of papersOutstanding(register, meeting))
    byBody.set(author ?? '', [...(byBody.get(author ?? '') ?? []), title]);
  return said(
    turn,
    byBody.size === 0 ? say.allIn(meeting) : say.missing(meeting, papersDue(meeting, rules), [...byBody]),
  );
}

function tellWho(turn: Turn, whose: string): TurnResult | undefined {
  const register = turn.store.register();
  const body = bodyNamed(whose, register);
  // "Who is responsible for the cyber crime papers" is a question about the plan.
  if (!body) return undefined;
  const person = answersForPapers(register, body);
  return said(turn, person === undefined ? say.nobodyYet(body) : say.answersNow(nameOf(register, person), body));
}

type OfBody = Extract<PaperCommand, { kind: 'name' | 'nobody' }>;

/** Where neither a body nor a person is named it is about other papers. */
function ofBody(turn: Turn, command: OfBody, rules: Rules): TurnResult | undefined {
  const register = turn.store.register();
  const body = bodyNamed(command.whose, register);
  if (!body && findPeople(register, command.who).length === 0) return undefined;
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagers);
  if (!body) return said(turn, say.noSuchBody(command.whose, bodiesOf(register)));
  const before = answersForPapers(register, body);
  return command.kind === 'name'
    ? proposeNaming(turn, body, { who: command.who, before }, rules)
    : endNaming(turn, body, { who: command.who, before });
}

interface Named {
  readonly who: string;
  /** Who answers for the body's papers until now. */
  readonly before: string | undefined;
}

/** Also "stop reminding X of them", as far as it is X who is reminded. */
function endNaming(turn: Turn, body: string, { who, before }: Named): TurnResult {
  const register = turn.store.register();
  if (before === undefined) return said(turn, say.nobodyYet(body));
  const people = findPeople(register, who);
  const isAnother = people.length > 0 && !people.some(({ id }) => id === before);
  return isAnother ? said(turn, say.answersNow(nameOf(register, before), body)) : namePaperPerson(turn, body, null);
}

function proposeNaming(turn: Turn, body: string, { who, before }: Named, rules: Rules): TurnResult | undefined {
  const register = turn.store.register();
  const found = personNamed(turn, who, name => `papers from ${body} go to ${name}`);
  if (!found.ok) return looksLikeName(who) || nearestPeople(register, who).length > 0 ? found.refusal : undefined;
  const person = spokenName(found.value);
  if (before === found.value.id) return said(turn, say.sameAlready(person, body));
  const days = cyclesAhead(register, rules, turn.now).map(({ cutOff }) => cutOff);
  return propose(
    turn,
    { kind: 'namePaperPerson', author: body, person: found.value.id },
    {
      heading: say.nameHeading(person, body),
      text: say.nameText(before && nameOf(register, before), days.slice(0, 2)),
      button: say.confirmButton,
    },
  );
}

/** Does what was shown. @param person null: nobody any more */
export function namePaperPerson(turn: Turn, author: string, person: string | null): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagers);
  const text = person === null ? say.nobodyNow(author) : say.named(nameOf(turn.store.register(), person), author);
  const by = actorOf(turn.speaker);
  return {
    ...said(turn, text),
    changes: [{ kind: 'namePaperPerson', named: { author, person, by, at: turn.now.toISO() ?? '' } }],
  };
}

function note(
  turn: Turn,
  { which, isIn }: Extract<PaperCommand, { kind: 'note' }>,
  words: string,
): TurnResult | undefined {
  const register = turn.store.register();
  const found = papersNamed(which, register, turn.now.toFormat('yyyy-MM-dd'));
  const [first, ...others] = found;
  // Also "my white paper is in …" ends here: a manager is told, for others it is read as a question.
  if (!isManager(turn.speaker)) return first ? said(turn, say.onlyManagers) : undefined;
  // "The crime report is in" may be about any report.
  if (!first) return /paper/iu.test(words) ? said(turn, say.noSuchPaper(which)) : undefined;
  if (others.length > 0)
    return said(
      turn,
      say.whichPaper(which),
      found.slice(0, 5).map(each => buttonFor(each, isIn)),
    );
  const { item, meeting } = first;
  if (isPaperIn(register, item.id) === isIn) return said(turn, say.notedBefore(item, meeting, isIn));
  const by = actorOf(turn.speaker);
  return {
    ...said(turn, say.noted(item, meeting, isIn), [{ ...buttonFor(first, !isIn), title: 'Undo' }]),
    changes: [{ kind: 'notePaper', arrival: { item: item.id, isIn, by, at: turn.now.toISO() ?? '' } }],
  };
}

const buttonFor = ({ item }: { readonly item: WorkProgrammeItem; readonly meeting: Meeting }, isIn: boolean) => ({
  title: item.title.slice(0, 60),
  say: `the ${item.id} paper is ${isIn ? '' : 'not '}in`,
});

const nameOf = (register: Register, id: string): string => {
  const person = register.person(id);
  return person ? spokenName(person) : id;
};

const bodiesOf = ({ records }: Register): readonly string[] => [
  ...new Set(records.meetings.flatMap(({ items }) => items.flatMap(({ author }) => author ?? []))),
];
