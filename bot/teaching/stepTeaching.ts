import { plainDay } from '../../data/dayInWords.ts';
import { planInForce } from '../../data/planInForce.ts';
import type { TaughtWord } from '../../data/taughtWord.ts';
import type { Query } from '../questions/query.ts';
import type { Reader, ReadingContext } from '../questions/read.ts';
import type { Reading } from '../questions/reading.ts';
import { restate } from '../questions/restate.ts';
import type { Button, Session, Turn, TurnResult } from '../turn/turn.ts';
import { plainKey } from '../words/vocabulary.ts';
import { readTeaching, type TeachingCommand } from './readTeaching.ts';
import * as say from './sentences.ts';
import { judgeTeaching, type Verdict } from './teachable.ts';

export interface TeachingPorts {
  readonly reader: Reader;
  readonly knownQuestions: readonly string[];
}

/**
 * Teaches a word, lists the taught ones, takes one back. Undefined where nothing of the kind was said, and while an update's text is
 * awaited: what looks like teaching there is the officer's narrative.
 */
export function stepTeaching(turn: Turn, words: string, ports: TeachingPorts): TurnResult | undefined {
  if (turn.session.updating) return undefined;
  const command = readTeaching(words);
  switch (command?.kind) {
    case undefined:
      return undefined;
    case 'list':
      return told(turn, listText(taughtOf(turn)));
    case 'meaning': {
      const word = find(turn, command.says);
      return word && told(turn, say.whatItMeans(word, dayOf(word)), tryButtons(word));
    }
    case 'teach':
      return mayTeach(turn) ? teach(turn, command, ports) : told(turn, say.onlyManagers);
    case 'forget':
      return forget(turn, command, words, ports);
    case 'undo':
      return undo(turn);
    default:
      return command satisfies never;
  }
}

/** Every taught word with what it means, who taught it and when, as one text. */
export const listText = (words: readonly TaughtWord[]): string =>
  words.length === 0 ? say.noWordsTaught : say.taughtWordsList(words.map(word => say.taughtLine(word, dayOf(word))));

const taughtOf = ({ store }: Turn): readonly TaughtWord[] => store.register().taughtWords;

const find = (turn: Turn, says: string): TaughtWord | undefined =>
  taughtOf(turn).find(word => plainKey(word.says) === plainKey(says));

const mayTeach = ({ speaker }: Turn): boolean => speaker.role === 'manager' || speaker.role === 'admin';

type Of<Kind extends TeachingCommand['kind']> = Extract<TeachingCommand, { kind: Kind }>;

function teach(turn: Turn, { says, means }: Of<'teach'>, { reader, knownQuestions }: TeachingPorts): TurnResult {
  const register = turn.store.register();
  const { last: _, ...context } = contextOf(turn);
  const wanted = { says, means, ...signed(turn) };
  const verdict = judgeTeaching(wanted, { reader, register, context, knownQuestions });
  if (verdict.kind !== 'fit') return told(turn, refusal({ says, means }, verdict, turn));
  const { word, now: query, before, isKnown } = verdict;
  const lines = [
    say.learnt(word, restate(query, register)),
    word.nameOf !== undefined && say.nameOnly(word),
    before && !isKnown && say.readBefore(restate(before, register)),
    isKnown && say.knewIt,
    say.howToUndo(word),
  ];
  const text = lines.filter(line => typeof line === 'string').join('\n');
  return changed(turn, text, tryButtons(word), { did: 'teach', word }, [{ kind: 'teachWord', word }]);
}

/** What a sentence is read against here. */
function contextOf({ store, now, speaker, session: { last } }: Turn): ReadingContext {
  const register = store.register();
  const inForce = planInForce(register, now.toISODate() ?? '');
  return { now, planInForce: inForce, speaker, taughtWords: register.taughtWords, ...(last && { last }) };
}

function refusal(
  { says, means }: { readonly says: string; readonly means: string },
  verdict: Exclude<Verdict, { kind: 'fit' }>,
  turn: Turn,
): string {
  const asText = (reading: Reading) => readingText(reading, turn);
  switch (verdict.kind) {
    case 'faulty':
      return verdict.part === 'says' ? say.faultySaying(verdict.fault) : say.faultyMeaning(verdict.fault);
    case 'taughtBefore': {
      const { word, isSame } = verdict;
      return isSame ? say.taughtAlready(word, dayOf(word)) : say.taughtOtherwise(word, dayOf(word));
    }
    case 'everydayWord':
      return say.everydayWord(says);
    case 'meansSomething':
      return say.meansSomething(says, asText(verdict.reading));
    case 'meaningUnread':
      return say.meaningUnread(means, verdict.unread);
    case 'meaningOpen':
      return say.meaningOpen(means, verdict.says);
    case 'clash':
      return say.clashes(says, verdict.question, asText(verdict.was), asText(verdict.would));
    default:
      return verdict satisfies never;
  }
}

function readingText(reading: Reading, { store }: Turn): string {
  switch (reading.kind) {
    case 'query':
      return restate(reading.query, store.register());
    case 'clarify':
      return reading.readings.map(open => open.say).join(' or ');
    case 'unknown':
      return reading.what;
    case 'notUnderstood':
    case 'outOfScope':
      return 'nothing that I can answer';
    default:
      return reading satisfies never;
  }
}

/** Only what was taught is taken back; "forget the ambers" may be part of a talk about the plan. */
function forget(
  turn: Turn,
  { says, sure }: Of<'forget'>,
  words: string,
  { reader }: TeachingPorts,
): TurnResult | undefined {
  const word = find(turn, says);
  if (!word) {
    const isUntaught = sure || (isOneWord(says) && !isOffTheList(turn, words, reader));
    return isUntaught ? told(turn, say.neverTaught(says), listButton) : undefined;
  }
  if (!mayTeach(turn)) return told(turn, say.onlyManagers);
  return changed(turn, say.forgot(word), [{ title: 'Undo', say: 'undo' }], { did: 'forget', word }, [
    { kind: 'forgetWord', says: word.says, ...signed(turn) },
  ]);
}

/** "forget force" takes the force off the list that was shown: the last question is asked otherwise, and no other matter is looked for. */
function isOffTheList(turn: Turn, words: string, reader: Reader): boolean {
  const { last } = turn.session;
  const reading = last && reader.read(words, contextOf(turn));
  return reading?.kind === 'query' && reading.query.of === last?.query.of && isSameMatter(reading.query, last.query);
}

const isSameMatter = (a: Query, b: Query): boolean => a.where.topic === b.where.topic;

const isOneWord = (says: string): boolean => /^\p{L}+$/u.test(says);

/** Takes back the last thing done to a taught word in this conversation, if it still stands as it was left. */
function undo(turn: Turn): TurnResult | undefined {
  const { taught: last, ...session } = turn.session;
  if (!last) return undefined;
  if (!mayTeach(turn)) return told(turn, say.onlyManagers);
  const standing = find(turn, last.word.says);
  const isAsLeft = last.did === 'teach' ? standing?.at === last.word.at : standing === undefined;
  if (!isAsLeft) return told({ ...turn, session }, say.undoneElsewhere(last.word), listButton);
  const { says } = last.word;
  if (last.did === 'teach')
    return changed(turn, say.forgot(last.word), [{ title: 'Undo', say: 'undo' }], { did: 'forget', word: last.word }, [
      { kind: 'forgetWord', says, ...signed(turn) },
    ]);
  const word: TaughtWord = { ...last.word, ...signed(turn) };
  return changed(turn, say.taughtAgain(word), tryButtons(word), { did: 'teach', word }, [{ kind: 'teachWord', word }]);
}

const dayOf = ({ at }: TaughtWord): string => plainDay(at.slice(0, 10));

const signed = ({ speaker, now }: Turn): Pick<TaughtWord, 'by' | 'at'> => ({
  by: { account: speaker.account, person: speaker.person ?? null, name: speaker.name },
  at: now.toISO() ?? '',
});

const listButton: readonly Button[] = [{ title: say.listTitle, say: 'list taught words' }];

const tryButtons = ({ says, example }: TaughtWord): readonly Button[] => [
  { title: example, say: example },
  { title: say.undoTitle, say: `forget the word ${says}` },
  ...listButton,
];

const told = ({ session }: Turn, text: string, buttons: readonly Button[] = []): TurnResult => ({
  session,
  replies: [{ kind: 'text', text, ...(buttons.length > 0 && { buttons }) }],
  changes: [],
});

const changed = (
  { session }: Turn,
  text: string,
  buttons: readonly Button[],
  taught: NonNullable<Session['taught']>,
  changes: TurnResult['changes'],
): TurnResult => ({ session: { ...session, taught }, replies: [{ kind: 'text', text, buttons }], changes });
