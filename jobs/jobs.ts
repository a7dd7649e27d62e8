import type { DateTime } from 'luxon';
import type { Rules } from '../data/cycle.ts';
import type { Store } from '../data/store/port.ts';
import { dueMessages } from './due.ts';
import type { Job, JobLog } from './job.ts';
import { createOutbox, type OutboxPorts, type Send } from './outbox.ts';
import type { Situation } from './situation.ts';

export interface JobPorts extends Rules {
  readonly store: Pick<Store, 'register' | 'contacts' | 'accounts' | 'notices'> & OutboxPorts['store'];
  readonly send: Send;
  /** The bot's clock. */
  readonly now: () => DateTime;
  readonly log: Pick<JobLog, 'fault'>;
}

/** The table of everything that happens by itself. */
export function createJobs(ports: JobPorts): readonly Job[] {
  const outbox = createOutbox(ports);
  const due = () => dueMessages(situationNow(ports));
  return [
    {
      name: 'messages',
      cron: '* * * * *',
      sentence: 'Sends officers their overdue updates, and channels the coming meeting, once each.',
      run: async signal => ({
        ...(await outbox.sendDue(due(), message => due().find(({ key }) => key === message.key), signal)),
      }),
    },
  ];
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
