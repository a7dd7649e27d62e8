import type { Rules } from '../data/cycle.ts';
import type { Store } from '../data/store/port.ts';
import { dueMessages } from './due.ts';
import type { DueMessage } from './dueMessage.ts';
import type { Job } from './job.ts';
import { createOutbox, type OutboxPorts, type Refresh } from './outbox.ts';
import { createOutboxView, type SentEntry } from './outboxView.ts';
import type { Situation } from './situation.ts';

export interface JobPorts extends Rules, OutboxPorts {
  readonly store: Pick<Store, 'register' | 'contacts' | 'accounts' | 'notices' | 'snoozes'> & OutboxPorts['store'];
}

/** The table of everything that happens by itself. */
export function createJobs(ports: JobPorts): readonly Job[] {
  const outbox = createOutbox(ports);
  const situationNow = situations(ports);
  return [
    {
      name: 'messages',
      cron: '* * * * *',
      sentence:
        'Reminds officers of updates, tells sponsors and managers what is late, and channels what meets, once each.',
      run: async signal => ({
        ...(await outbox.sendDue(dueMessages(situationNow()), refreshFrom(ports), signal)),
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
  const situationNow = situations(ports, ({ state }) => state !== 'claimed');
  let due: ReadonlyMap<string, DueMessage> | undefined;
  let register: unknown;
  let askedAt = 0;
  return ({ key }) => {
    const nowMs = ports.now().toMillis();
    if (!due || register !== ports.store.register() || Math.abs(nowMs - askedAt) > ASK_AGAIN_AFTER_MS) {
      due = new Map(dueMessages(situationNow()).map(message => [message.key, message]));
      register = ports.store.register();
      askedAt = nowMs;
    }
    return due.get(key);
  };
}

/** Gives the situation at each asking. @param counts which entries of the outbox are looked at */
function situations(
  { store, now, settings, calendar }: JobPorts,
  counts: (entry: SentEntry) => boolean = () => true,
): () => Situation {
  const view = createOutboxView();
  return () => ({
    settings,
    calendar,
    register: store.register(),
    contacts: store.contacts(),
    accounts: store.accounts(),
    notices: store.notices(),
    snoozes: store.snoozes(),
    outbox: view.refresh(store.outbox().filter(counts)),
    now: now(),
  });
}
