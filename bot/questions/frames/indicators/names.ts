import { once } from '../../../../data/once.ts';
import { type Match, wordsOf } from '../../../words/names.ts';
import { softWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { entriesOf } from '../../stretches/spans.ts';
import { matterOf } from './indicatorMatter.ts';
import { indicatorsTogether } from './together.ts';

/** The indicators that a sentence describes, by code or by words. */
export interface NamedIndicators {
  readonly ids: readonly string[];
  /** 0 to 1: how surely they are meant. */
  readonly sure: number;
  /** The question's matter without these was not said. */
  readonly matches: readonly Match[];
  /** Words of matter that no indicator among them has. */
  readonly unmatched: readonly string[];
  /** Several that are joined by "and", each by its own name. */
  readonly together?: true;
}

/** Each of several is named in full, but none by all of the words. */
const SIDE_BY_SIDE = 0.9;

/** Matches less sure than this name nothing. */
export const SURE_ENOUGH = 0.5;
/** Records whose score lies this near to the best are meant with it ("response times" are three). */
const ALIKE = 0.015;
/** Where no name is said whole, those are near that lie so near: "victim satisfaction" is of two kinds of victims. */
const ALIKE_IN_PART = 0.035;
const WHOLE_NAME = 0.75;

/** Several frames ask for them. */
export const indicatorsNamed = once(indicatorsOf);

function indicatorsOf(parts: Parts): NamedIndicators {
  const { sentence } = parts;
  const { records } = sentence.knowledge.register;
  const coded = parts.codes.indicators.flatMap(code => records.indicators.filter(i => i.code === code).map(i => i.id));
  if (coded.length > 0) return { ids: coded, sure: 1, matches: [], unmatched: [] };
  const hard = matterOf(parts);
  const words = hard.length > 0 ? hard : unitsOf(parts);
  const matches = inUnitAsked(parts, sentence.knowledge.indicators.rank(words, softOf(parts)));
  const best = matches[0];
  if (!best) return { ids: [], sure: 0, matches, unmatched: words };
  const together = indicatorsTogether(parts, matches);
  if (together) return { ids: together.map(m => m.id), sure: SIDE_BY_SIDE, matches, unmatched: [], together: true };
  const near = best.covered < WHOLE_NAME ? ALIKE_IN_PART : ALIKE;
  const close = matches.filter(m => m.score >= best.score - near && m.said >= best.said - ALIKE);
  const most = Math.max(...close.map(m => m.words.size));
  const alike = saidInFull(
    sentence,
    close.filter(m => m.words.size === most),
  );
  const { expand, rooting } = sentence.knowledge.wording;
  const told = new Set(rooting(wordsOf(sentence.knowledge.register.indicator(best.id)?.commentary ?? '')));
  const unmatched = expand(words).flatMap(({ said, meant }) => {
    const roots = rooting(meant);
    return roots.length > 0 && roots.every(root => !best.words.has(root) && !told.has(root)) ? said : [];
  });
  return { ids: alike.map(m => m.id), sure: best.score, matches, unmatched };
}

/** "crime recording" is what one indicator is called; another is called by the same words in another order ("recorded crime"), and is not meant. */
function saidInFull(sentence: Sentence, alike: readonly Match[]): readonly Match[] {
  if (alike.length < 2) return alike;
  const { register } = sentence.knowledge;
  const said = new Set(
    sentence.stretches
      .filter(s => s.to - s.from > 1)
      .flatMap(s => entriesOf(s, 'indicator').map(e => register.indicator(e.means)?.name)),
  );
  const full = alike.filter(({ id }) => said.has(register.indicator(id)?.name));
  return full.length > 0 ? full : alike;
}

/** "how many days do complaints take", "are they taking longer": of what the words name, first what is measured in days. */
function inUnitAsked({ sentence }: Parts, matches: readonly Match[]): readonly Match[] {
  if (!asksDuration(sentence)) return matches;
  const isInDays = ({ id, score }: Match) =>
    score >= NAMED && sentence.knowledge.register.indicator(id)?.unit === 'days';
  const asked = matches.filter(isInDays);
  return asked.length === 0
    ? matches
    : [
        ...asked.map(match => ({ ...match, score: Math.max(match.score, matches[0]?.score ?? 0) })),
        ...matches
          .filter(match => !asked.includes(match))
          .map(match => ({ ...match, score: match.score - 2 * ALIKE_IN_PART })),
      ];
}

const HOW = /^(and |so |ok )?hows?\b/;

const NAMED = 0.3;

/** "missing persons reports": how often what is counted was reported, and no papers on it. */
export const countsReports = ({ sentence }: Parts): boolean =>
  sentence.stretches.some(
    (s, n) =>
      sentence.tokens[s.from]?.text === 'reports' &&
      n === sentence.stretches.length - 1 &&
      entriesOf(sentence.stretches[n - 1] ?? s, 'indicator').some(
        e => sentence.knowledge.register.indicator(e.means)?.unit === 'count',
      ),
  );

export const asksDuration = (sentence: Sentence): boolean =>
  sentence.has('unit', 'days') ||
  /\bhow many (working )?days\b|\btakes? (any )?(less|more) time\b|\btaking (less|more) time\b|\b(tak|deal|settl|resolv|finish|clos)\w* .*\b(longer|quicker|faster|shorter|slower)\b|\b(longer|quicker|faster|shorter|slower)\b.* to (deal|settle|resolve|finish|close|sort)\b/.test(
    sentenceText(sentence),
  );

/** "how many crimes altogether", "crime figures", "how's crime doing": a unit that is itself what an indicator is called. */
function unitsOf(parts: Parts): string[] {
  const { sentence } = parts;
  const isAsked = sentence.has('ask', 'count', 'howMuch', 'trend') || sentence.has('direction') || isFigureAlone(parts);
  return isAsked ? unitsNamed(sentence) : [];
}

/** Words for a kind of figure that are also all that an indicator is called by: "crime". */
export const unitsNamed = ({ tokens, knowledge, all }: Sentence): string[] =>
  all('unit', 'figure')
    .flatMap(s => tokens.slice(s.from, s.to).map(t => t.text))
    .filter(word => knowledge.indicators.rank([word])[0]?.covered === 1);

/** Figures, or how something goes, and nothing else that could be asked of. */
const isFigureAlone = ({ sentence, plans, statuses, themes, codes }: Parts): boolean =>
  (sentence.all('unit', 'figure').length > 1 || (sentence.has('doing') && HOW.test(sentenceText(sentence)))) &&
  plans === undefined &&
  statuses === undefined &&
  themes.tokens.size + codes.at.size === 0 &&
  !sentence.has('subject');

function softOf(parts: Parts): string[] {
  const taken = new Set(parts.moments.flatMap(m => m.tokens).map(at => parts.sentence.tokens[at]?.text));
  return softWords(parts.sentence).filter(w => !taken.has(w) && !/^(?:20)\d\d/.test(w));
}
