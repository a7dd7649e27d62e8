import { daysTyped } from '../../data/dayAsTyped.ts';
import type { Hearing } from '../commands/commands.ts';
import { heardAs } from '../commands/heard.ts';

/** "Remind me on Thursday": the day `YYYY-MM-DD`; undefined where none could be read. */
export interface SnoozeCommand {
  readonly day: string | undefined;
  /** A time of day was said and no day: reminders go out once a day. */
  readonly isTime?: true;
  /** "Not now", "later": about a reminder only where nothing else is open. */
  readonly isVague?: true;
  /** "Make it Tuesday": about a reminder only where one was put off. */
  readonly isInstead?: true;
  /** "Stop reminding me." */
  readonly isStop?: true;
}

/**
 * Reads "remind me on Thursday", "remind me tomorrow", "snooze until 12 May", "ask me again next week", "not now, remind me in 3 days".
 * Undefined for everything else, also for "remind them".
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readSnoozeCommand(
  { heard, days }: Pick<Hearing, 'heard' | 'days'>,
  today: string,
): SnoozeCommand | undefined {
  const one = heardAs(heard, ['remindAtTime', 'remindVague', 'remind', 'notNow', 'remindInstead', 'stopMine']);
  switch (one?.means) {
    case undefined:
      return undefined;
    case 'stopMine':
      return { day: undefined, isStop: true };
    case 'remindAtTime':
      return { day: undefined, isTime: true };
    case 'remindVague':
      return { day: undefined };
    case 'notNow':
      return { day: undefined, isVague: true };
    case 'remindInstead':
    case 'remind': {
      const when = days
        .written(one.slots.when ?? '')
        .replace(BARE_WEEKDAY, 'on $1')
        .replace(NEXT_WEEK, 'on Monday');
      const found = daysTyped(when, today);
      const day = (found.find(({ words }) => /\d/u.test(words)) ?? found[0])?.day;
      return one.means === 'remind' ? { day } : { day, isInstead: true };
    }
    default:
      return one satisfies never;
  }
}

const NEXT_WEEK = /^next week$/iu;
const BARE_WEEKDAY = /^((?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;
