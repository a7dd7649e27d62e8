import type { Activity, InvokeResponse } from 'botbuilder';
import type { Log } from '../process/log.ts';
import type { LookFacts } from '../process/metrics.ts';
import type { Look } from '../turn/look.ts';
import type { Reply } from '../turn/turn.ts';
import { cardAnswer } from './cardPress.ts';
import { accountOf } from './contactOf.ts';
import { invokeError } from './invokes.ts';
import { cardOf, drawn, type Looks } from './outgoing.ts';
import { lookOf } from './refresh.ts';
import { nothingNewer } from './sentences.ts';
import type { Heard } from './turns.ts';

/** Draws a card that was sent anew for somebody; undefined: it stays as it is. */
export type LookAgain = (
  look: Look,
  who: { readonly account: string; readonly displayName: string },
) => Promise<Reply | undefined>;

export interface CardAnswersPorts {
  /** Absent: every card stays as it was sent. */
  readonly lookAgain?: LookAgain | undefined;
  readonly looks: Looks;
  readonly log: Log;
  /** Told of every look when it is over, for whoever watches from outside. */
  readonly looked?: ((facts: LookFacts) => void) | undefined;
}

/** Cards that are given in the answer to a request, and so are seen by who asked and nobody else. */
export interface CardAnswers {
  /** Somebody sees a card again: it is drawn for them as it stands. That is no turn, and nothing is kept of it. */
  looked(activity: Activity): Promise<InvokeResponse>;
  /** The card that a press comes to, as the one who pressed sees it. Undefined: it is said in words. */
  pressed(activity: Activity, reply: Reply, heard: Heard): Promise<object | undefined>;
}

export function createCardAnswers({ lookAgain, looks, log, looked: count }: CardAnswersPorts): CardAnswers {
  async function looked(activity: Activity): Promise<InvokeResponse> {
    const look = lookOf(activity.value);
    try {
      const card = look && (await drawnAnew(look, activity));
      count?.({ card: look?.kind, outcome: card ? 'drawn' : 'asItWas' });
      if (card) return cardAnswer(card);
    } catch (error) {
      count?.({ card: look?.kind, outcome: 'failed' });
      log.fault(error, 'card not drawn anew');
    }
    return invokeError(404, 'NothingNewer', nothingNewer);
  }

  async function drawnAnew(look: Look, activity: Activity): Promise<object | undefined> {
    const who = { account: accountOf(activity), displayName: activity.from.name ?? '' };
    const reply = await lookAgain?.(look, who);
    const card = reply && cardOf(reply, looks);
    return card && drawn(reply, card, looks, { isShared: false, id: activity.from.id });
  }

  async function pressed({ from }: Activity, reply: Reply, heard: Heard): Promise<object | undefined> {
    try {
      const look = reply.kind === 'card' && heard.contact.scope !== 'personal' ? reply.look : undefined;
      const own = (look && (await lookAgain?.(look, heard))) ?? reply;
      const card = cardOf(own, looks);
      return card && (await drawn(own, card, looks, { isShared: false, id: from.id }));
    } catch (error) {
      log.fault(error, 'card not drawn');
      return undefined;
    }
  }

  return { looked, pressed };
}
