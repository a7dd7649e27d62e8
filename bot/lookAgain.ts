import type { DateTime } from 'luxon';
import { choiceCard } from '../cards/views/choice.ts';
import type { Rules } from '../data/cycle.ts';
import type { Speaker } from '../data/speaker.ts';
import type { Store } from '../data/store/port.ts';
import { registerFor } from '../data/visible.ts';
import { activityAgain } from './conversation/activityAgain.ts';
import { meetingReply, owedReply } from './notice.ts';
import type { Reader } from './questions/read.ts';
import { queueReply } from './reviews/queue.ts';
import type { Look } from './turn/look.ts';
import type { Reply } from './turn/turn.ts';

/** What a card is drawn again from. */
export interface LookWorld {
  readonly store: Pick<Store, 'register' | 'reference' | 'history' | 'outboxEntry'>;
  readonly reader: Reader;
  readonly now: DateTime;
  readonly rules: Rules;
  readonly publicUrl?: string | undefined;
}

/**
 * A card that was sent, as it stands now and for the one who looks at it. It changes nothing and is no turn: looking is not saying.
 * @param speaker who looks, from the authenticated identity; what they may see and press follows from it, whatever the client sent
 * @returns undefined where there is nothing of that kind to show to them: the card that was sent stays as it is
 */
export function lookAgain(look: Look, speaker: Speaker, world: LookWorld): Reply | undefined {
  switch (look.kind) {
    case 'activity':
      return activityAgain(look, speaker, world);
    case 'review':
      return reviewAgain(look, speaker, world);
    case 'upcomingMeeting':
      return meetingAgain(look, speaker, world);
    case 'reminder':
      return reminderAgain(look, speaker, world);
    default:
      return look satisfies never;
  }
}

type LookAt<Kind extends Look['kind']> = Extract<Look, { kind: Kind }>;

function reviewAgain(look: LookAt<'review'>, speaker: Speaker, { store, now }: LookWorld): Reply | undefined {
  const reply = queueReply({ store, now, speaker }, look);
  return reply.kind === 'card' ? reply : undefined;
}

function meetingAgain(
  { id, change }: LookAt<'upcomingMeeting'>,
  speaker: Speaker,
  { store, ...world }: LookWorld,
): Reply | undefined {
  const register = registerFor(speaker, store.register());
  return register.meeting(id) && meetingReply(id, { ...world, register }, change, speaker);
}

/** What somebody owes is shown to them and to nobody else; who reads it in their place reads the card as it was sent. */
function reminderAgain(
  { key, change }: LookAt<'reminder'>,
  speaker: Speaker,
  { store, ...world }: LookWorld,
): Reply | undefined {
  const entry = store.outboxEntry(key);
  if (!entry || entry.withdrawal || !isTo(speaker, entry.to)) return undefined;
  const register = registerFor(speaker, store.register());
  const listed = { to: entry.to, about: entry.about, shows: entry.shows ?? [], because: entry.because };
  const { reply, isDone } = owedReply(listed, { ...world, register }, change);
  const look = { kind: 'reminder', key, ...(change !== undefined && { change }) } as const;
  return isDone ? { ...nothingOwed(), look } : { ...reply, look };
}

const isTo = ({ person, account }: Speaker, to: string): boolean => to === person || to === `account/${account}`;

function nothingOwed() {
  const text = NOTHING_OWED;
  return { kind: 'card', card: choiceCard({ text, buttons: [] }), text } as const;
}

const NOTHING_OWED = 'Everything that this message asked for is in, or no longer due. There is nothing left to do.';
