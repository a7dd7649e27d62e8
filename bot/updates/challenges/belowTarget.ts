import { NUMBER_SAID, numberSaid } from './numberSaid.ts';

/**
 * What is held against more than it is: "71% against a target of 90%", "we had hoped for thirty hosts and have eleven", "four placements where
 * twenty had been paid for". Plain counts against a target are left alone, for what is counted may well be better low.
 */
export function belowTarget(clause: string): string | undefined {
  for (const pattern of [SHARE_AGAINST, AGAINST_STRENGTH, HOPED_FOR, WHERE_MORE]) {
    const match = pattern.exec(clause);
    const is = numberOf(match?.groups?.is);
    const aim = numberOf(match?.groups?.aim);
    if (match && is !== undefined && aim !== undefined && is < aim) return match[0];
  }
  return undefined;
}

const numberOf = (text = ''): number | undefined =>
  numberSaid(text) ?? (/^\d+\.\d+$/u.test(text) ? Number(text) : undefined);

const SHARE_AGAINST =
  /(?<is>\d+(?:\.\d+)?)\s?(?:%|per\s?cent)(?:\s+[\p{L}-]+){0,3},?\s+(?:against|compared\s+(?:with|to)|versus)\s+(?:an?|the|our|its|their)\s+(?:\p{L}+\s+)?(?:target|goal|aim|standard|plan)\s+of\s+(?<aim>\d+(?:\.\d+)?)\s?(?:%|per\s?cent)/iu;
/** "five officers against an establishment of nine" */
const AGAINST_STRENGTH = new RegExp(
  `\\b(?<is>${NUMBER_SAID})\\s+(?:[\\p{L}’'-]+\\s+){0,3},?\\s*(?:against|out\\s+of)\\s+(?:an?|the|our|its|their)\\s+(?:\\p{L}+\\s+)?(?:establishment|strength|complement|headcount)\\s+of\\s+(?<aim>${NUMBER_SAID})\\b`,
  'iu',
);
const HOPED_FOR = new RegExp(
  `\\b(?:hoped|planned|aimed|bargained|budgeted|looked)\\s+for\\s+(?<aim>${NUMBER_SAID})\\b[^.;]{0,80}?\\b(?:have|has|had|got|found|there\\s+(?:are|were))\\s+(?:only\\s+)?(?<is>${NUMBER_SAID})\\b`,
  'iu',
);
const WHERE_MORE = new RegExp(
  `\\b(?<is>${NUMBER_SAID})\\s+(?:[\\p{L}’'-]+\\s+){0,4}where\\s+(?<aim>${NUMBER_SAID})\\s+(?:[\\p{L}’'-]+\\s+)?(?:had\\s+been|were|was)\\s+(?:paid|planned|hoped|expected|budgeted|aimed|meant)\\b`,
  'iu',
);
