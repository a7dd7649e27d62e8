import type { Activity, InvokeResponse } from 'botbuilder';
import type { Found, Sought } from '../conversation/lookUp.ts';
import type { Log } from '../process/log.ts';
import type { SearchFacts } from '../process/metrics.ts';
import type { Incoming } from '../turn/turn.ts';
import { readSearch, searchAnswer } from './composeExtension.ts';
import { dialogAnswer, dialogOpening, dialogPress } from './dialog.ts';
import type { Looks } from './outgoing.ts';
import { notOffered } from './sentences.ts';
import type { Taken } from './turns.ts';

/** Looks something up for somebody, by their account. */
export type LookUp = (
  sought: Sought,
  typed: string,
  who: { readonly account: string; readonly displayName: string },
) => Promise<readonly Found[]>;

export interface InvokePorts {
  readonly lookUp: LookUp;
  /** Takes a turn beside the conversation: nothing is sent there, and the bot does not count as having met it. */
  readonly aside: (incoming: Incoming) => Promise<Taken>;
  readonly who: { readonly account: string; readonly displayName: string };
  readonly looks: Looks;
  readonly log: Log;
  /** Told of every search when it is over, for whoever watches from outside. */
  readonly searched?: ((facts: SearchFacts) => void) | undefined;
}

/**
 * Answers what comes from the compose box: a search, and the dialog of "Update an activity". Always with 200 and something that a client can
 * show: left to itself the SDK answers 501 with an empty body, which a person sees as "unable to reach app".
 */
export async function answerInvoke({ name, value }: Activity, ports: InvokePorts): Promise<InvokeResponse> {
  try {
    return (await answerNamed(name, value, ports)) ?? invokeError(400, 'NotSupported', notOffered);
  } catch (error) {
    ports.log.fault(error, 'invoke failed');
    return invokeError(500, 'Failed', notOffered);
  }
}

async function answerNamed(
  name: string | undefined,
  value: unknown,
  ports: InvokePorts,
): Promise<InvokeResponse | undefined> {
  const { aside, looks } = ports;
  switch (name) {
    case 'composeExtension/query':
      return searched(value, ports);
    case 'composeExtension/fetchTask':
      if (value == null) return undefined;
      return dialogAnswer((await aside({ kind: 'said', text: dialogOpening(value) })).replies, looks);
    case 'composeExtension/submitAction': {
      const data = dialogPress(value);
      return data == null ? undefined : dialogAnswer((await aside({ kind: 'pressed', data })).replies, looks);
    }
    default:
      return undefined;
  }
}

async function searched(
  value: unknown,
  { lookUp, who, looks, searched: count }: InvokePorts,
): Promise<InvokeResponse | undefined> {
  const search = readSearch(value);
  if (!search) return undefined;
  const { sought, typed } = search;
  try {
    const found = await lookUp(sought, typed, who);
    const answer = await searchAnswer(found, search, looks.render);
    count?.({ sought, outcome: found.length > 0 ? 'found' : 'nothing' });
    return answer;
  } catch (error) {
    count?.({ sought, outcome: 'failed' });
    throw error;
  }
}

/** @param statusCode inside the body: the answer itself is always 200, for anything else brings the invoke back */
export const invokeError = (statusCode: number, code: string, message: string): InvokeResponse => ({
  status: 200,
  body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } },
});
