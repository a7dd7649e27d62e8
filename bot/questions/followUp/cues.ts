import { stemOf, type Token } from '../../words/tokens.ts';
import type { Evidence } from '../candidate.ts';
import { hardWords } from '../matter.ts';
import { takesOut } from '../parts/negation.ts';
import type { Parts } from '../parts.ts';
import { means } from '../stretches/spans.ts';
import { liftedIn } from './merge/lifted.ts';
import { namesPart } from './pick/restOf.ts';

/** How a sentence points back at the conversation. */
export interface Cues {
  /** It opens with "and", "what about", "same for". */
  readonly opening: boolean;
  /** "only", "of those", "leave out". */
  readonly narrowing: boolean;
  /** "add the greens", "the partners as well": besides what was asked before. */
  readonly adding: boolean;
  /** "sorry, I meant", "no wait". */
  readonly correcting: boolean;
  /** "them", "those". */
  readonly those: boolean;
  /** "it", "that one". */
  readonly that: boolean;
  readonly person: boolean;
  readonly else: boolean;
  readonly overall: boolean;
  /** A scrap of a sentence: nothing in it says what is asked. */
  readonly fragment: boolean;
  /** "which is the night time economy", "which one's about cycling": of several that were shown, those on a matter. */
  readonly which: boolean;
  /** "not just the force": a part of the filter is taken off again. */
  readonly lifting: boolean;
  /** "for the same month", of a figure. */
  readonly sameMonth: boolean;
  readonly any: boolean;
}

/** "which got worse": so short a question asks it of what was shown, unless it says of what ("which updates are overdue"). */
const WHICH_WORDS = 4;
/** A scrap has no more words than this. */
const SCRAP = 6;
const SCRAP_OF_SMALL_WORDS = 9;

export function cuesOf(parts: Parts): Cues {
  const { sentence } = parts;
  const first = sentence.stretches[0];
  const words = sentence.tokens.filter(t => t.kind !== 'mark').length;
  const opening = first !== undefined && means(first, 'followUp', 'replace') && words > 1;
  const narrowing =
    sentence.has('followUp', 'narrow') ||
    (words <= WHICH_WORDS && sentence.tokens[0]?.text === 'which' && !sentence.has('subject'));
  const adding = (sentence.has('followUp', 'add') || bringsBack(sentence)) && !takesOut(sentence);
  const correcting = sentence.has('followUp', 'correct') && !greetingFirst(parts) && !asksMeaning(parts);
  const those = sentence.has('followUp', 'those', 'both') || endsInEach(parts);
  const that = pointsAt(parts) || endsInIt(parts);
  const person = sentence.tokens.some(t => isSomebody(sentence, t)) || sentence.has('followUp', 'person');
  const other = sentence.has('followUp', 'else');
  const overall = sentence.has('followUp', 'overall');
  const matter = hardWords(sentence, { hard: [], skip: new Set(parts.moments.flatMap(m => m.tokens)) }).length;
  const fragment =
    (words <= SCRAP || (words <= SCRAP_OF_SMALL_WORDS && matter === 0)) &&
    !(parts.plans && sentence.has('subject', 'activities', 'indicators')) &&
    !(sentence.tokens[0]?.text === 'which' && sentence.has('subject'));
  const which = asksWhich(parts);
  const lifting = liftedIn(parts).size > 0 || (!narrowing && takesOut(sentence) && namesPart(parts));
  const sameMonth = sentence.context.last?.query.of === 'indicators' && sentence.has('time', 'sameMonth');
  const any =
    which || lifting || opening || narrowing || adding || correcting || those || that || person || other || sameMonth;
  return {
    opening,
    narrowing,
    adding,
    correcting,
    those,
    that,
    person,
    else: other,
    overall,
    fragment,
    which,
    lifting,
    sameMonth,
    any,
  };
}

/** "put the ambers back", "with the force back in", "put theme 3 in too" */
const bringsBack = ({ tokens, knowledge: { lists } }: Parts['sentence']): boolean =>
  tokens.some(
    ({ text }, at) =>
      (text === 'back' || (text === 'in' && tokens[0]?.text === 'put' && AFTER_IN.has(tokens[at + 1]?.text ?? ''))) &&
      at > 1 &&
      tokens.slice(0, at).some(t => lists.bringing.has(t.text)),
  );
const AFTER_IN = new Set(['', 'too', 'as', 'also', 'please', 'again', '.']);

/** "Which" with no noun of its own, where several records were shown. */
function asksWhich({ sentence }: Parts): boolean {
  const { last } = sentence.context;
  const said = sentence.tokens.filter(t => t.kind !== 'mark').map(t => t.text);
  const at = LEADING.has(said[0] ?? '') ? 1 : 0;
  const opens = /^whichs?$/.test(said[at] ?? '') && sentence.knowledge.lists.ofWhich.has(said[at + 1] ?? '');
  return last !== undefined && opens && Math.max(last.ids.length, last.before?.length ?? 0) > 1;
}

const LEADING = new Set(['and', 'so', 'ok', 'n', 'but', 'right']);

/** "she", also inside a phrase ("was she there", "on his plate"). */
export const isSomebody = ({ knowledge }: Parts['sentence'], { text }: Token): boolean =>
  (knowledge.lexicon.phrases.get(stemOf(text)) ?? []).some(e => e.role === 'followUp' && e.means === 'person');

/** "that" and "it" point back unless they lead a clause ("everything that is green", "is it true that"). */
function pointsAt(parts: Parts): boolean {
  const { sentence } = parts;
  return sentence.all('followUp', 'that').some(stretch => {
    const token = sentence.tokens[stretch.from];
    if (token?.text !== 'that' && token?.text !== 'this') return true;
    if (stretch.to - stretch.from > 1) return true;
    const next = sentence.tokens[stretch.to];
    // "percentage that are repeats": that is one, and what follows is of many.
    if (token.text === 'that' && OF_MANY.has(next?.text ?? '')) return false;
    const before = sentence.tokens[stretch.from - 1];
    const clause = ['all', 'everything', 'anything', 'activities', 'ones', 'actions', 'those', 'indicators'].includes(
      before?.text ?? '',
    );
    return (
      next === undefined ||
      (!clause &&
        (next.kind !== 'word' || !['is', 'are', 'was', 'were', 'has', 'have'].includes(next.text) || stretch.from > 0))
    );
  });
}

const OF_MANY = new Set(['are', 'were', 'arent', 'werent']);

/** "the lead for each" */
const endsInEach = ({ sentence: { tokens } }: Parts): boolean =>
  tokens.findLast(t => t.kind !== 'mark')?.text === 'each';

/** "deal with it": the last word of a phrase may point back too. */
const endsInIt = ({ sentence }: Parts): boolean =>
  sentence.stretches.some(s => s.to - s.from > 1 && sentence.tokens[s.to - 1]?.text === 'it' && !means(s, 'bot'));

/** "Sorry, new here" opens a first question, not a correction. */
const greetingFirst = (parts: Parts): boolean =>
  parts.sentence.tokens.some(t => t.text === 'new') && parts.sentence.tokens[0]?.text === 'sorry';

/** "what is meant by amber" asks what a word means; "meant theme 1" puts the last question right. */
const asksMeaning = ({ sentence }: Parts): boolean =>
  sentence.tokens.some(t => t.text === 'meant') &&
  sentence.tokens.some(t => ['what', 'whats', 'is', 'was', 'by'].includes(t.text));

/** What the cues add to a score. */
export const cueEvidence = (cues: Cues): Evidence => [
  ['opens like a follow-up', 2.5, cues.opening],
  ['narrows', 2.5, cues.narrowing],
  ['takes a part off', 2.5, cues.lifting],
  ['asks which of them', 2.5, cues.which && !cues.narrowing],
  ['adds', 2.5, cues.adding],
  ['corrects', 3.5, cues.correcting],
  ['points at those', 2.5, cues.those],
  ['points at that', 2.2, cues.that],
  ['points at somebody', 1.5, cues.person],
  ['others', 1.5, cues.else],
  ['scrap', 2.2, cues.fragment],
];
