import type { DateTime } from 'luxon';
import type { Rules } from '../../data/cycle.ts';
import type { Roles } from '../../data/roles.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { Store } from '../../data/store/port.ts';
import { QUEUE_DAYS, queueNow } from '../../jobs/queue.ts';
import type { HearCommand } from '../commands/commands.ts';
import { stepMeeting } from '../meetings/changing.ts';
import { stepPapers } from '../papers/stepPapers.ts';
import { nothingSentToYou, youAreNobody } from '../reminders/explainSentences.ts';
import { nobodyToRemind } from '../reminders/sentences.ts';
import { stepReminders } from '../reminders/stepReminders.ts';
import { stepSending } from '../sending/stepSending.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import type { NarrativeWords } from '../words/narrativeWords.ts';
import * as say from './asideSentences.ts';

interface AsideWorld {
  /** Read only. */
  readonly store: Store;
  readonly now: () => DateTime;
  readonly rules: Rules;
  readonly commands: HearCommand;
  readonly roles: Pick<Roles, 'managers'>;
  readonly narrativeWords: NarrativeWords;
}

/** What there is to say beside the plan; `isOrder`: it was to change something, and nothing was changed. */
export interface Aside {
  readonly text: string;
  readonly isOrder: boolean;
}

/**
 * Answers questions about what the bot sends by itself ("why did I get this?", "who is away?", "show the queue"), the same as in the chat.
 * What would change something is said as the chat would say it, and that it belongs there. Undefined for everything else.
 */
export function createSendingAside({ store, now, rules, commands, roles: { managers }, narrativeWords }: AsideWorld) {
  const queue = () => queueNow({ ...rules, store, now, managers });
  return (text: string, speaker: Speaker): Aside | undefined => {
    const said = { session: {}, incoming: { kind: 'said', text } } as const;
    const turn: Turn = { ...said, speaker, store, now: now(), local: false, narrativeWords };
    const hearing = commands(text);
    const result =
      stepMeeting(turn, hearing, rules) ??
      stepPapers(turn, hearing, rules) ??
      stepReminders(turn, hearing, { ...rules, managers }) ??
      stepSending(turn, hearing, { queue, queueDays: QUEUE_DAYS }, rules.settings);
    return result && asideOf(turn, result);
  };
}

function asideOf(turn: Turn, { replies, changes, session }: TurnResult): Aside {
  const text = replies.map(reply => reply.text).join('\n');
  if (changes.length > 0) return { text: say.wouldBeDone(text), isOrder: true };
  if (session !== turn.session) return { text: say.wouldBeShown(text), isOrder: true };
  if (turn.speaker.person !== undefined) return { text, isOrder: false };
  // Who sits at the machine is nobody in particular.
  if (text === nobodyToRemind || text === youAreNobody) return { text: say.whoAsks, isOrder: true };
  return { text: text === nothingSentToYou ? say.whoGotIt : text, isOrder: false };
}
