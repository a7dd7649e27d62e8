import { TeamsInfo, type TurnContext } from 'botbuilder';
import { faultOnRecord, type Log } from '../process/log.ts';

/** Accounts whose name was asked for lately; the roster is not asked again for each word of a stranger. */
const REMEMBERED = 5_000;

/** A name seldom changes; who was not in the roster may be an hour later; and a roster that was busy is worth another look soon. */
const KEPT_MS = 60 * 60_000;
const ASKED_AGAIN_MS = 60_000;

/** Somebody waits for their answer meanwhile; as a reader they get it at once. */
const ROSTER_LIMIT_MS = 2_000;

export interface SignInNamesParts {
  readonly log: Log;
  /** Milliseconds of a clock that only runs forward. */
  readonly nowMs: () => number;
  readonly limitMs?: number;
}

interface Known {
  readonly signIn: string | undefined;
  readonly untilMs: number;
}

/**
 * Asks the Teams roster (a single member of the conversation, or of its team) for the name that the speaker signs in with, and remembers it: what an administrator
 * says of that name later holds from the next word on.
 * @returns undefined where the roster does not say; a failure is written down and is no reason to be silent
 */
export function createSignInNames({
  log,
  nowMs,
  limitMs = ROSTER_LIMIT_MS,
}: SignInNamesParts): (context: TurnContext, account: string) => Promise<string | undefined> {
  const known = new Map<string, Known>();

  async function ask(context: TurnContext, account: string): Promise<Known> {
    try {
      const member = await inTime(TeamsInfo.getMember(context, context.activity.from.id), limitMs);
      return { signIn: signInOf(member, account), untilMs: nowMs() + KEPT_MS };
    } catch (error) {
      log.warn({ fault: faultOnRecord(error) }, 'roster not read');
      const again = isNoMember(error) ? KEPT_MS : ASKED_AGAIN_MS;
      return { signIn: undefined, untilMs: nowMs() + again };
    }
  }

  return async (context, account) => {
    const before = known.get(account);
    if (before && nowMs() < before.untilMs) return before.signIn;
    if (known.size >= REMEMBERED) known.clear();
    const now = await ask(context, account);
    known.set(account, now);
    return now.signIn;
  };
}

/** Teams gives a member's Entra object id as `objectId` in one answer and as `aadObjectId` in another; one that is somebody else's is no answer. */
function signInOf(member: object, account: string): string | undefined {
  const { aadObjectId, objectId, userPrincipalName } = member as Record<string, unknown>;
  const id = aadObjectId ?? objectId;
  if (typeof userPrincipalName !== 'string' || (id !== undefined && id !== account)) return undefined;
  return userPrincipalName.toLowerCase();
}

/** The roster's own word that there is no such member, or that the bot is not in that roster; anything else may pass. */
const isNoMember = (error: unknown): boolean =>
  [400, 403, 404].includes((error as { statusCode?: unknown } | null)?.statusCode as number);

async function inTime<T>(asked: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The roster did not answer in time.')), limitMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    // Its answer is nobody's any more.
    asked.catch(() => undefined);
  }
}
