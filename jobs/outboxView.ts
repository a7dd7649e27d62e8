import { isSaid, isTaken, type OutboxEntry } from '../data/outboxEntry.ts';
import { isPersonal } from './personal.ts';

/** An entry as far as planning looks into it. */
export type SentEntry = Pick<OutboxEntry, 'key' | 'state'> & Partial<OutboxEntry>;

/** What was sent, as planning asks for it. */
export interface OutboxView {
  /** Grows with everything that changes the answers below: while it stays, so do they. */
  readonly version: number;
  /** Whether a message under this key was tried, by itself or as part of another. */
  has(key: string): boolean;
  /** Whether `has` is so of any key that begins with these three parts: `reminder/2021-05-19/overdue-1`. */
  hasRung(rung: string): boolean;
  /** Whether the key stands in the outbox in any state, `deferred` and `missed` too. */
  knows(key: string): boolean;
  /** Whether anything was ever said there. */
  reached(to: string): boolean;
  /** Whether anything was said there about the meeting. */
  told(to: string, meeting: string): boolean;
  /** Whether the person's one message of that day (`YYYY-MM-DD`) is out. */
  hadMessageOn(to: string, day: string): boolean;
  /** The cards that arrived and show the meeting. */
  showing(meeting: string): readonly SentEntry[];
}

export interface GrowingView extends OutboxView {
  /** Takes the outbox as it stands now. Looks closely only at what differs from the last time. */
  refresh(entries: readonly SentEntry[]): OutboxView;
  add(entry: SentEntry): void;
}

/** The view of one outbox at one moment. */
export const viewOutbox = (entries: readonly SentEntry[]): OutboxView => createOutboxView().refresh(entries);

/** A view that is kept from tick to tick, because an outbox of a year is long and a minute changes little of it. */
export function createOutboxView(): GrowingView {
  const seen = new Map<string, SentEntry>();
  const taken = new Set<string>();
  const known = new Set<string>();
  const reached = new Set<string>();
  const rungs = new Set<string>();
  /** Who was told of each meeting, and who had a message on each day. */
  const told = new Map<string, Set<string>>();
  const days = new Map<string, Set<string>>();
  const showing = new Map<string, Map<string, SentEntry>>();
  let last: readonly SentEntry[] | undefined;
  let version = 0;

  function clear() {
    version += 1;
    for (const index of [seen, taken, known, rungs, reached, told, days, showing]) index.clear();
  }

  function add(entry: SentEntry) {
    version += 1;
    seen.set(entry.key, entry);
    const keys = [entry.key, ...(entry.covers ?? [])];
    for (const key of keys) known.add(key);
    if (!isTaken(entry)) return;
    for (const key of keys) {
      taken.add(key);
      rungs.add(rungOf(key));
    }
    if (entry.to === undefined || !isSaid(entry)) return;
    reached.add(entry.to);
    for (const { meeting } of entry.shows ?? []) noted(told, meeting, entry.to);
    // The bot's clock runs in the office's zone, so that an instant as it is kept begins with the office's day.
    if (countsForTheDay(entry)) noted(days, entry.claimedAt?.slice(0, 10) ?? '', entry.to);
    if (entry.kind !== 'correction' && entry.messageId) showEntry(entry);
  }

  function showEntry(entry: SentEntry) {
    for (const { meeting } of entry.shows ?? []) {
      const there = showing.get(meeting) ?? new Map<string, SentEntry>();
      showing.set(meeting, there.set(entry.key, entry));
    }
  }

  function refresh(entries: readonly SentEntry[]): OutboxView {
    if (entries === last) return view;
    last = entries;
    const lost = entries.length < seen.size || entries.some(entry => isFreed(seen.get(entry.key), entry));
    if (lost) clear();
    for (const entry of entries) if (seen.get(entry.key) !== entry) add(entry);
    return view;
  }

  const view: GrowingView = {
    get version() {
      return version;
    },
    has: key => taken.has(key),
    knows: key => known.has(key),
    reached: to => reached.has(to),
    hasRung: rung => rungs.has(rung),
    told: (to, meeting) => told.get(meeting)?.has(to) ?? false,
    hadMessageOn: (to, day) => days.get(day)?.has(to) ?? false,
    showing: meeting => [...(showing.get(meeting)?.values() ?? [])],
    refresh,
    add,
  };
  return view;
}

function noted(index: Map<string, Set<string>>, under: string, to: string): void {
  const there = index.get(under);
  if (there) there.add(to);
  else index.set(under, new Set([to]));
}

/** The first three parts of a key, and all of one that has fewer. */
function rungOf(key: string): string {
  const third = key.indexOf('/', key.indexOf('/', key.indexOf('/') + 1) + 1);
  return third < 0 ? key : key.slice(0, third);
}

/** A manager's chase is the day's message too, though another's act. */
const countsForTheDay = ({ kind, key }: SentEntry): boolean =>
  kind !== undefined && (isPersonal(kind) || (kind === 'notice' && key.startsWith('chase/')));

/** What was claimed and then certainly did not arrive takes its marks back, which is rare: the whole is then read anew. */
const isFreed = (before: SentEntry | undefined, entry: SentEntry): boolean =>
  before !== undefined &&
  before !== entry &&
  ((isTaken(before) && !isTaken(entry)) || (isSaid(before) && !isSaid(entry)));
