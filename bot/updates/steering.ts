import { statusWord } from '../../cards/words/status.ts';
import type { Draft } from '../../data/draft.ts';
import { DETAIL_NAMES, type DetailName, detailWords } from '../../data/updateDetails.ts';
import type { Button, Turn, TurnResult } from '../turn/turn.ts';
import { askActivity, askStep, nameOf } from './ask.ts';
import { edited, nextStep, readHere } from './draftEdit.ts';
import { withReason } from './keptAsItIs.ts';
import { activityOf, closed, openUpdate, ownDraft, today } from './openUpdate.ts';
import { pausedRun } from './run.ts';
import * as say from './sentences.ts';
import { offersFor, said } from './starting.ts';

/**
 * Drops the open draft, or the one whose card was pressed, and gives its words back.
 * @param draftId from a card's button
 * @param because typed beside it
 */
export function cancel(turn: Turn, draftId: string | undefined, because = ''): TurnResult | undefined {
  const open = openUpdate(turn);
  const found = draftId === undefined ? open?.draft : ownDraft(turn, draftId);
  const draft = found && withReason(turn, found, because);
  if (draftId !== undefined && !draft) return said(turn, say.dealtWith);
  if (!open && !draft) return undefined;
  const pending = open?.step === 'activity' ? open.pending : {};
  const isOpen = draftId === undefined || draftId === open?.draft?.id;
  const name = draft && nameOf(turn, activityOf(turn, draft));
  return {
    // Whoever drops one in the middle of a run wants out; the run waits.
    session: isOpen ? pausedRun(closed(turn.session)) : turn.session,
    replies: [
      {
        kind: 'text',
        text: say.dropped(name, draft ?? pending, draft && readHere(draft, today(turn))),
        ...(draft && bringBack(turn, draft)),
      },
    ],
    changes: draft ? [{ kind: 'dropDraft', id: draft.id }] : [],
  };
}

/** A button whose words begin the same update again, where they can say all of it; what is longer is given back as text. */
function bringBack(turn: Turn, draft: Draft): { readonly buttons?: Button[] } {
  const { activity, status, narrative, keptBecause } = draft;
  // What was read out of the text is read out of it again.
  const read: readonly DetailName[] = readHere(draft, today(turn));
  const hasOther = DETAIL_NAMES.some(name => detailWords(draft.details, name) !== '' && !read.includes(name));
  if (!narrative || hasOther || keptBecause || narrative.length > LONGEST_BUTTON_CHARACTERS) return {};
  const words = `update ${activity}${status ? ` ${statusWord(status).toLowerCase()}` : ''}: ${narrative}`;
  return { buttons: [{ title: 'Bring it back', say: words }] };
}

const LONGEST_BUTTON_CHARACTERS = 900;

/** One step back, keeping what is known. */
export function back(turn: Turn): TurnResult | undefined {
  const open = openUpdate(turn);
  if (!open) return undefined;
  switch (open.step) {
    case 'confirm':
      return askStep(turn, open.draft, 'narrative');
    case 'narrative':
      return askStep(turn, open.draft, 'status');
    case 'status':
      return askActivity(turn, { text: say.whichActivity, offers: offersFor(turn), pending: {}, draft: open.draft });
    case 'activity':
      return askActivity(turn, { ...open, text: `${say.nothingBefore} ${say.whichActivity}`, offers: offersFor(turn) });
    default:
      return open satisfies never;
  }
}

/** Goes forward with what is known. */
export function keep(turn: Turn): TurnResult | undefined {
  const open = openUpdate(turn);
  if (!open) return undefined;
  if (open.step === 'activity' && !open.draft)
    return askActivity(turn, {
      pending: open.pending,
      text: `${say.nothingToKeep} ${say.whichActivity}`,
      offers: offersFor(turn),
    });
  if (!open.draft) return undefined;
  if (open.step === 'status' && open.draft.status && !open.draft.narrative)
    return askStep(turn, open.draft, 'narrative');
  const next = nextStep(open.draft);
  if (next !== open.step) return askStep(turn, open.draft, next);
  return askStep(turn, open.draft, next, { lead: next === 'confirm' ? say.keepHow : say.nothingToKeep });
}

/**
 * Opens a draft for changing: the form, filled, and words for both parts.
 * @param because typed beside the preview's button; it is kept
 */
export function change(turn: Turn, draftId: string | undefined, because = ''): TurnResult | undefined {
  const open = openUpdate(turn);
  const found = draftId === undefined ? open?.draft : ownDraft(turn, draftId);
  if (draftId !== undefined && !found) return said(turn, say.dealtWith);
  if (!found) return open && { ...said(turn, say.whichActivity) };
  const draft = withReason(turn, found, because);
  const asked = askStep(turn, draft, 'narrative', { asForm: true });
  return { ...asked, replies: [...asked.replies, { kind: 'text', text: say.whatToChange }] };
}

/** The same activity from an empty draft; the words that were there are given back. */
export function startAgain(turn: Turn): TurnResult | undefined {
  const open = openUpdate(turn);
  if (!open) return undefined;
  if (!open.draft) return askActivity(turn, { text: say.whichActivity, offers: offersFor(turn), pending: {} });
  const empty = edited(open.draft, { status: 'cleared', narrative: '', via: 'conversation' }, turn.now);
  const lead = say.startedAgain(nameOf(turn, activityOf(turn, open.draft)), open.draft);
  return askStep(turn, empty, 'status', { lead, asForm: true });
}
