import type { Reply, Turn, TurnResult } from '../turn/turn.ts';
import { activityQuestion, question } from './ask.ts';
import type { UpdateCommand } from './command.ts';
import { confirm } from './confirming.ts';
import type { DetailsTyped } from './details.ts';
import { fillForm, fillText } from './filling.ts';
import { openUpdate } from './openUpdate.ts';
import { goingOn, stepRun } from './running.ts';
import { noRunUnderWay } from './runSentences.ts';
import * as say from './sentences.ts';
import { offersFor, start } from './starting.ts';
import { back, cancel, change, keep, startAgain } from './steering.ts';

/** What reaches the update conversation. */
export type UpdateInput =
  | { readonly kind: 'command'; readonly command: UpdateCommand }
  /** The form's submit data, parsed; its values are as typed and still to be checked. */
  | {
      readonly kind: 'form';
      readonly activityId: string;
      readonly status?: string | undefined;
      readonly narrative?: string | undefined;
      readonly details?: DetailsTyped | undefined;
    }
  /** Words that are no command, while a step is open. */
  | { readonly kind: 'text'; readonly text: string };

/**
 * One step of the update conversation: activity → status → narrative → confirm. Pure: what is to be written comes back as changes, and
 * only a confirmation of what was shown files an update.
 *
 * Undefined where the words are none of its business: a question (answer it, then `askAgain`), or a steering word with no update open
 * (then `nothingOpen` has the sentence).
 */
export function stepUpdate(turn: Turn, input: UpdateInput): TurnResult | undefined {
  switch (input.kind) {
    case 'command': {
      const result = obey(turn, input.command);
      return result && goingOn(turn, result);
    }
    case 'form':
      return fillForm(turn, input);
    case 'text':
      return fillText(turn, input.text);
    default:
      return input satisfies never;
  }
}

/** The open question once more, after something else was answered in between. Undefined where no update is open. */
export function askAgain(turn: Turn): Reply | undefined {
  const open = openUpdate(turn);
  if (!open) return undefined;
  if (open.step === 'activity') return activityQuestion(turn, say.whichActivity, offersFor(turn));
  return question(turn, open.draft, open.step);
}

/** What to say to a steering word when there is nothing to steer; undefined for words that mean nothing by themselves. */
export function nothingOpen(command: UpdateCommand): string | undefined {
  if (command.kind === 'confirm') return say.nothingToConfirm;
  if (command.kind === 'skip' || command.kind === 'stopRun') return noRunUnderWay;
  return command.kind === 'cancel' ? say.nothingToCancel : undefined;
}

function obey(turn: Turn, command: UpdateCommand): TurnResult | undefined {
  switch (command.kind) {
    case 'start':
      return start(turn, command);
    case 'run':
    case 'skip':
    case 'stopRun':
      return stepRun(turn, command);
    case 'confirm':
      return confirm(turn, command);
    case 'cancel':
      return cancel(turn, command.draft, command.because);
    case 'change':
      return change(turn, command.draft, command.because);
    case 'back':
      return back(turn);
    case 'keep':
      return keep(turn);
    case 'startAgain':
      return startAgain(turn);
    default:
      return command satisfies never;
  }
}
