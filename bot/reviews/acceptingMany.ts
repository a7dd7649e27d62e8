import { isManager } from '../../data/permissions.ts';
import type { Update } from '../../data/records/update.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import type { Version } from '../turn/proposal.ts';
import { propose } from '../turn/propose.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import * as say from './sentences.ts';
import { isOwnUpdate, waitingForReview } from './waiting.ts';

/** Shows every update that would be accepted, of one theme or of all; nobody accepts their own. */
export function proposeAccepting(turn: Turn, theme: number | undefined): TurnResult {
  const register = turn.store.register();
  const where = theme === undefined ? '' : say.inTheme(theme);
  const waiting = waitingForReview(register, theme);
  const open = waiting.filter(update => !isOwnUpdate(turn.speaker, update));
  const own = waiting.length - open.length;
  if (open.length === 0) return said(turn, [say.nothingWaits(where), ownNote(own)].filter(Boolean).join(' '));
  const versions = open.map(({ activity, submitted }) => ({ activity, filedAt: submitted?.at ?? '' }));
  return propose(
    turn,
    { kind: 'acceptMany', versions },
    {
      heading: say.acceptHeading(open.length, where),
      text: [...open.map(update => `• ${lineOf(turn, update)}`), ownNote(own)].filter(Boolean).join('\n'),
      button: say.acceptButton(open.length),
    },
  );
}

/** Accepts the versions that were shown, and names those that somebody changed or decided on meanwhile. */
export function acceptMany(turn: Turn, versions: readonly Version[]): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagers);
  const register = turn.store.register();
  const at = turn.now.toISO() ?? '';
  const isOpen = ({ activity, filedAt }: Version) => {
    const latest = register.latestUpdate(activity);
    return latest?.submitted?.at === filedAt && !latest.review && !isOwnUpdate(turn.speaker, latest);
  };
  const review = { verdict: 'accepted', by: actorOf(turn.speaker), at } as const;
  const open = versions.filter(isOpen);
  const left = versions.filter(version => !isOpen(version));
  const names = (list: readonly Version[]) =>
    list.flatMap(({ activity }) => register.activity(activity) ?? []).map(activity => nameOf(turn, activity));
  const text = [
    open.length > 0 ? say.acceptedMany(names(open)) : '',
    left.length > 0 ? say.leftOut(names(left)) : '',
  ].filter(Boolean);
  return {
    ...said(turn, text.join(' ')),
    changes: open.map(({ activity, filedAt }): Change => ({ kind: 'reviewUpdate', activity, filedAt, review })),
  };
}

const ownNote = (own: number): string => (own > 0 ? say.notYours(own) : '');

function lineOf(turn: Turn, update: Update): string {
  const activity = turn.store.register().activity(update.activity);
  return activity ? say.acceptLine(nameOf(turn, activity), activity.title, update) : update.activity;
}
