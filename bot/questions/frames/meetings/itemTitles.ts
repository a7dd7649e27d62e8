import { wordsOf } from '../../../words/names.ts';
import { hardTokens, softWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { createSearch } from '../../search/search.ts';
import type { Sentence } from '../../sentence.ts';
import type { Stretch } from '../../stretches/spans.ts';
import type { Topic } from '../../topic.ts';
import { asksNumber, behindOf } from './itemParts.ts';

/** "who wrote the performance update": a title made of words that mean something elsewhere too, where nothing else says which paper. */
export function titleOf(parts: Parts): Topic | undefined {
  const { sentence } = parts;
  const { items } = sentence.knowledge;
  const asks =
    sentence.has('writing', 'author', 'cover') ||
    sentence.has('paperKind') ||
    asksNumber(sentence) ||
    behindOf(sentence) !== undefined;
  const programme = programmeOf(sentence);
  if (programme) return programme;
  if (!asks || parts.people.ids.length > 0) return undefined;
  const words = sentence.stretches
    .filter(s => s.entries.every(e => e.role === 'filler' || (e.role === 'subject' && !OF_MEETINGS.has(e.means))))
    .flatMap(s => sentence.tokens.slice(s.from, s.to))
    .filter(t => t.kind === 'word' && t.text.length > SMALL && items.has(t.text))
    .map(t => t.text);
  if (words.length < 2 && parts.moments.length > 0) return undefined;
  const best = items.rank(words)[0];
  return words.length > 0 && best && best.said >= ALL_OF_IT ? { text: words.join(' '), words, strange: [] } : undefined;
}

/** "who wrote the work programme report": the name of a paper that is said of all papers too. */
function programmeOf(sentence: Sentence): Topic | undefined {
  const { paperEdge } = sentence.knowledge.lists;
  const named = sentence.all('subject', 'items').find(s => s.to - s.from > 1);
  const isPaper = named && (paperEdge.has(sentence.tokens[named.to]?.text ?? '') || asksNumber(sentence));
  const words = isPaper ? sentence.tokens.slice(named.from, named.to).map(t => t.text) : [];
  return words.length > 0 ? { text: words.join(' '), words, strange: [] } : undefined;
}

/** "what's on the agenda about money": what else is a subject of its own is the topic, after "about" or "on". */
export function moneyOf({ sentence }: Parts): Topic | undefined {
  const stretch = sentence.first('subject', 'finance');
  const before = sentence.tokens[(stretch?.from ?? 0) - 1]?.text ?? '';
  if (!stretch || !sentence.has('subject', 'items') || !['about', 'on', 'for', 'regarding'].includes(before))
    return undefined;
  const words = sentence.tokens.slice(stretch.from, stretch.to).map(t => t.text);
  return { text: words.join(' '), words, strange: [] };
}

/** "the outturn report", "the budget papers", "the performance report": what stands right before the word for a paper is what it is about, whatever it means elsewhere. */
export function compoundOf(parts: Parts): Topic | undefined {
  const { sentence } = parts;
  const before = beforePaper(parts);
  const isNoun = before?.entries.some(({ role, means: of }) => role === 'subject' && !OF_MEETINGS.has(of));
  if (!before || !(isNoun || saysOrdinaryTitle(parts))) return undefined;
  const words = sentence.tokens.slice(before.from, before.to).map(t => t.text);
  return { text: words.join(' '), words, strange: [] };
}

function beforePaper({ sentence }: Parts): Stretch | undefined {
  const papers = sentence.all('subject', 'items').filter(({ key }) => /^(?:report|paper)s?$/u.test(key));
  return sentence.stretches.find(({ to }) => papers.some(({ from }) => from === to));
}

/** "the performance report": a word that is skipped elsewhere, and stands in the title of a paper. */
export function saysOrdinaryTitle(parts: Parts): boolean {
  const before = beforePaper(parts);
  const { items } = parts.sentence.knowledge;
  return (
    before?.key !== undefined &&
    before.key.length > SMALL &&
    before.entries.every(({ role }) => role === 'filler') &&
    items.has(before.key)
  );
}

const OF_MEETINGS = new Set(['items', 'meetings', 'things']);
const SMALL = 4;
const ALL_OF_IT = 0.99;

/** The item of the named meeting whose title stands in quotation marks, letter for letter: how an item that was picked is restated. */
export function titledItem({ quote, sentence }: Parts, meetings: readonly string[] = []): string | undefined {
  if (quote === undefined || !sentence.has('subject', 'items')) return undefined;
  return sentence.knowledge.register.records.meetings
    .filter(m => meetings.includes(m.id))
    .flatMap(m => m.items)
    .find(i => i.title === quote)?.id;
}

/** An item that fits the words this well is likely meant. */
export const FITS = 0.45;

/** How well the best item fits the words of the sentence, 0 to 1. */
export function matchOf(parts: Parts): number {
  const { sentence } = parts;
  const skip = new Set([...parts.people.tokens, ...parts.moments.flatMap(m => m.tokens)]);
  const words = hardTokens(sentence, { hard: ['author', 'leadGroup'], hold: ['financeGroup'], skip }).map(
    at => sentence.tokens[at]?.text ?? '',
  );
  const score = sentence.knowledge.items.rank(words, softWords(sentence))[0]?.score ?? 0;
  return score < FITS && saysPaper(sentence) && isOnProgramme(sentence, words) ? FITS : score;
}

/** "who's the contact for the capital outturn": a report that names whom to ask has every word of it in its title. */
export function namesContact({ sentence }: Parts): boolean {
  const { rooting, register } = sentence.knowledge;
  const said = rooting(
    hardTokens(sentence, { hard: [], hold: ['financeGroup'] }).map(at => sentence.tokens[at]?.text ?? ''),
  );
  return (
    said.length > 0 &&
    register.records.meetings
      .flatMap(m => m.agenda ?? [])
      .some(entry => {
        if (!('report' in entry) || !entry.report?.contacts.length) return false;
        const title = new Set(rooting(wordsOf(`${entry.title} ${entry.report.title}`)));
        return said.every(root => title.has(root));
      })
  );
}

const saysPaper = (sentence: Sentence): boolean =>
  sentence.has('subject', 'items') ||
  sentence.has('facet', 'paper') ||
  sentence.has('writing', 'author') ||
  sentence.has('ask', 'when');

/** "is there a paper on IOM": a title has it in other words, or in full. */
function isOnProgramme({ knowledge: { register, everyday } }: Sentence, words: readonly string[]): boolean {
  const best = words.length > 0 ? createSearch(register, everyday).best('items', words.join(' ')) : undefined;
  return best?.strong === true && best.coverage === 1;
}

/** "environmental management?": nothing but a paper's title. */
export const saysTitleAlone = ({ sentence: { stretches, tokens } }: Parts): boolean =>
  stretches.every(
    ({ from, entries }) =>
      tokens[from]?.kind === 'mark' ||
      entries.every(({ role }) => role === 'item' || role === 'relation' || role === 'filler'),
  );
