import { plainKey } from '../../../words/vocabulary.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import { tablesNamed } from '../../frames/finance/tables.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/** "how much grant did it get", "what did we give them" after what the CDP stands for or does, or who chairs it: all of its grant. */
export function givenToBody(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const { sentence } = parts;
  const { lexicon, lists, register } = sentence.knowledge;
  const name = last.query.where.term ?? last.query.where.topic ?? bodyOfPerson(parts, last);
  const isPointed = cues.that || cues.those;
  const asks =
    /\bhow much\b/.test(sentenceText(sentence)) ||
    (sentence.has('subject', 'finance') && !sentence.has('subject', 'activities'));
  const gets = sentence.tokens.some(t => lists.paidTo.has(t.text) || t.text === 'worth');
  if (name === undefined || !isPointed || !asks || !gets || last.query.of === 'finance') return [];
  const other = hardWords(sentence, { hard: [] }).some(word => !lists.receiving.has(word) && !/^20\d\d/.test(word));
  const body = lexicon.phrases.get(plainKey(name))?.find(entry => entry.role === 'financeBody');
  const total = register.records.finance.find(f => f.group === body?.means && f.kind === 'total');
  if (!total || other || tablesNamed(parts).length > 0) return [];
  return [
    candidate({ ask: 'figure', of: 'finance', where: { ids: { values: [total.id] } } }, [['given to it', 7, true]]),
  ];
}

/** The body that the person spoken of chairs: what their office is called has its name. */
function bodyOfPerson({ sentence }: Parts, { query, ids }: Last): string | undefined {
  const [id, ...others] = query.where.ids?.values ?? ids;
  const person =
    query.of === 'people' && others.length === 0 ? sentence.knowledge.register.person(id ?? '') : undefined;
  const office = (person?.role ?? '').toLowerCase();
  return /^chair/.test(office) ? office.replace(/^chair(man|woman|person)? (of|for) (the )?/, '') : undefined;
}
