import { silentLog } from '../../bot/process/log.ts';
import type { Contact } from '../../data/contact.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { OutboxPorts } from '../../jobs/desk.ts';
import { dueMessages } from '../../jobs/due.ts';
import type { DueMessage } from '../../jobs/dueMessage.ts';
import { createOutbox } from '../../jobs/outbox.ts';
import type { Deliverable, Send } from '../../jobs/sending.ts';
import { isDeliverable } from '../../jobs/sending.ts';
import { channel, chatOf, records, situation, thursdayMorning } from './office.ts';

/** One message that left, and when by the bot's clock. */
export interface Left {
  readonly key: string;
  readonly contact: string;
  readonly atMs: number;
}

/** An outbox whose clock stands still but for what is waited and for the milliseconds that a sending takes. */
export function drivenOutbox(send: Send, { takesMs = 20, ...ports }: Partial<OutboxPorts> & { takesMs?: number } = {}) {
  const store = createMemoryStore(records);
  const clock = { now: thursdayMorning };
  const pass = (ms: number) => {
    clock.now = clock.now.plus({ milliseconds: ms });
  };
  const left: Left[] = [];
  /** An outbox of a process that was just started, over what the one before it left. */
  const start = () =>
    createOutbox({
      store,
      now: () => clock.now,
      log: silentLog,
      chance: () => 0.5,
      wait: async ms => pass(ms),
      send: async message => {
        left.push({ key: message.key, contact: message.contact.id, atMs: clock.now.toMillis() });
        const result = await send(message);
        pass(takesMs);
        return result;
      },
      ...ports,
    });
  return { store, clock, pass, left, outbox: start(), start };
}

/** So many reminders, each to a conversation of its own. */
export const remindersTo = (people: number): readonly Deliverable[] =>
  Array.from({ length: people }, (_, n) => ({
    ...someReminder(),
    key: `reminder/${n}`,
    contact: chatOf(`account-${n}`),
  }));

/** So many messages to one channel. */
export const toOneChannel = (messages: number): readonly Deliverable[] =>
  Array.from({ length: messages }, (_, n) => ({ ...someReminder(), key: `channel/${n}`, contact: channel }));

function someReminder(): DueMessage & { readonly contact: Contact } {
  const one = dueMessages(situation()).find(isDeliverable);
  if (!one) throw new Error('Nothing is due in the office.');
  return one;
}

/** The most that left in any stretch of so many milliseconds. */
export function mostWithin(left: readonly Left[], ms: number): number {
  let most = 0;
  for (const [n, first] of left.entries())
    most = Math.max(most, left.slice(n).filter(({ atMs }) => atMs - first.atMs < ms).length);
  return most;
}
