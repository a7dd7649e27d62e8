import { proposalCard } from '../../cards/views/proposal.ts';
import type { Proposal } from './proposal.ts';
import type { Session, Turn, TurnResult } from './turn.ts';

/** Shows what would be done, and does it only when it is confirmed: here by "yes", or by the card's button at any time while it stands. */
export function propose(
  turn: Turn,
  what: Proposal,
  shown: { readonly heading: string; readonly text: string; readonly button: string },
): TurnResult {
  const id = nextId(turn);
  const text = `${shown.heading}\n${shown.text}\nNothing is done until you say “confirm”; “cancel” drops it.`;
  return {
    session: { ...turn.session, proposal: { id, what, isFresh: true } },
    replies: [{ kind: 'card', card: proposalCard({ id, ...shown }), text }],
    changes: [],
  };
}

/** No two proposals of a conversation have the same, also within one millisecond. */
function nextId({ session, now }: Turn): string {
  const before = Number(session.proposal?.id.split('/')[0] ?? 0);
  return `${before + 1}/${now.toISO()}`;
}

/** The session without its proposal. */
export function withoutProposal(session: Session): Session {
  const { proposal: _dealtWith, ...rest } = session;
  return rest;
}

/** After anything else was said, a spoken "yes" means that, and no more what was proposed before. */
export function stale(before: Session, after: Session): Session {
  const { proposal } = after;
  if (!proposal?.isFresh || proposal.id !== before.proposal?.id) return after;
  return { ...after, proposal: { ...proposal, isFresh: false } };
}
