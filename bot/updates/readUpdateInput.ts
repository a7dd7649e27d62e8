import type { Turn } from '../turn/turn.ts';
import { readUpdateCommand, type UpdateCommand } from './command.ts';
import type { Control } from './controlWords.ts';
import type { UpdateInput } from './flow.ts';
import { openUpdate, planNow } from './openUpdate.ts';
import { currentOf } from './run.ts';
import { readRunSteering } from './runWords.ts';
import { asksForLast, SAME_AGAIN } from './sameAgain.ts';
import { draftsLeft } from './starting.ts';
import { readTextPart } from './textPart.ts';

/** What a button carries besides its words. */
export interface PressedOn {
  readonly draft?: string | undefined;
  readonly version?: string | undefined;
  /** It stood on an update form. */
  readonly isForm?: boolean | undefined;
  /** What was typed beside the button. */
  readonly because?: string | undefined;
}

/**
 * What words mean to the update conversation: a command, or the answer to the step that is open. Undefined where no update is open and
 * they are no command. Words of a button are never a narrative: a card from earlier may be pressed at any time.
 * @param pressed for the words of a button; absent for what was typed
 */
export function readUpdateInput(turn: Turn, words: string, pressed?: PressedOn): UpdateInput | undefined {
  const step = openUpdate(turn)?.step;
  // On a card “skip” and “stop here” are the run's, also when that is over: they must not cancel what else is open.
  const isInRun = currentOf(turn.session) !== undefined || pressed?.isForm === true;
  const steering = isInRun ? readRunSteering(words) : undefined;
  if (steering) return { kind: 'command', command: steering };
  if (step === undefined && asksForLast(words))
    return { kind: 'command', command: { kind: 'start', activity: { kind: 'it' }, narrative: SAME_AGAIN } };
  const goesOn = step === undefined && !pressed && GOES_ON.test(words.trim()) ? goOn(turn) : undefined;
  if (goesOn) return { kind: 'command', command: goesOn };
  const command = readUpdateCommand(words, turn.store.register(), planNow(turn));
  if (command && (step !== 'narrative' || pressed || isSurelyMeant(command)))
    return { kind: 'command', command: isControl(command) ? about(command, pressed) : command };
  const isAnswer = step !== undefined && !(pressed && step === 'narrative' && !readTextPart(words));
  return isAnswer ? { kind: 'text', text: words } : undefined;
}

const GOES_ON =
  /^(?:(?:yes|ok(?:ay)?|please)[,\s]+)?(?:go\s+on|carry\s+on|continue|resume)(?:\s+(?:with\s+)?(?:it|that|my\s+(?:draft|update)))?[\s.!]*$/iu;

/** "go on", with no update open: the run that was left, or what was left half-way. Undefined where there is neither. */
function goOn(turn: Turn): UpdateCommand | undefined {
  if (turn.session.run?.isPaused) return { kind: 'run' };
  const [only, another] = draftsLeft(turn);
  if (!only) return undefined;
  return { kind: 'start', ...(another ? {} : { activity: { kind: 'one', id: only.activity } }) };
}

type SteeringCommand = Extract<UpdateCommand, { kind: Control }>;

const isControl = (command: UpdateCommand): command is SteeringCommand =>
  command.kind !== 'start' && command.kind !== 'run' && command.kind !== 'skip' && command.kind !== 'stopRun';

/** Takes from a button no more than what it is about: whatever else it carries must not become part of the command. */
const about = (command: SteeringCommand, pressed: PressedOn | undefined): UpdateCommand => ({
  kind: command.kind,
  draft: pressed?.draft,
  version: pressed?.version,
  because: pressed?.because,
});

/** While a narrative is awaited, one that begins with "Update:" stays a narrative; only a ref that exists makes it a command. */
function isSurelyMeant(command: UpdateCommand): boolean {
  if (command.kind !== 'start') return true;
  const { activity, status, narrative } = command;
  // “update” alone says nothing of anything.
  if (!activity && !status && !narrative) return true;
  return activity?.kind === 'one' ? command.byRef === true : activity?.kind === 'several' && activity.isRef;
}
