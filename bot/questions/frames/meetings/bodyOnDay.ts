import { once } from '../../../../data/once.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import { means, meansOne } from '../../stretches/spans.ts';
import { meetingsNamed } from './names.ts';

/**
 * "anything from the OPCC in September", "is the VRU down for November": a body that writes papers, the day of a meeting that has a work programme, and
 * nothing else by which an activity, a person or a figure could be meant. What is asked for is what the body brings that day.
 */
export const bodyOnDay = once((parts: Parts): string | undefined => {
  const { sentence } = parts;
  const body = bodySaid(sentence);
  const isOfElse =
    sentence.has('attending') ||
    sentence.has('subject', ...OTHERS) ||
    sentence.has('facet', 'place', 'time', 'daysUntil', 'draft') ||
    sentence.has('ask', 'who', 'lead', 'sponsor', 'trend', 'compare') ||
    (parts.statuses ?? parts.plans ?? parts.pledges) !== undefined ||
    parts.themes.tokens.size + parts.people.ids.length + parts.codes.refs.length > 0;
  return body && !isOfElse && isOnProgramme(parts) && saysNoMatter(parts) ? body : undefined;
});

/** "what is the PCC bringing": the papers are the office's. */
function bodySaid(sentence: Sentence): string | undefined {
  const stretch = sentence.all('author').find(s => !means(s, 'author', 'none'));
  if (stretch) return meansOne(stretch, 'author');
  return sentence.has('leadGroup', 'commissioner') ? 'OPCC' : undefined;
}

const OTHERS = ['activities', 'indicators', 'finance', 'resolutions', 'attendance', 'members', 'panel', 'updates'];

function isOnProgramme(parts: Parts): boolean {
  const { register } = parts.sentence.knowledge;
  const { meeting, unknown } = meetingsNamed(parts);
  return unknown === undefined && meeting?.values.every(id => (register.meeting(id)?.items.length ?? 0) > 0) === true;
}

/** "september – opcc input?": what is left over says only that there is something. */
function saysNoMatter({ sentence, moments }: Parts): boolean {
  const { tokens, knowledge } = sentence;
  const isBody = (at: number) =>
    [...sentence.all('author'), ...sentence.all('leadGroup')].some(s => s.from <= at && at < s.to);
  const skip = new Set(moments.flatMap(m => m.tokens));
  return hardTokens(sentence, { hard: [], skip }).every(
    at =>
      isBody(at) ||
      knowledge.lists.brought.has(tokens[at]?.text ?? '') ||
      knowledge.everyday.light.has(tokens[at]?.stem ?? ''),
  );
}
