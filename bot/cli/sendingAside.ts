import type { DateTime } from 'luxon';
import type { Rules } from '../../data/cycle.ts';
import type { Roles } from '../../data/roles.ts';
import type { Store } from '../../data/store/port.ts';
import { QUEUE_DAYS, queueNow } from '../../jobs/queue.ts';
import type { Turn } from '../conversation/turn.ts';
import { stepPapers } from '../papers/stepPapers.ts';
import type { Speaker } from '../people/speaker.ts';
import { stepReminders } from '../reminders/stepReminders.ts';
import { stepSending } from '../sending/stepSending.ts';
import type { NarrativeWords } from '../updates/challenges/narrativeWords.ts';

interface AsideWorld {
  /** Read only. */
  readonly store: Store;
  readonly now: () => DateTime;
  readonly rules: Rules;
  readonly roles: Pick<Roles, 'managers'>;
  readonly narrativeWords: NarrativeWords;
}

/**
 * Answers questions about what the bot sends by itself ("why did I get this?", "who is away?", "show the queue"), the same as in the chat.
 * What would change something is said to belong there. Undefined for everything else.
 */
export function createSendingAside({ store, now, rules, roles: { managers }, narrativeWords }: AsideWorld) {
  const queue = () => queueNow({ ...rules, store, now, managers });
  return (text: string, speaker: Speaker): string | undefined => {
    const said = { session: {}, incoming: { kind: 'said', text } } as const;
    const turn: Turn = { ...said, speaker, store, now: now(), local: false, narrativeWords };
    const result =
      stepPapers(turn, text, rules) ??
      stepReminders(turn, text, { ...rules, managers }) ??
      stepSending(turn, text, { queue, queueDays: QUEUE_DAYS });
    if (!result) return undefined;
    const changesNothing = result.changes.length === 0 && result.session === turn.session;
    return changesNothing ? result.replies.map(reply => reply.text).join('\n') : ONLY_IN_CHAT;
  };
}

const ONLY_IN_CHAT = 'That is done in the chat, where you see what changes and confirm it. Nothing was changed.';
