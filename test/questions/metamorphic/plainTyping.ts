import type { Change, Variant } from './change.ts';

/** Without capitals, apostrophes, and the mark at its end. */
export const plainTyping: Change = {
  name: 'no capitals, apostrophes or mark',
  variants: ({ text }) => changed(text, hasNames(text) ? text : text.toLowerCase().replace(/['’]/g, '')),
};

/** In the shift of somebody in a hurry. */
export const endMark: Change = {
  name: 'another mark at its end',
  variants: ({ text }, { pick }) => changed(text, `${text.replace(/[?.!\s]+$/, '')}${pick(['?', '.', '??', '!', ''])}`),
};

const changed = (text: string, other: string): Variant[] => (other === text ? [] : [{ text: other }]);

/** "IT", "US", "WHO": what is another word in small letters; and what stands between quotation marks. */
const hasNames = (text: string): boolean => /\b(IT|US|WHO|IS|SO|AND|AM|AT|ARE|OR|CAN|ACT)\b|(^|\s)'|["“]/.test(text);
