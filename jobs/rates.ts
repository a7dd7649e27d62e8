/** So many messages at most in any stretch of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
}
export interface Limits {
  /** To one conversation. */
  readonly conversation: readonly Limit[];
  /** To all of them together. */
  readonly all: readonly Limit[];
}

/**
 * What Teams takes of one bot: 7 messages a second to a conversation, 8 in two, 60 in thirty, 1,800 an hour (platform notes, section 2,
 * "Rates"); and half of the 50 a second that a tenant is granted for everything, which leaves the other half to answering.
 */
export const TEAMS_LIMITS: Limits = {
  conversation: [
    { most: 7, withinMs: 1_000 },
    { most: 8, withinMs: 2_000 },
    { most: 60, withinMs: 30_000 },
    { most: 1_800, withinMs: 3_600_000 },
  ],
  all: [{ most: 25, withinMs: 1_000 }],
};

/** For measuring what the outbox itself costs. */
export const NO_LIMITS: Limits = { conversation: [], all: [] };

/** What was sent when, as far as it still counts. Pure but for its own memory: the time comes in. */
export interface Rates {
  /** How long nothing more may be sent to anybody; 0: not at all. */
  waitForAllMs(nowMs: number): number;
  /** How long nothing more may be sent to this conversation. */
  waitForMs(conversation: string, nowMs: number): number;
  sent(conversation: string, nowMs: number): void;
  /** Counts what an earlier process sent, as far as it still counts; before anything is sent by this one. */
  remember(earlier: readonly Earlier[], nowMs: number): void;
}

export interface Earlier {
  readonly conversation: string;
  readonly atMs: number;
}

/**
 * Counts in windows that slide rather than with buckets that refill: a full bucket may be emptied and refilled within one second, and
 * Teams counts every second.
 */
export function createRates(limits: Limits): Rates {
  const all: number[] = [];
  const conversations = new Map<string, number[]>();
  const keepMs = longest(limits.conversation);

  /** Conversations that have been silent for as long as anything counts are forgotten. */
  function forgetTheSilent(nowMs: number): void {
    if (conversations.size < FORGET_FROM) return;
    for (const [id, times] of conversations) if ((times.at(-1) ?? 0) + keepMs < nowMs) conversations.delete(id);
  }

  function sent(conversation: string, nowMs: number): void {
    note(all, nowMs, longest(limits.all));
    if (limits.conversation.length === 0) return;
    forgetTheSilent(nowMs);
    const times = conversations.get(conversation) ?? [];
    note(times, nowMs, keepMs);
    conversations.set(conversation, times);
  }

  return {
    waitForAllMs: nowMs => waitMs(all, limits.all, nowMs),
    waitForMs: (conversation, nowMs) => waitMs(conversations.get(conversation) ?? [], limits.conversation, nowMs),
    sent,
    remember(earlier, nowMs) {
      const countsMs = Math.max(keepMs, longest(limits.all));
      const counting = earlier.filter(({ atMs }) => atMs <= nowMs && nowMs - atMs < countsMs);
      for (const { conversation, atMs } of [...counting].sort((a, b) => a.atMs - b.atMs)) sent(conversation, atMs);
    },
  };
}

const FORGET_FROM = 10_000;

/** What leaves evenly may arrive bunched: every window is taken to be a little longer than Teams says. */
const MARGIN_MS = 50;

const longest = (limits: readonly Limit[]): number =>
  Math.max(0, ...limits.map(({ withinMs }) => withinMs + MARGIN_MS));

function waitMs(times: readonly number[], limits: readonly Limit[], nowMs: number): number {
  let wait = 0;
  for (const { most, withinMs } of limits) {
    const oldest = times.at(-most);
    // A time that lies ahead is from before the clock was set back, and says nothing any more.
    if (oldest !== undefined && oldest <= nowMs) wait = Math.max(wait, oldest + withinMs + MARGIN_MS - nowMs);
  }
  return wait;
}

function note(times: number[], nowMs: number, keepMs: number): void {
  while (times.length > 0 && (times[0] ?? 0) + keepMs <= nowMs) times.shift();
  if ((times.at(-1) ?? nowMs) > nowMs) times.length = 0;
  if (keepMs > 0) times.push(nowMs);
}
