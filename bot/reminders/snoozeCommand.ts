import { daysTyped } from '../../data/dayAsTyped.ts';

/** "Remind me on Thursday": the day `YYYY-MM-DD`; undefined where none could be read. */
export interface SnoozeCommand {
  readonly day: string | undefined;
  /** A time of day was said and no day: reminders go out once a day. */
  readonly isTime?: true;
}

/**
 * Reads "remind me on Thursday", "remind me tomorrow", "snooze until 12 May", "ask me again next week", "not now, remind me in 3 days".
 * Undefined for everything else, also for "remind them".
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readSnoozeCommand(text: string, today: string): SnoozeCommand | undefined {
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.!\s]+$/u, '');
  if (said.length > LONGEST_CHARACTERS || said.endsWith('?')) return undefined;
  const when = SNOOZE.exec(said)?.groups?.when;
  if (when === undefined) return undefined;
  const days = daysTyped(when.replace(BARE_WEEKDAY, 'on $1').replace(NEXT_WEEK, 'on Monday'), today);
  const day = (days.find(({ words }) => /\d/u.test(words)) ?? days[0])?.day;
  if (day === undefined && TIME.test(when)) return { day, isTime: true };
  // "Remind me what 3.5 is about" asks about the plan.
  return day === undefined && when !== '' ? undefined : { day };
}

const LONGEST_CHARACTERS = 100;
const SNOOZE =
  /^(?:(?:not now|later|no|ok|okay)[,.;]?\s+)?(?:please\s+)?(?:(?:remind|nudge|ask|chase)\s+me(?:\s+(?:again|later|about (?:it|this|that|them)))*|snooze(?:\s+(?:it|this))?)\b\s*(?:(?:until|till|to|for)\s+)?(?<when>.*)$/iu;
const TIME =
  /^(?:(?:later\s+)?(?:after|before|at|in|this|by|around|over)\s+)?(?:(?:the\s+)?(?:lunch(?:time)?|breakfast|noon|midday|afternoon|evening|morning|tonight|later(?:\s+(?:on|today))?|close|end of (?:the\s+)?day)|(?:an?|half an?|\d+|one|two|three|four)\s+(?:hours?|minutes?|mins?|bit|while)|\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|o['’]?clock)?)$/iu;
const NEXT_WEEK = /^next week$/iu;
const BARE_WEEKDAY = /^((?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;
