import assert from 'node:assert/strict';
import type { Aftermath } from './killedWhileSending.ts';
import { reminderKey } from './sendingChild.ts';

/**
 * Holds the aftermath to the promise: no reminder reached anybody twice, none is lost, and what is in doubt is listed, at most one for each
 * kill beside what the connector itself left open.
 */
export function holdToThePromise({ entries, arrived, unanswered, kills }: Aftermath, reminders: number): void {
  const twice = arrived.filter((key, place) => arrived.indexOf(key) !== place);
  assert.deepEqual(twice, [], 'sent twice');
  const listed = new Map(entries.map(entry => [entry.key, entry]));
  const keys = Array.from({ length: reminders }, (_, n) => reminderKey(n));
  const lost = keys.filter(key => !listed.has(key) || (listed.get(key)?.state === 'sent' && !arrived.includes(key)));
  assert.deepEqual(lost, [], 'lost');
  const doubts = entries.filter(entry => entry.state === 'inDoubt');
  assert.equal(entries.filter(entry => entry.state === 'sent').length + doubts.length, reminders);
  const fromKills = doubts.filter(entry => entry.outcome === 'stopped before the outcome was kept');
  assert.ok(fromKills.length <= kills, `${fromKills.length} in doubt after ${kills} kills`);
  assert.ok(doubts.length - fromKills.length <= unanswered, `${doubts.length} in doubt, ${unanswered} unanswered`);
}
