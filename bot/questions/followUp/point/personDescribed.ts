import { wordsOf } from '../../../words/names.ts';
import type { Candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { officeMatter } from '../ofPerson/officeMatter.ts';
import { inPlaceOf, readAlone } from './readAlone.ts';

/**
 * "where was the hate crime lady from": of the people who were spoken of, the one whose office is about what is said of them, put by name in the place of those words.
 */
export function personDescribedCandidates({ sentence, ...parts }: Parts, last: Last): Candidate[] {
  const { tokens, knowledge } = sentence;
  const end = tokens.findIndex(({ text }) => knowledge.lists.personNoun.has(text));
  const from = tokens.findLastIndex(({ text }, at) => at < end - 1 && (text === 'the' || text === 'that'));
  if (end < 0 || from < 0 || end - from > LONGEST) return [];
  const said = knowledge.rooting(tokens.slice(from + 1, end).map(({ text }) => text));
  const people = [...new Set([...last.ids, ...(last.people ?? [])])].flatMap(id => knowledge.register.person(id) ?? []);
  const described = people.filter(person => {
    const matter = new Set(knowledge.rooting(wordsOf(officeMatter(person) ?? '')));
    return said.every(root => matter.has(root));
  });
  const [only, ...others] = described;
  const name = only?.name ?? only?.aliases[0];
  const token = tokens[end];
  if (name === undefined || token === undefined || others.length > 0) return [];
  const spelled = [...tokens.slice(0, from), ...inPlaceOf(name, token), ...tokens.slice(end + 1)];
  return readAlone({ sentence, ...parts }, spelled, MET);
}

const LONGEST = 5;
const MET = 5;
