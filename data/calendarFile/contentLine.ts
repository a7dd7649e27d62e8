/**
 * One content line of a calendar file (RFC 5545, section 3.1), without its line break: folded so that no physical line holds more than 75
 * octets, and never inside a character.
 * @param name with its parameters: `DTSTART;VALUE=DATE`
 * @param value already of its type: a text has been through `escapedText`
 */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character, 'utf8');
    if (octets + size > MOST_OCTETS) {
      lines.push(line);
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return [...lines, line].join(LINE_BREAK);
}

export const LINE_BREAK = '\r\n';
const MOST_OCTETS = 75;

/** A text value (RFC 5545, section 3.3.11). Control characters, which no text may hold, are left out. */
export const escapedText = (text: string): string =>
  text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
