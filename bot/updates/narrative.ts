/** The longest narrative that can be saved, in UTF-16 units, which is what a preview card shows whole. */
export const MOST_CHARACTERS = 4_000;
/** What a draft keeps of a text that is too long, so that it can be cut down instead of written again. */
export const MOST_KEPT_CHARACTERS = 20_000;

export type NarrativeFault = 'empty' | 'tooLong';

/**
 * A narrative as it is kept: the writer's own words and lines, without control characters, with one kind of line end, and with no
 * broken half of a character. A text that has nothing to see in it is ''.
 */
export function cleanNarrative(typed: string): string {
  const text = typed
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
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

/** C0 and C1 but for the line feed; a tab becomes nothing too, as cards cannot show it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/gu;
