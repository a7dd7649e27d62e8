import { daysTyped } from '../../data/dayAsTyped.ts';
import type { Status } from '../../data/records/plan.ts';
import { speaksOfTrouble } from './challenges/noReason.ts';
import { MOST_DETAIL_CHARACTERS } from './details.ts';

/** A reason and a day for being back on track, in the words in which a text gives them. */
export interface ReadFromText {
  readonly cause?: string;
  readonly recovery?: string;
}

/**
 * The reason and the day that stand plainly in the one sentence of an amber or red update: "no dedicated cyber resource, recruiting in June".
 * Only where nothing can be argued about: one sentence, one day and that ahead, and words of putting right before it. What is in doubt is left
 * to be asked. The text itself is left as it is.
 * @param today `YYYY-MM-DD`
 */
export function readFromText(status: Status | undefined, text: string | undefined, today: string): ReadFromText {
  if ((status !== 'amber' && status !== 'red') || text === undefined) return {};
  const sentence = text.trim().replace(/[.!]$/u, '');
  if (sentence.length > MOST_DETAIL_CHARACTERS || ANOTHER_SENTENCE.test(sentence)) return {};
  const days = daysTyped(sentence, today);
  const [day] = days;
  const parts = partsOf(sentence);
  const back = day && days.length === 1 && day.day >= today ? parts.find(part => holds(part, day.start)) : undefined;
  const isBack = back && day && parts.length <= MOST_PARTS && isPuttingRight(sentence.slice(back.start, day.start));
  const cause = causeIn(sentence, parts, isBack ? back : undefined);
  return { ...(cause && { cause }), ...(isBack && { recovery: day.words }) };
}

/** What is wrong, what is done about it. */
const MOST_PARTS = 2;
const ANOTHER_SENTENCE = /[.!?;:\n]\s/u;

/** A stretch of the sentence between commas and turns. */
interface Part {
  readonly start: number;
  readonly end: number;
}

function partsOf(sentence: string): readonly Part[] {
  const cuts = [
    ...sentence.matchAll(
      /,\s+(?:(?:but|and|so|with)\s+)?|\s+[–—-]\s+|\s+(?:but|so)\s+|\s+(?=(?:because|due\s+to|owing\s+to|as\s+a\s+result\s+of)\s)/giu,
    ),
  ];
  const starts = [0, ...cuts.map(({ 0: cut, index }) => index + cut.length)];
  const ends = [...cuts.map(({ index }) => index), sentence.length];
  return starts.map((start, i) => ({ start, end: ends[i] ?? sentence.length }));
}

const holds = ({ start, end }: Part, at: number): boolean => start <= at && at < end;

/** Somebody or something is to come or be right by then; not a meeting, and nothing that was. */
const isPuttingRight = (before: string): boolean =>
  RIGHT.test(before) &&
  !OTHER.test(before) &&
  /(?:\b(?:in|by|until|till|from|on|for|at|within|before|during|expected|due)\s+(?:the\s+)?|[^\p{L}])$/iu.test(before);

const RIGHT =
  /\b(?:recruit(?:ing|ment)|re-?starts?|restarting|starts?|starting|begins?|beginning|due|expected|expect(?:s|ing)?|back|in\s+post|in\s+place|ready|resum\w+|arriv(?:es?|ing)|deliver(?:y|ies|ed)|coming|comes|joins?|joining|fill(?:ed|ing)|appoint(?:ing|ment)|repaired|fixed|replaced|until|till|live|opens?|re-?opening|complet(?:es?|ion|ed)|finish(?:es|ed|ing)?|recover\w*|advertis(?:ing|ed))\b/iu;
const OTHER =
  /\b(?:meet\w*|conference|report(?:s|ed|ing)?|review\w*|inspect\w*|audit\w*|panel|was|were|had|since|ended|left|closed|stopped|lost|ran\s+out|pulled\s+out|ends?|expires?|runs?\s+out|leaves?|clos(?:es|ing)|(?:put|pushed)\s+back|not|no\s+longer|may|might|could|if|unless|hopefully)\b|n[’']t\b/iu;

/** What says why: after "because" and the like, or the part that speaks of trouble where the sentence has one of it, and nothing else. */
function causeIn(sentence: string, parts: readonly Part[], back: Part | undefined): string | undefined {
  const because = BECAUSE.exec(sentence);
  const afterBecause = because ? because.index + because[0].length : undefined;
  if (afterBecause !== undefined) {
    const part = parts.find(each => holds(each, afterBecause));
    const words = part && part !== back ? sentence.slice(afterBecause, part.end).trim() : '';
    return /\p{L}{3}/u.test(words) ? words : undefined;
  }
  const [first, second, third] = parts;
  // "no cyber resource, recruiting in June": what is wrong, and what is done about it.
  const isPlain = first !== undefined && second !== undefined && third === undefined && second === back;
  const words = isPlain ? sentence.slice(first.start, first.end).trim() : '';
  return saysEnough(words) && speaksOfTrouble(words) ? words : undefined;
}

const BECAUSE = /\b(?:because\s+of|because|due\s+to|owing\s+to|as\s+a\s+result\s+of)\s+(?=\S)/iu;

const saysEnough = (words: string): boolean => (words.match(/\p{L}+/gu) ?? []).length >= 2;
