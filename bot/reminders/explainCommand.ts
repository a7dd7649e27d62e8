/** A question about what the bot says by itself. `who` and `when` are the words that were said; '' for none. */
export type ExplainCommand =
  | { readonly kind: 'whyThis' }
  | { readonly kind: 'whyNot'; readonly who: string }
  | { readonly kind: 'ahead'; readonly when: string; readonly who: string };

/**
 * Reads "why did I get this?", "why didn't Det Supt Firth get a reminder?", "what will you send before the September meeting?". Undefined
 * for everything else.
 */
export function readExplainCommand(text: string): ExplainCommand | undefined {
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[?.!\s]+$/u, '');
  if (said.length > LONGEST_CHARACTERS) return undefined;
  if (WHY_THIS.test(said)) return { kind: 'whyThis' };
  const whyNot = (WHY_NOT.exec(said) ?? DID.exec(said))?.groups;
  if (whyNot) return { kind: 'whyNot', who: whyNot.who ?? whyNot.whom ?? '' };
  const ahead = (AHEAD.exec(said) ?? WHEN_NEXT.exec(said))?.groups;
  return ahead && { kind: 'ahead', when: ahead.when ?? '', who: (ahead.who ?? '').replace(/^to\s+/iu, '') };
}

const LONGEST_CHARACTERS = 150;
const MESSAGE = '(?:reminders?|nudges?|messages?|cards?|notices?|e-?mails?|notifications?)';
const WHY_THIS = new RegExp(
  `^(?:why|how come)\\s+(?:(?:did|do|have|am|was)\\s+(?:i|we)\\s+(?:(?:get|got|getting|gotten|receive|received|receiving|sent|being sent|seeing|see)\\s+(?:this|that|it|these|those|an?\\s+${MESSAGE}|the\\s+(?:last\\s+)?${MESSAGE}|${MESSAGE})\\b|(?:being\\s+)?reminded\\b).{0,30}|(?:did|do|are|have)\\s+you\\s+(?:send|sent|sending|post|posted|remind|reminding|message|chase|chasing)\\s+(?:me|us|this|that|it|here)\\b.{0,40}|(?:this|that)\\s+${MESSAGE})$`,
  'iu',
);
const WHY_NOT =
  /^(?:why|how come)\s+(?:(?:did|has|have|was|were|is)(?:n['’]?t|\s+not)?\s+(?<who>.{1,50}?)\s+(?:not\s+)?(?:get|got|gotten|receive|received|been|be)?\s*(?:not\s+)?(?:any|an?|the|sent|reminded|chased|nudged|told|asked|their|his|her|my)\b.{0,40}|(?:did(?:n['’]?t|\s+not)|have(?:n['’]?t|\s+not))\s+you\s+(?:remind|chase|message|write to|nudge|told|tell)(?:ed)?\s+(?<whom>.{1,50}?))$/iu;
const DID = new RegExp(
  `^(?:did|has|was)\\s+(?<who>.{1,50}?)\\s+(?:(?:get|got|receive|received|been sent|sent)\\s+(?:any|an?|the|their|his|her|my)\\s+${MESSAGE}|(?:been\\s+)?(?:reminded|chased|nudged))\\b.{0,30}$`,
  'iu',
);
const AHEAD = new RegExp(
  `^(?:what|which\\s+${MESSAGE}|who)\\s+(?:will|are|do)\\s+you\\s+(?:going to\\s+)?(?:send(?:ing)?|remind|post|message|chase|write to|say by yourself)\\b(?:\\s+(?:to\\s+)?(?<who>(?!before|until|till|by|on|in|this|next|tomorrow|today|up to).{2,40}?))?(?:\\s*(?<when>(?:before|until|till|by|on|in|for|this|next|tomorrow|today|up to|between)\\b.*))?$`,
  'iu',
);
const WHEN_NEXT =
  /^when\s+(?:will|do)\s+you\s+(?:next\s+)?(?:remind|chase|message|write to)\s+(?<who>.{1,40}?)(?:\s+(?:next|again))?$/iu;
