import { isManager } from '../../data/permissions.ts';
import type { Register } from '../../data/register.ts';
import type { Speaker } from '../../data/speaker.ts';
import { type ActivityMention, mentionByRef, readMention } from '../naming/activityMention.ts';
import { readRef } from '../naming/activityRef.ts';

/** Which updates a reviewer speaks of: those of one activity, of a theme, or all that wait. */
export type ReviewScope =
  | { readonly kind: 'activity'; readonly mention: ActivityMention }
  | { readonly kind: 'theme'; readonly theme: number }
  | { readonly kind: 'all' };

/** What a manager says about updates that were submitted. */
export type ReviewCommand =
  | { readonly kind: 'accept'; readonly scope: ReviewScope }
  | { readonly kind: 'return'; readonly mention: ActivityMention; readonly comment: string }
  /** Several that are neither a theme nor all. */
  | { readonly kind: 'oneByOne' }
  /** `page` is 1-based. */
  | { readonly kind: 'queue'; readonly scope: ReviewScope; readonly page: number };

/**
 * Reads "accept 6.F03", "accept everything in theme 3", "return 6.F03: say when the kit arrives", "what is waiting for review", "review
 * theme 3". Undefined for everything else.
 */
export function readReviewCommand(text: string, register: Register, planInForce: string): ReviewCommand | undefined {
  const said = text.trim().replace(/^(?:please|pls|ok|can you|could you|i['’]?d like to|i want to|let me)\s+/iu, '');
  const read = { register, planInForce };
  return readQueue(said, read) ?? readAccept(said, read) ?? readReturn(said, read) ?? readMany(said);
}

/** "accept all the ambers", "accept 3.5 and 3.7", "return everything in theme 6": a decision on more than can be shown as one. */
const readMany = (said: string): ReviewCommand | undefined =>
  MANY.test(said) && !said.endsWith('?') ? { kind: 'oneByOne' } : undefined;

const MANY =
  /^(?:accept|approve|sign\s+off|return|reject|send\s+back)\b(?=.*\b(?:all|every|everything|ambers?|greens?|reds?|blues?|themes?|updates?|\d\.[cfp]?\d{1,2})\b).{1,80}$/iu;

/** A manager's decision by number and nothing else: "accept 3.5", "return 6.F03: say when". It counts also where a text is awaited. */
export const isDecision = (words: string, speaker: Speaker): boolean =>
  isManager(speaker) && DECISION.test(words.trim());

const DECISION =
  /^(?:please\s+)?(?:(?:accept|approve|sign\s+off)\s+(?:(?:all\s+(?:of\s+)?|everything\s+in\s+)?theme\s+\d{1,2}|\S*\d\S*)|(?:return|reject|send\s+back)\s+\S*\d[^\s:]*(?:\s*[:–—-]\s*[^\n]{1,300})?)[\s.!]*$/iu;

interface In {
  readonly register: Register;
  readonly planInForce: string;
}

const PAGE = /,?\s+page\s+(\d{1,3})\s*$/iu;
const WAITING =
  /\b(?:wait(?:s|ing)?\s+(?:for|on)\s+(?:a\s+|my\s+)?(?:review|approval)|awaiting\s+(?:review|approval)|(?:to|need(?:s|ing)?)\s+(?:be\s+)?(?:review(?:ed|ing)?|approv(?:ed|ing|al))|unreviewed|not\s+(?:yet\s+)?(?:been\s+)?reviewed|review\s+queue|left\s+to\s+review)\b/iu;
const REVIEW =
  /^(?:start\s+|open\s+)?review(?:ing)?\b\s*(?:the\s+)?(?:updates?\b\s*)?(?:(?:of|for|in|on)\s+)?(.{0,80})$/iu;

function readQueue(said: string, read: In): ReviewCommand | undefined {
  const page = Number(PAGE.exec(said)?.[1] ?? 1);
  const words = said.replace(PAGE, '').replace(/[\s?.!]+$/u, '');
  const named = REVIEW.exec(words)?.[1]?.trim();
  if (named !== undefined) {
    const scope = named === '' || ALL.test(named) || WAITING.test(words) ? ALL_SCOPE : scopeOf(named, read);
    return scope && { kind: 'queue', scope, page };
  }
  if (words.length > LONGEST_QUESTION || !WAITING.test(words)) return undefined;
  const theme = THEME.exec(words)?.[1];
  return { kind: 'queue', scope: theme ? { kind: 'theme', theme: themeNumber(theme) } : ALL_SCOPE, page };
}

const LONGEST_QUESTION = 120;
const ACCEPT = /^(?:accept|approve|sign\s+off)\b\s*(?:the\s+)?(?:updates?\s+(?:of|for|on)\s+)?(.{1,160})$/iu;

function readAccept(said: string, read: In): ReviewCommand | undefined {
  const named = ACCEPT.exec(said.replace(/[\s.!]+$/u, ''))?.[1];
  const scope = named === undefined ? undefined : scopeOf(named, read);
  return scope && { kind: 'accept', scope };
}

const RETURN = /^(?:return|reject|send\s+back|send)\b\s*(?:the\s+)?(?:updates?\s+(?:of|for|on)\s+)?/iu;

function readReturn(said: string, { register, planInForce }: In): ReviewCommand | undefined {
  const verb = RETURN.exec(said)?.[0];
  if (verb === undefined) return undefined;
  const rest = said.slice(verb.length);
  const ref = readRef(rest);
  const it = /^(?:it|this|that)\b/iu.exec(rest)?.[0];
  // "send it back" returns; "send it" and "send 3.5 to the printers" do not.
  const isSend = /^send\s+(?!back)/iu.test(said);
  const after = rest.slice(ref?.end ?? it?.length ?? 0);
  if ((!ref && !it) || (isSend && !/^\s*back\b/iu.test(after))) return undefined;
  const comment = after.replace(/^\s*back\b/iu, '').replace(/^\s*to\s+(?:its\s+|the\s+)?author\b/iu, '');
  return {
    kind: 'return',
    mention: ref ? mentionByRef(ref, register, planInForce) : { kind: 'it' },
    comment: comment.replace(/^[\s:;,.–—-]+(?:because\s+|saying\s+|with\s+the\s+comment\s+)?/iu, '').trim(),
  };
}

const ALL = /^(?:everything|all|all of them|them all|them|the lot|all updates|the rest|every update|each)$/iu;
const THEME = /\btheme\s+(\d{1,2}|one|two|three|four|five|six|seven|eight|nine)\b/iu;
const WHOLE_THEME =
  /^(?:(?:everything|all|all of|all updates|the lot|the rest|them all|every update|what is waiting)\s*(?:in|of|for|on|under)?\s+)?(?:the\s+)?theme\s+(\S{1,5})$/iu;
const ALL_SCOPE: ReviewScope = { kind: 'all' };

function scopeOf(named: string, { register, planInForce }: In): ReviewScope | undefined {
  const words = named.trim();
  if (ALL.test(words)) return ALL_SCOPE;
  if (WHOLE_THEME.test(words)) {
    const theme = THEME.exec(words)?.[1];
    return theme === undefined ? undefined : { kind: 'theme', theme: themeNumber(theme) };
  }
  if (/^(?:it|this|that|this one|that one)$/iu.test(words)) return { kind: 'activity', mention: { kind: 'it' } };
  const mention = readMention(words, register, planInForce);
  return mention && { kind: 'activity', mention };
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const themeNumber = (said: string): number => Number(said) || NUMBERS.indexOf(said.toLowerCase()) + 1;
