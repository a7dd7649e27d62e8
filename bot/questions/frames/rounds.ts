import { type Candidate, candidate, compact } from '../candidate.ts';
import { hardWords } from '../matter.ts';
import type { Parts } from '../parts.ts';
import type { Choice, Facet } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { themeChoice } from './activities/activities.ts';
import { meetingsNamed } from './meetings/names.ts';

/**
 * Readings about the days of a round: "when are theme 4 updates due", "when is 3.11 due an update", "last day for papers", "when do the papers go
 * out". Each is counted back from a meeting.
 */
export function roundCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const facet = dayAsked(parts);
  if (!facet) return [];
  const inForce = sentence.context.planInForce;
  const ofOne = facet === 'updatesDue' ? themesOfRefs(parts, inForce) : undefined;
  const named = meetingsNamed(parts);
  const where = compact({
    theme: ofOne ?? themeChoice(parts, [inForce]),
    meeting: named.meeting,
    when: named.when === 'next' && !ofOne ? named.when : undefined,
  });
  const updates = sentence.has('subject', 'updates') || sentence.has('flag', 'overdue');
  const papers = facet !== 'updatesDue';
  return [
    candidate({ ask: 'explain', of: 'bot', where, facet }, [
      ['papers', 2, papers],
      ['updates due', 4, true],
      ['says update', 2, updates],
      ['round named', 1.5, where.theme !== undefined || where.meeting !== undefined],
      ['words left over', -1, Math.min(3, hardWords(sentence, { hard: [] }).length)],
      ['status', -2, parts.statuses !== undefined],
      ['reference', -3, ofOne === undefined && parts.codes.at.size > 0],
      ['deadline of one activity', 3, ofOne !== undefined],
      // "what reports are due in November"
      ['what papers', -4, !updates && sentence.has('subject', 'items') && asksWhich(sentence)],
    ]),
  ];
}

/** Which day of a round is asked for. */
function dayAsked({ sentence, codes }: Parts): Facet | undefined {
  if (sentence.has('facet', 'signOff')) return 'signOff';
  if (sentence.has('facet', 'papersOut')) return 'papersOut';
  const updates = sentence.has('subject', 'updates') || sentence.has('flag', 'overdue');
  const when = sentence.has('ask', 'when');
  const whenDue = when && sentence.tokens.some(t => t.text === 'due');
  const said = sentence.all('facet', 'updatesDue');
  const papers = !updates && sentence.has('subject', 'items');
  // "papers due in September" are those that come up there; "the estates paper" has a day of its own.
  if (papers && hardWords(sentence, { hard: [] }).length > 0) return undefined;
  if (papers) return whenDue || said.some(s => s.key !== 'due in') ? 'papersDue' : undefined;
  const isDue = said.length > 0 || (whenDue && codes.refs.length > 0);
  return isDue || (updates && when && !sentence.has('time')) ? 'updatesDue' : undefined;
}

/** The themes of the activities that are named: each is reported on for the meeting that looks at its theme. */
function themesOfRefs({ sentence, codes }: Parts, plan: string): Choice<number> | undefined {
  const { register } = sentence.knowledge;
  const themes = codes.refs.map(ref => register.activity(`${plan}/${ref}`)?.theme);
  const values = [...new Set(themes.filter(theme => theme !== undefined))];
  return values.length > 0 && !themes.includes(undefined) ? { values } : undefined;
}

/** "what papers", "which of the reports", and not "what's the cut-off for papers" */
const asksWhich = ({ tokens }: Sentence): boolean =>
  ['what', 'which', 'any'].includes(tokens[0]?.text ?? '') && tokens[1]?.text !== 'is';
