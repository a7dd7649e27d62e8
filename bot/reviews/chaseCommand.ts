import { type Round, roundSaid } from './owing.ts';

/** "Who has not submitted?" and "chase them all". */
export type ChaseCommand = {
  readonly kind: 'missing' | 'chase';
  readonly round: Round;
  /** The words that name somebody alone: "chase Insp Harris". */
  readonly who?: string;
};

const MISSING =
  /^(?:so\s+|and\s+)?(?:who(?:se)?|which\s+(?:leads?|officers?|people))\b.*(?:\b(?:not|never|yet\s+to)\b|(?:have|has|had|did|do|does|is|are|was|were|could|would|wo|ca|should|need)n['’]?t\b|\bstill\s+(?:owes?|owing|has|have|needs?|to)\b).*\b(?:submit\w*|sent|send|given?|giving|updat\w*|report\w*|filed?|done|in)\b/iu;
const OWES = /^who\s+(?:still\s+)?(?:owes|is\s+(?:late|outstanding|overdue|missing))\b/iu;
const ALL_OF_THEM =
  /^(?:please\s+)?(?:chase|nudge)\s*(?:(?:up\s+)?(?:them\s+all|all\s+of\s+them|everyone|everybody|them|all|those|the\s+rest|the\s+lot)\b.*|(?:up\s+)?(?:for\s+)?(?:the\s+)?(?:theme\s+\d{1,2}|\p{L}+\s+meeting))?[\s.!]*$/iu;
const REMIND = /^(?:please\s+)?remind\s+(?:them\s+all|all\s+of\s+them|everyone|everybody|them)\b.*$/iu;
const ONE = /^(?:please\s+)?(?:chase|nudge)\s+(?:up\s+)?(.{2,60}?)(?:\s+(?:about|for|on)\b.*)?[\s.!]*$/iu;

/** Reads what a manager says of those who have not submitted. Undefined for everything else. */
export function readChaseCommand(text: string): ChaseCommand | undefined {
  const said = text.trim().replace(/[?]+$/u, '');
  if (said.length > LONGEST_CHARACTERS) return undefined;
  if (MISSING.test(said) || OWES.test(said)) return { kind: 'missing', round: roundSaid(said) };
  if (ALL_OF_THEM.test(said) || REMIND.test(said)) return { kind: 'chase', round: roundSaid(said) };
  const who = ONE.exec(said)?.[1];
  return who === undefined ? undefined : { kind: 'chase', round: roundSaid(said), who };
}

const LONGEST_CHARACTERS = 120;
