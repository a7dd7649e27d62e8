import { daysTyped } from '../../../data/dayAsTyped.ts';
import type { Weighed } from './challenge.ts';
import { clausesOf } from './clauses.ts';

/** Whether an amber or red update gives no day ahead, in its text or beside it. A recovery date that has passed is none. */
export const saysNoDay = ({ details, narrative, today }: Weighed): boolean =>
  !(details.recovery?.day !== undefined && details.recovery.day >= today) &&
  !(details.milestone?.day !== undefined && details.milestone.day >= today) &&
  !namesDayAhead(narrative, today);

/** Whether a text promises something for a day that is still to come. "The coordinator left in February" looks back. */
export const namesDayAhead = (text: string, today: string): boolean =>
  clausesOf(text).some(clause =>
    daysTyped(clause, today).some(
      day => day.day >= today && (hasYear(day.words) || !looksBack(clause.slice(0, day.start), day.words)),
    ),
  );

const hasYear = (words: string): boolean => /\d{4}/u.test(words);

/** Without a year a day is read as the next one; the verb before it tells whether the last one was meant. */
function looksBack(before: string, words: string): boolean {
  if (/\b(?:next|by|until|end|early|mid|late|tomorrow|within|time)\b/iu.test(words)) return false;
  // After a comma another thing is told: "no dedicated resource, recruiting in June".
  const told = before.split(',').at(-1) ?? before;
  const lastAhead = lastIndexOf(told, AHEAD);
  const lastBehind = lastIndexOf(told, BEHIND);
  return lastBehind > lastAhead;
}

const AHEAD =
  /\b(?:will|expect\w*|due|goes|go|to\s+be|begins?|starts?|by|until|re-?opens?|opens?|resumes?|decides?|finish(?:es)?|follows?|next|is|are|qualif(?:y|ies)|joins?|plan(?:ned|s)?|promised|confirmed|reports?|deadline|extended|takes\s+place|new\s+date|should|arrives?|scheduled|run|pushed|moved)\b/giu;
/** "Finished in June" has been; "to be finished in June" is to come. */
const BEHIND =
  /\b(?:was|were|had|left|held|met|began|took|stopped|visited|came|went|fell|rose|since|(?:down|up)\s+(?:from|by)|against|compared|gave|given|saw|sent|made|ran|lost|broke|found|got|(?<!\bbe\s+(?:\p{L}+\s+)?)\p{L}{2,}ed)\b/giu;

function lastIndexOf(text: string, pattern: RegExp): number {
  return (
    [...text.matchAll(pattern)]
      .filter(
        ({ 0: word }) =>
          !/^(?:need|speed|indeed|hundred|dedicated|limited|based|related|detailed|skilled|accredited)$/iu.test(word),
      )
      .at(-1)?.index ?? -1
  );
}
