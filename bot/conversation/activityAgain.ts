import type { DateTime } from 'luxon';
import type { Rules } from '../../data/cycle.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { Store } from '../../data/store/port.ts';
import { registerFor } from '../../data/visible.ts';
import type { Answer } from '../questions/answer.ts';
import type { Reader } from '../questions/read.ts';
import type { Look } from '../turn/look.ts';
import type { Reply } from '../turn/turn.ts';
import { answerSentence, pastOf } from './answerSentence.ts';
import { givenAt, presentAnswer } from './present.ts';
import { changedSincePosted } from './sentences.ts';

interface World {
  readonly store: Pick<Store, 'register' | 'reference' | 'history'>;
  readonly reader: Reader;
  readonly now: DateTime;
  readonly rules: Rules;
  readonly publicUrl?: string | undefined;
}

/**
 * The card of an activity as it stands now, with the buttons of the one who looks. The question is answered anew, so that what stands above
 * the record agrees with it; where it is about something else by now, the record stands alone.
 */
export function activityAgain(
  look: Extract<Look, { kind: 'activity' }>,
  speaker: Speaker,
  { store, reader, now, rules, publicUrl }: World,
): Reply | undefined {
  const register = registerFor(speaker, store.register());
  const activity = register.activity(look.id);
  if (!activity) return undefined;
  const past = pastOf(store, now);
  const { answer } = answerSentence(look.asked, { reader, register, session: {}, speaker, now, rules, past });
  const isSame = answer.show.kind === 'activity' && answer.show.id === look.id;
  const shown: Answer = isSame ? answer : recordAlone(look.id, `${activity.ref} ${activity.title}`);
  const notes = [...(shown.notes ?? []), ...(givenAt(look.id, register) === look.since ? [] : [changedSincePosted])];
  const reply = presentAnswer({ ...shown, notes }, speaker, { register, now, rules, publicUrl });
  return reply.kind === 'card' ? { ...reply, look } : undefined;
}

/** The activity's record, with nothing asked of it. */
const recordAlone = (id: string, title: string): Answer => ({
  outcome: 'answered',
  restatement: title,
  ids: [id],
  value: null,
  options: [],
  text: title,
  show: { kind: 'activity', id },
});
