import type { Rules } from '../data/cycle.ts';
import type { Store } from '../data/store/port.ts';
import { dueMessages } from './due.ts';
import type { DueMessage } from './dueMessage.ts';
import type { Job } from './job.ts';
import { createOutbox, type OutboxPorts, type Refresh } from './outbox.ts';
import type { Situation } from './situation.ts';

export interface JobPorts extends Rules, OutboxPorts {
  readonly store: Pick<Store, 'register' | 'contacts' | 'accounts' | 'notices'> & OutboxPorts['store'];
}

/** The table of everything that happens by itself. */
export function createJobs(ports: JobPorts): readonly Job[] {
  const outbox = createOutbox(ports);
  return [
    {
      name: 'messages',
      cron: '* * * * *',
      sentence: 'Sends officers their overdue updates, and channels the coming meeting, once each.',
      run: async signal => ({
        ...(await outbox.sendDue(dueMessages(situationNow(ports)), refreshFrom(ports), signal)),
      }),
    },
  ];
}

/** What is due is asked anew at most so often in one run: asking takes longer than sending, and nothing changes that fast by itself. */
const ASK_AGAIN_AFTER_MS = 5_000;

/**
 * The message as it stands now: asked at once where the records have changed since, else now and then. What the outbox itself holds claimed
 * does not count, for that is the very message.
 */
function refreshFrom(ports: JobPorts): Refresh {
  let due: ReadonlyMap<string, DueMessage> | undefined;
  let register: unknown;
  let askedAt = 0;
  return ({ key }) => {
    const nowMs = ports.now().toMillis();
    if (!due || register !== ports.store.register() || Math.abs(nowMs - askedAt) > ASK_AGAIN_AFTER_MS) {
      const situation = situationNow(ports);
      const outbox = situation.outbox.filter(({ state }) => state !== 'claimed');
      due = new Map(dueMessages({ ...situation, outbox }).map(message => [message.key, message]));
      register = ports.store.register();
      askedAt = nowMs;
    }
    return due.get(key);
  };
}

function situationNow({ store, now, settings, calendar }: JobPorts): Situation {
  return {
    settings,
    calendar,
    register: store.register(),
    contacts: store.contacts(),
    accounts: store.accounts(),
    outbox: store.outbox(),
    notices: store.notices(),
    now: now(),
  };
}
