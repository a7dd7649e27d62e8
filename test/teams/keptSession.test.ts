import assert from 'node:assert/strict';
import { sessionKept, sessionToKeep } from '../../bot/teams/keptSession.ts';
import type { Session } from '../../bot/turn/turn.ts';

const SESSION: Session = {
  last: { query: { ask: 'list', of: 'items', where: { agendaNumber: { values: ['7'] } } }, ids: ['a'] },
  offeredHalfWay: '2021-05-06',
};
const storeOf = (session: unknown) => ({ session: () => session });

describe('the state of a conversation, kept', () => {
  it('comes back as it was', () => {
    assert.deepEqual(sessionKept(storeOf(sessionToKeep(SESSION)), 'c1'), SESSION);
    assert.deepEqual(sessionKept(storeOf(undefined), 'c1'), {});
  });

  it('forgets a question that an earlier version remembered in another shape, and nothing else', () => {
    const before = {
      ...SESSION,
      last: { query: { ask: 'show', of: 'items', where: { agendaNumber: '7' } }, ids: ['a'] },
    };
    assert.deepEqual(sessionKept(storeOf(before), 'c1'), { offeredHalfWay: '2021-05-06' });
    assert.deepEqual(sessionKept(storeOf({ ...before, queryShape: 1 }), 'c1'), { offeredHalfWay: '2021-05-06' });
  });
});
