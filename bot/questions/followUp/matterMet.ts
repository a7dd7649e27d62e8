import { isAmong, topicMatch } from '../frames/activities/activityTopic.ts';
import type { Parts } from '../parts.ts';
import type { Cues } from './cues.ts';
import type { Last } from './last.ts';

/**
 * Whether what was spoken of has a matter that is all that a sentence names: "which is the night time economy" of a list that has one on it, "and gps tags"
 * after who led on something else. It then changes the last question, and asks nothing of its own.
 */
export const isMatterMet = (parts: Parts, last: Last, cues: Cues, matter: string): boolean =>
  !asksElsewhere(parts) && (isOfList(parts, last, cues, matter) || isInItsPlace(parts, last, matter));

/** A figure, money or a day is asked of something else. */
const asksElsewhere = ({ sentence }: Parts): boolean =>
  sentence.has('unit') ||
  sentence.has('ask', 'count', 'howMuch', 'trend', 'define', 'when') ||
  sentence.has('direction');

/** One of the list that was shown, or of that which the last one was picked from. */
function isOfList(parts: Parts, last: Last, cues: Cues, matter: string): boolean {
  if (cues.which) return true;
  const isPicked = last.root !== undefined && (cues.opening || cues.fragment);
  const lists = [cues.narrowing ? last.ids : [], cues.narrowing || isPicked ? (last.before ?? []) : []];
  return lists.some(list => list.length > 1 && isAmong(parts.sentence, matter, new Set(list)));
}

/** The last question was about a matter too, and the same plan has this one. */
function isInItsPlace({ sentence }: Parts, { query: { where } }: Last, matter: string): boolean {
  if (where.topic === undefined || where.topic === matter) return false;
  const { coverage, strong } = topicMatch(sentence, matter, where.plan?.values ?? []);
  return strong && coverage === 1;
}
