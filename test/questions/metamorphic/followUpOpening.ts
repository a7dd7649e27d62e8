import type { Change } from './change.ts';

/** How people turn to the next thing: each of them before the same words. */
const OPENINGS = [
  'and *',
  'what about *',
  'how about *',
  'and what about *?',
  'same for *',
  'and for *',
  'and the same for *',
  'ok and *',
  'what of *',
  'same again for *',
  'same question for *',
  'and * please',
  '* then',
  'oh and *',
] as const;
const OPENED =
  /^(?:and|what about|how about|and what about|same for|and for)\s+(?!(?:the )?(?:same|how|what|who|when|why|which|is|was|were|are|did|does|do|has|have|before|after|now|then|the one)\b)([^?.,!]{3,40}?)[?.]?$/i;

/** "and theme 4" as "what about theme 4", "same for theme 4", "theme 4 then". */
export const followUpOpening: Change = {
  name: 'another way to turn to the next thing',
  variants: ({ text, before, answered: { answer } }, { pick }) => {
    const name = before.last && answer.outcome === 'answered' ? OPENED.exec(text)?.[1] : undefined;
    return name === undefined ? [] : [0, 1].map(() => ({ text: pick(OPENINGS).replace('*', name) }));
  },
};
