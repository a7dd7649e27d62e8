import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';

/** "the theme items in September", "what are the theme ones there": those on the theme that the meeting takes, which is not said. */
export function themeItemsOf(parts: Parts, meetings: readonly string[] = []): Where['theme'] {
  const [only, ...others] = meetings;
  if (only === undefined || others.length > 0 || !saysThemeItems(parts)) return undefined;
  const theme = parts.sentence.knowledge.register.meeting(only)?.theme ?? null;
  return theme === null ? undefined : { values: [theme] };
}

/** No theme is named, and the word stands before one for what is on an agenda, or things stand under it ("what's under the priority theme"). */
export const saysThemeItems = ({ sentence: { tokens }, themes }: Parts): boolean =>
  themes.tokens.size === 0 &&
  tokens.some(
    (t, at) =>
      THEME.has(t.text) &&
      (OF_AN_AGENDA.has(tokens[at + 1]?.text ?? '') ||
        tokens.slice(Math.max(0, at - 3), at).some(({ text }) => text === 'under')),
  );

const THEME = new Set(['theme', 'thematic', 'themed', 'theme-related']);
const OF_AN_AGENDA = new Set(
  'ones one items item papers paper reports report business section part bits stuff things entries'.split(' '),
);
