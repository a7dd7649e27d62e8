import { wordsOf } from '../../../words/names.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { namesSpokenOf, recordsNamed, topicSpokenOf } from '../spokenOf.ts';
import { titleNear } from './papersNamed.ts';

/** "when does it come to the meeting" */
export function meetingFor(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const other = sentence.has('subject', 'activities', 'themes', 'resolutions');
  const isBare = isBareMeeting(parts);
  // "when did she take that on" is asked of her.
  if (cues.person && last.query.of === 'people') return undefined;
  if (!(cues.that || isBare) || other || last.query.of === 'meetings' || last.query.of === 'items') return undefined;
  const titled = titleSpokenOf(parts, last) ?? titleNear(parts, namesSpokenOf(parts, last));
  // "when's that at the meeting" of what a paper is called, but not "when is that meeting".
  const isAtMeeting =
    sentence.has('ask', 'when', 'existence') && sentence.has('subject', 'meetings') && !pointsAtMeeting(parts);
  const topic = titled ?? topicSpokenOf(parts, last);
  if (topic === undefined) return undefined;
  const isTitle = titled !== undefined || (sentence.knowledge.items.rank(wordsOf(topic))[0]?.said ?? 0) >= IN_TITLE;
  if (!(sentence.has('writing', 'coming') && cues.that) && !((isAtMeeting || isBare) && isTitle)) return undefined;
  const when = sentence.has('time', 'next', 'upcoming') ? ('upcoming' as const) : undefined;
  return candidate({ ask: 'when', of: 'items', where: compact({ topic, when }) }, [
    ['when it comes', 6.5, true],
    ['its title', 3, titled !== undefined],
  ]);
}

/** "and the meeting?" after a matter: nothing else is said. */
const isBareMeeting = ({ sentence }: Parts): boolean =>
  /^(and |the |which |what |whats )*meeting$/.test(sentenceText(sentence));

/** All of what was spoken of stands in a title. */
const IN_TITLE = 0.99;

const pointsAtMeeting = ({ sentence }: Parts): boolean =>
  sentence.all('followUp', 'that').some(({ key }) => key.includes('meeting'));

/** A paper's title that is all in what the activity or term spoken of is called. */
function titleSpokenOf({ sentence }: Parts, last: Last): string | undefined {
  const { items, register } = sentence.knowledge;
  const activity = register.activity(recordsNamed(last.query)?.[0] ?? last.ids[0] ?? '');
  const { term } = last.query.where;
  const spelledOut = register.records.glossary.find(g => g.term === term)?.expansion;
  const names = [term, spelledOut, last.query.where.topic, ...(activity?.keywords ?? []), activity?.title];
  const best = names
    .flatMap(name => (name === undefined ? [] : items.rank(wordsOf(name)).slice(0, 1)))
    .sort((a, b) => b.score - a.score)[0];
  if (!best || best.covered < 0.99 || best.score < CALLED_SO) return undefined;
  const entry = register.records.meetings.flatMap(m => m.items).find(i => i.id === best.id);
  return entry?.title.toLowerCase();
}

const CALLED_SO = 0.6;
