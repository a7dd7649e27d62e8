import type { InvokeResponse } from 'botbuilder';
import { wordsAnswer } from './cardPress.ts';
import { invokeError } from './invokes.ts';
import { stillBusy, takesLonger, takesLongerHere } from './sentences.ts';

/**
 * What a client is answered that waits for the result of a turn which is still under way, in the form in which it can show it. A press's result
 * follows in the conversation.
 * @param name of the invoke
 */
export function lateAnswer(name: string | undefined): InvokeResponse {
  switch (name) {
    case 'adaptiveCard/action':
      return wordsAnswer(takesLongerHere);
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return { status: 200, body: { task: { type: 'message', value: takesLonger } } };
    case 'composeExtension/query':
      return { status: 200, body: { composeExtension: { type: 'message', text: stillBusy } } };
    default:
      return invokeError(503, 'Busy', stillBusy);
  }
}
