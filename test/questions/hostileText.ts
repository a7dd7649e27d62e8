import fc from 'fast-check';

const PIECES = [
  'theme ',
  '3',
  '6.F03',
  ' amber ',
  '“',
  '"',
  "'",
  '\u202E',
  '\n',
  '…',
  ', ',
  '?',
  'ſ',
  '2021-13-45',
  '９',
  '$' + '{x}',
  '<at>',
  'ǅ',
  '\u0000',
  'knife',
  ' zzqqj',
  'Inspector ',
];

/** What nobody would ask: any characters at all, and pieces of questions thrown together. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(p => p.join('')),
);
