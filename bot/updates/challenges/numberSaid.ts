/** Numbers as a narrative writes them, up to ninety-nine in words. */
const SMALL =
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A pattern for one number, in digits or words. */
export const NUMBER_SAID = `\\d[\\d,]*|(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).reverse().join('|')}`;

/** What a match of it is worth; undefined where it is none. */
export function numberSaid(text: string): number | undefined {
  const digits = text.replace(/,/gu, '');
  if (/^\d+$/u.test(digits)) return Number(digits);
  const [first = '', second = 'nought'] = text.toLowerCase().split('-');
  const tens = TENS.indexOf(first);
  const small = SMALL.indexOf(tens >= 0 ? second : first);
  return small < 0 ? undefined : tens >= 0 ? (tens + 2) * 10 + small : small;
}
