import type { Weighed } from './challenge.ts';
import { shortfallIn } from './shortfall.ts';

/** Whether an amber or red update says nothing of what is in the way, in its text or beside it. */
export const saysNoReason = ({ details, narrative }: Weighed): boolean =>
  details.cause === undefined && shortfallIn(narrative) === undefined && !TROUBLE.test(narrative.replace(TERMS, ' '));

/** Terms of the trade that have a word of trouble in them. */
const TERMS =
  /\bstop(?:s|ped)?\s+(?:and|&)\s+search\w*|\b(?:low|medium|high|higher|highest|at|most\s+at|assess\w*|of)\s+risk\b(?!\s+(?:of|that|to))|\brisk\s+(?:assess\w*|intervention|management|nominals)|\bno\s+apparent\s+risk|\bmissing\s+p\w+|\bfewer\s+ineffective\b/giu;

/** Words of trouble. Wide on purpose: asking an officer why, who has just said why, is worse than not asking. */
const TROUBLE = new RegExp(
  [
    '\\b(?:because|due\\s+to\\s+(?!be|start|begin|report|open|finish|move)|owing\\s+to|as\\s+a\\s+result\\s+of|thanks\\s+to\\s+the\\s+lack)\\b',
    '\\b(?:risks?|problems?|issues?|difficult(?:y|ies)?|obstacles?|pressures?|concerns?|shortages?|shortfalls?|gaps?|backlogs?|absences?|vacanc\\w+|vacant|sickness|disputes?)\\b',
    '\\b(?:no|not|never|nobody|none|without|cannot|lack\\w*|limited|insufficient|inadequate|unclear|uncertain|unable|unavailable|only|few|fewer|less\\s+than|short\\s+of|falls?\\s+short|fell\\s+short|too)\\b',
    "n[’']t\\b",
    '\\b(?:delay\\w*|late|slow\\w*|slip\\w*|behind|overdue|postpon\\w*|cancel\\w*|suspend\\w*|stop\\w*|stall\\w*|paused?|held\\s+up|pushed\\s+back|refus\\w*|reject\\w*|withdr\\w*|fail\\w*|miss(?:ed|es)|overspen\\w*|underspen\\w*|outstripp\\w*|unfilled|worse\\w*|poor\\w*|below|above\\s+target|frustrat\\w*|waiting\\s+(?:on|for)|awaiting|administration|collapsed|lapsed|broke\\w*)\\b',
    '\\b(?:dropped|fell|fallen|declined|slipped|reduced)\\s+(?:from|to|by)\\b',
    '\\b(?:rose|risen|increased|up)\\s+(?:from|by|to)\\s+\\d',
    '\\b(?:covid|pandemic|lockdown|restrictions|reset)\\b',
    '\\bcosts?\\s+have\\s+risen\\b',
  ].join('|'),
  'iu',
);
