import type { Rules } from '../../data/cycle.ts';
import { isManager } from '../../data/permissions.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { planNow } from '../updates/openUpdate.ts';
import { proposeAccepting } from './acceptingMany.ts';
import { accept, type OnCard, returnUpdate } from './deciding.ts';
import { showQueue } from './queue.ts';
import { type ReviewCommand, readReviewCommand } from './reviewCommand.ts';
import * as say from './sentences.ts';
import { type Meant, meantActivity } from './whichActivity.ts';

/**
 * A manager's review of what was submitted: what waits, accept, return. Undefined where the words are about something else; a question
 * about what waits goes on to be answered for who is no manager.
 * @param on what the pressed button was drawn for
 */
export function stepReview(turn: Turn, words: string, rules: Rules, on: OnCard = {}): TurnResult | undefined {
  const command = readReviewCommand(words, turn.store.register(), planNow(turn));
  if (!command) return undefined;
  if (!isManager(turn.speaker)) return command.kind === 'queue' ? undefined : said(turn, say.onlyManagers);
  switch (command.kind) {
    case 'queue':
      return queue(turn, command, on);
    case 'accept':
      return command.scope.kind === 'activity'
        ? onActivity(turn, meantActivity(turn, command.scope.mention, 'accept'), id => accept(turn, id, on, rules))
        : proposeAccepting(turn, command.scope.kind === 'theme' ? command.scope.theme : undefined);
    case 'return':
      return onActivity(turn, meantActivity(turn, command.mention, 'return'), id =>
        returnUpdate(turn, id, on.comment ?? command.comment, on, rules),
      );
    case 'oneByOne':
      return said(turn, say.oneByOne);
    default:
      return command satisfies never;
  }
}

function queue(
  turn: Turn,
  { scope, page }: Extract<ReviewCommand, { kind: 'queue' }>,
  on: OnCard,
): TurnResult | undefined {
  if (scope.kind !== 'activity')
    return showQueue(turn, { page, ...(scope.kind === 'theme' && { theme: scope.theme }) });
  const meant = meantActivity(turn, scope.mention, 'review');
  // "review the estates strategy" may as well ask for what the papers call a review.
  if (meant.kind === 'unknown') return undefined;
  return onActivity(turn, meant, id => withUnsent(showQueue(turn, { among: on.among ?? [id] }), on.comment));
}

/** A comment that was typed and not sent is given back: the card that it stood on may be gone. */
function withUnsent(result: TurnResult, comment = ''): TurnResult {
  if (comment.trim() === '') return result;
  return { ...result, replies: [{ kind: 'text', text: say.commentUnsent(comment.trim()) }, ...result.replies] };
}

function onActivity(turn: Turn, meant: Meant, act: (id: string) => TurnResult): TurnResult {
  if (meant.kind === 'one') return act(meant.id);
  return said(turn, meant.text, meant.buttons);
}
