import { type Candidate, candidate, compact } from '../candidate.ts';
import { asksTrend } from '../frames/indicators.ts';
import { monthsNamed } from '../frames/months.ts';
import { wordsOf } from '../names.ts';
import { hardWords, type Parts } from '../parts.ts';
import type { Cues } from './cues.ts';
import { type Last, meetingSpokenOf, topicSpokenOf } from './spokenOf.ts';

/** Short questions that turn from what was spoken of to something else about it: "what's on it", "is that up", "when does it come". */
export function turnedCandidates(parts: Parts, last: Last, cues: Cues): Candidate[] {
  if (hardWords(parts.sentence, { hard: [], skip: new Set(parts.moments.flatMap(m => m.tokens)) }).length > 0)
    return [];
  return [agendaOf(parts, last, cues), meetingFor(parts, last, cues), figureOf(parts, last, cues)].filter(
    c => c !== undefined,
  );
}

/** "what's on it" of a meeting is its agenda. */
function agendaOf(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const meeting = meetingSpokenOf(last);
  const asked = /\bon (it|that|then|the day|the list)\b|\bcoming to (it|that)\b/.test(
    parts.sentence.tokens.map(t => t.text).join(' '),
  );
  if (meeting === undefined || !asked || !cues.that) return undefined;
  return candidate(
    {
      ask: parts.sentence.has('ask', 'count') ? 'count' : 'list',
      of: 'items',
      where: { meeting: { values: [meeting] } },
    },
    [['agenda of it', 5, true]],
  );
}

/** "when does it come to the meeting" */
function meetingFor(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const topic = topicSpokenOf(parts, last);
  const asked = parts.sentence.has('ask', 'when') && parts.sentence.has('writing', 'coming') && cues.that;
  if (topic === undefined || !asked || last.query.of === 'meetings' || last.query.of === 'items') return undefined;
  return candidate({ ask: 'when', of: 'items', where: { topic } }, [['when it comes', 6.5, true]]);
}

/** "is that up", "how many people are on it": the indicator of what was spoken of, where one is called so. */
function figureOf(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const trend = asksTrend(parts);
  const asked = trend || sentence.has('ask', 'count') || sentence.has('unit', 'figure', 'percent');
  const topic = topicSpokenOf(parts, last);
  if (!cues.that || !asked || topic === undefined || last.query.of === 'indicators') return undefined;
  if (
    sentence.has('subject', 'activities', 'items', 'meetings') ||
    (last.query.of === 'activities' && last.query.where.topic === undefined)
  )
    return undefined;
  const best = sentence.knowledge.indicators.rank(wordsOf(topic))[0];
  if (!best || best.said < 1 || best.covered < 0.5) return undefined;
  const { at } = monthsNamed(parts);
  return candidate(
    {
      ask: trend ? 'trend' : 'figure',
      of: 'indicators',
      where: { ids: { values: [best.id] } },
      ...compact({ at: at.length > 0 ? at : undefined }),
    },
    [['figure of it', 5.2, true]],
  );
}
