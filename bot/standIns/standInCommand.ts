import { daysTyped } from '../../data/dayAsTyped.ts';
import { MONTHS } from '../../data/dayInWords.ts';

/** The days that were said; absent where none was. `YYYY-MM-DD`. */
export interface Days {
  readonly from?: string;
  readonly until?: string;
}

/** What somebody says of who acts in whose place. Names and activities are still the words that were said; '' for none. */
export type StandInCommand =
  | {
      readonly kind: 'delegate';
      readonly who: string;
      readonly what: string;
      readonly forWhom: string;
      readonly days: Days;
    }
  | { readonly kind: 'cover'; readonly who: string; readonly forWhom: string; readonly days: Days }
  | { readonly kind: 'end'; readonly what: string }
  | { readonly kind: 'lead'; readonly who: string; readonly what: string; readonly isSure: boolean }
  | { readonly kind: 'ask'; readonly forWhom: string };

/**
 * Reads "let Sgt Jones update 3.5 for me until 30 June", "PC Lee covers for Insp Harris from 1 to 20 June", "make Insp Harris the lead of
 * 3.5", "stop delegating". Undefined for everything else, and for questions but the one who stands in.
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readStandInCommand(text: string, today: string): StandInCommand | undefined {
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:please|can you|could you|i want to|i['’]?d like to|i['’]?d like you to)\s+/iu, '');
  if (said.length > LONGEST_CHARACTERS) return undefined;
  const asked = ASK.exec(said.replace(/[?.!\s]+$/u, ''));
  if (asked) return { kind: 'ask', forWhom: asked[1] ?? asked[2] ?? '' };
  if (said.endsWith('?') || /^(?:who|what|when|which|is|are|does|do|did|has|how)\b/iu.test(said)) return undefined;
  const { rest, days } = withoutDays(said.replace(/[.!\s]+$/u, ''), today);
  return readEnd(rest) ?? readLead(rest) ?? readDelegate(rest, days) ?? readCover(rest, days);
}

const LONGEST_CHARACTERS = 200;
const ASK =
  /^who(?:['’]?s| is| can| may| will)?\s+(?:(?:covers|covering|cover|stands in|standing in|stand in|deputises|deputising)\s+for\s+(.{2,60})|(?:update|write)\s+(?:updates?\s+)?(?:for|in place of|on behalf of)\s+(.{2,60}))$/iu;

const END =
  /^(?:stop|end|cancel|undo)\s+(?:(?:the|my|all)\s+)?(?:delegat(?:ing|ions?)|cover(?:ing)?|standing in|stand-ins?)\b\s*(?:(?:of|for|by|to|on)\s+)?(.{0,60})$/iu;

function readEnd(said: string): StandInCommand | undefined {
  const what = END.exec(said)?.[1];
  return what === undefined ? undefined : { kind: 'end', what };
}

const MAKE_LEAD =
  /^(?:make|name|appoint)\s+(.{2,60}?)\s+(?:as\s+)?(?:the\s+|a\s+)?(?:new\s+)?lead(?:\s+officer)?\s+(?:of|for|on)\s+(.{1,150})$/iu;
const SET_LEAD =
  /^(?:change|set|move|give)\s+(?:the\s+)?lead(?:ership)?\s+(?:of|for|on)\s+(.{1,150}?)\s+to\s+(.{2,60})$/iu;
const NOW_LEADS =
  /^(.{2,60}?)\s+(?:is\s+now\s+(?:the\s+)?(?:new\s+)?lead\s+(?:of|for|on)|now\s+leads(?:\s+on)?|(?:takes|is\s+taking)\s+over)\s+(.{1,150})$/iu;

function readLead(said: string): StandInCommand | undefined {
  const [, who, what] = MAKE_LEAD.exec(said) ?? [];
  if (who && what) return { kind: 'lead', who, what, isSure: true };
  const [, of, to] = SET_LEAD.exec(said) ?? [];
  if (of && to) return { kind: 'lead', who: to, what: of, isSure: true };
  const [, whoNow, whatNow] = NOW_LEADS.exec(said) ?? [];
  return whoNow && whatNow ? { kind: 'lead', who: whoNow, what: whatNow, isSure: false } : undefined;
}

const LET =
  /^(?:let|allow)\s+(.{2,60}?)\s+(?:to\s+)?(?:update|do|write|submit|give|handle|report\s+on)\s+(.{1,150}?)(?:\s+(?:for|on\s+behalf\s+of|instead\s+of|in\s+place\s+of)\s+(.{2,60}))?$/iu;
const CAN =
  /^(.{2,60}?)\s+(?:can|may|will|should)\s+(?:update|write|do)\s+(.{1,150}?)\s+(?:for|on\s+behalf\s+of|instead\s+of|in\s+place\s+of)\s+(.{2,60})$/iu;
const DELEGATE = /^delegate\s+(.{1,150}?)\s+to\s+(.{2,60})$/iu;

function readDelegate(said: string, days: Days): StandInCommand | undefined {
  const [, who, what = '', forWhom = ''] = LET.exec(said) ?? CAN.exec(said) ?? [];
  if (who) return { kind: 'delegate', who, what, forWhom, days };
  const [, handed, to] = DELEGATE.exec(said) ?? [];
  return handed && to ? { kind: 'delegate', who: to, what: handed, forWhom: '', days } : undefined;
}

const COVER =
  /^(?:let\s+|have\s+|make\s+|assign\s+)?(.{2,60}?)\s+(?:is\s+|will\s+(?:be\s+)?|to\s+)?(?:cover(?:s|ing)?|stand(?:s|ing)?\s+in|deputis(?:es|ing|e))\s+for\s+(.{2,60})$/iu;

function readCover(said: string, days: Days): StandInCommand | undefined {
  const [, who, forWhom] = COVER.exec(said) ?? [];
  return who && forWhom ? { kind: 'cover', who, forWhom, days } : undefined;
}

/** "1 to 20 June": the month of the second is that of the first. */
const SHORT_SPAN = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:to|-|–|until|till)\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS.join('|')}|${MONTHS.map(name => name.slice(0, 3)).join('|')})\\b`,
  'iu',
);
const BEGINS_DAYS = /[\s,]+(?:from|between|starting|until|till|through|up\s+to|to|on|for\s+the\s+time)\s/giu;

/** The sentence without its days, and those: "from 1 June to 20 June", "until Friday". */
function withoutDays(said: string, today: string): { rest: string; days: Days } {
  const whole = said.replace(SHORT_SPAN, '$1 $3 to $2 $3');
  for (const begins of whole.matchAll(BEGINS_DAYS)) {
    const tail = whole.slice(begins.index);
    const [first, second] = daysTyped(tail, today);
    // "delegate 3.5 to Sgt Jones until Friday": the days begin where nothing but days follows.
    if (!first || !/^(?:\s*the)?\s*$/iu.test(tail.slice(begins[0].length, first.start))) continue;
    const rest = whole.slice(0, begins.index);
    const isUntil = /^[\s,]+(?:until|till|through|up\s+to|to)\b/iu.test(begins[0]);
    if (second) return { rest, days: { from: first.day, until: second.day } };
    return { rest, days: isUntil ? { until: first.day } : { from: first.day } };
  }
  return { rest: whole, days: {} };
}
