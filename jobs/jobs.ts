import type { Change } from '../data/store/change.ts';
import type { Store } from '../data/store/port.ts';
import { askedAgain } from './again.ts';
import { createAskDue } from './askedByMinute.ts';
import type { OutboxPorts, Refresh } from './desk.ts';
import { dueMessages } from './due.ts';
import type { DueMessage } from './dueMessage.ts';
import { kept, missedEntry } from './entries.ts';
import type { Job } from './job.ts';
import { missedSince } from './missed.ts';
import { createOutbox } from './outbox.ts';
import { neverMetNotices, outOfReachNotices } from './outOfReach.ts';
import { instantText } from './sending.ts';
import { sendingSlot } from './sendingHours.ts';
import type { Situation } from './situation.ts';
import { type SituationPorts, situations } from './situationNow.ts';
import { type WithdrawalPorts, withdrawAsked } from './withdrawals.ts';

export interface JobPorts extends SituationPorts, Omit<OutboxPorts, 'isPaused' | 'outOfReach' | 'neverMet'> {
  readonly store: SituationPorts['store'] & OutboxPorts['store'] & Pick<Store, 'tick'>;
  readonly withdraw: WithdrawalPorts['withdraw'];
}

/** The table of everything that happens by itself. */
export function createJobs(ports: JobPorts): readonly Job[] {
  const { store } = ports;
  const outbox = createOutbox({
    ...ports,
    isPaused: () => store.register().sendingPause !== undefined,
    outOfReach: entry => outOfReachNotices(entry, store, ports.managers),
    neverMet: entry => neverMetNotices(entry, store, ports.managers),
  });
  const situationNow = situations(ports);
  const askDue = createAskDue();
  return [
    {
      name: MESSAGES,
      cron: '* * * * *',
      sentence:
        'Reminds officers of updates, tells sponsors and managers what is late, and channels what meets, once each.',
      run: async signal => {
        const situation = situationNow();
        const due = [...askDue(situation), ...askedAgain(situation, store.outbox())];
        const missed = await noteMissed(situation, due, ports);
        const counts = await outbox.sendDue(due, refreshFrom(ports), signal);
        return { ...counts, missed, withdrawn: await withdrawAsked({ ...ports, turnFor: outbox.turnFor }, signal) };
      },
    },
  ];
}

const MESSAGES = 'messages';

/**
 * On the first asking of a day writes down what was missed on the days before on which nobody asked, and that this day was asked.
 * @returns how many were missed
 */
async function noteMissed(
  situation: Situation,
  due: readonly DueMessage[],
  { store, now, log }: JobPorts,
): Promise<number> {
  const slot = sendingSlot(situation.now, situation);
  const before = store.tick(MESSAGES)?.at.slice(0, 10);
  // A day on which sending is paused is as one on which the bot is off: what is too old when it is resumed was missed.
  const isPaused = store.register().sendingPause !== undefined;
  if (!slot || isPaused || (before !== undefined && before >= slot.day)) return 0;
  const missed = before === undefined ? [] : missedSince(situation, before, due);
  const tick: Change = { kind: 'keepTick', tick: { job: MESSAGES, at: instantText(slot.at) } };
  try {
    await store.apply([...missed.map(message => kept(missedEntry(message, now()))), tick]);
    return missed.length;
  } catch (error) {
    log.fault(error, 'What was missed could not be written. The next tick tries again.');
    return 0;
  }
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
      const situation = situationNow();
      const messages = [...dueMessages(situation), ...askedAgain(situation, ports.store.outbox())];
      due = new Map(messages.map(message => [message.key, message]));
      register = ports.store.register();
      askedAt = nowMs;
    }
    return due.get(key);
  };
}
