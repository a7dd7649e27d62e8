import type { QueuedMessage } from '../data/queuedMessage.ts';
import { ahead } from './ahead.ts';
import type { DueMessage } from './dueMessage.ts';
import { instantText } from './sending.ts';
import { type SituationPorts, situations } from './situationNow.ts';

/** How far a manager sees into the queue. */
export const QUEUE_DAYS = 14;

/** What waits now and what will be sent until the end of the last of the days ahead, in the order of sending. */
export function queueNow(ports: SituationPorts, days = QUEUE_DAYS): readonly QueuedMessage[] {
  const situation = situations(ports)();
  const until = situation.now.setZone(situation.settings.timeZone).plus({ days }).toFormat('yyyy-MM-dd');
  return [...ahead(situation, ports.store.outbox(), until)].map(queued);
}

const queued = ({ key, covers, kind, to, about, because, at, contact }: DueMessage): QueuedMessage => ({
  key,
  covers: [...covers],
  kind,
  to,
  about: [...about],
  because,
  dueAt: instantText(at),
  isReachable: contact !== undefined,
});
