import type { Parts } from '../../parts.ts';
import { sentenceText } from '../../sentence.ts';

/** "what did the March meeting say about …": of a meeting that was held, what it resolved. */
export function saidAtMeeting(parts: Parts, meeting: string | undefined): boolean {
  const { sentence } = parts;
  const today = sentence.context.now.toISODate() ?? '';
  const held = meeting !== undefined && meeting.replace('meeting/', '') < today;
  if (held && cameOfMeeting(parts)) return true;
  return (
    held &&
    !sentence.has('ask', 'when') &&
    (sentence.has('subject', 'meetings') || parts.plans === undefined) &&
    /\b(say|said|discuss|discussed|conclude|concluded|do|happened|happen|raised|heard)\b.*\b(about|on|at|in)\b/.test(
      sentenceText(sentence),
    )
  );
}

/** "any actions from March": of a meeting that was held, where nothing of the plan is said. */
export function actionsFrom(
  { sentence, statuses, plans, leadGroups, themes, moments }: Parts,
  meeting: string | undefined,
): boolean {
  const { tokens, context } = sentence;
  const held = meeting !== undefined && meeting.replace('meeting/', '') < (context.now.toISODate() ?? '');
  const first = Math.min(...moments.flatMap(m => m.tokens));
  const leads = tokens.slice(Math.max(0, first - 3), first).some(t => FROM_MEETING.has(t.text));
  const isOfPlan = (statuses ?? plans ?? leadGroups) !== undefined || themes.tokens.size > 0;
  return (
    held &&
    leads &&
    !isOfPlan &&
    tokens.some(t => t.text === 'actions') &&
    !sentence.has('relation', 'updated') &&
    !sentence.has('subject', 'updates')
  );
}
const FROM_MEETING = new Set(['from', 'of', 'at']);

/** "what came from the March meeting about …", "the outcome of March on …": the meeting follows at once. */
function cameOfMeeting({ sentence, moments }: Parts): boolean {
  const { tokens, knowledge } = sentence;
  const ofMeeting = new Set([
    ...moments.flatMap(m => m.tokens),
    ...sentence.all('subject', 'meetings').flatMap(s => [s.from, s.to - 1]),
  ]);
  return tokens.some(({ text }, at) => {
    if (!knowledge.lists.cameOf.has(text)) return false;
    const from = tokens[at + 1]?.text === 'out' ? at + 2 : at + 1;
    // "Outcome in March" is of the meeting; what came in March may be anything.
    const leads = text.startsWith('outcome') ? ['of', 'from', 'in', 'at'] : ['of', 'from'];
    return leads.includes(tokens[from]?.text ?? '') && [1, 2, 3].some(step => ofMeeting.has(from + step));
  });
}
