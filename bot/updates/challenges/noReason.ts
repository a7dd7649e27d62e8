import type { Weighed } from './challenge.ts';
import { clausesOf } from './clauses.ts';
import { shortfallIn } from './shortfall.ts';
import { isTooShort } from './tooShort.ts';

/**
 * Whether an amber or red update plainly says nothing of what is in the way, in its text or beside it: no word of trouble, and mostly
 * work reported clause after clause ("the group met", "grants continue to support"). A text in words that neither list knows is let pass,
 * because trouble has more words than any list, and asking an officer why, who has just said why, is worse than not asking.
 */
export const saysNoReason = ({ details, narrative, words }: Weighed): boolean =>
  details.cause === undefined &&
  (isTooShort(narrative) ||
    (shortfallIn(narrative, words) === undefined && !speaksOfTrouble(narrative) && reportsWorkAlone(narrative)));

/** Whether a text has a word of trouble in it: a risk, a lack, a delay, something lost or refused. */
export const speaksOfTrouble = (text: string): boolean => TROUBLE.test(text.replace(TERMS, ' '));

function reportsWorkAlone(narrative: string): boolean {
  const clauses = clausesOf(narrative);
  return clauses.filter(clause => WORK.test(clause)).length * 2 >= clauses.length;
}

/** Work being reported: meetings, papers, people told or taught, money given, things set up. */
const WORK =
  /\b(?:me(?:t|ets?|etings?)|agreed|shared|held|(?:re-?)?launch(?:ed|es)?|continu\w+|support\w*|publish\w*|visited|sent|draft\w*|written|circulated|develop\w*|designed|establish\w*|report\w*|discuss\w*|discussion|in\s+place|in\s+hand|progress\w*|refresh\w*|engag\w+|receiv\w+|registered|registrations|tak(?:es?|en|ing)\s+(?:place|part|forward|it|further)|took\s+place|shows?|commission\w*|fund(?:s|ed|ing)?|grants?|money|contribution|paid|pays?|work(?:s|ing|ed)?|train\w*|course|includ\w+|begin\w*|began|begun|start\w*|goes\s+to|went\s+to|is\s+to|will|carr(?:y|ies|ied)|manag\w+|monitor\w*|set\s+(?:up|out)|sets|sign(?:s|ed)|join(?:s|ed)|attend\w*|open(?:s|ed)?|appointed|complet\w+|deliver\w*|review\w*|evaluat\w+|inspect\w*|noted|successful|well|ongoing|us(?:es|ed|ing)|run(?:s|ning)?|l(?:ed|eads?)|strategy|plans?|programme|project|accept\w*|approv\w*|available|promoted|mapp\w+|explored|identif\w+|consult\w*|bring\w*|added|gave|talks|adding|steers?|enforce\w*|chair\w*|found|buys?|bought|checked|reviewing|form(?:s|ed)?)\b/iu;

/** Terms of the trade that have a word of trouble in them. */
const TERMS =
  /\bstop(?:s|ped)?\s+(?:and|&)\s+search\w*|\b(?:low|medium|high|higher|highest|at|most\s+at|assess\w*|of)\s+risk\b(?!\s+(?:of|that|to))|\brisk\s+(?:assess\w*|intervention|management|nominals)|\bno\s+apparent\s+risk|\bmissing\s+p\w+|\bfewer\s+ineffective\b/giu;

/** Words of trouble. */
const TROUBLE = new RegExp(
  [
    '\\b(?:because|due\\s+to\\s+(?!be|start|begin|report|open|finish|move)|owing\\s+to|as\\s+a\\s+result\\s+of|thanks\\s+to\\s+the\\s+lack)\\b',
    '\\b(?:risks?|problems?|issues?|difficult(?:y|ies)?|hard|unreliable|disappoint\\w*|patchy|disagree\\w*|turnover|unsuccessful|broken|crash\\w*|obstacles?|pressures?|concerns?|shortages?|shortfalls?|gaps?|backlogs?|absences?|vacanc\\w+|vacant|sickness|disputes?)\\b',
    '\\b(?:no|not|never|nobody|none|without|cannot|lack\\w*|limited|insufficient|inadequate|unclear|uncertain|unable|unavailable|only|few|fewer|less\\s+than|short\\s+of|falls?\\s+short|fell\\s+short|too)\\b',
    "n[’']t\\b",
    '\\b(?:delay\\w*|late|slow\\w*|slip\\w*|behind|overdue|postpon\\w*|cancel\\w*|suspend\\w*|stop\\w*|stall\\w*|paused?|held\\s+up|pushed\\s+back|refus\\w*|reject\\w*|withdr\\w*|fail\\w*|miss(?:ed|es)|overspen\\w*|underspen\\w*|leaving|lost|losing|outstripp\\w*|unfilled|worse\\w*|poor\\w*|below|above\\s+target|frustrat\\w*|waiting\\s+(?:on|for)|awaiting|administration|ran\\s+out|pulled\\s+out|dried\\s+up|half|collapsed|lapsed|broke\\w*)\\b',
    '\\b(?:dropped|fell|fallen|declined|slipped|reduced)\\s+(?:from|to|by)\\b',
    '\\b(?:rose|risen|increased|up)\\s+(?:from|by|to)\\s+\\d',
    '\\b(?:covid|pandemic|lockdown|restrictions|reset)\\b',
    '\\bcosts?\\s+have\\s+risen\\b',
    '\\b(?:\\d+|one|two|three|four|five|six|several|some)\\s+\\p{L}+(?:\\s+\\p{L}+)?\\s+(?:down|short|off)(?=\\s*(?:$|[;,.:)(–—-]))',
    '\\b(?:bust|bankrupt\\w*|insolven\\w*|liquidation|resign(?:ed|ation)|quit|flood(?:ed|ing)?|strike\\s+action|stolen|damaged?|wrong|illness|ill|sick|redundan\\w*|freeze|frozen|embargo|faults?|faulty|defects?|outages?|errors?|understaffed|under-?staffing|under\\s+strength|overrun|off\\s+(?:sick|the\\s+road))\\b',
  ].join('|'),
  'iu',
);
