/** A form of a word ("counted", "helping", "stopping") as English spells it. */
const FORMED = /^(.{4,})(ing|ed|ly|ment)$/;

/**
 * The words that a word may be a form of, by the rules of spelling: "improved" is of "improve", and "improveed" of none; "stopped" is of "stop", and
 * "meetting" of none. Whether they are words is for the caller to say.
 */
export function basesOf(word: string): string[] {
  const [, base, ending] = FORMED.exec(word) ?? [];
  if (base === undefined || THRICE.test(word)) return [];
  if (ending === 'ment') return [base];
  if (ending === 'ly') return [base, `${base}le`];
  return [
    ...(isWhole(base) ? [base] : []),
    ...(/[^aeio]$/.test(base) ? [`${base}e`] : []),
    ...(base.endsWith('i') ? [`${base.slice(0, -1)}y`] : []),
    ...(DOUBLED.test(base) ? [base.slice(0, -1)] : []),
  ];
}

/** No word has a letter three times over. */
const THRICE = /(.)\1\1/;

/** A short word with one vowel doubles its last letter, and a word in -e loses it: what is left of "flaged" and "improveed" is no base. */
const isWhole = (base: string): boolean =>
  !/[^eyo]e$/.test(base) &&
  !/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) &&
  !/(?:[^aeiou]|[aeiou]{2})([bdgkmnprtv])\1$/.test(base);

/** The last letter doubled, after one vowel alone. */
const DOUBLED = /(?:^|[^aeiou])(?:qu)?[aeiou]([^aeiou])\1$/;
