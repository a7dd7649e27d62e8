import type { Rules } from '../../data/cycle.ts';
import { spokenName } from '../../data/personName.ts';
import { planInForce } from '../../data/planInForce.ts';
import type { Register } from '../../data/register.ts';
import { type Roles, roleOf } from '../../data/roles.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { Answered } from '../conversation/answered.ts';
import { answerSentence, readingContext } from '../conversation/answerSentence.ts';
import type { Clock } from '../process/clock.ts';
import type { Past } from '../questions/answer.ts';
import type { Reader } from '../questions/read.ts';
import { readTeaching } from '../teaching/readTeaching.ts';
import { savedInChat, taughtListTitle } from '../teaching/sentences.ts';
import { listText } from '../teaching/stepTeaching.ts';
import type { Session } from '../turn/turn.ts';
import { readUpdateCommand } from '../updates/command.ts';

import { explained } from './explained.ts';
import type { Aside } from './sendingAside.ts';

/** A question that cannot be put: the message says what was found and what to do. */
export class AskFault extends Error {
  readonly code = 'ASK_FAULT';
  override readonly name = 'AskFault';
}

/** A question from the command line. Those of one `conversation` are turns of it, in the order they are asked. */
export interface Asked {
  readonly text: string;
  readonly as?: string | null | undefined;
  readonly conversation?: string | null | undefined;
}

export interface Asker {
  /** @throws AskFault when `as` names nobody on record */
  ask(asked: Asked): Answered;
  /** How a question by itself is read and what else was weighed, for people. @throws AskFault as `ask` */
  explain(asked: Pick<Asked, 'text' | 'as'>): string;
}

/** Questions without a chat: the same reading and answering, with the sessions in memory and nothing written. */
export function createAsker(house: {
  readonly register: Register;
  readonly past?: Past | undefined;
  readonly reader: Reader;
  readonly roles: Roles;
  readonly clock: Clock;
  readonly rules: Rules;
  /** What there is to say of what the bot sends by itself; absent where nothing is known of that. */
  readonly aside?: ((text: string, speaker: Speaker) => Aside | undefined) | undefined;
}): Asker {
  const sessions = new Map<string, Session>();
  return {
    explain({ text, as }) {
      const { register, reader, clock } = house;
      if (caught(text, house)) return CAUGHT;
      const context = readingContext({
        register,
        session: {},
        speaker: speakerAs(as ?? undefined, house),
        now: clock.now(),
      });
      return explained(reader.explain(text, context), register);
    },
    ask({ text, as, conversation }) {
      const now = house.clock.now();
      const elsewhere = caught(text, house);
      if (elsewhere) return elsewhere;
      const ofSending = house.aside?.(text, speakerAs(as ?? undefined, house));
      if (ofSending)
        return ofSending.isOrder
          ? notHere(ofSending.text, 'Something to be done')
          : said('answered', 'What I send by myself', ofSending.text);
      const session = (conversation ? sessions.get(conversation) : undefined) ?? {};
      const answered = answerSentence(text, {
        reader: house.reader,
        register: house.register,
        past: house.past,
        session,
        speaker: speakerAs(as ?? undefined, house),
        now,
        rules: house.rules,
      });
      if (conversation && answered.last) sessions.set(conversation, { ...session, last: answered.last });
      return answered;
    },
  };
}

/** What is no question: an update, and what is said about taught words. */
function caught(text: string, { register, clock }: { readonly register: Register; readonly clock: Clock }) {
  const command = readUpdateCommand(text, register, planInForce(register, clock.now().toISODate() ?? ''));
  if (command?.kind === 'start') return notHere(UPDATES_ELSEWHERE, 'An update to be given');
  const teaching = readTeaching(text);
  if (teaching?.kind === 'list') return said('answered', taughtListTitle, listText(register.taughtWords));
  const teaches = teaching?.kind === 'teach' || (teaching?.kind === 'forget' && teaching.sure);
  return teaches ? notHere(savedInChat, 'A word to be taught or forgotten') : undefined;
}

const CAUGHT = 'It is no question: it was taken as a command, before anything was read.';

/** What is written is shown first, which takes a conversation: the command line only asks. */
function notHere(why: string, restatement: string): Answered {
  const { answer } = said('refused', restatement, why);
  return { reading: { kind: 'outOfScope', why, notes: [], spans: [] }, answer, last: undefined };
}

/** An answer in words alone. */
function said(outcome: 'answered' | 'refused', restatement: string, text: string): Answered {
  return {
    reading: { kind: 'query', query: { ask: 'help', of: 'bot', where: {} }, notes: [], spans: [] },
    answer: { outcome, restatement, ids: [], value: null, options: [], text, show: { kind: 'text' } },
    last: undefined,
  };
}

const UPDATES_ELSEWHERE =
  'Updates are given in the chat, where you see what will be saved and confirm it. Nothing was changed. Here you can ask questions.';

/** Without `--as`, whoever sits at the machine that has the store is a manager of the office. */
function speakerAs(id: string | undefined, { register, roles }: { register: Register; roles: Roles }): Speaker {
  if (id === undefined)
    return { account: 'command line', person: undefined, name: 'a manager of the office', role: 'manager' };
  const person = register.person(id);
  if (!person)
    throw new AskFault(`There is no person '${id}' on record. A person's id looks like person/kevin-dennis.`);
  return { account: 'command line', person: id, name: spokenName(person), role: roleOf(id, register, roles) };
}
