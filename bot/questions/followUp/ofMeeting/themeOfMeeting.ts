import { type Candidate, candidate } from '../../candidate.ts';
import { saysThemeItems } from '../../frames/meetings/themeItems.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/** "which theme is it on", "which theme?", "which theme is monitored that day" of the meeting spoken of, also where one entry of it was found. */
export function themeOfMeeting(parts: Parts, last: Last, cues: Cues, meeting: string): Candidate | undefined {
  const { sentence } = parts;
  const isAsked = asksTheme(parts) && (cues.that || isBare(parts) || saysTaken(parts));
  const isAbout = cues.that && /\bit about$|\bit all about$|\bfocus\b/.test(sentenceText(sentence));
  if (!isOfMeeting(last, saysTaken(parts)) || saysMatter(parts) || !(isAsked || isAbout)) return undefined;
  return candidate({ ask: 'show', of: 'meetings', where: { meeting: { values: [meeting] } } }, [
    ['theme of it', isAsked ? 8 : 6, true],
  ]);
}

/** A meeting, its agenda, an entry of it or its people; what it resolved only where the sentence says what a meeting does. */
const isOfMeeting = (last: Last, isTaken: boolean): boolean => {
  const { of } = last.query;
  return of === 'items' || of === 'meetings' || of === 'attendance' || (of === 'resolutions' && isTaken);
};

const asksTheme = (parts: Parts): boolean =>
  parts.sentence.has('subject', 'themes') &&
  parts.themes.tokens.size === 0 &&
  !parts.sentence.has('ask', 'count') &&
  !saysThemeItems(parts);

const isBare = ({ sentence }: Parts): boolean =>
  sentence.tokens.filter(t => t.kind !== 'mark').length <= BARE_WORDS &&
  /\b(which|what|whats the) theme\b|^(and |the |its )*theme$/.test(sentenceText(sentence));

const BARE_WORDS = 4;

/** What a meeting does with its theme. */
const saysTaken = ({ sentence }: Parts): boolean =>
  sentence.has('writing', 'coming') ||
  sentence.tokens.some(({ text }) => sentence.knowledge.lists.takenThere.has(text));

const saysMatter = (parts: Parts): boolean =>
  hardWords(parts.sentence, { hard: [], skip: new Set(parts.moments.flatMap(m => m.tokens)) }).some(
    word => !parts.sentence.knowledge.lists.takenThere.has(word),
  );
