import { DateTime } from 'luxon';
import { dueMessages } from './due.ts';
import type { DueMessage } from './dueMessage.ts';
import { localTime } from './sendingHours.ts';
import type { Situation } from './situation.ts';

/** Further back nobody looks: a bot that was off for longer than that begins afresh. */
const LOOKS_BACK_DAYS = 31;

/**
 * What fell due on days on which the bot never ran, and is not caught up now either: nobody was told, and somebody should know. By the
 * records as they are today: what was done meanwhile is not missed.
 * @param lastDay the last day on which the bot asked what is due, `YYYY-MM-DD`
 * @param dueNow what is caught up
 */
export function missedSince(
  situation: Situation,
  lastDay: string,
  dueNow: readonly DueMessage[],
): readonly DueMessage[] {
  const { now, settings, outbox } = situation;
  const today = now.setZone(settings.timeZone).startOf('day');
  const from = DateTime.max(
    DateTime.fromISO(lastDay, { zone: settings.timeZone }).plus({ days: 1 }),
    today.minus({ days: LOOKS_BACK_DAYS }),
  );
  const settled = new Set(dueNow.flatMap(({ key, covers }) => [key, ...covers]));
  const missed: DueMessage[] = [];
  for (let day = from; day < today; day = day.plus({ days: 1 })) {
    const slot = localTime(day.toFormat('yyyy-MM-dd'), settings.sendAt, settings.timeZone);
    for (const message of dueMessages({ ...situation, now: slot })) {
      const keys = [message.key, ...message.covers];
      if (!hasSendingTime(message) || keys.some(key => outbox.knows(key) || settled.has(key))) continue;
      for (const key of keys) settled.add(key);
      missed.push(message);
    }
  }
  return missed;
}

/** A notice and a correction are due until they are sent, whatever the day. */
const hasSendingTime = ({ kind }: DueMessage): boolean => kind !== 'notice' && kind !== 'correction';
