import { type Candidate, candidate } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import { isOfRound } from '../../ofRound.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Where } from '../../query.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { isWhole, meetingSpokenOf, recordsNamed } from '../spokenOf.ts';

/**
 * "when are they due" of activities: when the updates of their theme are. "When do they go out", "when are they due", "when are those signed off" of the papers
 * of a meeting: its day for each. Nothing where the activities are of several themes, or of a plan that is over.
 */
export function roundOfThem(parts: Parts, last: Last, cues: Cues): Candidate[] {
  if (!(cues.those || cues.that) || namesOther(parts)) return [];
  const of = last.query.of;
  if (isOfRound(last.query)) return sameRound(parts, last);
  const meeting = of === 'items' && cues.those && isWhole(last) ? meetingSpokenOf(parts, last) : undefined;
  const theme = of === 'activities' ? themeSpokenOf(parts, last) : undefined;
  const facet = dayOfThem(parts, meeting !== undefined);
  const where: Where | undefined = theme !== undefined ? { theme: { values: [theme] } } : inMeeting(meeting);
  if (!where || !facet) return [];
  return [candidate({ ask: 'explain', of: 'bot', where, facet }, [['the day of their round', 11, true]])];
}

/** "and when do they go out" after another day of the round. */
function sameRound(parts: Parts, { query }: Last): Candidate[] {
  const { sentence } = parts;
  const isOfUpdates =
    query.facet === 'updatesDue' ? !sentence.has('subject', 'items') : sentence.has('subject', 'updates');
  const facet = dayOfThem(parts, !isOfUpdates);
  return facet ? [candidate({ ...query, facet }, [['the day of their round', 11, true]])] : [];
}

const inMeeting = (meeting: string | undefined): Where | undefined =>
  meeting === undefined ? undefined : { meeting: { values: [meeting] } };

/** Something else is named, of which the day may be asked. */
const namesOther = (parts: Parts): boolean =>
  parts.moments.length > 0 ||
  parts.themes.tokens.size > 0 ||
  parts.codes.at.size > 0 ||
  parts.people.ids.length > 0 ||
  hardWords(parts.sentence, { hard: [] }).some(word => !OF_A_ROUND.has(word));

const OF_A_ROUND = new Set(['sign', 'signs', 'signed', 'off', 'issued', 'circulated', 'published', 'sent', 'returned']);

/** Of activities nothing but their updates is due; their papers are nobody's. */
function dayOfThem({ sentence }: Parts, isOfPapers: boolean): Facet | undefined {
  const said = sentence.tokens.map(t => t.text);
  const isWhen = sentence.has('ask', 'when') || said.includes('when') || said.includes('whens');
  const isIn = said.includes('be') && said.at(-1) === 'in';
  const isDue = isIn || said.includes('due') || sentence.has('facet', 'updatesDue');
  if (!isOfPapers) return isDue && isWhen ? 'updatesDue' : undefined;
  const isSignedOff = said.includes('off') && said.some(word => word.startsWith('sign'));
  if (isSignedOff || sentence.has('facet', 'signOff')) return 'signOff';
  if (isWhen && (sentence.has('facet', 'papersOut') || said.some(word => GOING_OUT.has(word)))) return 'papersOut';
  return isWhen && isDue ? 'papersDue' : undefined;
}

const GOING_OUT = new Set(['out', 'issued', 'circulated', 'published', 'sent']);

/** The one theme of the plan in force that the activities spoken of are of. */
function themeSpokenOf({ sentence }: Parts, last: Last): number | undefined {
  const { register } = sentence.knowledge;
  const shown = recordsNamed(last.query) ?? last.ids;
  const activities = shown.flatMap(id => register.activity(id) ?? []);
  const themes = new Set(
    activities.map(({ plan, theme }) => (plan === sentence.context.planInForce ? theme : undefined)),
  );
  return themes.size === 1 ? [...themes][0] : undefined;
}
