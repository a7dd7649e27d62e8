import type { NarrativeWords } from '../../words/narrativeWords.ts';
import { belowTarget } from './belowTarget.ts';
import { clausesOf } from './clauses.ts';
import { longerWait } from './longerWait.ts';

/**
 * The words of a text that say that something is late, missing, stopped or awaited; undefined where nothing is, or where the same clause
 * denies it ("no longer delayed", "nothing is outstanding") or makes it good ("the kit that was delayed has arrived").
 */
export function shortfallIn(text: string, words: NarrativeWords): string | undefined {
  for (const clause of clausesOf(text)) {
    const found = inClause(clause, words) ?? belowTarget(clause) ?? longerWait(clause);
    if (found) return found;
  }
  return undefined;
}

function inClause(clause: string, words: NarrativeWords): string | undefined {
  const late = words.late
    .in(clause)
    .find(
      match =>
        !isDenied(clause.slice(Math.max(0, match.index - NEAR_CHARACTERS), match.index), words) &&
        !isMadeGood(clause, match, words),
    );
  const found = late ?? words.missing.in(clause).find(match => !isMadeGood(clause, match, words));
  return found?.[0].trim();
}

/** How far from bad news its denial is looked for, and what makes it good. */
const NEAR_CHARACTERS = 80;
const REST_CHARACTERS = 300;

/** A denial a few words before, with no new verb between that it belongs to. */
const isDenied = (before: string, { denied }: NarrativeWords): boolean =>
  denied.in(before).some(match => CLOSE.test(before.slice(match.index + match[0].length)));

const CLOSE = /^(?:\s+[\p{L}’'-]+){0,3}(?:\s+(?:ha[sd]|have|is|are|was|were|been|being|be))*\s*$/iu;

/** The rest of the clause says that it is over. */
const isMadeGood = (clause: string, match: RegExpExecArray, { madeGood }: NarrativeWords): boolean =>
  madeGood.in(clause.slice(match.index + match[0].length).slice(0, REST_CHARACTERS)).length > 0 ||
  /\b(?:overdue|delayed|vacant|missing)\s+\p{L}+\s+(?:\p{L}+\s+)?(?:was|were|has|have)\b/iu.test(
    clause.slice(match.index),
  );
