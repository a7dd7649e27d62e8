import type { Register } from '../../data/register.ts';
import { mentionByRef } from './activityMention.ts';
import { readRef } from './activityRef.ts';
import { LINK, readTail } from './commandTail.ts';
import { SAME_AGAIN, saysSame } from './sameAgain.ts';
import type { StartCommand } from './startCommand.ts';

/**
 * Reads a command that begins with the activity itself: "F03 is amber because …", "3.5 green: teams in all areas". It states a status,
 * so it is no question; and more than ref and status must be there, because "3.5 amber" alone may just as well ask.
 */
export function readRefCommand(said: string, register: Register, planInForce: string): StartCommand | undefined {
  const ref = readRef(said);
  if (!ref || said.endsWith('?')) return undefined;
  const after = said.slice(ref.end);
  if (saysSame(after.replace(/^[\s:,–—-]+/u, '')))
    return { kind: 'start', activity: mentionByRef(ref, register, planInForce), byRef: true, narrative: SAME_AGAIN };
  const { status, narrative } = readTail(after);
  if (status?.kind !== 'known') return undefined;
  const states = /\p{L}|=/u.test(LINK.exec(after)?.[0] ?? '');
  if (narrative === undefined ? !states : !separated(after)) return undefined;
  return { kind: 'start', activity: mentionByRef(ref, register, planInForce), byRef: true, status, narrative };
}

/** A stop, a dash or "because" sets the narrative off: in "3.5 amber activities" nothing does. */
const separated = (after: string): boolean =>
  /[:;,.–—]|\s-|-\s|\b(?:because|becuase|bcos|cos|coz|bc|as|since|due to|while|but)\b/iu.test(after);
