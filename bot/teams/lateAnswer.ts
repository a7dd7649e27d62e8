import type { Activity, InvokeResponse } from 'botbuilder';
import { wordsAnswer } from './cardPress.ts';
import { invokeError } from './invokes.ts';
import { isLook } from './refresh.ts';
import { stillBusy, takesLonger, takesLongerHere } from './sentences.ts';

/**
 * What a client is answered that waits for the result of a turn which is still under way, in the form in which it can show it. A press's result
 * follows in the conversation.
 */
export function lateAnswer({ name, value }: Pick<Activity, 'name' | 'value'>): InvokeResponse {
  switch (name) {
    case 'adaptiveCard/action':
      // A card that is looked at stays as it is, and nothing follows.
      return isLook(value) ? invokeError(503, 'Busy', stillBusy) : wordsAnswer(takesLongerHere);
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return { status: 200, body: { task: { type: 'message', value: takesLonger } } };
    case 'composeExtension/query':
      return { status: 200, body: { composeExtension: { type: 'message', text: stillBusy } } };
    default:
      return invokeError(503, 'Busy', stillBusy);
  }
}
