import assert from 'node:assert/strict';
import type { Account } from '../../data/contact.ts';
import { withRoleDecision } from '../../data/registerAfter.ts';
import { managersOf } from '../../jobs/managers.ts';
import { outOfReachNotices } from '../../jobs/outOfReach.ts';
import type { Deliverable, SendResult } from '../../jobs/sending.ts';
import { HARRIS_FIRST, livingOffice } from './livingOffice.ts';
import { chatOf, harrisChat, register } from './office.ts';

const manager: Account = { account: 'account-office', person: null, role: 'manager' };

describe('Somebody who cannot be reached', () => {
  for (const status of ['403', '404'])
    it(`check 34: after ${status} is not tried again, is told to the manager once, and gets the message at their next word`, async () => {
      let blocked = true;
      const answer = ({ contact }: Deliverable): SendResult =>
        blocked && contact.id === harrisChat.id ? { kind: 'gone', outcome: status } : { kind: 'sent' };
      const { start, apply, tried, sent, store, set } = await livingOffice(answer);
      await apply(
        { kind: 'keepAccount', account: manager },
        { kind: 'keepContact', contact: chatOf('account-office') },
      );
      const tick = start();
      await tick();
      assert.equal(store.outboxEntry(HARRIS_FIRST)?.state, 'unreachable');
      assert.equal(store.outboxEntry(HARRIS_FIRST)?.outcome, status);
      for (const minute of ['01', '02', '03']) {
        set(`2021-05-06T09:${minute}`);
        await tick();
      }
      assert.equal(tried.filter(key => key === HARRIS_FIRST).length, 1);
      const told = sent.filter(key => key.startsWith('outOfReach/'));
      assert.equal(told.length, 1, `told ${told.length} times`);
      assert.match(
        store.notices().find(({ kind }) => kind === 'outOfReach')?.because ?? '',
        new RegExp(`^I cannot reach Inspector Harris: .*\\(${status}\\)\\.`),
      );
      blocked = false;
      await apply({ kind: 'keepContact', contact: harrisChat });
      await tick();
      assert.equal(sent.filter(key => key === HARRIS_FIRST).length, 1);
    });

  it('is told to those who are managers by the office’s list, also where nobody ever met them, and to nobody twice', async () => {
    const { store, apply } = await livingOffice();
    await apply({ kind: 'keepAccount', account: { account: 'k', person: 'person/kevin-dennis', role: 'manager' } });
    const entry = {
      key: HARRIS_FIRST,
      kind: 'reminder' as const,
      to: 'person/paul-harris',
      about: [],
      because: 'It is due.',
      state: 'unreachable' as const,
      claimedAt: '2021-05-06T09:00:00.000+01:00',
      outcome: '403',
    };
    const told = outOfReachNotices(entry, store, ['person/kevin-dennis', 'person/dan-howitt']);
    assert.deepEqual(
      told.map(change => (change.kind === 'keepNotice' ? change.notice.to.person : change.kind)),
      ['person/kevin-dennis', 'person/dan-howitt'],
    );
  });

  it('is, as a manager whom nobody ever met, planned for all the same, and told of once to a manager who can be reached', async () => {
    const { start, apply, set, sent, store } = await livingOffice(undefined, ['person/kevin-dennis']);
    await apply({ kind: 'keepAccount', account: manager }, { kind: 'keepContact', contact: chatOf('account-office') });
    const tick = start();
    for (const day of ['10', '17', '24']) {
      set(`2021-05-${day}T09:00`);
      await tick();
      await tick();
    }
    assert.equal(store.outboxEntry('digest/2021-05-10/person/kevin-dennis')?.state, 'unreachable');
    assert.equal(store.outboxEntry('digest/2021-05-10/account/account-office')?.state, 'sent');
    const told = sent.filter(key => key.startsWith('outOfReach/'));
    assert.deepEqual(told, ['outOfReach/never/person/kevin-dennis/account/account-office']);
    assert.match(
      store.notices().find(({ kind }) => kind === 'outOfReach')?.because ?? '',
      /^Kevin Dennis is a manager here and has never written to me in Teams/u,
    );
  });

  it('is a manager by what was decided in chat as by the file, and none once that was taken back', () => {
    const decide = (role: 'manager' | 'reader') =>
      withRoleDecision(register, {
        about: { kind: 'person', person: 'person/dan-howitt' },
        name: 'Dan Howitt',
        role,
        by: { account: 'a', person: null, name: 'An administrator' },
        at: '2021-05-01T09:00:00+01:00',
      });
    assert.deepEqual(managersOf({ accounts: [], register: decide('manager') }), ['person/dan-howitt']);
    assert.deepEqual(managersOf({ accounts: [], register: decide('reader'), managers: ['person/dan-howitt'] }), []);
  });

  it('check 34: who has taken the bot out of the chat is not written to, and is recorded', async () => {
    const { start, apply, tried, store } = await livingOffice();
    await apply({ kind: 'forgetContact', id: harrisChat.id });
    await start()();
    assert.ok(!tried.includes(HARRIS_FIRST));
    assert.equal(store.outboxEntry(HARRIS_FIRST)?.state, 'unreachable');
  });
});
