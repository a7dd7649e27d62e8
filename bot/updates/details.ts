import { readDay } from '../../data/dayAsTyped.ts';
import { DETAIL_NAMES, type DetailName, type UpdateDetails } from '../../data/updateDetails.ts';
import { cleanNarrative } from './narrative.ts';

/** The parts beside status and narrative, as typed. One that is absent stays as it was; '' takes it out. */
export type DetailsTyped = { readonly [Name in DetailName]?: string | undefined };

/** The longest of them that is kept, in UTF-16 units; the form's fields hold no more. */
export const MOST_DETAIL_CHARACTERS = 500;

/**
 * The details with what was typed. A day is read where one is named ("end of June"); where none can be, the words stay and no day does.
 * @param today `YYYY-MM-DD`
 */
export function withDetails(
  before: UpdateDetails | undefined,
  typed: DetailsTyped | undefined,
  today: string,
): UpdateDetails | undefined {
  if (!typed) return before;
  const after: Record<string, unknown> = { ...before };
  for (const name of DETAIL_NAMES) {
    const words = typed[name];
    if (words === undefined) continue;
    const clean = cleanNarrative(words)
      .slice(0, MOST_DETAIL_CHARACTERS)
      .replace(/\p{Surrogate}$/u, '')
      .trimEnd();
    if (clean === '') delete after[name];
    else after[name] = name === 'recovery' || name === 'milestone' ? dated(clean, before?.[name], today) : clean;
  }
  return Object.keys(after).length > 0 ? (after as UpdateDetails) : undefined;
}

/** "end of June" typed in May and sent again in July still means the June that was meant. */
function dated(words: string, before: UpdateDetails['recovery'], today: string): UpdateDetails['recovery'] {
  if (before?.words === words) return before;
  const day = readDay(words, today)?.day;
  return { words, ...(day !== undefined && { day }) };
}

export const isSameDetails = (a: UpdateDetails | undefined, b: UpdateDetails | undefined): boolean =>
  DETAIL_NAMES.every(name => JSON.stringify(a?.[name]) === JSON.stringify(b?.[name]));
