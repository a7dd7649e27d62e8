import { propose } from '../turn/propose.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { recentEntries, unreachedEntries } from './deliveryRecord.ts';
import { mayBeWithdrawn } from './ordering.ts';
import { type Named, namedRecipients, recipientName } from './recipients.ts';
import type { SendingPorts } from './sendingPorts.ts';
import * as say from './sentences.ts';

/** Each of these shows what would be done; nothing is done before it is confirmed. */

export function proposePause(
  turn: Turn,
  { isUntil }: { readonly isUntil?: true },
  { queue }: SendingPorts,
): TurnResult {
  const pause = turn.store.register().sendingPause;
  if (pause) return said(turn, say.pausedSince(pause), [{ title: 'Resume sending', say: 'resume reminders' }]);
  return propose(
    turn,
    { kind: 'orderSending', what: 'pause' },
    {
      heading: say.pauseHeading,
      text: [say.pauseText(queue().length), ...(isUntil ? [say.noEndDay] : [])].join(' '),
      button: 'Pause sending',
    },
  );
}

export function proposeResume(turn: Turn, { queue }: SendingPorts): TurnResult {
  if (!turn.store.register().sendingPause) return said(turn, say.notPaused);
  const due = queue().filter(({ dueAt }) => Date.parse(dueAt) <= turn.now.toMillis()).length;
  return propose(
    turn,
    { kind: 'orderSending', what: 'resume' },
    { heading: say.resumeHeading, text: say.resumeText(due), button: 'Resume sending' },
  );
}

export function proposeCancel(
  turn: Turn,
  { who, all }: { readonly who: string | undefined; readonly all: boolean },
  { queue }: SendingPorts,
): TurnResult {
  const named = recipients(turn, who);
  if (named === 'nobody') return said(turn, say.nobodyCalled(who ?? ''));
  const theirs = queue().filter(({ to }) => named(to));
  const messages = all ? theirs : theirs.slice(0, 1);
  if (messages.length === 0) return said(turn, say.nothingWaitsFor(who));
  const lines = say.queueLines(
    messages.map(({ kind, to, ...row }) => ({ ...row, name: say.messageName(kind, recipientName(to, turn)) })),
  );
  return propose(
    turn,
    { kind: 'cancelMessages', messages },
    {
      heading: say.cancelHeading(messages.length),
      text: [...lines, say.cancelNote].join('\n'),
      button: `Cancel ${say.count(messages.length, 'message')}`,
    },
  );
}

/** @param deletes whether nothing is to stand in its place */
export function proposeWithdraw(turn: Turn, who: string | undefined, deletes: true | undefined): TurnResult {
  const named = recipients(turn, who);
  if (named === 'nobody') return said(turn, say.nobodyCalled(who ?? ''));
  const last = recentEntries(turn)
    .filter(entry => named(entry.to) && mayBeWithdrawn(entry, deletes))
    .at(-1);
  if (!last) return said(turn, say.nothingToWithdraw(who));
  const name = say.messageName(last.kind, recipientName(last.to, turn));
  const sentAt = last.settledAt ?? last.claimedAt;
  return propose(
    turn,
    { kind: 'orderSending', what: 'withdraw', keys: [last.key], ...(deletes && { deletes }) },
    deletes
      ? { heading: say.deleteHeading, text: say.deleteText(name, sentAt, last.because), button: 'Delete it' }
      : { heading: say.withdrawHeading, text: say.withdrawText(name, sentAt, last.because), button: 'Withdraw it' },
  );
}

export function proposeResend(turn: Turn, who: string | undefined): TurnResult {
  const named = recipients(turn, who);
  if (named === 'nobody') return said(turn, say.nobodyCalled(who ?? ''));
  const theirs = unreachedEntries(turn).filter(({ to }) => named(to));
  const open = theirs.filter(({ state }) => state !== 'unreachable');
  const lost = theirs.filter(entry => !open.includes(entry)).map(({ to }) => recipientName(to, turn));
  const notes = lost.length > 0 ? [say.stillOutOfReach(lost)] : [];
  if (open.length === 0) return said(turn, [say.nobodyToResend, ...notes].join(' '));
  const lines = open.map(entry => `• ${recipientName(entry.to, turn)}: ${say.whyNot(entry)}`);
  return propose(
    turn,
    { kind: 'orderSending', what: 'resend', keys: open.map(({ key }) => key) },
    {
      heading: say.resendHeading(open.length),
      text: [...lines, ...notes, say.resendNote].join('\n'),
      button: `Send again to ${open.length}`,
    },
  );
}

const recipients = (turn: Turn, who: string | undefined): Named =>
  who === undefined ? () => true : namedRecipients(who, turn);
