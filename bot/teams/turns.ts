import { randomUUID } from 'node:crypto';
import type { DateTime } from 'luxon';
import type { Contact } from '../../data/contact.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import type { Store } from '../../data/store/port.ts';
import type { Unanswered } from '../../data/unanswered.ts';
import type { Log } from '../process/log.ts';
import type { TurnFacts } from '../process/metrics.ts';
import type { Incoming, Reply, Session, TurnResult, TurnTaken } from '../turn/turn.ts';
import { hasChanged, type Whereabouts } from './contactOf.ts';
import { type Mark, SAME_PRESS_MS } from './deliveries.ts';
import { sessionKept, sessionToKeep } from './keptSession.ts';
import { notSaved, somethingWentWrong, stillInConflict } from './sentences.ts';

/** One thing heard in Teams, translated: who said what, where. */
export interface Heard {
  readonly incoming: Incoming;
  readonly account: string;
  readonly displayName: string;
  /** Under which name the session is kept. */
  readonly session: string;
  readonly contact: Whereabouts;
  readonly mark: Mark;
  /** Said in a dialog over a conversation in which the bot may have no place: it is not kept as one to speak to. */
  readonly isAside?: boolean;
}

/** What a turn came to for who asked. */
export interface Taken {
  readonly replies: readonly Reply[];
  /** Whether it was done, so that the same need not be done again; a write that failed may be tried again. */
  readonly isKept: boolean;
  /** Resolves, always, when what was talked about is kept too: the next turn of the conversation begins after it. */
  readonly isSettled: Promise<void>;
}

export interface TurnPorts {
  readonly store: Store;
  readonly respond: (turn: TurnTaken) => TurnResult | Promise<TurnResult>;
  readonly speakerOf: (account: string, displayName: string) => Speaker;
  readonly now: () => DateTime;
  readonly local: boolean;
  readonly log: Log;
  /** Told after changes were written, for whoever should look at once instead of at the next minute. */
  readonly written?: (changes: readonly Change[]) => void;
  /** Told of every turn when it is over, for whoever watches from outside. */
  readonly measured?: ((facts: TurnFacts) => void) | undefined;
  /** What was sent and not answered yet. */
  readonly unanswered?: Pick<Unanswered, 'of'>;
}

/**
 * Takes turns: decides the answer, performs its changes and keeps the session in one write, and only then gives the replies to be
 * sent. Where nothing but what was talked about is to be kept, the replies do not wait for it: it is kept while they are under way. Whatever breaks, it resolves with something to say and never rejects; the log has the cause under the reference that is said.
 */
export function createTurns(ports: TurnPorts): (heard: Heard) => Promise<Taken> {
  const begunMs = ports.now().toMillis();
  return async heard => {
    const reference = randomUUID().slice(0, 8);
    const started = performance.now();
    const { replies, outcome, answer, isSettled = NOTHING_LEFT } = await take(ports, heard, reference, begunMs);
    const ms = performance.now() - started;
    ports.measured?.({ kind: heard.incoming.kind, outcome, answer, ms });
    ports.log.info(
      {
        turn: reference,
        kind: heard.incoming.kind,
        scope: heard.contact.scope,
        outcome,
        ...(answer !== undefined && { answer }),
        replies: replies.length,
        ms: Math.round(ms),
      },
      'turn',
    );
    return { replies, isKept: DONE.includes(outcome), isSettled };
  };
}

type Outcome = 'done' | 'doneBefore' | 'greetedBefore' | 'notSaved' | 'conflict' | 'failed';
const DONE: readonly Outcome[] = ['done', 'doneBefore', 'greetedBefore'];

interface Attempt {
  readonly outcome: Outcome;
  readonly answer?: TurnResult['outcome'];
  readonly replies: readonly Reply[];
  readonly isSettled?: Promise<void>;
}

const NOTHING_LEFT = Promise.resolve();

async function take(ports: TurnPorts, heard: Heard, reference: string, begunMs: number): Promise<Attempt> {
  try {
    if (wasDone(ports, heard, begunMs)) return { outcome: 'doneBefore', replies: [] };
    if (heard.incoming.kind === 'met' && isKnown(ports.store, heard.contact)) return await keepOnly(ports, heard);
    return (await attempt(ports, heard, reference)) ?? (await attempt(ports, heard, reference)) ?? lost(reference);
  } catch (error) {
    ports.log.fault(error, 'turn failed', { turn: reference });
    return { outcome: 'failed', replies: [say(somethingWentWrong(reference))] };
  }
}

/** One attempt. Undefined: somebody else filed an update first; the same words are then read again on what is known now. */
async function attempt(ports: TurnPorts, heard: Heard, reference: string): Promise<Attempt | undefined> {
  const session = sessionKept(ports.store, heard.session);
  const turn = turnOf(ports, heard, session);
  const result = await ports.respond(turn);
  const bookkeeping = [
    ...(heard.isAside ? [] : contactChanges(ports, heard.contact)),
    ...(heard.isAside ? [] : answerChanges(ports, heard.contact, result.changes)),
    ...deliveryChanges(heard, turn, result.changes),
    ...sessionChanges(heard, turn, result.session),
  ];
  const { replies, outcome: answer } = result;
  const isTyped = bookkeeping.some(change => change.kind === 'keepSession' && change.now);
  const onRefusal = (error: unknown) => ports.log.fault(error, 'not saved', { turn: reference });
  // A question is answered even where the disk refuses to remember that it was asked.
  if (result.changes.length === 0 && !isTyped) {
    const isSettled = whileSending(() => write(ports, bookkeeping)).then(() => undefined, onRefusal);
    return { outcome: 'done', replies, answer, isSettled };
  }
  try {
    const applied = await write(ports, [...result.changes, ...bookkeeping]);
    return applied ? { outcome: 'done', replies, answer } : undefined;
  } catch (error) {
    onRefusal(error);
    return { outcome: 'notSaved', replies: [givenBack(notSaved(typedWords(heard.incoming), reference))] };
  }
}

/** Once the replies have been handed to the network, which then is what the turn waits for. */
const whileSending = <Done>(work: () => Promise<Done>): Promise<Done> =>
  new Promise<void>(resolve => {
    setImmediate(resolve);
  }).then(work);

const turnOf = ({ store, speakerOf, now, local }: TurnPorts, heard: Heard, session: Session): TurnTaken => ({
  session,
  incoming: heard.incoming,
  speaker: speakerOf(heard.account, heard.displayName),
  place: { id: heard.contact.id, scope: heard.contact.scope },
  store,
  now: now(),
  local,
});

async function write({ store, written }: TurnPorts, changes: readonly Change[]): Promise<boolean> {
  if (changes.length === 0) return true;
  const applied = await store.apply(changes);
  if (applied.ok) written?.(changes);
  return applied.ok;
}

/** Somebody who was met before is not welcomed again; only where they can be reached is brought up to date. */
async function keepOnly(ports: TurnPorts, heard: Heard): Promise<Attempt> {
  await write(ports, contactChanges(ports, heard.contact));
  return { outcome: 'greetedBefore', replies: [] };
}

const lost = (reference: string): Attempt => ({ outcome: 'conflict', replies: [say(stillInConflict(reference))] });

const say = (text: string): Reply => ({ kind: 'text', text });
const givenBack = (text: string): Reply => ({ kind: 'text', text, givesBack: true });

const keptContact = (store: Store, { id }: Whereabouts): Contact | undefined =>
  store.contacts().find(contact => contact.id === id);

const isKnown = (store: Store, contact: Whereabouts): boolean => keptContact(store, contact) !== undefined;

/** Where to find somebody, where that is new; an account has one personal conversation, so an earlier one is forgotten. */
function contactChanges({ store, now }: TurnPorts, contact: Whereabouts): Change[] {
  if (!hasChanged(keptContact(store, contact), contact)) return [];
  const earlier = store
    .contacts()
    .filter(({ id, account }) => account !== null && account === contact.account && id !== contact.id);
  return [
    ...earlier.map(({ id }): Change => ({ kind: 'forgetContact', id })),
    { kind: 'keepContact', contact: { ...contact, seenAt: now().toISO() ?? '' } },
  ];
}

/** Whoever says a word has seen what was sent before it, or could have. What the turn itself writes of an entry stands. */
function answerChanges({ unanswered, now }: TurnPorts, { id }: Whereabouts, made: readonly Change[]): Change[] {
  const isMade = (key: string) => made.some(change => change.kind === 'keepOutboxEntry' && change.entry.key === key);
  return (unanswered?.of(id) ?? [])
    .filter(({ key }) => !isMade(key))
    .map(entry => ({ kind: 'keepOutboxEntry', entry: { ...entry, answeredAt: now().toISO() ?? '' } }));
}

/** Whether this was done, and written down, before the bot was started: since then the deliveries themselves are remembered. */
function wasDone({ store, now }: TurnPorts, { mark, session }: Heard, begunMs: number): boolean {
  const done = store.doneDeliveries(session);
  const last = done.at(-1);
  const lastMs = last === undefined || last.key !== mark.press ? undefined : Date.parse(last.at);
  const isRepeatedPress = lastMs !== undefined && lastMs <= begunMs && now().toMillis() - lastMs < SAME_PRESS_MS;
  return isRepeatedPress || done.some(({ key }) => key === mark.id);
}

/** In the same write as what was done. A turn that only answered may be answered again. */
function deliveryChanges({ mark, session }: Heard, { now }: TurnTaken, made: readonly Change[]): Change[] {
  if (made.length === 0) return [];
  const keys = [mark.id, mark.press].filter(key => key !== undefined);
  const at = now.toISO() ?? '';
  return keys.map(key => ({ kind: 'noteDelivery', conversation: session, delivery: { key, at } }));
}

function sessionChanges(heard: Heard, { session: before, now }: TurnTaken, after: Session): Change[] {
  if (after === before || JSON.stringify(after) === JSON.stringify(before)) return [];
  // What was typed before an activity was named stands nowhere else.
  const isTyped = after.updating?.pending?.narrative !== undefined;
  const session = sessionToKeep(after);
  const keep = { kind: 'keepSession', conversation: heard.session, session, at: now.toISO() ?? '' } as const;
  return [isTyped ? { ...keep, now: true } : keep];
}

/** What the person wrote themselves: their message, or the long text of a form. */
function typedWords(incoming: Incoming): string {
  switch (incoming.kind) {
    case 'said':
    case 'edited':
      return incoming.text;
    case 'pressed': {
      const narrative = (incoming.data as { narrative?: unknown } | null)?.narrative;
      return typeof narrative === 'string' ? narrative : '';
    }
    case 'met':
      return '';
    default:
      return incoming satisfies never;
  }
}
