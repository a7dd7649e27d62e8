import { shownLines } from './shown.ts';
import { wordDiff } from './wordDiff.ts';

/** A line of a text in runs, as a RichTextBlock draws them. */
export interface MarkedLine {
  readonly runs: readonly {
    readonly text: string;
    readonly weight: 'Default' | 'Bolder';
    readonly highlight: boolean;
  }[];
}

/**
 * A text, made fit to be shown, with the words that are new since an earlier one marked: heavier and highlighted, so that neither colour nor
 * weight alone carries it. Unmarked where there is no earlier text or hardly any of it is left.
 * @param maxLength of all lines together, in UTF-16 units
 */
export function markedLines(before: string | undefined, after: string, maxLength: number): readonly MarkedLine[] {
  const lines = shownLines(after, maxLength);
  const stretches = before === undefined ? undefined : wordDiff(before, lines.join('\n'));
  if (!stretches?.some(({ isNew }) => isNew)) return lines.map(text => ({ runs: [run(text, false)] }));
  const marked: { runs: MarkedLine['runs'][number][] }[] = [{ runs: [] }];
  for (const { text, isNew } of stretches)
    text.split('\n').forEach((part, i) => {
      if (i > 0) marked.push({ runs: [] });
      if (part !== '') marked.at(-1)?.runs.push(run(part, isNew));
    });
  return marked.filter(({ runs }) => runs.length > 0);
}

export const hasMarks = (lines: readonly MarkedLine[]): boolean =>
  lines.some(({ runs }) => runs.some(({ highlight }) => highlight));

const run = (text: string, isNew: boolean): MarkedLine['runs'][number] => ({
  text,
  weight: isNew ? 'Bolder' : 'Default',
  highlight: isNew,
});
