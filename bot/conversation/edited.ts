import type { Session, Turn, TurnResult } from '../turn/turn.ts';
import * as say from './sentences.ts';

/**
 * What an edit of an earlier message comes to. People put a slip of a question right and expect it answered; but an edited “yes” or “update 3.5 …” must not
 * do again, or otherwise, what was done when it was sent. So what the words come to is looked at, and kept only where it is an answer.
 * @param hear takes the words as if they were said now
 */
export function answerEdit(turn: Turn, words: string, hear: (turn: Turn, words: string) => TurnResult): TurnResult {
  if (words === '') return { session: turn.session, replies: [], changes: [] };
  const result = hear({ ...turn, incoming: { kind: 'said', text: words } }, words);
  const isAnswer = result.changes.length === 0 && standing(result.session) === standing(turn.session);
  if (isAnswer) return result;
  return { session: turn.session, replies: [{ kind: 'text', text: say.nothingByEditing }], changes: [] };
}

/** The session without what a question leaves in it. */
function standing({ last: _asked, reviewing: _shown, owing: _counted, ...open }: Session): string {
  return JSON.stringify(open);
}
