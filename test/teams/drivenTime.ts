import type { After } from '../../bot/teams/receive.ts';

export interface DrivenTime {
  readonly after: After;
  /** Lets so much time go by, with everything that is due meanwhile, in its order. */
  pass(ms: number): void;
}

/** A clock that runs when a test tells it to: what takes seconds in Teams takes none here. */
export function drivenTime(): DrivenTime {
  const waiting = new Set<{ readonly atMs: number; readonly run: () => void }>();
  let nowMs = 0;
  return {
    after: (ms, run) => {
      const one = { atMs: nowMs + ms, run };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    pass: ms => {
      nowMs += ms;
      const due = [...waiting].filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
      for (const one of due) if (waiting.delete(one)) one.run();
    },
  };
}

/** Lets everything else go on until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setImmediate(resolve));
}
