import { plainKey } from '../../../words/vocabulary.ts';
import { BODIES, isOfBody } from '../../bodies.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import { meetingsNamed } from '../../frames/meetings/names.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';

/** "when's their paper coming to us", "which papers are theirs" after what a body is or does: the papers that it writes. */
export function theirPapers(parts: Parts, last: Last): Candidate[] {
  const { sentence } = parts;
  const isTheirs = sentence.tokens.some(t => THEIR.has(t.text));
  const asks = sentence.has('subject', 'items') || sentence.has('writing', 'coming', 'author');
  const other = sentence.has('subject', 'activities', 'resolutions', 'finance') || parts.people.ids.length > 0;
  const body = isTheirs && asks && !other ? bodySpokenOf(parts, last) : undefined;
  const skip = new Set(parts.moments.flatMap(m => m.tokens));
  if (body === undefined || hardWords(sentence, { hard: [], skip }).length > 0) return [];
  const { meeting, when } = meetingsNamed(parts);
  const ask = sentence.has('ask', 'count') ? 'count' : sentence.has('ask', 'when') ? 'when' : 'list';
  return [
    candidate({ ask, of: 'items', where: compact({ meeting, when, author: { values: [body] } }) }, [
      ['papers of the body spoken of', 9, true],
    ]),
  ];
}

const THEIR = new Set(['their', 'theirs', 'they', 'theyre', 'them']);

/** The body that writes papers which the last question was about, by what was asked or by its name. */
function bodySpokenOf(parts: Parts, last: Last): string | undefined {
  const { sentence } = parts;
  const { where } = last.query;
  if (where.author && !where.author.except && where.author.values.length === 1) return where.author.values[0];
  const name = where.term?.replace(/ \(.*\)$/, '') ?? where.topic;
  const entries = name === undefined ? [] : (sentence.knowledge.lexicon.phrases.get(plainKey(name)) ?? []);
  return entries.find(entry => entry.role === 'author' && entry.means !== 'none')?.means ?? bodyOfPerson(parts, last);
}

/** "who's the director of it": the body whom the one person works for. */
function bodyOfPerson({ sentence }: Parts, last: Last): string | undefined {
  const [id, ...others] = last.query.of === 'people' ? last.ids : [];
  const person = id === undefined || others.length > 0 ? undefined : sentence.knowledge.register.person(id);
  return person && BODIES.find(body => isOfBody(person, { values: [body] }));
}
