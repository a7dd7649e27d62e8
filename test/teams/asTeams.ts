/** How long Teams waits for an answer before it delivers again, and how often (platform notes, section 2, "Answer time"). */
const WAIT_MS = 15_000;
const DELIVERIES = 5;

/**
 * Delivers one incoming activity as Teams does: where no answer comes in time, or one that is no success, the same again with another
 * timestamp. A 4xx is an answer.
 * @returns the answer, and how often it was delivered
 * @throws when no delivery was answered
 */
export async function deliverAsTeams(
  post: (incoming: object) => Promise<Response>,
  incoming: object,
  waitMs = WAIT_MS,
): Promise<{ readonly response: Response; readonly deliveries: number }> {
  for (let deliveries = 1; deliveries <= DELIVERIES; deliveries++) {
    const again =
      deliveries === 1 ? {} : { timestamp: new Date(1_620_288_000_000 + deliveries * WAIT_MS).toISOString() };
    const response = await inTime(post({ ...incoming, ...again }), waitMs);
    if (response && response.status < 500) return { response, deliveries };
  }
  throw new Error(`Teams gave up: ${DELIVERIES} deliveries were not answered in ${waitMs} ms each.`);
}

async function inTime(answer: Promise<Response>, waitMs: number): Promise<Response | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, waitMs, undefined);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    // An answer that comes after all is nobody's any more.
    answer.catch(() => undefined);
  }
}
