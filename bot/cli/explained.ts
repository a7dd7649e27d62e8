import type { Register } from '../../data/register.ts';
import { type Candidate, OPEN_MARGIN } from '../questions/candidate.ts';
import type { Explanation } from '../questions/explanation.ts';
import type { Note, Span } from '../questions/reading.ts';
import { restate } from '../questions/restate.ts';
import { inColumns } from './columns.ts';

/**
 * How a sentence was read, for `ask --explain`: its words with what each was taken for, every reading that was weighed with the parts of
 * its score, which one was chosen and by how much, and what was corrected or left out. Plain text for a terminal.
 */
export function explained(explanation: Explanation, register: Register): string {
  const { reading, candidates, readPart } = explanation;
  return [
    `How “${readPart}” was read`,
    '',
    'Words',
    ...indented(inColumns(reading.spans.map(spanRow))),
    '',
    'Readings weighed',
    ...indented(candidates.length > 0 ? candidates.flatMap((c, n) => candidateLines(c, n, register)) : ['none']),
    '',
    'Chosen',
    ...indented(choiceLines(explanation, register)),
    ...(reading.notes.length > 0 ? ['', 'To be known', ...indented(reading.notes.map(noteLine))] : []),
  ].join('\n');
}

const indented = (lines: readonly string[]): string[] => lines.map(line => `  ${line}`);

/** The stretch as typed, what it means, and where that comes from. */
function spanRow({ text, as, means }: Span): string[] {
  const meaning = means === undefined || as === 'filler' ? '' : means;
  return [text, meaning, sourceOf(as)];
}

/** A word that carries nothing in one sense may carry something in another. */
function sourceOf(as: string): string {
  const roles = as.split(', ');
  const telling = roles.filter(role => role !== 'filler');
  return (telling.length > 0 ? telling : roles)
    .map(role => SOURCES[role] ?? `a word for ${WORDS_FOR[role] ?? role}`)
    .join('; ');
}

/** Where what is no word of the vocabulary comes from. */
const SOURCES: Readonly<Record<string, string>> = {
  unknown: 'in no vocabulary: a topic, or nothing',
  filler: 'carries nothing',
  number: 'a number',
  code: 'a reference',
  years: 'years',
  quote: 'quoted: a topic',
  mark: 'punctuation',
  theme: 'the name of a theme',
  plan: 'the name of a plan',
  document: 'the name of a document',
  person: 'the name of a person',
  office: 'the office of a person',
  indicator: 'the name of an indicator',
  measure: 'the name of a measure',
  pledge: 'the name of a pledge',
  finance: 'the name of a line of money',
  item: 'the name of a paper',
  term: 'a term of the glossary',
  everyday: 'everyday words for what the plan says',
  synonym: 'everyday words for what the records say',
};

/** Roles of the vocabulary whose name is not the word for them. */
const WORDS_FOR: Readonly<Record<string, string>> = {
  ask: 'what is asked',
  subject: 'what it is about',
  doing: 'what is being done',
  followUp: 'what was said before',
  leadGroup: 'who leads',
  outOfScope: 'something that is not answered',
  planWord: 'a plan',
  relation: 'how the parts go together',
  facet: 'a part of the record',
  unit: 'a kind of figure',
};

/** So many readings are shown; the others scored less still. */
const SHOWN = 6;

function candidateLines({ query, score, because, unknown }: Candidate, n: number, register: Register): string[] {
  if (n === SHOWN) return ['(others scored less)'];
  if (n > SHOWN) return [];
  const parts = Object.entries(because).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const named = unknown ? `, but there is no record of ${unknown.what}` : '';
  return [
    `${n + 1}. ${points(score).padStart(5)}  ${restate(query, register)}${named}`,
    `          ${parts.map(([name, worth]) => `${name} ${signed(worth)}`).join(', ') || 'nothing for it or against it'}`,
  ];
}

const points = (score: number): string => score.toFixed(2);
const signed = (worth: number): string => `${worth < 0 ? '−' : '+'}${points(Math.abs(worth))}`;

function choiceLines(explanation: Explanation, register: Register): string[] {
  const { reading, candidates, refusal } = explanation;
  const [best] = candidates;
  switch (reading.kind) {
    case 'query':
      return [
        restate(reading.query, register),
        marginLine(reading.query.of, candidates),
        `as data: ${JSON.stringify(reading.query)}`,
      ];
    case 'clarify':
      return [`asked back: ${reading.question}`, ...reading.readings.map(({ say }) => `• ${say}`)];
    case 'notUnderstood':
      return [`not understood: ${reading.unread.join(', ') || 'the whole'}`, ...(best ? [tooLittle(best)] : [])];
    case 'outOfScope':
      return [`not answered: ${reading.why}`, ...(refusal ? [refusalLine(refusal.score, best)] : [])];
    case 'unknown':
      return [`there is no record of ${reading.what}`];
    default:
      return reading satisfies never;
  }
}

/** How far ahead of the best reading about something else it was: nearer than the margin, it would have been asked back. */
function marginLine(of: string, candidates: readonly Candidate[]): string {
  const rival = candidates.find(c => c.query.of !== of && !c.unknown);
  const chosen = candidates.find(c => c.query.of === of);
  if (!rival || !chosen) return 'nothing else came into question';
  const ahead = chosen.score - rival.score;
  return `${points(ahead)} ahead of the best reading about something else (${rival.query.of}); under ${points(OPEN_MARGIN)} it is asked back`;
}

const tooLittle = ({ score }: Candidate): string =>
  `the best reading (${points(score)}) explains too little of it, or leaves out a word that matters`;

const refusalLine = (score: number, best: Candidate | undefined): string =>
  best
    ? `its words weigh ${points(score)} against ${points(best.score)} for the best reading`
    : `its words weigh ${points(score)}, and nothing else came into question`;

function noteLine(note: Note): string {
  switch (note.kind) {
    case 'spelling':
      return `corrected: “${note.from}” read as “${note.to}”`;
    case 'taught':
      return `taught by ${note.by}: “${note.said}” means ${note.means}`;
    case 'ignored':
      return `left out: “${note.word}”`;
    case 'otherPlan':
      return `${note.what} is not in the plan in force; taken from the ${note.plan} plan`;
    case 'assumed':
      return `assumed: ${note.what}`;
    default:
      return note satisfies never;
  }
}
