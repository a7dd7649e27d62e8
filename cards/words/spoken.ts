import { shown } from './shown.ts';

/** What every card carries besides its picture: the words read aloud, and the words an old client shows instead. */
export interface Spoken {
  readonly speak: string;
  readonly fallbackText: string;
}

/** Joins what a card says into one short text for the ear and for clients that cannot draw it. Empty parts are left out. */
export function spoken(...parts: readonly string[]): Spoken {
  const sentences = parts.filter(part => part.trim() !== '').map(part => (/[.?!…]$/u.test(part) ? part : `${part}.`));
  const text = shown(withoutMarkup(sentences.join(' ')), SPOKEN_LENGTH);
  return { speak: text, fallbackText: text };
}

/** `speak` may be read as SSML and `fallbackText` as Markdown, and neither has a TextRun: the characters of both are left out. */
const withoutMarkup = (text: string): string => text.replace(/[<>[\]()*_`~#|\\]/gu, ' ');

const SPOKEN_LENGTH = 600;
