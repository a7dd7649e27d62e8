import { phraseAt } from '../../../words/phraseAt.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { meetingsNamed } from './names.ts';

/** Meetings that are picked out by what their records say of them, and not by a date: those in draft, those without a theme, all of them. */
export function pickedMeetings(parts: Parts): Candidate | undefined {
  const { sentence } = parts;
  const { meetings } = sentence.knowledge.register.records;
  if (asksHowOften(parts))
    return candidate({ ask: 'list', of: 'meetings', where: {} }, [['how often they are', 7, true]]);
  const picked = saysDrafts(sentence)
    ? meetings.filter(m => m.draft)
    : saysNoTheme(sentence)
      ? meetings.filter(m => m.theme === null)
      : [];
  const values = picked.map(m => m.id);
  return values.length === 0
    ? undefined
    : candidate({ ask: 'list', of: 'meetings', where: { meeting: { values } } }, [
        ['picked out by its record', 7, true],
      ]);
}

const says = ({ tokens }: Sentence, list: Parameters<typeof phraseAt>[0]): boolean =>
  tokens.some((_, at) => phraseAt(list, tokens, at) !== undefined);

/** "how often do we meet" */
const asksHowOften = (parts: Parts): boolean =>
  parts.sentence.has('subject', 'meetings') &&
  !parts.sentence.has('subject', 'items', 'panel') &&
  says(parts.sentence, parts.sentence.knowledge.lists.howOften) &&
  meetingsNamed(parts).meeting === undefined;

/** "which meetings still have draft programmes": those whose work programme is marked so. */
const saysDrafts = (sentence: Sentence): boolean =>
  /\b(which|what|any|how many)\b/.test(sentenceText(sentence)) &&
  saysMeetings(sentence) &&
  sentence.tokens.some(t => t.stem === 'draft') &&
  !sentence.has('month');

/** "which meetings have no theme" */
const saysNoTheme = (sentence: Sentence): boolean =>
  saysMeetings(sentence) && !sentence.has('month') && says(sentence, sentence.knowledge.lists.withoutTheme);

/** Also "which ones" after several of them. */
const saysMeetings = ({ tokens, context: { last } }: Sentence): boolean =>
  tokens.some(t => MEETINGS.has(t.text)) || (last?.query.of === 'meetings' && last.ids.length > 1);
const MEETINGS = new Set(['meeting', 'meetings', 'programmes', 'agendas', 'mtgs']);
