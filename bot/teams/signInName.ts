import { TeamsInfo, type TurnContext } from 'botbuilder';
import { faultOnRecord, type Log } from '../log.ts';

/** Accounts whose name was asked for lately; the roster is not asked again for each word of a stranger. */
const REMEMBERED = 5_000;

/**
 * Asks the Teams roster for the name that the speaker signs in with, once for each account while the process lives.
 * @returns undefined where it was asked before, or the roster does not say; a failure is written down and is no reason to be silent
 */
export function createSignInNames(log: Log): (context: TurnContext, account: string) => Promise<string | undefined> {
  const asked = new Set<string>();
  return async (context, account) => {
    if (asked.has(account)) return undefined;
    if (asked.size >= REMEMBERED) asked.clear();
    asked.add(account);
    try {
      const { aadObjectId, userPrincipalName } = await TeamsInfo.getMember(context, context.activity.from.id);
      return aadObjectId === undefined || aadObjectId === account ? userPrincipalName?.toLowerCase() : undefined;
    } catch (error) {
      log.warn({ fault: faultOnRecord(error) }, 'roster not read');
      return undefined;
    }
  };
}
