import type { Button, Turn, TurnResult } from '../turn/turn.ts';
import { nameOf } from './ask.ts';
import { speaksOfTrouble } from './challenges/noReason.ts';
import { MOST_DETAIL_CHARACTERS } from './details.ts';
import { speaksOfPlan } from './explanation.ts';
import { looksLikeQuestion } from './looksLikeQuestion.ts';
import { activityOf, type OpenUpdate } from './openUpdate.ts';
import * as say from './sentences.ts';

type Previewed = Exclude<OpenUpdate, { step: 'activity' }>;

/**
 * Asks what words are for that were typed under a preview and answer nothing that it asked: they may be the text anew, more of it, or the reason.
 * Nothing is changed by it, and a "yes" right after it shows the update once more before it is saved.
 */
export function askWhatFor(turn: Turn, { draft }: Previewed, words: string): TurnResult {
  const isShort = words.length <= LONGEST_BUTTON_CHARACTERS;
  const isReason = /^(?:amber|red)$/u.test(draft.status ?? '') && words.length <= MOST_DETAIL_CHARACTERS;
  const buttons: readonly Button[] = [
    { title: 'It is the text', say: `text: ${words}` },
    { title: 'Add it to the text', say: `add: ${words}` },
    ...(isReason ? [{ title: 'It is the reason', say: `reason: ${words}` }] : []),
  ];
  const { shown: _unseen, ...updating } = turn.session.updating ?? { draft: draft.id, step: 'confirm' as const };
  return {
    session: { ...turn.session, updating },
    replies: [
      {
        kind: 'text',
        text: say.whatFor(nameOf(turn, activityOf(turn, draft)), isShort),
        ...(isShort && { buttons: [...buttons, { title: 'Leave it out', say: 'keep it' }] }),
      },
    ],
    changes: [],
  };
}

/** Whether words tell something, and ask nothing of the plan: like the text on show, or a whole statement. */
export function tellsSomething(words: string, narrative = ''): boolean {
  if (looksLikeQuestion(words) || speaksOfPlan(words) || ASKS.test(words.trim())) return false;
  const count = wordsOf(words).length;
  if (count < FEWEST_WORDS) return false;
  return isLike(words, narrative) || STATES.test(words) || speaksOfTrouble(words);
}

const LONGEST_BUTTON_CHARACTERS = 900;
const FEWEST_WORDS = 5;
/** As questions and requests begin, or end. */
const ASKS =
  /^(?:show|list|give|tell|find|compare|count|any|what|who|whose|which|when|where|why|how|is|are|was|were|has|have|had|do|does|did|will|would|can|could|should)\b|\?$/iu;
/** What a sentence that tells something has, and a few words that look something up have not. */
const STATES =
  /\b(?:is|are|was|were|has|have|had|will|been|did|we|our|they|left|lost|came|went|took|gave|began|got|met|made|ran|\p{L}{3,}ed)\b/iu;

const ENOUGH_SHARED = 0.5;

/** Half of the words stand in the text on show: it was put right and typed again. */
function isLike(words: string, narrative: string): boolean {
  const known = new Set(wordsOf(narrative));
  const said = wordsOf(words);
  return said.filter(word => known.has(word)).length >= said.length * ENOUGH_SHARED;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
