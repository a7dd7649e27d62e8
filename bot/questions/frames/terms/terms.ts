import type { GlossaryTerm } from '../../../../data/records/glossaryTerm.ts';
import { wordsOf } from '../../../words/names.ts';
import { plainKey } from '../../../words/vocabulary.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { entriesOf, means, type Stretch } from '../../stretches/spans.ts';
import { newestFirst } from '../../unmet/scope.ts';
import { asksWho } from '../activities/asksWho.ts';
import { othersMeeting } from '../meetings/othersMeeting.ts';
import {
  asksHowItStands,
  asksItsKind,
  asksWhatIs,
  asksWhatOneIs,
  asksWhichMeaning,
  guessesLetters,
  pointsAtIt,
} from './termAsked.ts';

/** Readings that ask what something means: a term or acronym, or a status of a plan's key. */
export function termCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const cue = sentence.has('ask', 'define') || asksColoursApart(parts);
  const list: Candidate[] = [];
  const several = termsOf(sentence);
  if (several && (cue || asksWhatIs(sentence) || pointsAtIt(sentence) || asksTheDifference(sentence)))
    list.push(
      candidate({ ask: 'define', of: 'terms', where: { term: several.join(' and ') } }, [
        ['terms', 3, true],
        ['defined', 3, cue],
        ['what is it', 2.2, !cue],
        ['status', -2, parts.statuses !== undefined],
      ]),
    );
  const quoted = parts.quote === undefined ? undefined : quotedTerm(sentence, parts.quote);
  if (quoted !== undefined && (cue || asksWhatIs(sentence) || pointsAtIt(sentence)))
    list.push(
      candidate({ ask: 'define', of: 'terms', where: { term: quoted } }, [['a term in quotation marks', 7, true]]),
    );
  const term = termOf(sentence);
  const whatIs = asksWhatIs(sentence);
  const isAsked = term?.letters === true && term.capitals && pointsAtIt(sentence);
  if (term)
    list.push(
      candidate({ ask: 'define', of: 'terms', where: { term: term.name } }, [
        ['term', 2, true],
        ['defined', 3, cue],
        ['what is it', 2.2, whatIs && term.bare && !sentence.has('ask', 'why')],
        ['why', -2, sentence.has('ask', 'why')],
        ['its aim', -3, sentence.has('facet', 'aim')],
        // What is said after "is that" is the kind of thing it may be.
        ['words left over', -1.5, !term.bare && !(term.letters && term.kind)],
        ['asked which of two it is', 6, term.letters && asksWhichMeaning(sentence, term.name)],
        ['its letters guessed at', 6, term.guessed],
        ['asked what kind it is', 4, term.letters && term.kind],
        ['its letters asked', 2.5, isAsked || (cue && term.letters && term.capitals)],
        ['asked what it is', 3.7, isAsked],
        ['asked what one is', 7, term.letters && term.one && !several],
        ['who are', 0.6, /^who (are|is|the)|^whos/.test(sentenceText(sentence)) && term.bare && !term.office],
        ['office', -1.5, term.office && sentence.has('ask', 'who')],
        ['somebody asked for', -2, asksWho(parts)],
        ['alone', 0.8, term.alone],
        ['its own letters', 2, term.letters && term.bare && (whatIs || term.alone)],
        ['a figure wanted', -2, sentence.has('time') || sentence.all('unit').some(s => !isOpening(s))],
        ['doing about', -3, sentence.has('doing', 'work') && !isAsked],
        ['shown', -1.5, sentence.has('ask', 'show')],
        ['how it stands', -4, !cue && asksHowItStands(sentence)],
        // "What does the VRU bring" asks for its papers.
        ['writes', -2.5, sentence.has('writing', 'author') && sentence.has('author', term.name) && !cue],
        ['status', -2, parts.statuses !== undefined],
      ]),
    );
  if (parts.statuses && !parts.statuses.except && cue) {
    const plan = parts.plans?.values.length ? parts.plans.values : [sentence.context.planInForce];
    list.push(
      candidate({ ask: 'define', of: 'statuses', where: compact({ plan: { values: plan }, status: parts.statuses }) }, [
        ['status', 3, true],
        ['defined', 3, true],
      ]),
    );
  }
  if (cue && sentence.has('status', 'anyColour') && !parts.statuses && !sentence.has('facet', 'provisional')) {
    const plan = parts.plans?.values.length ? parts.plans.values : newestFirst(sentence.knowledge.register).slice(0, 1);
    list.push(
      candidate({ ask: 'define', of: 'statuses', where: { plan: { values: plan } } }, [
        ['colours', 3, true],
        ['defined', 2, true],
      ]),
    );
  }
  if (!term && sentence.has('subject', 'terms'))
    list.push(candidate({ ask: 'list', of: 'terms', where: {} }, [['says glossary', 4, true]]));
  return list;
}

/** "the difference between amber and red": what each means, of no activities. */
const asksColoursApart = ({ sentence, statuses, themes, codes }: Parts): boolean =>
  (statuses?.values.length ?? 0) > 1 &&
  themes.tokens.size + codes.at.size === 0 &&
  !sentence.has('ask', 'count', 'list') &&
  !sentence.has('subject') &&
  sentence.tokens.some(t => t.text === 'difference');

interface Term {
  readonly name: string;
  /** Nothing else of matter was said. */
  readonly bare: boolean;
  /** Nothing else at all. */
  readonly alone: boolean;
  readonly office: boolean;
  /** Said by its letters, not by what they stand for. */
  readonly letters: boolean;
  /** "is it a team": what kind of thing it is. */
  readonly kind: boolean;
  /** Typed in capitals. */
  readonly capitals: boolean;
  /** "FTE - full time something?" */
  readonly guessed: boolean;
  /** "what's a SCPO for organised crime", "what a CPO is": one of them, whatever follows. */
  readonly one: boolean;
}

/** "DVPO and DVPN, what do the letters mean", "whats an IDVA and what is an ISVA": acronyms, and nothing else of matter. */
function termsOf(sentence: Sentence): string[] | undefined {
  const found = sentence.stretches.filter(s => entriesOf(s, 'term').length > 0 && isMeant(sentence, s));
  const names = found.flatMap(s => exactEntry(sentence, s)?.means ?? []);
  const isBare = sentence.stretches.every(s => found.includes(s) || isSmall(sentence, s) || isDifference(s));
  const byLetters = names.every(name => /^[A-Z]{2}/.test(name) && !/[ /]/.test(name));
  return isBare && byLetters && new Set(names).size === found.length && found.length > 1 ? names : undefined;
}

/** "DVPO v DVPN", "ISVA or IDVA, what's the difference" */
const asksTheDifference = (sentence: Sentence): boolean =>
  sentence.has('ask', 'compare') || sentence.stretches.some(isDifference);

const isDifference = (stretch: Stretch): boolean => means(stretch, 'facet', 'change');

/** The paper says “IDVA”. */
const quotedTerm = ({ knowledge }: Sentence, quote: string): string | undefined =>
  knowledge.register.records.glossary.find(({ term }) => plainKey(term) === plainKey(quote))?.term;

/** A term by its own letters before one by its expansion; a term that is also a word must be in capitals or be asked for. */
function termOf(sentence: Sentence): Term | undefined {
  const found = sentence.stretches.filter(s => entriesOf(s, 'term').length > 0 && isMeant(sentence, s));
  const best = found.sort((a, b) => rank(sentence, b) - rank(sentence, a))[0];
  const entry = best && exactEntry(sentence, best);
  if (!best || !entry) return undefined;
  const { glossary } = sentence.knowledge.register.records;
  const told = glossary.find(({ term }) => term === entry.means);
  const isKind = (s: Stretch) =>
    s.from === best.to && (othersMeeting(sentence) === entry.means || isWhatItIs(sentence, s, told));
  const matter = sentence.stretches.filter(s => s !== best && !isSmall(sentence, s) && !isKind(s));
  return {
    letters: plainKey(entry.means.replace(/ \(.*\)$/, '')) === best.key && /[A-Z]{2}/.test(entry.means),
    capitals: /\p{Lu}.*\p{Lu}/u.test(
      sentence.tokens
        .slice(best.from, best.to)
        .map(t => t.raw)
        .join(''),
    ),
    kind: asksItsKind(sentence, best),
    guessed: guessesLetters(sentence, best, entry.means),
    one: asksWhatOneIs(sentence, best),
    name: entry.means,
    bare: matter.length === 0,
    alone: sentence.tokens.filter(t => t.kind !== 'mark').length === best.to - best.from,
    office: /commissioner|constable|executive|chief/i.test(told?.expansion ?? ''),
  };
}

/** "a MARAC conference", "a DVPN order": the letters are said with what they are. */
function isWhatItIs({ tokens, knowledge }: Sentence, { from, to }: Stretch, told: GlossaryTerm | undefined): boolean {
  const word = tokens[from]?.stem;
  if (word === undefined || told === undefined || to !== tokens.length) return false;
  return knowledge.lists.kindOfTerm.has(word) || wordsOf(`${told.expansion} ${told.meaning ?? ''}`).includes(word);
}

/** Of terms that differ in an ending only (NPA, NPAS) the one that was typed. */
function exactEntry(sentence: Sentence, stretch: Stretch): { means: string } | undefined {
  const entries = entriesOf(stretch, 'term');
  const typed = sentence.tokens
    .slice(stretch.from, stretch.to)
    .map(t => t.text)
    .join(' ');
  return (
    entries.find(e => e.means.toLowerCase() === typed) ??
    entries.find(e => wordsOf(e.means.replace(/ \(.*\)$/, '')).join(' ') === typed) ??
    entries[0]
  );
}

const rank = (sentence: Sentence, stretch: Stretch): number => {
  const token = sentence.tokens[stretch.from];
  const capitals = token !== undefined && /[A-Z]{2,}/.test(token.raw) ? 2 : 0;
  const ordinary = stretch.entries.some(
    e => e.role !== 'term' && e.role !== 'synonym' && e.role !== 'indicator' && e.role !== 'item',
  )
    ? -1
    : 0;
  return capitals + ordinary + (stretch.to - stretch.from) * 0.1;
};

function isMeant(sentence: Sentence, stretch: Stretch): boolean {
  const token = sentence.tokens[stretch.from];
  if (!token) return false;
  const word = stretch.entries.some(e =>
    ['filler', 'ask', 'relation', 'status', 'subject', 'followUp', 'rank'].includes(e.role),
  );
  return !word || sentence.has('ask', 'define') || /^[A-Z&]{2,}$/.test(token.raw.replace(/s$/, ''));
}

/** "what's the" may ask for a figure, and for anything else. */
const isOpening = ({ key }: Stretch): boolean => /^what ?(is|s|are|were|was)? the$/.test(key);

const isSmall = (sentence: Sentence, stretch: Stretch): boolean =>
  isOpening(stretch) ||
  sentence.tokens[stretch.from]?.kind === 'mark' ||
  (stretch.entries.some(e => ['filler', 'ask', 'relation', 'followUp', 'time', 'bot'].includes(e.role)) &&
    !means(stretch, 'facet', 'actual', 'budget', 'variance', 'underspend', 'slippage')) ||
  ['abbreviation', 'acronym', 'term', 'police', 'letter'].includes(stretch.key);
