import type { Discrepancy } from '../../../../data/records/document.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { createSearch } from '../../search/search.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { type Topic, topicOf } from '../../topic.ts';
import { themeChoice } from '../activities/activities.ts';
import { addsUp } from '../activities/grouping.ts';
import { comparedIndicators } from '../indicators/comparison.ts';
import { indicatorsNamed, SURE_ENOUGH } from '../indicators/names.ts';
import { agendaNumber } from '../meetings/itemParts.ts';
import { slipAsked } from './slipsAsked.ts';

/** Readings about where the documents contradict themselves: "why 15 or 18", "do the drone tables add up", "is the board date right". */
export function discrepancyCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const said = sentence.has('subject', 'discrepancies') && !addsUp(sentence);
  // "items 5 and 6" are on an agenda.
  const figures = (agendaNumber(parts)?.length ?? 0) > 1 ? [] : figuresSaid(parts);
  const quoted = figures.length > 1 ? quoting(parts, figures) : undefined;
  const doubted = figures.length > 1 && isDoubted(parts);
  // "why 15 green", "is the 15 green right": a number that the document gives of a colour.
  const isCountDoubted = sentence.has('ask', 'why') || (parts.plans !== undefined && saysDoubt(sentence));
  const explained = figures.length === 1 && parts.statuses !== undefined && isCountDoubted;
  const wrong = sentence.has('facet', 'caveat') || endsInDoubt(sentence);
  const planQuoted = parts.statuses && quoted?.about.split('/')[0];
  const plans = parts.plans?.values ?? (planQuoted === undefined ? [] : [planQuoted]);
  const ids = recordsNamed(parts, said);
  // Two figures of one disagreement say which of the plan's it is.
  const plain = (plans.length > 0 && !quoted) || parts.statuses !== undefined || ids.length > 0;
  const slip = quoted === undefined && parts.quote === undefined ? slipAsked(parts) : undefined;
  const topic = quoted || !plain || parts.quote !== undefined ? topicHere(parts) : undefined;
  const found = topic !== undefined && coverageOf(parts, topic) >= FOUND;
  if (!said && !doubted && !quoted && !explained && slip === undefined && !(wrong && (plans.length > 0 || found)))
    return [];
  const where: Where =
    slip !== undefined && ids.length === 0
      ? { topic: slip.topic }
      : quoted && !plain
        ? { topic: [...asPrinted(quoted, figures), ...saidOf(parts, quoted, topic)].join(' ') }
        : compact({
            plan: plans.length > 0 ? { values: plans } : undefined,
            theme: themeChoice(parts, plans),
            status: parts.statuses,
            ids: ids.length > 0 ? { values: ids } : undefined,
            topic: (found && !plain) || parts.quote !== undefined ? topic?.text : undefined,
          });
  const counted = said && sentence.has('ask', 'count');
  return [
    candidate({ ask: counted ? 'count' : 'explain', of: 'discrepancies', where }, [
      ['says discrepancy', 5, said],
      ['two numbers doubted', 5, doubted],
      ['both numbers are on record', 6, quoted !== undefined],
      ['such a slip is on record', 5, slip !== undefined && !said],
      ['of a table', 2.5, slip?.ofTable === true],
      ['error', 3, wrong && plans.length > 0],
      ['something wrong with what is known to be so', 3.5, wrong && found && plans.length === 0],
      ['a number to explain', 5, explained],
      ['an indicator’s own', -2, !said && !quoted && !explained && indicatorsNamed(parts).sure >= SURE_ENOUGH],
      ['a resolution’s own', -2, !said && !quoted && sentence.has('subject', 'resolutions')],
      ['status', 0.5, parts.statuses !== undefined],
      ['what it is about is on record', 1, found],
      ['indicator', -3, (parts.codes.indicators.length > 0 || sentence.has('indicator')) && !said && !quoted],
    ]),
  ];
}

/** The words of matter; where they say little, with those for the records and for what is wrong: "the resolution with the wrong year". */
function topicHere(parts: Parts): Topic | undefined {
  const plain = topicOf(parts);
  if (plain || parts.sentence.has('subject', 'discrepancies')) return plain;
  return topicOf(parts, { hard: ['subject', 'facet', 'author'] });
}

/** Most of what was said. */
const FOUND = 0.6;

const coverageOf = ({ sentence: { knowledge } }: Parts, { text }: Topic): number =>
  createSearch(knowledge.register, knowledge.everyday).best('discrepancies', text)?.coverage ?? 0;

/** The figures said that are no year, theme, day or code. */
export function figuresSaid({ sentence, themes, moments, codes }: Parts): string[] {
  // "the theme 6 paper"
  const ofDocument = sentence
    .all('document')
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n));
  const taken = new Set([...themes.tokens, ...moments.flatMap(m => m.tokens), ...codes.at.values(), ...ofDocument]);
  // "within 12 months" is a time, and no figure.
  const isOfTime = (at: number) =>
    /^(month|week|year|quarter|hour|minute)s?$/.test(sentence.tokens[at + 1]?.text ?? '');
  return sentence.tokens
    .filter(
      (t, at) =>
        !isOfTime(at) &&
        (t.kind === 'number' || codes.unknown.includes(t.text)) &&
        !taken.has(at) &&
        !/^(19|20)\d\d$/.test(t.raw),
    )
    .map(t => t.text);
}

/** The one disagreement that has all the figures said, on its one side or the other. */
function quoting(parts: Parts, figures: readonly string[]): Discrepancy | undefined {
  const { discrepancies } = parts.sentence.knowledge.register.records;
  const having = (textOf: (discrepancy: Discrepancy) => string) =>
    discrepancies.filter(discrepancy => {
      const known = new Set(
        textOf(discrepancy)
          .match(/\d[\d,.]*\d|\d/g)
          ?.map(plainFigure),
      );
      return figures.every(figure => known.has(plainFigure(figure)));
    });
  const [stated, ...others] = having(d => `${d.stated} ${d.recomputed}`);
  if (stated) return others.every(({ about }) => about === stated.about) ? stated : undefined;
  const [reckoned, ...more] = having(d => `${d.stated} ${d.recomputed} ${d.explanation}`);
  return more.length === 0 ? reckoned : undefined;
}

/** The words of the sentence that it has: small figures alone would say little. */
function saidOf({ sentence: { knowledge } }: Parts, { id }: Discrepancy, topic: Topic | undefined): readonly string[] {
  const search = createSearch(knowledge.register, knowledge.everyday);
  return topic?.words.filter(word => search.best('discrepancies', word, other => other === id) !== undefined) ?? [];
}

const plainFigure = (figure: string): string => figure.replaceAll(',', '').replace(/\.0$/, '');

/** "1094" as it stands in the record: "1,094k". */
function asPrinted({ stated, recomputed, explanation }: Discrepancy, figures: readonly string[]): string[] {
  const printed = `${stated} ${recomputed} ${explanation}`.match(/\d[\d,.]*\d[km]?|\d[km]?/g) ?? [];
  return figures.map(
    said => printed.find(figure => plainFigure(figure.replace(/[km]$/, '')) === plainFigure(said)) ?? said,
  );
}

const saysDoubt = ({ tokens, knowledge: { lists } }: Sentence): boolean =>
  tokens.some(t => lists.doubting.has(t.text) && t.text !== 'so');

/** "is the board date right" */
const endsInDoubt = ({ tokens }: Sentence): boolean =>
  /^(is|are|was|were|does|do|did)$/.test(tokens[0]?.text ?? '') &&
  /^(right|correct|wrong|true|accurate)$/.test(tokens.findLast(t => t.kind === 'word')?.text ?? '');

const isDoubted = ({ sentence }: Parts): boolean =>
  sentence.has('ask', 'why') ||
  /\b(which one|which is|which do|which number|right|correct|true)\b/.test(sentenceText(sentence));

/** The activities and indicators that are named; of indicators by their words only beside a word for a contradiction. */
function recordsNamed(parts: Parts, said: boolean): readonly string[] {
  const { sentence, codes } = parts;
  const plans = parts.plans?.values ?? [];
  const refs = codes.refs
    .flatMap(ref => plans.map(p => `${p}/${ref}`))
    .filter(id => sentence.knowledge.register.activity(id));
  const isOfOther = plans.some(plan => plan !== sentence.context.planInForce);
  if (refs.length > 0 || !said || isOfOther || parts.quote !== undefined) return refs;
  const named = indicatorsNamed(parts);
  return comparedIndicators(parts) ?? (named.sure >= SURE_ENOUGH ? named.ids : []);
}
