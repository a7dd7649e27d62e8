import { DateTime } from 'luxon';
import type { OutboxEntry } from '../data/outboxEntry.ts';
import { dueMessages } from './due.ts';
import type { DueMessage } from './dueMessage.ts';
import { createOutboxView } from './outboxView.ts';
import { localTime } from './sendingHours.ts';
import { sentEntry } from './sentEntry.ts';
import type { Situation } from './situation.ts';

/**
 * What waits to be sent and what will, each message once, as far as it can be known: as if everything arrived at its time and the records
 * stayed as they are. Asks `dueMessages` now and at each sending time until the end of the last day, `YYYY-MM-DD`.
 * @param entries the outbox as it stands
 */
export function* ahead(
  situation: Situation,
  entries: readonly OutboxEntry[],
  until: string,
): Generator<DueMessage, void, undefined> {
  const { sendAt, timeZone } = situation.settings;
  const outbox = createOutboxView();
  outbox.refresh(entries);
  const today = situation.now.setZone(timeZone).toFormat('yyyy-MM-dd');
  const slots = daysFrom(today, until).map(day => localTime(day, sendAt, timeZone));
  for (const now of [situation.now, ...slots.filter(slot => slot > situation.now)])
    for (const message of dueMessages({ ...situation, outbox, now })) {
      outbox.add(sentEntry(message));
      yield message;
    }
}

function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}

const dayAfter = (day: string) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd');
