import type { OutboxEntry } from './outboxEntry.ts';
import type { Store } from './store/port.ts';

/** What was sent to a conversation and nobody there has said a word since. Found without going through the whole outbox at each word. */
export interface Unanswered {
  /** Something was settled. */
  note(entry: OutboxEntry): void;
  /** The entries of one conversation, as they stand in the store. */
  of(contact: string): readonly OutboxEntry[];
}

/** Reads the outbox once, at the first question, and is told of everything after. */
export function createUnanswered(store: Pick<Store, 'outbox' | 'outboxEntry'>): Unanswered {
  let keys: Map<string, Set<string>> | undefined;

  function read(): Map<string, Set<string>> {
    const read = new Map<string, Set<string>>();
    for (const entry of store.outbox()) add(read, entry);
    return read;
  }

  return {
    note: entry => {
      if (keys) add(keys, entry);
    },
    of: contact => {
      keys ??= read();
      const mine = keys.get(contact);
      if (!mine) return [];
      const entries = [...mine].flatMap(key => store.outboxEntry(key) ?? []);
      for (const { key, answeredAt } of entries) if (answeredAt !== undefined) mine.delete(key);
      // One that is claimed may have arrived already, and its outcome is about to be written over whatever is written now.
      return entries.filter(awaitsWord);
    },
  };
}

function add(keys: Map<string, Set<string>>, entry: OutboxEntry): void {
  if (entry.contact === undefined || !awaitsWord(entry)) return;
  const there = keys.get(entry.contact);
  if (there) there.add(entry.key);
  else keys.set(entry.contact, new Set([entry.key]));
}

const awaitsWord = ({ state, answeredAt }: OutboxEntry): boolean =>
  answeredAt === undefined && (state === 'sent' || state === 'inDoubt');
