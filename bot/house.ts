import { join } from 'node:path';
import { createRecallingRenderer } from '../cards/recallingRenderer.ts';
import { createCardRenderer } from '../cards/render.ts';
import type { Rules } from '../data/cycle.ts';
import type { Roles } from '../data/roles.ts';
import { projectRoot } from '../data/root.ts';
import type { Speaker } from '../data/speaker.ts';
import type { Change } from '../data/store/change.ts';
import type { Store } from '../data/store/port.ts';
import { ANYBODY, registerFor, type Viewer } from '../data/visible.ts';
import { createJobs, type JobPorts } from '../jobs/jobs.ts';
import { QUEUE_DAYS, queueNow } from '../jobs/queue.ts';
import type { Deliverable, Withdrawal } from '../jobs/sending.ts';
import { createCommands } from './commands/commands.ts';
import { answerSentence, pastOf } from './conversation/answerSentence.ts';
import { type Found, lookUp, type Sought } from './conversation/lookUp.ts';
import { createRespond } from './conversation/respond.ts';
import { lookAgain } from './lookAgain.ts';
import { lookersAt } from './lookers.ts';
import { calendarFileNamed } from './meetings/calendarFiles.ts';
import { noticeReply, withdrawnReply } from './notice.ts';
import type { Clock } from './process/clock.ts';
import { createReader } from './questions/read.ts';
import { createRecallingReader } from './questions/recallingReader.ts';
import { createRenewableReader } from './questions/renewableReader.ts';
import { prepareSearch } from './questions/search/searchIndex.ts';
import type { Looks } from './teams/outgoing.ts';
import type { Look } from './turn/look.ts';
import type { Reply, TurnResult, TurnTaken } from './turn/turn.ts';
import type { NarrativeWords } from './words/narrativeWords.ts';
import type { Vocabulary } from './words/vocabulary.ts';

export interface HouseParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: Rules;
  readonly roles: Roles;
  readonly vocabulary: Vocabulary;
  readonly narrativeWords: NarrativeWords;
  readonly knownQuestions: readonly string[];
  readonly publicUrl: string | undefined;
  readonly speakerOf: (account: string) => Speaker;
}

/** Everything behind the door: what is said, how it is drawn, and what happens by itself. */
export interface House {
  readonly respond: (turn: TurnTaken) => TurnResult;
  readonly lookUp: (sought: Sought, typed: string, speaker: Speaker) => readonly Found[];
  readonly lookAgain: (look: Look, speaker: Speaker) => Reply | undefined;
  readonly lookersAt: (look: Look) => readonly string[];
  readonly render: Looks['render'];
  readonly renderNotice: (message: Deliverable | Withdrawal) => Reply;
  readonly calendarFile: (name: string) => string | undefined;
  /** After changes were written: a meeting that moved is asked for by its new day, and an activity under its new lead. */
  readonly written: (changes: readonly Change[]) => void;
  readonly jobs: (sending: Omit<JobPorts, 'store' | 'now' | 'managers' | keyof Rules>) => ReturnType<typeof createJobs>;
}

/**
 * Furnishes the house: indexes the records for asking, reads the card templates.
 * @throws CardFault where a template is broken
 */
export function openHouse({ store, clock, rules, publicUrl, ...ports }: HouseParts): House {
  prepareSearch(store.register());
  const reader = createRenewableReader(() => createRecallingReader(createReader(store.register(), ports.vocabulary)));
  const cards = createRecallingRenderer(createCardRenderer(join(projectRoot(), 'cards')));
  return {
    respond: createRespond({
      ...ports,
      reader,
      commands: createCommands(ports.vocabulary),
      rules,
      sending: {
        queue: () => queueNow({ ...rules, store, now: clock.now, managers: ports.roles.managers }),
        queueDays: QUEUE_DAYS,
      },
      publicUrl,
    }),
    lookUp: (sought, typed, speaker) => {
      // Everybody in the conversation sees the card that is put into it.
      const register = registerFor(ANYBODY, store.register());
      const now = clock.now();
      const asking = { reader, register, session: {}, speaker, now, rules, past: pastOf(store, now) };
      const idsAbout = (sentence: string) => answerSentence(sentence, asking).answer.ids;
      return lookUp(sought, typed, speaker, { register, now, rules, idsAbout });
    },
    lookAgain: (look, speaker) => lookAgain(look, speaker, { store, reader, now: clock.now(), rules, publicUrl }),
    lookersAt: look => lookersAt(look, { store, speakerOf: ports.speakerOf, now: clock.now(), rules }),
    render: cards.render,
    renderNotice: message =>
      message.kind === 'withdrawal'
        ? withdrawnReply(clock.now())
        : noticeReply(message, {
            register: registerFor(readerOf(message, ports.speakerOf), store.register()),
            now: clock.now(),
            rules,
            publicUrl,
          }),
    calendarFile: name => calendarFileNamed(name, { register: store.register(), rules, now: clock.now() }),
    written: changes => {
      if (changes.some(({ kind }) => RENEWING.includes(kind))) setImmediate(reader.renew);
    },
    jobs: sending => createJobs({ ...rules, ...sending, store, now: clock.now, managers: ports.roles.managers }),
  };
}

/** Who alone reads a message; a channel's is read by anybody. */
const readerOf = ({ contact }: Deliverable, speakerOf: HouseParts['speakerOf']): Viewer =>
  contact.scope === 'personal' && contact.account !== null ? speakerOf(contact.account) : ANYBODY;

/** What the reader knows beside the vocabulary, and may change while the bot runs. */
const RENEWING: readonly Change['kind'][] = ['keepMeeting', 'changeLead'];
