/** Where a name stands in a sentence as words of their own, whatever the capitals. */
export const isSaid = (text: string, name: string): boolean => pattern(name).test(text);

/** The sentence with another name wherever the first stood. */
export const withInstead = (text: string, name: string, other: string): string =>
  text.replace(new RegExp(pattern(name), 'giu'), other);

const pattern = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}./-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}]|[./-]\\p{N})`,
    'iu',
  );
