import { type DayTyped, daysTyped } from '../../data/dayAsTyped.ts';
import type { Status } from '../../data/records/plan.ts';
import { speaksOfTrouble } from './challenges/noReason.ts';
import { namesDayAhead } from './challenges/noRecoveryDay.ts';
import { MOST_DETAIL_CHARACTERS } from './details.ts';

/** A reason and a day for being back on track, in the words in which a text gives them. */
export interface ReadFromText {
  readonly cause?: string;
  readonly recovery?: string;
}

/**
 * The reason and the day that stand plainly in a short amber or red update: "no dedicated cyber resource, recruiting in June", "two analysts down;
 * back on track by the end of June", "Two posts are empty. Both start in July." Only where nothing can be argued about: what is wrong, then what is
 * done about it, with one day ahead and words of putting right before it. What is in doubt is left to be asked. The text itself is left as it is.
 * @param today `YYYY-MM-DD`
 */
export function readFromText(status: Status | undefined, text: string | undefined, today: string): ReadFromText {
  if ((status !== 'amber' && status !== 'red') || text === undefined) return {};
  const whole = text.trim();
  for (const end of [whole.length, ...sentenceEnds(whole)]) {
    // What follows may tell more, but no other day.
    const found = namesDayAhead(whole.slice(end), today) ? {} : readSentence(whole.slice(0, end), today);
    if (found.cause !== undefined || found.recovery !== undefined) return found;
  }
  return {};
}

/** Where the sentences of a text end. */
const sentenceEnds = (text: string): readonly number[] =>
  [...text.matchAll(/[.!](?=\s)/gu)].map(({ index }) => index + 1);

function readSentence(text: string, today: string): ReadFromText {
  const sentence = text.replace(/[.!]$/u, '');
  if (sentence.length > MOST_DETAIL_CHARACTERS || ANOTHER_SHAPE.test(sentence)) return {};
  const stretches = stretchesOf(sentence);
  const back = backIn(sentence, stretches, today);
  const cause = causeIn(sentence, stretches, { back, today });
  return { ...(cause && { cause }), ...(back && { recovery: back.day.words.replace(/\.$/u, '') }) };
}

/** A question, or a heading with what stands under it. */
const ANOTHER_SHAPE = /[?:]\s/u;

/** A part of the text: what is wrong, what is done about it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Full stops, semicolons, dashes and brackets part what is wrong from what is done; where there are none, commas and "but" do. */
function stretchesOf(sentence: string): readonly Stretch[] {
  const strong = [...sentence.matchAll(STRONG)];
  const cuts = strong.length > 0 ? strong : [...sentence.matchAll(WEAK)];
  const starts = [0, ...cuts.map(({ 0: cut, index }) => index + cut.length)];
  const ends = [...cuts.map(({ index }) => index), sentence.length];
  return starts
    .map((start, i) => ({ start, end: ends[i] ?? sentence.length }))
    .filter(({ start, end }) => sentence.slice(start, end).trim() !== '');
}

const STRONG = /[;.!\n]\s+(?:(?:but|and|so|with)\s+)?|\s+[–—-]\s+|\s*[()]\s*/giu;
const WEAK = /,\s+(?:(?:but|and|so|with)\s+)?|\s+(?:but|so)\s+/giu;

interface Back {
  readonly day: DayTyped;
  readonly stretch: Stretch;
}

/** The day by which things are put right, where the last stretch says so and no other one speaks of a day to come. */
function backIn(sentence: string, stretches: readonly Stretch[], today: string): Back | undefined {
  const found = daysTyped(sentence, today).flatMap(day => {
    const stretch = stretches.find(({ start, end }) => start <= day.start && day.start < end);
    return stretch ? [{ day, stretch }] : [];
  });
  const others = (one: Stretch) => stretches.filter(each => each !== one);
  const wordsOf = ({ start, end }: Stretch) => sentence.slice(start, end);
  const [back, another] = found.filter(({ stretch }) => namesDayAhead(wordsOf(stretch), today));
  if (!back || another || back.day.day < today) return undefined;
  const isLast = stretches.at(-1) === back.stretch;
  const isFew = isLast && (stretches.length <= MOST_STRETCHES || isLastOfThree(stretches, wordsOf));
  const isOneDay = others(back.stretch).every(each => !namesDayAhead(wordsOf(each), today));
  const isRight = isPuttingRight(sentence.slice(back.stretch.start, back.day.start));
  return isFew && isOneDay && isRight ? back : undefined;
}

const MOST_STRETCHES = 2;

/** What is wrong, what is done, by when: "no investigator yet, two being vetted, in post by July". */
const isLastOfThree = ([first, , third, fourth]: readonly Stretch[], wordsOf: (of: Stretch) => string): boolean =>
  first !== undefined && third !== undefined && fourth === undefined && speaksOfTrouble(wordsOf(first));

/** Somebody or something is to come or be right by then; not a meeting, and nothing that was. */
const isPuttingRight = (before: string): boolean =>
  NOT_UNTIL.test(before) || (RIGHT.test(before) && !OTHER.test(before));

/** "will not be filled until October" */
const NOT_UNTIL = /(?:\bnot|n[’']t)\s+(?:\p{L}+\s+){0,5}(?:until|till)\s+(?:the\s+)?$/iu;
const RIGHT =
  /\b(?:recruit(?:ing|ment)|re-?starts?|restarting|starts?|starting|starters?|cover|begins?|beginning|due|expected|expect(?:s|ing)?|back|in\s+post|in\s+place|ready|resum\w+|arriv(?:es?|ing)|deliver(?:y|ies|ed)|coming|comes|joins?|joining|fill(?:ed|ing)|appoint(?:ing|ment)|repaired|fixed|replaced|replacements?|resolved|restored|sorted|green|normal|catch-?\s?up|caught\s+up|until|till|(?:go(?:es|ing)?[\s-])?live|opens?|re-?opening|complet(?:es?|ion|ed)|finish(?:es|ed|ing)?|recover\w*|advertis(?:ing|ed)|new\s+ones?|(?:^|the\s+)(?:rest|remainder|others))\b/iu;
const OTHER =
  /\b(?:meet\w*|conference|report(?:s|ed|ing)?|review\w*|inspect\w*|audit\w*|panel|was|were|had|since|ended|left|closed|stopped|lost|ran\s+out|pulled\s+out|ends?|expires?|runs?\s+out|leaves?|clos(?:es|ing)|(?:put|pushed)\s+back|not|nobody|nothing|none|no\s+longer|may|might|could|if|unless|hopefully)\b|n[’']t\b/iu;

/**
 * What says why: after "because" and the like, or what stands before what is done about it, where that speaks of trouble. Where more is said after
 * it than what is to come, it is not sure where the reason ends.
 */
function causeIn(
  sentence: string,
  stretches: readonly Stretch[],
  { back, today }: { readonly back: Back | undefined; readonly today: string },
): string | undefined {
  const because = BECAUSE.exec(sentence);
  if (because) {
    const start = because.index + because[0].length;
    const at = stretches.findIndex(each => each.start <= start && start < each.end);
    const isEnd = stretches.slice(at + 1).every(({ start, end }) => namesDayAhead(sentence.slice(start, end), today));
    const holdsDay = back !== undefined && back.stretch === stretches[at] && back.day.start > start;
    const words = isEnd && !holdsDay ? sentence.slice(start, stretches[at]?.end).trim() : '';
    const isAs = /^(?:as|since)\b/iu.test(because[0]);
    return /\p{L}{3}/u.test(words) && (!isAs || speaksOfTrouble(words)) ? words : undefined;
  }
  const [first, ...then] = stretches;
  const isPlain = first !== undefined && back !== undefined && then.at(-1) === back.stretch;
  const words = isPlain ? sentence.slice(first.start, first.end).trim() : '';
  return saysEnough(words) && speaksOfTrouble(words) ? words : undefined;
}

/** "due to staff sickness", but not "due to start in June". */
const BECAUSE =
  /(?:\b(?:because\s+of|because|due\s+to(?!\s+(?:be|have|get|go|come|start|begin|open|join|arrive|land|return|re-?start|resume|re-?open|close|complete|finish|end|report|meet|move|run|take|launch|follow|sign|ship|deliver|happen|publish)\b)|owing\s+to|as\s+a\s+result\s+of)|^(?:as|since))\s+(?=\S)/iu;

const saysEnough = (words: string): boolean => (words.match(/\p{L}+/gu) ?? []).length >= 2;
