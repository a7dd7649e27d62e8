import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answered } from '../../../bot/conversation/answered.ts';
import { answerSentence } from '../../../bot/conversation/answerSentence.ts';
import type { Session } from '../../../bot/turn/turn.ts';
import { spokenName } from '../../../data/personName.ts';
import { loadRoles, roleOf } from '../../../data/roles.ts';
import { projectRoot } from '../../../data/root.ts';
import type { Speaker } from '../../../data/speaker.ts';
import { world } from '../answersWorld.ts';
import { askedSchema, faultsOf } from '../judge.ts';
import { now, reader, register } from '../readingHouse.ts';

/** A question that is answered rightly, with what it was asked after. */
export interface Turn {
  readonly id: string;
  readonly text: string;
  readonly family: string;
  readonly before: Session;
  readonly answered: Answered;
  /** What another sentence is taken for in its place. */
  readonly ask: (text: string) => Answered;
}

/**
 * The questions that we hold, of all files, that are answered rightly: what a change of the sentence, or of the record that it names, is measured by.
 * Each is drawn by its own text, so that a new file does not draw the others anew.
 * @param share of the questions that stand alone and of the conversations; a conversation is taken whole
 */
export function rightTurns(share: number): Turn[] {
  const isTaken = ([first]: readonly Question[]) => first !== undefined && placeOf(first.text) < share;
  return questionFiles().flatMap(name => [...talksOf(name)].filter(isTaken).flatMap(turnsOf));
}

/** Where a text falls between 0 and 1, the same each time. */
const placeOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;

const folder = join(projectRoot(), 'test/questions');
const roles = loadRoles(join(projectRoot(), 'data/roles.json'), register.records.people);

const questionFiles = (): string[] =>
  readdirSync(folder)
    .filter(name => /^(asked|corpus).*\.jsonl$/.test(name))
    .sort();

interface Question {
  readonly id: string;
  readonly text: string;
  readonly family: string;
  readonly as?: string;
  readonly conversation?: string;
}

/** The questions of a file that stand alone, each by itself, and its conversations. */
function talksOf(name: string): Iterable<readonly Question[]> {
  const talks = new Map<string, Question[]>();
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)) {
    const question = JSON.parse(line) as Question;
    const key = question.conversation ?? question.id;
    talks.set(key, [...(talks.get(key) ?? []), question]);
  }
  return talks.values();
}

function turnsOf(talk: readonly Question[]): Turn[] {
  let before: Session = {};
  return talk.flatMap(({ id, text, family, as, ...rest }) => {
    const asked = askerIn(before, speakerAs(as));
    const turn: Turn = { id, text, family, before, answered: asked(text), ask: asked };
    if (turn.answered.last) before = { ...before, last: turn.answered.last };
    return isRight({ id, text, family, ...rest }, turn.answered) ? [turn] : [];
  });
}

/** What the corpus expects is held, sentence by sentence, by a test of its own. */
function isRight(question: Question, { answer }: Answered): boolean {
  const known = askedSchema.safeParse(question);
  return !known.success || faultsOf(known.data, answer, register).length === 0;
}

const askerIn = (session: Session, speaker: Speaker) => (text: string) =>
  answerSentence(text, { reader, register, session, speaker, now, rules: world.rules });

function speakerAs(id: string | undefined): Speaker {
  const person = id === undefined ? undefined : register.person(id);
  if (!person) return { account: 'test', person: undefined, name: 'a manager of the office', role: 'manager' };
  return { account: 'test', person: person.id, name: spokenName(person), role: roleOf(person.id, register, roles) };
}
