import { type DayTyped, readDay } from '../../data/dayAsTyped.ts';
import type { UpdateDetails } from '../../data/updateDetails.ts';
import type { Challenge } from './challenges/challenge.ts';
import { namesDayAhead } from './challenges/noRecoveryDay.ts';
import { type DetailsTyped, MOST_DETAIL_CHARACTERS } from './details.ts';

/**
 * Words typed under a preview that asked why, or until when, as the answer to that. A day in them is the recovery date; what else they say
 * is the reason, where that was asked. Undefined where nothing of the kind was asked, or the words ask about the plan.
 * @param today `YYYY-MM-DD`
 * @param known what was said before
 */
export function readExplanation(
  text: string,
  challenges: readonly Challenge[],
  today: string,
  known: UpdateDetails = {},
): DetailsTyped | undefined {
  const asksWhy = challenges.some(({ kind }) => kind === 'noReason');
  const asksDay = challenges.some(({ kind }) => kind === 'noDate');
  const said = text.trim();
  if (said.length > LONGEST_ANSWER_CHARACTERS) return undefined;
  if ((!asksWhy && !asksDay) || SPEAKS_OF_PLAN.test(said) || ASKS_BACK.test(said)) return undefined;
  const day = dayAhead(said, today);
  const besides = day ? `${said.slice(0, day.start)} ${said.slice(day.end)}`.replace(LEFT_OVER, '') : said;
  const hasMore = (besides.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS_OF_A_REASON;
  // What was typed besides the day is kept too, as the reason; where there is one already, beside the day.
  if (asksDay && !day && NO_DAY_YET.test(said)) return { recovery: said };
  if (hasMore && !known.cause && (asksWhy || day))
    return { cause: day ? withoutDay(said, day) : said, ...(day && { recovery: day.words }) };
  if (asksDay && day) return { recovery: hasMore ? said : day.words };
  return asksDay && !asksWhy && CONDITION.test(said) ? { recovery: said } : undefined;
}

/** "reason: no lead in two districts; end of July", where both were asked: the day goes to its own part. */
export function withDayAsked(part: DetailsTyped, challenges: readonly Challenge[], today: string): DetailsTyped {
  const day = part.cause === undefined ? undefined : dayAhead(part.cause, today);
  const isAsked = challenges.some(({ kind }) => kind === 'noDate' || kind === 'amberAgain');
  if (part.cause === undefined || !day || !isAsked) return part;
  return { ...part, cause: withoutDay(part.cause, day), recovery: day.words };
}

/** A day that is to come: "the unit was closed in April" says nothing of when it is put right. */
function dayAhead(said: string, today: string): DayTyped | undefined {
  const day = readDay(said, today);
  return day && day.day >= today && namesDayAhead(said, today) ? day : undefined;
}

/** A day that stands by itself behind the reason is no part of it; "no kit until end of June" is one reason. */
function withoutDay(said: string, day: DayTyped): string {
  if (/[\p{L}\d]/u.test(said.slice(day.end))) return said;
  const before = said.slice(0, day.start).replace(SET_OFF, '');
  return before !== said.slice(0, day.start) && /\p{L}/u.test(before) ? before : said;
}

const SET_OFF =
  /\s*[;,.–—-]\s*(?:(?:and|it|we|will|be|should|is|back|green|on\s+track|again|by|in|until|from|at|expect(?:ed)?|due|probably|hopefully|about|say|the)\s+)*$/iu;

/** The longest that is kept of a reason; more than that is another text. */
const LONGEST_ANSWER_CHARACTERS = MOST_DETAIL_CHARACTERS;
const FEWEST_WORDS_OF_A_REASON = 2;
const LEFT_OVER =
  /\b(?:by|in|on|until|from|about|probably|hopefully|say|around|the|it|will|be|should|green|again|back|track|expect\w*|i|we|think|maybe)\b/giu;
/** An honest answer to "when": it goes to the reviewer as it is. */
const NO_DAY_YET =
  /^(?:it['’]?s\s+|is\s+|that['’]?s\s+|we\s+|i\s+)?(?:not\s+(?:yet\s+)?known|unknown|do(?:n['’]?t|\s+not)\s+know|can(?:no|['’])?t\s+say|no\s+(?:date|idea)|unclear|unsure|not\s+sure|tb[cda]|depends)\b/iu;
/** "until when" asks what was meant. */
const ASKS_BACK = /\b(?:until|till|by|from|since)\s+(?:when|what)\s*$|\?$/iu;
const CONDITION = /\b(?:once|when|as\s+soon\s+as|after|until)\b/iu;
/** Whether words look something up in the plan: such a question needs no question mark, "ambers in theme 3". */
export const speaksOfPlan = (text: string): boolean => SPEAKS_OF_PLAN.test(text);

const SPEAKS_OF_PLAN =
  /\btheme\s*\d|\b(?:activities|indicators?|ambers|greens|reds|blues|meetings?\s+in)\b|\b\d\.[cfp]?\d{1,2}\b/iu;
