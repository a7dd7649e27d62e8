import type { QueuedMessage } from '../../data/queuedMessage.ts';

export interface SendingPorts {
  /** What waits and will be sent within `queueDays`, from the same function that decides what is due. */
  readonly queue: () => readonly QueuedMessage[];
  readonly queueDays: number;
}
