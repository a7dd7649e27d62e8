import { DateTime } from 'luxon';
import { daysTyped } from '../../../data/dayAsTyped.ts';
import type { Challenge, Weighed } from './challenge.ts';
import { clausesOf } from './clauses.ts';
import { namesDayAhead } from './noRecoveryDay.ts';
import * as say from './sentences.ts';
import { shortfallIn } from './shortfall.ts';

/** Blue, which says complete, but its own text says that there is work left. */
export function blueButOpen({ status, narrative, today }: Weighed): readonly Challenge[] {
  const words =
    status === 'blue' ? (shortfallIn(narrative) ?? workLeftIn(narrative) ?? soonIn(narrative, today)) : undefined;
  return words === undefined ? [] : [{ kind: 'blueButOpen', text: say.blueButOpen(words) }];
}

/** What is to happen on a day in the next months is not complete. Further ahead it is more likely a day that has been. */
function soonIn(text: string, today: string): string | undefined {
  const limit = DateTime.fromISO(today, { zone: 'utc' }).plus({ months: MONTHS_AHEAD }).toFormat('yyyy-MM-dd');
  return clausesOf(text).find(
    clause => daysTyped(clause, today).some(({ day }) => day < limit) && namesDayAhead(clause, today),
  );
}

const MONTHS_AHEAD = 8;

/** The words that say that something is still to come, or undefined. */
export function workLeftIn(text: string): string | undefined {
  for (const clause of clausesOf(text)) {
    if (NONE_LEFT.test(clause)) continue;
    for (const pattern of LEFT) {
      const match = pattern.exec(clause);
      if (match) return match[0].trim();
    }
  }
  return undefined;
}

const NONE_LEFT =
  /\b(?:no|nothing|none|not)\s+(?:further|more|other|else|remain|left)|\b(?:no|none|nothing)\s+(?:\p{L}+\s+)?(?:is|are)\s+left\b/iu;

const LEFT: readonly RegExp[] = [
  /\b(?:remains?|remaining)\b(?!\s+(?:in\s+(?:use|force|place)|high|strong|good|open|part))/iu,
  /\b(?:will|shall)\s+(?:be|follow|start|begin|finish|move|go|take|come|complete|report|continue)\b(?!\s+(?:part\s+of|to\s+be\s+part))/iu,
  /\b(?:due|still|yet|needs?|has|have|about|is|are)\s+to\s+(?:be\s+)?\p{L}+/iu,
  /\b(?:except|apart\s+from|other\s+than|bar|subject\s+to|pending|awaiting)\b/iu,
  /\b(?:is|are|evaluation|work|still)\s+(?:still\s+)?(?:ongoing|under\s+way|underway|in\s+progress|being)\b/iu,
  /\b(?:work|delivery|recruitment|it|this|and)\s+continues\b/iu,
  /\b(?:nearly|almost|mostly|largely|partly|partially|substantially|virtually)\s+(?:all\s+)?(?:complete|done|finished|there|delivered|in\s+place)/iu,
  /(?<![\d.])(?:[1-9]|[1-9]\d)(?:\.\d+)?\s?%\s+(?:complete|done|finished|delivered)/iu,
  /\b(?:we\s+are|are|still|team\s+is)\s+(?:still\s+)?working\s+on\b/iu,
  /\b(?:phase|stage|part|strand)\s+(?:two|three|four|2|3|4)\s+(?:starts|begins|follows|is\s+(?:due|planned|next))/iu,
  /\b(?:goes|go|going)\s+to\s+(?:the\s+)?\p{L}+\s+(?:for|next|in)\b/iu,
  /\b(?:carr(?:y|ies)|goes)\s+on\s+(?:until|for|into)\b/iu,
  /\b(?:is|are)\s+left\b/iu,
  /\b(?:all\s+but|save\s+for)\s+(?:a\s+few|one|two|three|four|five|\d)/iu,
  /\b(?:is|are)\s+expected\b/iu,
  /\b(?:next\s+(?:month|quarter|year|week|steps?))\b/iu,
];
