import { type CardButton, fitting, sayButton } from './button.ts';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** "Showing 11–20 of 49", or '' where everything is on the card. */
  readonly showing: string;
  readonly buttons: readonly CardButton[];
}

/** Rows of a list on one card: what a phone shows in two screens, and far below the size limit at any length. */
export const ROWS_PER_PAGE = 10;

/**
 * Cuts a list into pages.
 * @param page 1-based; one that does not exist is taken for the nearest that does
 * @param say the words that ask for this list; a page is asked for by `<say>, page n`
 */
export function pageOf<T>(list: readonly T[], page: number, say: string): Page<T> {
  const pages = Math.max(1, Math.ceil(list.length / ROWS_PER_PAGE));
  const current = Number.isFinite(page) ? Math.min(Math.max(1, Math.trunc(page)), pages) : 1;
  const start = (current - 1) * ROWS_PER_PAGE;
  const items = list.slice(start, start + ROWS_PER_PAGE);
  const turn = (title: string, to: number) => sayButton(title, `${say}, page ${to}`);
  return {
    items,
    showing: pages > 1 ? `Showing ${start + 1}–${start + items.length} of ${list.length}` : '',
    buttons: fitting([
      ...(current > 1 ? [turn('Previous', current - 1)] : []),
      ...(current < pages ? [turn('Next', current + 1)] : []),
    ]),
  };
}
