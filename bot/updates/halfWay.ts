import { DateTime } from 'luxon';
import type { Draft } from '../../data/draft.ts';
import type { Reply, Turn, TurnResult } from '../conversation/turn.ts';
import { nameOf } from './ask.ts';
import { hasWords } from './draftEdit.ts';
import { activityOf, openUpdate, today } from './openUpdate.ts';
import * as say from './sentences.ts';

/**
 * A turn's result with the drafts that somebody left half-way offered again: when they say hello, or write after some hours. At most once a
 * day, and never while an update is open.
 */
export function offeringHalfWay(turn: Turn, said: string, result: TurnResult): TurnResult {
  if (result.session.updating || openUpdate(turn) || result.session.offeredHalfWay === today(turn)) return result;
  const dropped = new Set(result.changes.flatMap(change => (change.kind === 'dropDraft' ? [change.id] : [])));
  const isHello = HELLO.test(said.trim());
  const left = turn.store
    .draftsOf(turn.speaker.account)
    .filter(draft => hasWords(draft) && !dropped.has(draft.id) && (isHello || isOld(draft, turn.now)));
  if (left.length === 0) return result;
  const session = { ...result.session, offeredHalfWay: today(turn) };
  return { ...result, session, replies: [...result.replies, offer(turn, left)] };
}

function offer(turn: Turn, drafts: readonly Draft[]): Reply {
  const named = drafts.slice(0, MOST_OFFERED).map(draft => {
    const activity = activityOf(turn, draft);
    return { name: nameOf(turn, activity), id: activity.id, draft };
  });
  return {
    kind: 'text',
    text: say.halfWay(named, drafts.length - named.length),
    buttons: named.map(({ name, id }) => ({ title: `Go on with ${name}`, say: `update ${id}` })),
  };
}

const isOld = ({ changedAt }: Draft, now: DateTime): boolean =>
  now.diff(DateTime.fromISO(changedAt), 'hours').hours >= OLD_HOURS;

const OLD_HOURS = 4;
const MOST_OFFERED = 3;
const HELLO =
  /^(?:hi|hiya|hello|hey|morning|good\s+(?:morning|afternoon|evening)|back\s+again|i['’]?m\s+back)\b[\s\p{L}]{0,20}[.!]*$/iu;
