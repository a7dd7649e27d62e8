import type { Update } from '../../data/records/update.ts';
import type { DraftPatch, DraftStep } from './draftEdit.ts';

/**
 * Whether a text asks for the last update again: "same as last time", "no change", "as before". Only as the whole of what was said; and under a
 * preview "no change" means that the preview is right.
 */
export const saysSame = (text: string, step?: DraftStep): boolean =>
  SAME.test(text.trim()) && !(step === 'confirm' && !/\b(?:last|same|before|repeat)\b/iu.test(text));

/** With no update open "same again" may belong to a question; only words that speak of last time are about an update. */
export const asksForLast = (text: string): boolean => saysSame(text) && /\blast\b/iu.test(text);

/** Words that ask for it, for where a command has to carry them. */
export const SAME_AGAIN = 'same as last time';

const SAME =
  /^(?:(?:it['’]?s|is|still|all|just)\s+)*(?:(?:the\s+)?same(?:\s+(?:again|as\s+(?:last\s+(?:time|quarter|one|update)|before|previously)))?|no\s+changes?(?:\s+(?:since|from)\s+last\s+(?:time|quarter))?|unchanged|as\s+(?:last\s+(?:time|quarter)|before)|nothing\s+(?:has\s+)?changed|repeat\s+(?:the\s+)?last(?:\s+(?:one|update))?)[\s.!]*$/iu;

/** What the last update said, as words for a draft. A status that was given already stays. */
export function sameAgain(latest: Update, via: DraftPatch['via'], given: DraftPatch['status']): DraftPatch {
  const { cause, evidence, recovery, milestone } = latest.submitted?.details ?? {};
  return {
    status: given ?? latest.status ?? undefined,
    narrative: latest.summary,
    details: { cause, evidence, recovery: recovery?.words, milestone: milestone?.words },
    via,
    isRepeated: true,
  };
}
