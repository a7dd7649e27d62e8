/** What is said about the messages that the bot sends by itself. `who` is as typed; undefined: nobody in particular. */
export type SendingCommand =
  | { readonly kind: 'pause' | 'resume' | 'queue' | 'unreached' }
  | { readonly kind: 'cancel'; readonly who: string | undefined; readonly all: boolean }
  /** `deletes`: nothing is to stand in its place. */
  | { readonly kind: 'withdraw'; readonly who: string | undefined; readonly deletes?: true }
  | { readonly kind: 'resend'; readonly who: string | undefined };

/**
 * Reads "pause reminders", "show the queue", "cancel the reminder to Insp Harris", "withdraw the last card to the channel", "who hasn't been
 * reached?", "resend to those". Undefined for everything else: "cancel" alone is about something that is open, and "cancel the September
 * meeting" about a meeting.
 */
export function readSendingCommand(text: string): SendingCommand | undefined {
  const said = text
    .trim()
    .replace(/[’]/gu, "'")
    .replace(/[\s.?!]+$/u, '')
    .replace(/^(?:please|pls|ok|can you|could you|i want to|i'd like to|let's)\s+/iu, '')
    .replace(/\s+please$/iu, '');
  if (said.length > LONGEST) return undefined;
  const [plain] = PLAIN.filter(([, pattern]) => pattern.test(said));
  return plain ? { kind: plain[0] } : (readCancel(said) ?? readNamed('withdraw', WITHDRAW, said) ?? readResend(said));
}

const LONGEST = 120;

const SENT = '(?:reminders?|messages?|cards?|digests?|notices?|notifications?)';

const PLAIN: readonly (readonly ['pause' | 'resume' | 'queue' | 'unreached', RegExp])[] = [
  [
    'pause',
    new RegExp(
      `^(?:pause|suspend|hold|halt|stop)\\s+(?:all\\s+|the\\s+|your\\s+|sending\\s+|any\\s+)*(?:sending|everything|chasing|${SENT})(?:\\s+(?:for now|until further notice|for the moment))?$`,
      'iu',
    ),
  ],
  [
    'resume',
    new RegExp(
      `^(?:resume|restart|unpause|continue|start|go on)\\s+(?:all\\s+|the\\s+|your\\s+|with\\s+|sending\\s+)*(?:sending|everything|chasing|${SENT})(?:\\s+again)?$`,
      'iu',
    ),
  ],
  [
    'queue',
    /^(?:show\s+|see\s+|list\s+|view\s+)?(?:me\s+)?(?:the\s+|your\s+)?(?:sending\s+|message\s+)?(?:queue|outbox)$/iu,
  ],
  [
    'queue',
    /^what(?:'s| is| are|s)?\s+(?:messages?\s+|reminders?\s+)?(?:is\s+|are\s+)?(?:in\s+(?:the|your)\s+(?:queue|outbox)|(?:waiting|queued|due|still|planned)\s+(?:up\s+)?to\s+(?:be\s+sent|go\s+out))$/iu,
  ],
  [
    'queue',
    /^what\s+(?:will|are)\s+you\s+(?:going\s+to\s+)?send(?:ing)?(?:\s+by\s+yourself)?(?:\s+(?:next|soon|in\s+the\s+next\s+(?:two\s+weeks|fortnight|14\s+days)))?$/iu,
  ],
  ['queue', /^(?:is|are)\s+(?:the\s+)?(?:sending|reminders|messages)\s+(?:paused|on hold|stopped)$/iu],
  [
    'unreached',
    /^who\s+(?:has\s*n'?t|has\s+not|have\s*n'?t|have\s+not|was\s*n'?t|was\s+not|is\s*n'?t|is\s+not|could\s*n'?t|could\s+not|have\s+you\s+not)\s+(?:yet\s+)?(?:you\s+)?(?:be(?:en)?\s+)?(?:reach(?:ed)?|reachable|written\s+to)(?:\s+yet)?$/iu,
  ],
  ['unreached', /^who\s+(?:could|can|did)\s*(?:n'?t|\s+not)?\s*you\s+(?:not\s+)?reach$/iu],
  ['unreached', /^who\s+(?:is|are|was)\s+(?:out\s+of\s+reach|unreachable|unreached)$/iu],
  [
    'unreached',
    new RegExp(
      `^who\\s+(?:did\\s*n'?t|did\\s+not|has\\s*n'?t|has\\s+not)\\s+(?:get|got|receive|received)\\s+(?:the\\s+|their\\s+|a\\s+|your\\s+|any\\s+)?${SENT}$`,
      'iu',
    ),
  ],
  ['unreached', /^(?:show\s+|see\s+)?(?:me\s+)?(?:the\s+)?delivery\s+(?:record|report|log)$/iu],
];

const CANCEL = new RegExp(
  `^(?:cancel|drop|remove|take\\s+out)\\s+((?:all|every|each|the|next|his|her|their|any)\\s+)*${SENT}(?:\\s+(?:to|for)\\s+(.+))?$`,
  'iu',
);
const CANCEL_ALL =
  /^(?:cancel|clear|empty|drop)\s+(?:(?:all|everything|whatever)\s+(?:that\s+is\s+|that's\s+|is\s+)?(?:waiting|in\s+the\s+queue|queued)|the\s+(?:whole\s+)?queue)$/iu;

function readCancel(said: string): SendingCommand | undefined {
  if (CANCEL_ALL.test(said)) return { kind: 'cancel', who: undefined, all: true };
  const match = CANCEL.exec(said);
  if (!match) return undefined;
  // "Cancel the reminders to X" means all of them, "the reminder" the next.
  const all = /^\S+\s+(?:\S+\s+)*?(?:all|every|each)\s/iu.test(said) || new RegExp(`\\b${PLURAL}\\b`, 'iu').test(said);
  return { kind: 'cancel', who: match[2]?.trim(), all };
}

const PLURAL = '(?:reminders|messages|cards|digests|notices|notifications)';

const WITHDRAW = new RegExp(
  `^(?:withdraw|recall|retract|unsend|take\\s+back|delete)\\s+(?:the\\s+|my\\s+|your\\s+|that\\s+)?(?:last\\s+|latest\\s+|newest\\s+)?${SENT}(?:\\s+(?:that\\s+)?(?:you\\s+|i\\s+|we\\s+)?(?:sent\\s+)?(?:to|for|from|in)\\s+(.+))?$`,
  'iu',
);

const RESEND = new RegExp(
  `^(?:re-?send|send\\s+again)\\s*(?:(?:it|them|that|${SENT}|the\\s+${SENT})\\s*)?(?:(?:again\\s+)?(?:only\\s+)?to\\s+)?(?:only\\s+)?(.*)$`,
  'iu',
);
const SEND_AGAIN = new RegExp(
  `^send\\s+(?:it|them|that|(?:the\\s+|those\\s+)?${SENT})\\s+again(?:\\s+to\\s+(.+))?$`,
  'iu',
);

function readResend(said: string): SendingCommand | undefined {
  const match = SEND_AGAIN.exec(said) ?? RESEND.exec(said);
  if (!match) return undefined;
  const who = match[1]?.trim() ?? '';
  return { kind: 'resend', who: who === '' || THOSE.test(who) ? undefined : who };
}

const THOSE = /^(?:those|them|these|all|all\s+of\s+(?:them|those)|everyone|everybody|those\s+people)$/iu;

function readNamed(kind: 'withdraw', pattern: RegExp, said: string): SendingCommand | undefined {
  const match = pattern.exec(said);
  return match ? { kind, who: match[1]?.trim() } : undefined;
}
