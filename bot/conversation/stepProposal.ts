import type { Rules } from '../../data/cycle.ts';
import { nameFigureOwner } from '../figures/namingOwner.ts';
import { changeMeeting } from '../meetings/changing.ts';
import { namePaperPerson } from '../papers/stepPapers.ts';
import { acceptMany } from '../reviews/acceptingMany.ts';
import { chase } from '../reviews/chasing.ts';
import { cancelMessages, orderSending } from '../sending/ordering.ts';
import { changeLead } from '../standIns/changingLead.ts';
import { nameStandIn } from '../standIns/naming.ts';
import type { Proposal } from '../turn/proposal.ts';
import { withoutProposal } from '../turn/propose.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { readControl } from '../updates/controlWords.ts';

/**
 * Confirms or drops what was proposed. Undefined where the words are neither, or are about something else that is open.
 * @param pressed the proposal that a card's button was drawn for
 */
export function stepProposal(
  turn: Turn,
  words: string,
  rules: Rules,
  pressed: string | undefined,
): TurnResult | undefined {
  const { proposal } = turn.session;
  if (!proposal && pressed === undefined) return undefined;
  const control = readControl(words);
  if (control !== 'confirm' && control !== 'cancel' && control !== 'change') return undefined;
  if (pressed !== undefined && proposal?.id !== pressed) return said(turn, DEALT_WITH);
  if (!proposal || (pressed === undefined && !proposal.isFresh)) return undefined;
  const closed = { ...turn, session: withoutProposal(turn.session) };
  if (control !== 'confirm') return { ...said(closed, DROPPED), replies: [{ ...dropped, replaces: 'pressedCard' }] };
  const done = perform(closed, proposal.what, rules);
  return {
    ...done,
    replies: done.replies.map((reply, i) => (i === 0 ? { ...reply, replaces: 'pressedCard' } : reply)),
  };
}

const DEALT_WITH = 'That card has been dealt with, or something else was proposed after it. Nothing was changed.';
const DROPPED = 'Dropped; nothing was done.';
const dropped = { kind: 'text', text: DROPPED } as const;

function perform(turn: Turn, proposal: Proposal, rules: Rules): TurnResult {
  switch (proposal.kind) {
    case 'acceptMany':
      return acceptMany(turn, proposal.versions);
    case 'chase':
      return chase(turn, proposal, rules);
    case 'orderSending':
      return orderSending(turn, proposal);
    case 'cancelMessages':
      return cancelMessages(turn, proposal.messages);
    case 'changeLead':
      return changeLead(turn, proposal);
    case 'nameStandIn':
      return nameStandIn(turn, proposal.standIn);
    case 'nameFigureOwner':
      return nameFigureOwner(turn, proposal);
    case 'namePaperPerson':
      return namePaperPerson(turn, proposal.author, proposal.person);
    case 'changeMeeting':
      return changeMeeting(turn, proposal.meeting);
    default:
      return proposal satisfies never;
  }
}
