import { clausesOf } from './clauses.ts';

/**
 * The words of a text that say that something is late, missing, stopped or awaited; undefined where nothing is, or where the same clause
 * denies it ("no longer delayed", "nothing is outstanding") or makes it good ("the kit that was delayed has arrived").
 */
export function shortfallIn(text: string): string | undefined {
  for (const clause of clausesOf(text)) {
    const found = inClause(clause);
    if (found) return found;
  }
  return undefined;
}

function inClause(clause: string): string | undefined {
  for (const pattern of LATE) {
    const match = pattern.exec(clause);
    if (match && !isDenied(clause.slice(0, match.index)) && !isMadeGood(clause, match)) return match[0].trim();
  }
  for (const pattern of MISSING) {
    const match = pattern.exec(clause);
    if (match && !isMadeGood(clause, match)) return match[0].trim();
  }
  return undefined;
}

/** Words that a negation before them turns into good news. */
const LATE: readonly RegExp[] = [
  /\b(?:has|have|had|is|are|was|were|be|been|being|gets?|got|remains?|still|to be|,|and)\s+(?:\w+ly\s+|further\s+|again\s+|now\s+|slightly\s+|badly\s+)?(?:delayed|postponed|deferred|paused|suspended|stalled|halted|frozen|cancelled|withdrawn|put\s+back|pushed\s+back|held\s+up|overdue|late|behind)\b/iu,
  /^(?:delayed|postponed|deferred|paused|suspended|stalled|on\s+hold|held\s+up|overdue)\b/iu,
  /\b(?:some|further|more|long|short|serious|significant|slight|a|the|are|been|with|to|of|by|vetting|vehicle|supplier)\s+(?:delays?|slippage)\b(?!\s+(?:reported|noted|described))/iu,
  /\b(?:weeks?|months?|days?|quarters?|year|running|badly|very)\s+(?:late|behind)\b/iu,
  /\b(?:(?:is|are|with)\s+)(?:still\s+)?(?:problems?|difficulties)\b/iu,
  /\bput\s+back\s+to\b/iu,
  /\blonger\s+than\s+(?:planned|expected|hoped)\b/iu,
  /\bbehind\s+(?:schedule|plan|profile|target|time)\b/iu,
  /\b(?:a)?waiting\s+(?:on|for|to\s+hear|approval|confirmation|sign|a\b|the\b|final|results?|decision)/iu,
  /(?<![A-Z]\w*\s)\b[Aa]waiting\s+(?!(?:[A-Z]\w+\s+){2})\p{L}+/u,
  /\b(?:is|are|was)\s+awaited\b/iu,
  /\bpending\s+(?:\w+\s+)?(?:approval|decision|sign|review|confirmation|outcome|agreement|funding|vetting|the\b|a\b)/iu,
  /\bon\s+hold\b/iu,
  /\b(?:has|have|had)\s+(?:\w+\s+)?(?:slipped|stalled|stopped|lapsed)\b/iu,
  /\b(?:slips|slipped)\s+(?:to|into|by|again|from)\b/iu,
  /\bstalled\b/iu,
  /\b(?:stopped|ceased)\s+(?:coming|arriving|working|reporting|running|supplying|sending)\b/iu,
  /\b(?:has|have|was|were|had)\s+(?:\w+\s+)?missed\b/iu,
  /\b(?:is|are|remains?|still)\s+outstanding\b/iu,
  /\b(?:is|are|remains?|stands?|still|currently|the)\s+vacan(?:t|cy|cies)\b/iu,
  /\bunfilled\b/iu,
  /\boutstanding\s+(?:actions?|work|items?|issues?)\b/iu,
];

/** What carries its own negation. */
const MISSING: readonly RegExp[] = [
  /\b(?:not|n[’']t)\s+(?:yet\s+|all\s+|fully\s+|been\s+|currently\s+|in\s+fact\s+)*(?:in\s+place|ready|available|covered|started|begun|complete[d]?|confirmed|agreed|signed|approved|received|delivered|met|achieved|resolved|live|installed|recruited|appointed|finali[sz]ed|done|working|open(?:ed)?|reached|possible|been\b)/iu,
  /\bnot\s+yet\b/iu,
  /\b(?:has|have|are|is)\s+yet\s+to\b|\byet\s+to\s+be\b/iu,
  /\b(?:cannot|can\s+not|can[’']t|could\s+not|couldn[’']t|unable\s+to|failed\s+to)\b(?!\s+fault)/iu,
  /\b(?:nothing|little)\s+(?:has|have)\s+been\s+(?:done|agreed|started)\b/iu,
  /\blacks?\s+(?:of\s+)?\p{L}+/iu,
  /\bthere\s+(?:is|are)\s+(?:still\s+)?no\s+(?!delays?|slippage|outstanding|further|concerns?|risks?|issues?|problems?|waiting|backlog|longer)/iu,
  /\bneeded\s+before\b/iu,
  /\b(?:will|would|may|might)\s+not\s+(?:now\s+|yet\s+)?(?:be\s+)?(?!change|affect|need|require|impact|delay|slip|miss|stop)\p{L}+/iu,
  /\bwon[’']t\s+(?:be\s+)?\p{L}+/iu,
  /\bonly\s+(?:one|two|three|four|five|half|a\s+few|\d+)\s+(?:of|out\s+of|in)\b/iu,
  /\btoo\s+(?:early|soon)\s+to\b/iu,
  /\b(?:is|are|remains?|still|run(?:ning)?|fall(?:s|en)?|fell)\s+(?:\p{L}+\s+)?short\s+(?:of|by)\b/iu,
  /\bnot\s+(?:yet\s+)?heard\b/iu,
  /\b(?:ha(?:s|ve)|with)\s+no\s+(?!further|more|outstanding|delays?|concerns?|complaints?|problems?|issues?|backlog|waiting|need|slippage|risks?|longer|change|effect|cost|impact|adverse)\p{L}+/iu,
  /\bstill\s+being\s+\p{L}+/iu,
  /\b(?:had|have|has)\s+to\s+(?:stop|pause|cancel|postpone|delay|suspend|close)\b/iu,
  /\b(?:off\s+the\s+road|out\s+of\s+(?:action|service|order))\b/iu,
  /\bno\s+(?:\p{L}+\s+)?(?:replacement|agreement|progress|answer|reply|response|decision|date)\b(?!\s+(?:is|was)\s+needed)/iu,
  /\bstill\s+to\s+(?:be\s+)?\p{L}+/iu,
];

/** "no", "not", "nothing", "no longer" a few words before, with no new verb between that the negation belongs to. */
const isDenied = (before: string): boolean =>
  /\b(?:no|not|nothing|never|none|nobody|without|neither|nor|no\s+longer|no\s+more|n[’']t|not\s+a\s+single)(?:\s+[\p{L}’'-]+){0,3}\s*$/iu.test(
    before,
  ) || /n[’']t\s*$/iu.test(before);

const GOOD_AGAIN =
  /\b(?:(?:has|have|had|was|were|is|are)\s+(?:now\s+|all\s+|since\s+|been\s+|both\s+|finally\s+)*(?:arrived|cleared|completed|filled|resolved|put\s+right|made\s+good|signed|recovered|resumed|lifted|delivered|fixed|closed|approved|installed|appointed|recruited|in\s+use|over)|is\s+now\b|are\s+now\b|no\s+longer\b)/iu;

/** The rest of the clause says that it is over. */
const isMadeGood = (clause: string, match: RegExpExecArray): boolean =>
  GOOD_AGAIN.test(clause.slice(match.index + match[0].length)) ||
  /\b(?:overdue|delayed|vacant|missing)\s+\p{L}+\s+(?:\p{L}+\s+)?(?:was|were|has|have)\b/iu.test(
    clause.slice(match.index),
  );
