import type { Update } from '../../data/records/update.ts';
import { dayOfInstant } from './days.ts';
import { shown } from './shown.ts';

/**
 * Where a submitted update stands with its reviewer: "Not yet reviewed", "Accepted by Kevin Dennis on 6 May 2021", "Returned by …: “…”".
 * '' for a position that comes out of a document.
 */
export function reviewWords({ submitted, review }: Update): string {
  if (!submitted) return '';
  if (!review) return 'Not yet reviewed';
  const who = `by ${shown(review.by.name, 80)} on ${dayOfInstant(review.at)}`;
  if (review.verdict === 'accepted') return `Accepted ${who}`;
  return `Returned ${who}${review.comment ? `: “${shown(review.comment, 300)}”` : ''}`;
}

/** The same in two words, for a row of a list. */
export function shortReviewWords({ submitted, review }: Update): string {
  if (!submitted || review?.verdict === 'accepted') return '';
  return review ? 'returned' : 'not yet reviewed';
}
