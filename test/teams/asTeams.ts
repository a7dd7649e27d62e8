import type { After } from '../../bot/teams/receive.ts';

/** How long Teams waits for an answer before it delivers again, and how often (platform notes, section 2, "Answer time"). */
const WAIT_MS = 15_000;
const DELIVERIES = 5;

/**
 * How long a client waits for what somebody has pressed, searched or opened. The guide to message extensions and dialogs says five seconds; of a card's
 * button clients were seen to wait up to fifteen, and nothing promises more than the five.
 */
export const INVOKE_WAIT_MS = 5_000;

/**
 * Delivers one incoming activity as Teams does: where no answer comes in time, or one that is no success, the same again with another
 * timestamp. A 4xx is an answer. An invoke is delivered once: somebody looks on, and is told that the app cannot be reached.
 * @param after by which clock Teams waits; absent: that of this machine
 * @returns the answer, and how often it was delivered
 * @throws when no delivery was answered, or an invoke not in time
 */
export async function deliverAsTeams(
  post: (incoming: object) => Promise<Response>,
  incoming: object,
  after: After = byThisMachine,
): Promise<{ readonly response: Response; readonly deliveries: number }> {
  const isInvoke = (incoming as { type?: unknown }).type === 'invoke';
  const [waitMs, most] = isInvoke ? [INVOKE_WAIT_MS, 1] : [WAIT_MS, DELIVERIES];
  for (let deliveries = 1; deliveries <= most; deliveries++) {
    const again =
      deliveries === 1 ? {} : { timestamp: new Date(1_620_288_000_000 + deliveries * WAIT_MS).toISOString() };
    const response = await inTime(post({ ...incoming, ...again }), waitMs, after);
    if (response && response.status < 500) return { response, deliveries };
  }
  throw new Error(
    isInvoke
      ? `Teams shows “Unable to reach app”: an invoke was not answered in ${waitMs} ms.`
      : `Teams gave up: ${most} deliveries were not answered in ${waitMs} ms each.`,
  );
}

async function inTime(answer: Promise<Response>, waitMs: number, after: After): Promise<Response | undefined> {
  let stop = () => {};
  const late = new Promise<undefined>(resolve => {
    stop = after(waitMs, () => resolve(undefined));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    stop();
    // An answer that comes after all is nobody's any more.
    answer.catch(() => undefined);
  }
}

const byThisMachine: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
