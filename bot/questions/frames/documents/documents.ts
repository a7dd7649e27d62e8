import type { SourceDocument } from '../../../../data/records/document.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { entriesOf } from '../../stretches/spans.ts';
import { meetingsNamed } from '../meetings/names.ts';

/** Readings about a document as such: who wrote it, what date it has, what months it covers, to whom it went, whether it is a draft. */
export function documentCandidates(parts: Parts): Candidate[] {
  const { sentence, codes } = parts;
  const asked = sentence.all('facet', 'document');
  const author =
    sentence.has('writing', 'author') &&
    (sentence.has('ask', 'who') || (sentence.has('ask', 'when') && isNamed(parts)));
  const documents = asked.length > 0 || author ? documentsNamed(parts) : [];
  const [first] = documents;
  if (!first) return [];
  return [
    candidate(
      { ask: 'show', of: 'plans', where: { ids: { values: documents.map(({ id }) => id) } }, facet: 'document' },
      [
        ['document', 2.5, true],
        ['asks of the document', isNamed(parts) ? 6.5 : 4, asked.length > 0],
        ['who or when', 5.5, author && asked.length === 0],
        ['of a meeting to come', -4, isOfMeeting(parts, asked.length > 0)],
        ['a paper shown is called so', -6, asked.length === 0 && isPaperShown(parts)],
        ['status', -3, parts.statuses !== undefined],
        ['a theme', -5, parts.themes.tokens.size > 0],
        ['reference', -4, codes.at.size > 0],
        ['says activities', -2, sentence.has('subject', 'activities')],
        ['resolved', -3, sentence.has('subject', 'resolutions')],
        ['money', -2, sentence.has('subject', 'finance')],
      ],
    ),
  ];
}

/** A paper that comes to a meeting is an item, though a document is called so too. */
const isOfMeeting = (parts: Parts, asked: boolean): boolean => {
  const { meeting, when } = meetingsNamed(parts);
  return meeting !== undefined || when !== undefined || (!asked && parts.sentence.has('writing', 'coming'));
};

/** "who writes the delivery plan update" after an agenda that has one. */
function isPaperShown({ sentence: { context, knowledge, stretches, tokens } }: Parts): boolean {
  if (context.last?.query.of !== 'items') return false;
  const shown = new Set(context.last.ids);
  const words = stretches
    .filter(s => entriesOf(s, 'document').length > 0)
    .flatMap(s => tokens.slice(s.from, s.to).map(t => t.text));
  return knowledge.items.rank(words).some(match => shown.has(match.id) && match.said >= IN_FULL);
}
const IN_FULL = 0.99;

const isNamed = ({ sentence }: Parts): boolean => sentence.has('document');

/** The documents that are named, or those of a plan that is named where a paper or report is said. */
function documentsNamed({ sentence, plans }: Parts): readonly SourceDocument[] {
  const { documents } = sentence.knowledge.register.records;
  const ids = new Set(sentence.stretches.flatMap(s => entriesOf(s, 'document').map(e => e.means)));
  if (ids.size > 0) return documents.filter(({ id }) => ids.has(id));
  const said = sentence.tokens.filter(t => PAPER.has(t.stem)).map(t => t.stem);
  if (said.length === 0) return [];
  const ofPlan = documents.filter(({ plan }) => plans?.values.includes(plan));
  const called = documents.filter(({ title }) =>
    said.some(word => title.toLowerCase().includes(word) && OWN.has(word)),
  );
  return called.length === 1 ? called : ofPlan;
}

const PAPER = new Set(['paper', 'report', 'update', 'document', 'framework', 'pack', 'pdf']);
/** A word that only one of them has in its title names it. */
const OWN = new Set(['framework']);
