import type { Challenge, Weighed } from './challenge.ts';
import { clausesOf } from './clauses.ts';
import * as say from './sentences.ts';
import { shortfallIn } from './shortfall.ts';

/** Blue, which says complete, but its own text says that there is work left. */
export function blueButOpen({ status, narrative }: Weighed): readonly Challenge[] {
  const words = status === 'blue' ? (shortfallIn(narrative) ?? workLeftIn(narrative)) : undefined;
  return words === undefined ? [] : [{ kind: 'blueButOpen', text: say.blueButOpen(words) }];
}

/** The words that say that something is still to come, or undefined. */
export function workLeftIn(text: string): string | undefined {
  for (const clause of clausesOf(text)) {
    if (/\b(?:no|nothing|none|not)\s+(?:further|more|other|else|remain|left)/iu.test(clause)) continue;
    for (const pattern of LEFT) {
      const match = pattern.exec(clause);
      if (match) return match[0].trim();
    }
  }
  return undefined;
}

const LEFT: readonly RegExp[] = [
  /\b(?:remains?|remaining)\b(?!\s+(?:in\s+(?:use|force|place)|high|strong|good|open|part))/iu,
  /\b(?:will|shall)\s+(?:be|follow|start|begin|finish|move|go|take|come|complete|report|continue)\b(?!\s+(?:part\s+of|to\s+be\s+part))/iu,
  /\b(?:due|still|yet|needs?|has|have|about)\s+to\s+(?:be\s+)?\p{L}+/iu,
  /\b(?:except|apart\s+from|other\s+than|bar|subject\s+to|pending|awaiting)\b/iu,
  /\b(?:is|are|evaluation|work|still)\s+(?:still\s+)?(?:ongoing|under\s+way|underway|in\s+progress|being)\b/iu,
  /\b(?:work|delivery|recruitment|it|this|and)\s+continues\b/iu,
  /\b(?:nearly|almost|mostly|largely|partly|partially|substantially|virtually)\s+(?:all\s+)?(?:complete|done|finished|there|delivered|in\s+place)/iu,
  /(?<![\d.])(?:[1-9]|[1-9]\d)(?:\.\d+)?\s?%\s+(?:complete|done|finished|delivered)/iu,
  /\b(?:we\s+are|are|still|team\s+is)\s+(?:still\s+)?working\s+on\b/iu,
  /\b(?:phase|stage|part|strand)\s+(?:two|three|four|2|3|4)\s+(?:starts|begins|follows|is\s+(?:due|planned|next))/iu,
  /\b(?:goes|go|going)\s+to\s+(?:the\s+)?\p{L}+\s+(?:for|next|in)\b/iu,
  /\b(?:next\s+(?:month|quarter|year|week|steps?))\b/iu,
];
