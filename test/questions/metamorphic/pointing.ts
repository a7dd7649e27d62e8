import type { Change } from './change.ts';

/** Words that point back at the same thing, at the end of a question. */
const ALIKE: readonly (readonly [string, ...string[]])[] = [
  ['it', 'that', 'that one', 'this one', 'this'],
  ['them', 'those', 'those ones', 'these'],
  ['the first one', 'the first', 'number 1', 'number one', 'the 1st one', '#1'],
  ['the second one', 'the second', 'number 2', 'number two', 'the 2nd one', '#2'],
  ['the third one', 'the third', 'number 3', 'number three', 'the 3rd one'],
  ['the last one', 'the last of them', 'the last of those', 'the final one'],
];

/** "who leads it" as "who leads that one"; "the second one" as "number 2". */
export const pointing: Change = {
  name: 'another word that points back',
  variants: ({ text, before }, { pick }) => {
    const plain = text.replace(/[?.!\s]+$/, '');
    const line = before.last && ALIKE.find(([first]) => new RegExp(`(^|[^-]\\b)${first}$`, 'i').test(plain));
    const other = line && pick(line);
    if (!line || other === undefined || other === line[0]) return [];
    return [{ text: `${plain.slice(0, plain.length - line[0].length)}${other}${/\?$/.test(text) ? '?' : ''}` }];
  },
};
