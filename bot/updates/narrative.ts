/** The longest narrative that can be saved, in UTF-16 units, which is what a preview card shows whole. */
export const MOST_CHARACTERS = 4_000;
/** What a draft keeps of a text that is too long, so that it can be cut down instead of written again. */
export const MOST_KEPT_CHARACTERS = 20_000;

export type NarrativeFault = 'empty' | 'tooLong';

/**
 * A narrative as it is kept: the writer's own words and lines, without control characters, with one kind of line end, and with U+FFFD for each
 * broken half of a character. A text that has nothing to see in it is ''.
 */
export function cleanNarrative(typed: string): string {
  const text = typed
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
    .slice(0, MOST_KEPT_CHARACTERS)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd();
  return /[^\p{C}\p{Z}]/u.test(text) ? text : '';
}

/** What keeps a clean narrative from being saved, or undefined. */
export function narrativeFault(narrative: string | undefined): NarrativeFault | undefined {
  if (!narrative) return 'empty';
  return narrative.length > MOST_CHARACTERS ? 'tooLong' : undefined;
}

/** A form holds less than a draft: what comes back as the beginning of a longer text, still too long, was cut by the card. */
export const isCutFrom = (kept: string | undefined, typed: string | undefined): boolean =>
  kept !== undefined && typed !== undefined && typed.length > MOST_CHARACTERS && kept.startsWith(typed);

/** C0 and C1 but for the tab and the line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Whether `cleanNarrative` keeps less of a text than was typed: signs that no screen shows and no reader hears. */
export const hasNoText = (typed: string): boolean => NO_TEXT.test(typed);

/** What is taken out or replaced, other than a kind of line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
const NO_TEXT = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]|\p{Surrogate}/u;
