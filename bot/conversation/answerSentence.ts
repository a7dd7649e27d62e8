import { DateTime } from 'luxon';
import type { Rules } from '../../data/cycle.ts';
import { planInForce } from '../../data/planInForce.ts';
import type { Register } from '../../data/register.ts';
import { registerAt } from '../../data/registerAt.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { Store } from '../../data/store/port.ts';
import { markedAsNow, registerFor } from '../../data/visible.ts';
import type { Past } from '../questions/answer.ts';
import { answerReading } from '../questions/answerReading.ts';
import { listsAfter, peopleAfter, rootAfter, thingAfter } from '../questions/followUp/memory.ts';
import { themeShown } from '../questions/followUp/spokenOf.ts';
import { isOfRound } from '../questions/ofRound.ts';
import type { Query } from '../questions/query.ts';
import type { Reader, ReadingContext } from '../questions/read.ts';
import type { Session } from '../turn/turn.ts';
import type { Answered } from './answered.ts';
import { answerTwo } from './answerTwo.ts';

/** What one question is read and answered from. */
export interface Asking {
  readonly reader: Reader;
  readonly register: Register;
  readonly session: Session;
  readonly speaker: Speaker;
  readonly now: DateTime;
  readonly rules: Rules;
  /** Absent where only the present is known. */
  readonly past?: Past | undefined;
}

/** So many records of the answer before are kept. */
const REMEMBERED = 60;

type Spoken = NonNullable<Session['last']>;

/** The records of the answer before; of a list that records are picked from one by one, the list; of one record asked about twice, what came before it. */
export function earlier(last: Spoken, next: Spoken): readonly string[] {
  const { before = [] } = last;
  // Who stands behind the list was asked of the whole of it.
  const isOfList = last.query.ask === 'who' || isPickOf(before, last);
  const picking = before.length > 1 && isOfList && isPickOf(before, next);
  const isWhoOfList = next.query.ask === 'who' && next.ids.length > 1;
  const isSame = before.length > 0 && !isWhoOfList && next.ids.join() === last.ids.join();
  return picking || isSame ? before : last.ids.slice(0, REMEMBERED);
}

/** One record of the list or some of it, whatever was asked of them. */
function isPickOf(list: readonly string[], { query, ids }: Spoken): boolean {
  const picked = query.where.ids?.values ?? themeShown(query) ?? (ids.length === 1 ? ids : []);
  const isSome = picked.length === 1 || (picked.length > 1 && picked.length < list.length);
  return isSome && picked.every(id => list.includes(id));
}

/** The past as a store keeps it. Today is no past: what stands now stands at its end, whatever date a paper bears. */
export const pastOf = (store: Pick<Store, 'register' | 'reference' | 'history'>, now: DateTime): Past => ({
  history: store.history(),
  registerOn: day =>
    day >= (now.toISODate() ?? '')
      ? store.register()
      : markedAsNow(
          registerAt(store.reference(), store.history(), DateTime.fromISO(day, { zone: now.zone }).endOf('day')),
          store.register(),
        ),
});

/** What a sentence of this conversation is read against. */
export const readingContext = ({
  register,
  session: { last },
  speaker,
  now,
}: Pick<Asking, 'register' | 'session' | 'speaker' | 'now'>): ReadingContext => ({
  ...(last && { last }),
  now,
  planInForce: planInForce(register, now.toISODate() ?? ''),
  speaker,
  taughtWords: register.taughtWords,
});

/** When an activity is back on track was asked of it alone: what is said next is about the activity. */
const referredTo = (query: Query): Query =>
  query.of === 'activities' && query.ask === 'when' ? { ...query, ask: 'show' } : query;

function turnedAsideFrom(last: Session['last'], next: Spoken): Pick<Spoken, 'root' | 'thing'> {
  const [root, thing] = [rootAfter(last, next), thingAfter(last, next)];
  return { ...(root && { root }), ...(thing && { thing }) };
}

/** Reads a sentence and answers it. The chat and the command line both come through here, so that they cannot differ. */
export function answerSentence(sentence: string, asking: Asking): Answered {
  const whole = answerOne(sentence, asking);
  const two = asking.reader.twoQuestions(sentence);
  const after = (question: string, last: Session['last']) =>
    answerSentence(question, last ? { ...asking, session: { ...asking.session, last } } : asking);
  return (two && answerTwo(whole, two, after)) ?? whole;
}

function answerOne(
  sentence: string,
  { reader, register: known, session, speaker, now, rules, past: knownPast }: Asking,
): Answered {
  const register = registerFor(speaker, known);
  const past = knownPast && {
    ...knownPast,
    registerOn: (day: string) => registerFor(speaker, knownPast.registerOn(day)),
  };
  const context = readingContext({ register, session, speaker, now });
  const { last, planInForce } = context;
  const reading = reader.read(sentence, context);
  const answer = answerReading(reading, {
    register,
    now,
    planInForce,
    speaker,
    rules,
    ...(past && { past }),
    everyday: reader.everyday,
  });
  const refers = reading.kind === 'query' && (reading.query.of !== 'bot' || isOfRound(reading.query));
  const query = refers
    ? referredTo(reading.query)
    : 'query' in reading && reading.kind !== 'query'
      ? reading.query
      : undefined;
  // A matter that was looked for among other records and not found leaves the talk where it was.
  const isLost =
    answer.outcome === 'nothing' &&
    last !== undefined &&
    query?.of !== last.query.of &&
    query?.where.topic !== undefined;
  const asked = isLost ? undefined : query;
  const ids = reading.kind === 'outOfScope' ? (asked?.where.ids?.values ?? []) : answer.ids;
  return {
    reading,
    answer,
    last: asked
      ? {
          query: asked,
          ids,
          people: peopleAfter(last, { query: asked, ids }, register),
          lists: listsAfter(last, { query: asked }),
          ...turnedAsideFrom(last, { query: asked, ids }),
          ...(last && { before: earlier(last, { query: asked, ids }) }),
        }
      : undefined,
  };
}
