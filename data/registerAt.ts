import type { DateTime } from 'luxon';
import type { Update } from './records/update.ts';
import type { Records } from './records.ts';
import { afterMany, createRegister, type Register } from './register.ts';
import { applyRecorded } from './store/applyRecorded.ts';
import type { HistoryLine } from './store/port.ts';

/**
 * What stood at an instant: the reference updates that were out by then, and every decision that had been recorded. Pure.
 * @param records the records before anything was recorded (`store.reference()`)
 * @param history every line, the oldest first (`store.history()`)
 * @param instant in the office's zone: a document's date, and the last day of a period, are whole days there
 */
export function registerAt(records: Records, history: readonly HistoryLine[], instant: DateTime): Register {
  const day = instant.toISODate() ?? '';
  const dates = new Map(records.documents.map(({ id, date }) => [id, date]));
  const updates = records.updates.filter(update => outSince(update, dates) <= day);
  const untilMs = instant.toMillis();
  // By instants and not by place: a clock that was set back leaves lines that are earlier than those before them.
  const changes = history.filter(line => Date.parse(line.at) <= untilMs).flatMap(line => line.changes);
  return afterMany(
    createRegister({ ...records, updates }),
    register => changes.reduce(applyRecorded, { register }).register,
  );
}

/** The day since which a position out of a document counts: the document's date where it prints one, else the period's last day. */
const outSince = ({ source, period }: Update, dates: ReadonlyMap<string, string | null>): string =>
  dates.get(source?.document ?? '') ?? period.to;
