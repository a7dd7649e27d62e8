/**
 * Makes any text fit to be seen on a card, however it was typed: control characters and bidirectional overrides go (they can turn a
 * line round or hide a part of it), a lone half of a surrogate pair becomes U+FFFD, and an opening `${` or `{{` is held apart by a
 * zero-width space, because card hosts read those as code. Markdown needs nothing: bound text stands only in TextRuns, which do not
 * interpret it. Cut to `maxLength` UTF-16 units, at a word where one is near, with "…" in place of the rest.
 *
 * Only for show: what is stored, and what an input is filled with, stays as typed.
 */
export function shown(text: string, maxLength = 200): string {
  return cut(PLAIN.test(text) ? text : harmless(text.replace(/\s+/gu, ' ').trim()), maxLength);
}

/** The same for a text of several lines: one string a line, empty lines left out, at most `maxLength` units in all. */
export function shownLines(text: string, maxLength: number): string[] {
  const lines = cut(harmless(text.trim()), maxLength)
    .split(/[\r\n\u2028\u2029]+/u)
    .map(line => line.trim())
    .filter(line => line !== '');
  const first = lines.slice(0, MOST_LINES - 1);
  const rest = lines.slice(MOST_LINES - 1).join(' ');
  return rest === '' ? first : [...first, rest];
}

/** Nearly every text: words of harmless characters with single spaces between them, which stay as they are. */
const PLAIN = /^[!-#%-z|-~£–—‘’“”…]+(?: [!-#%-z|-~£–—‘’“”…]+)*$/;

/** More would make a card of thousands of blocks out of a page of blank lines. Those beyond run on in the last one. */
const MOST_LINES = 30;

function harmless(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(CONTROLS, ' ')
    .replace(/([${])(?=\{)/gu, '$1\u200B');
}

/** Hardly any text has anything of this, and one look is cheaper than four replacements. */
const SUSPECT = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]|[${]\{/u;

/** C0 and C1 but for tab, line feed and carriage return, which are the writer's own layout. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/** How far back from the limit a cut looks for a better place, in UTF-16 units. */
const LOOK_BACK = 24;

function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = text.slice(0, maxLength - 1).replace(/\p{Surrogate}$/u, '');
  const space = text.lastIndexOf(' ', maxLength - 1);
  const wordEnds = space > 0 && space > maxLength - LOOK_BACK;
  const whole = wordEnds ? text.slice(0, space) : withoutBrokenCharacter(head, text);
  return `${whole.trimEnd()}…`;
}

/** Takes off the last character where the cut went through it: a family emoji, a letter with its accents. */
function withoutBrokenCharacter(head: string, text: string): string {
  const from = Math.max(0, head.length - LOOK_BACK);
  const around = text.slice(from, head.length + LOOK_BACK);
  const starts = [...CHARACTERS.segment(around)].map(({ index }) => from + index);
  if (starts.includes(head.length)) return head;
  const start = starts.filter(index => index < head.length).at(-1) ?? head.length;
  return start > from ? head.slice(0, start) : head;
}

const CHARACTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
