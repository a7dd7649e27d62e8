import type { Register } from '../../data/register.ts';
import { type Control, readControl } from './controlWords.ts';
import { readRefCommand } from './refCommand.ts';
import { type RunCommand, readRunStart } from './runWords.ts';
import type { StartCommand } from './startCommand.ts';
import { readVerbCommand } from './verbCommand.ts';

/** Something said to begin an update or to steer the one that is being written. */
export type UpdateCommand =
  | StartCommand
  | RunCommand
  /** `draft` and `version` come from a preview's button: the draft it is about, and the version that was on show. */
  | {
      readonly kind: Control;
      readonly draft?: string | undefined;
      readonly version?: string | undefined;
      readonly because?: string | undefined;
    };

/**
 * Reads a command of the update conversation: "update 6.F03 amber: no dedicated resource", "F03 is amber because …", "set 3.5 to
 * green: …", "I want to update operation reacher", "update", "cancel", "back", "yes, save it". Undefined for everything else: for
 * questions ("update on 3.5?", "any updates on …", "which updates are overdue") and for what a bot must not do at one word ("set
 * everything in theme 3 to green").
 * @param planInForce the id of the plan that a ref is looked for in first
 */
export function readUpdateCommand(text: string, register: Register, planInForce: string): UpdateCommand | undefined {
  const run = readRunStart(text);
  if (run) return run;
  const control = readControl(text);
  if (control) return { kind: control };
  const said = text.slice(0, LONGEST_READ_CHARACTERS).trim();
  return readVerbCommand(said, register, planInForce) ?? readRefCommand(said, register, planInForce);
}

/** A narrative is kept up to 20,000 characters (`narrative.ts`); the words before it are few. */
const LONGEST_READ_CHARACTERS = 20_500;
