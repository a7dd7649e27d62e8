import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { outdated } from '../../data/store/outdated.ts';
import { EMPTY_WORKING, stateOf } from '../../data/store/state.ts';
import { reference } from './sample.ts';

const NOW = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });
const ago = (minutes: number): string => NOW.minus({ minutes }).toISO() ?? '';

describe('what the store need not keep any longer', () => {
  it('lets go of the conversations longest silent when there are more than two thousand', () => {
    const sessions = Array.from({ length: 2_003 }, (_, n) => ({ conversation: `a:${n}`, session: {}, at: ago(n) }));
    const state = stateOf(reference, { ...EMPTY_WORKING, sessions });
    assert.deepEqual(
      outdated(state, NOW)
        .map(change => 'conversation' in change && change.conversation)
        .sort(),
      ['a:2000', 'a:2001', 'a:2002'],
    );
  });

  it('forgets what was delivered a day ago, and a session that was silent for 90', () => {
    const done = (minutes: number) => [{ key: 'k', at: ago(minutes) }];
    const deliveries = [
      { conversation: 'a:old', done: done(1_500) },
      { conversation: 'a:new', done: done(5) },
    ];
    const sessions = [
      { conversation: 'a:silent', session: {}, at: NOW.minus({ days: 91 }).toISO() ?? '' },
      { conversation: 'a:spoke', session: {}, at: NOW.minus({ days: 89 }).toISO() ?? '' },
    ];
    assert.deepEqual(outdated(stateOf(reference, { ...EMPTY_WORKING, deliveries, sessions }), NOW), [
      { kind: 'dropSession', conversation: 'a:silent' },
      { kind: 'dropDeliveries', conversation: 'a:old' },
    ]);
  });
});
