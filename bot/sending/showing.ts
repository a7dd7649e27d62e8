import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { RECORD_DAYS, recentEntries, unreachedEntries } from './deliveryRecord.ts';
import { recipientName } from './recipients.ts';
import type { SendingPorts } from './sendingPorts.ts';
import * as say from './sentences.ts';

/** A phone shows so many lines without losing its reader. */
const MOST_LINES = 15;

/** What waits, for whom and why; first of all whether it waits for a manager. */
export function showQueue(turn: Turn, { queue, queueDays }: SendingPorts): TurnResult {
  const pause = turn.store.register().sendingPause;
  const waiting = queue();
  const lines = say.queueLines(
    waiting.map(({ kind, to, ...row }) => ({ ...row, name: say.messageName(kind, recipientName(to, turn)) })),
  );
  const heading = waiting.length === 0 ? say.queueEmpty(queueDays) : say.queueHeading(waiting.length, queueDays);
  const text = [pause && say.pausedSince(pause), heading, ...limited(lines)].filter(Boolean).join('\n');
  return said(turn, text, [
    pause ? { title: 'Resume sending', say: 'resume reminders' } : { title: 'Pause sending', say: 'pause reminders' },
    { title: 'Who was not reached?', say: 'who has not been reached' },
  ]);
}

/** Who was not reached, and why; with what the last weeks come to in all. */
export function showUnreached(turn: Turn, { queue }: SendingPorts): TurnResult {
  const entries = recentEntries(turn);
  const unreached = unreachedEntries(turn);
  const lines = unreached.map(
    entry => `• ${recipientName(entry.to, turn)}: ${say.whyNot(entry)} – ${say.messageName(entry.kind, 'them')}`,
  );
  const heading =
    unreached.length > 0
      ? say.unreachedHeading(unreached.length)
      : entries.some(({ state }) => state !== 'cancelled')
        ? say.allReached
        : say.neverWritten;
  const stuck = recentEntries(turn)
    .filter(({ withdrawal }) => withdrawal === 'failed')
    .map(({ kind, to, outcome }) => say.notWithdrawn(say.messageName(kind, recipientName(to, turn)), outcome));
  const text = [heading, ...limited([...lines, ...stuck]), totals(turn, queue().length)].filter(Boolean).join('\n');
  return said(turn, text, unreached.length > 0 ? [{ title: 'Send again to those', say: 'resend to those' }] : []);
}

function totals(turn: Turn, planned: number): string {
  const entries = recentEntries(turn);
  const of = (...states: readonly string[]) => entries.filter(({ state }) => states.includes(state)).length;
  const answered = entries.filter(({ answeredAt }) => answeredAt !== undefined).length;
  const parts = [
    `${planned} planned`,
    `${of('sent')} sent (${answered} answered)`,
    `${of('claimed')} on the way`,
    `${of('inDoubt')} in doubt`,
    `${of('deferred')} put off`,
    `${of('unreachable')} out of reach`,
    `${of('failed')} refused`,
    `${of('missed')} missed`,
    `${of('cancelled')} cancelled`,
    `${entries.filter(({ withdrawal }) => withdrawal === 'done').length} withdrawn`,
  ];
  return `The last ${RECORD_DAYS} days: ${parts.filter(part => !part.startsWith('0 ')).join(', ') || 'nothing'}.`;
}

const limited = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), say.andMore(lines.length - MOST_LINES)];
