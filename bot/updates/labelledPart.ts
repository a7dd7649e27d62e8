import type { DetailName } from '../../data/updateDetails.ts';
import type { DetailsTyped } from './details.ts';

/** Reads a part that is named as it is given: "reason: no kit", "back on track by end of June", "link: https://…", "next: launch on 3 June". */
export function readLabelledPart(text: string): DetailsTyped | undefined {
  const said = text.trim();
  for (const [name, label] of LABELS) {
    const match = label.exec(said);
    const words = match && said.slice(match[0].length).trim();
    if (words) return { [name]: words };
  }
  return undefined;
}

const LABELS: readonly (readonly [DetailName, RegExp])[] = [
  ['cause', /^(?:the\s+)?(?:reason|cause|why)(?:\s+is)?\s*[:=–-]\s*|^because\s+(?:of\s+)?(?!what\b)/iu],
  [
    'recovery',
    /^(?:(?:recovery|recover|recovers|recovered|back\s+on\s+track|back\s+to\s+green|green\s+again)(?:\s+(?:date|day))?|date|expected)\s*(?:[:=–-]\s*|\s(?:is|by|in|on|from)\s+)/iu,
  ],
  ['evidence', /^(?:evidence|link|see|proof|source)(?:\s*[:=–-]\s*|\s+(?=https?:))|^(?=https?:\/\/\S+$)/iu],
  ['milestone', /^(?:next(?:\s+(?:step|milestone))?|milestone)\s*[:=–-]\s*/iu],
];
