import type { Answer, World } from './answer.ts';
import { answerQuery } from './answers/answerQuery.ts';
import { examples } from './answers/botItself.ts';
import { listText } from './answers/figures.ts';
import { gapAt } from './answers/gaps.ts';
import { planText, recordName, sentenceStart } from './answers/names.ts';
import type { Note, Reading } from './reading.ts';
import { restate } from './restate.ts';

/** Answers whatever a sentence turned out to be. What the reader corrected, left out or assumed is said at the end. */
export function answerReading(reading: Reading, world: World): Answer {
  const notes = notesText(reading, world);
  switch (reading.kind) {
    case 'query':
      return withNotes(answerQuery(reading.query, world), notes);
    case 'clarify':
      return withNotes(clarification(reading), notes);
    case 'notUnderstood':
      return withNotes(notUnderstood(reading.unread, nearOptions(reading, world), world), notes);
    case 'outOfScope':
      return withNotes(outOfScope(reading.why, nearOptions(reading, world), world), notes);
    case 'unknown':
      return withNotes(unknownThing(reading, world), notes);
    default:
      throw unknownReading(reading);
  }
}

function withNotes(answer: Answer, notes: readonly string[]): Answer {
  if (notes.length === 0) return answer;
  return { ...answer, text: [answer.text, ...notes].join('\n'), notes: [...(answer.notes ?? []), ...notes] };
}

/** Each note in a sentence of its own; words that were read otherwise than typed in one. */
function notesText(reading: Reading, world: World): string[] {
  const { notes } = reading;
  const topic = reading.kind === 'query' ? reading.query.where.topic : undefined;
  const put = notes.flatMap(note => (note.kind === 'spelling' ? [`“${note.from}” as “${note.to}”`] : []));
  const others = notes.flatMap(note => (note.kind === 'spelling' ? [] : [noteText(note, topic, world)]));
  return put.length > 0 ? [`I read ${listText(put)}.`, ...others] : others;
}

function noteText(note: Exclude<Note, { kind: 'spelling' }>, topic: string | undefined, world: World): string {
  switch (note.kind) {
    case 'taught':
      return `“${note.said}” is ${note.means} here, as ${note.by} taught me.`;
    case 'ignored':
      return `I did not understand “${note.word}” and left it out.`;
    case 'otherPlan':
      return `${note.what === topic ? `“${topic}”` : sentenceStart(note.what)} is not in ${planText(world.planInForce)}; this is from ${planText(note.plan)}.`;
    case 'assumed':
      return `Assumed: ${note.what}.`;
    default:
      throw unknownNote(note);
  }
}

function clarification({ question, readings }: Extract<Reading, { kind: 'clarify' }>): Answer {
  const options = readings.map(reading => reading.say);
  return plain('clarify', question, options, [question, ...options.map((option, i) => `${i + 1}. ${option}`)]);
}

/** What is nearest to what was said and has an answer, in words that can be said as they stand. */
const nearOptions = ({ near = [] }: Reading, world: World): string[] =>
  near.filter(query => answerQuery(query, world).outcome === 'answered').map(query => restate(query, world.register));

/** What can be asked instead: what is nearest to what was said, or else examples. */
const instead = (near: readonly string[], options: readonly string[]): string =>
  near.length > 0
    ? `The nearest to it that I can answer: ${listText(
        near.map(say => `“${say}”`),
        'or',
      )}.`
    : `You can ask, for example: ${options.join(' ')}`;

function notUnderstood(unread: readonly string[], near: readonly string[], world: World): Answer {
  const options = near.length > 0 ? near : examples(world);
  const named =
    unread.length > 0
      ? `I did not understand ${listText(unread.map(word => `“${word}”`))}.`
      : 'I did not understand that.';
  return plain('notUnderstood', '', options, [`${named} ${instead(near, options)}`]);
}

function outOfScope(why: string, near: readonly string[], world: World): Answer {
  const options = near.length > 0 ? near : examples(world);
  return plain('outOfScope', '', options, [`${REFUSALS[why] ?? REFUSALS.other} ${instead(near, options)}`]);
}

/** Why a thing is not answered, by the cause that the reader's vocabulary gives it. */
const REFUSALS: Readonly<Record<string, string>> & { readonly other: string } = {
  forecast: 'I do not forecast. I only know what the plans and papers say.',
  politics: 'I do not speak about elections or parties.',
  opinion: 'I do not give opinions, only what the plans and papers say.',
  personal: 'I hold no contact details or private facts about people.',
  writing: 'I do not write texts. I answer questions about the plan.',
  change:
    'I cannot change many activities at once, nor the plan itself. An update is given for one activity at a time by those who lead it, for example “update 3.11 green: …”.',
  action: 'I cannot do that for you. I answer questions about the plan, and take an update on one activity at a time.',
  advice: 'I give no advice. I only know what the plans and papers say.',
  casework: 'I know nothing about single cases. To report a crime call 101, or 999 in an emergency.',
  world: 'That is not in the plans and papers I know.',
  unrecorded: 'The papers I know do not record that.',
  breakdown: 'The figures I have are for the whole of Nottinghamshire and everybody; they are not broken down so.',
  place: 'I only have figures for Nottinghamshire, not for other places.',
  other: 'That is not something I answer.',
};

function unknownThing(reading: Extract<Reading, { kind: 'unknown' }>, world: World): Answer {
  const { what, offers } = reading;
  const options = offers.length > 0 ? [] : nearOptions(reading, world);
  const near =
    offers.length > 0
      ? ` The nearest are: ${listText(
          offers.map(offer => recordName(offer, world)),
          'or',
        )}.`
      : options.length > 0
        ? ` ${instead(options, options)}`
        : '';
  return plain(
    'nothing',
    '',
    [...offers, ...options],
    [`There is no record of ${what}.${gapAt(what, offers, world)}${near}`],
  );
}

/** An answer of words alone: no record is cited. */
function plain(
  outcome: Answer['outcome'],
  restatement: string,
  options: readonly string[],
  lines: readonly string[],
): Answer {
  const [headline = ''] = lines;
  return {
    outcome,
    restatement,
    ids: [],
    value: null,
    options,
    text: lines.join('\n'),
    headline,
    notes: [],
    show: { kind: 'text' },
  };
}

const unknownNote = (note: never): Error => new Error(`There is no note ${JSON.stringify(note)}.`);
const unknownReading = (reading: never): Error => new Error(`There is no reading ${JSON.stringify(reading)}.`);
