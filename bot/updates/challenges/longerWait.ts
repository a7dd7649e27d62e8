import { NUMBER_SAID, numberSaid } from './numberSaid.ts';

/** What takes longer than it did or should: "a nine week wait, against two weeks when the contract began". Undefined where it is no longer. */
export function longerWait(clause: string): string | undefined {
  if (!WAITED.test(clause)) return undefined;
  const match = AGAINST.exec(clause);
  const { is = '', unit, aim = '', other } = match?.groups ?? {};
  const [now, before] = [numberSaid(is), numberSaid(aim)];
  const isSameUnit = other === undefined || other.toLowerCase() === unit?.toLowerCase();
  return match && isSameUnit && now !== undefined && before !== undefined && now > before ? match[0] : undefined;
}

/** For these more is worse; a course may well be longer than it was. */
const WAITED =
  /\b(?:wait\w*|delay\w*|takes?|taken|taking|took|turnaround|queue\w*|respon\w+|answer\w*|settle\w*|held|overdue)\b/iu;
const AGAINST = new RegExp(
  `(?<![\\p{L}\\d.,])(?<is>${NUMBER_SAID})[\\s-]+(?<unit>minute|hour|day|week|month)s?\\b[^.;]{0,60}?\\b(?:against|compared\\s+(?:with|to)|up\\s+from|instead\\s+of|not\\s+the)\\s+(?:the\\s+|an?\\s+)?(?:\\p{L}+\\s+){0,3}?(?<aim>${NUMBER_SAID})(?:[\\s-]+(?<other>minute|hour|day|week|month)s?)?\\b`,
  'iu',
);
