import { isManager } from '../../data/permissions.ts';
import type { ReminderSettings } from '../../data/reminderSettings.ts';
import type { Hearing } from '../commands/commands.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { proposeCancel, proposePause, proposeResend, proposeResume, proposeWithdraw } from './proposing.ts';
import { readSendingCommand } from './sendingCommand.ts';
import type { SendingPorts } from './sendingPorts.ts';
import * as say from './sentences.ts';
import { showQueue, showUnreached } from './showing.ts';

/** A manager's hand on what the bot sends by itself. Undefined where the words are about something else. */
export function stepSending(
  turn: Turn,
  hearing: Hearing,
  ports: SendingPorts,
  settings: ReminderSettings,
): TurnResult | undefined {
  const command = readSendingCommand(hearing);
  if (!command) return undefined;
  if (command.kind === 'resume' && command.isIt && !turn.store.register().sendingPause) return undefined;
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagers);
  switch (command.kind) {
    case 'pause':
      return proposePause(turn, command, ports);
    case 'resume':
      return proposeResume(turn, ports);
    case 'queue':
      return showQueue(turn, ports);
    case 'unreached':
      return showUnreached(turn, ports);
    case 'correctCard':
      return said(turn, say.correctsItself);
    case 'sendNow':
      return said(turn, say.notOnDemand(settings));
    case 'cancel':
      return proposeCancel(turn, command, ports);
    case 'withdraw':
      return proposeWithdraw(turn, command.who, command.deletes);
    case 'resend':
      return proposeResend(turn, command.who);
    default:
      return command satisfies never;
  }
}
