import type { Reply } from '../turn/turn.ts';

/**
 * In a run the next form says on top what was saved, and stands for both: one card goes through all of it, by buttons and by words alike.
 * @param receipt what was saved, in a sentence: what is true of every update is not said with each
 */
export function inOneCard(replies: readonly Reply[], receipt: string): readonly Reply[] {
  const saved = replies.find(reply => reply.kind === 'card' && reply.card.name === 'updateSaved');
  const next = replies.find(reply => reply.kind === 'card' && reply.card.name === 'updateForm');
  if (!saved || next?.kind !== 'card' || next.card.name !== 'updateForm') return replies;
  const card = { ...next.card, view: { ...next.card.view, receipt } };
  return replies
    .filter(reply => reply !== saved)
    .map(reply => (reply === next ? { ...next, card, text: `${receipt}\n${next.text}` } : reply));
}
