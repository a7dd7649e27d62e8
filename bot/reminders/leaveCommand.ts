import { readSpan } from '../../data/spanTyped.ts';

/** What an officer says of being away; the days `YYYY-MM-DD`, both included. */
export type LeaveCommand =
  | { readonly kind: 'away'; readonly from: string; readonly to: string; readonly who: string }
  /** Said, but from when to when cannot be read. */
  | { readonly kind: 'awayWhen'; readonly who: string }
  | { readonly kind: 'back'; readonly who: string }
  /** "Who is on leave?", "is Insp Harris away?"; `who` '' for everybody. */
  | { readonly kind: 'whoIsAway'; readonly who: string };

/**
 * Reads "I am on leave from 1 to 14 June", "I'm away next week", "Insp Harris is on leave until Friday", "I am back", "cancel my leave".
 * And "who is on leave?". Undefined for other questions and everything else. `who` is the words that name somebody else; '' for the speaker.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readLeaveCommand(text: string, today: string): LeaveCommand | undefined {
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.!\s]+$/u, '');
  const asked = ASKED.exec(said.replace(/[?\s]+$/u, ''))?.groups;
  if (asked && said.length <= LONGEST_CHARACTERS) return { kind: 'whoIsAway', who: asked.who ?? '' };
  if (said.length > LONGEST_CHARACTERS || said.endsWith('?')) return undefined;
  const back = BACK.exec(said)?.groups;
  if (back) return { kind: 'back', who: back.who ?? back.whose ?? '' };
  const away = AWAY.exec(said)?.groups;
  if (!away) return undefined;
  const who = away.who ?? '';
  const span = readSpan(away.days ?? '', today);
  return span ? { kind: 'away', ...span, who } : { kind: 'awayWhen', who };
}

const LONGEST_CHARACTERS = 150;
const SELF = "(?:i|i['’]?m|i am|i['’]?ll be|i will be)";
const OFF =
  '(?:on|taking|going on|off on|having)\\s+(?:annual\\s+|sick\\s+|parental\\s+|maternity\\s+|paternity\\s+)?(?:leave|holiday|vacation)|away|out of (?:the )?office|off work|off sick';
const AWAY = new RegExp(
  `^(?:(?:${SELF})\\s+(?:am\\s+|will be\\s+)?|(?!who\\b|what\\b|is\\b|are\\b)(?<who>\\p{L}[\\p{L}.'’ -]{1,50}?)\\s+(?:is|will be|['’]s)\\s+)(?:${OFF})\\b(?<days>.*)$`,
  'iu',
);
const ASKED = new RegExp(
  `^(?:(?:who|who['’]s|whos|who is|who are)\\s+(?:${OFF})|is\\s+(?<who>\\p{L}[\\p{L}.'’ -]{1,50}?)\\s+(?:${OFF}))(?:\\s+(?:now|today|at the moment|this week|next week))?$`,
  'iu',
);
const BACK =
  /^(?:(?:i['’]?m|i am|(?<who>\p{L}[\p{L}.'’ -]{1,50}?)\s+is)\s+(?:back(?:\s+(?:at work|from leave|from holiday|early|now))*|not (?:on leave|away) (?:any ?more|after all)|not on leave|not away)|(?:cancel|end|delete|remove|call off)\s+(?:my|(?<whose>\p{L}[\p{L}.’' -]{1,50}?)['’]s)\s+(?:annual\s+)?(?:leave|holiday))$/iu;
