import { type Candidate, candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { means } from '../../stretches/spans.ts';
import { topicOf } from '../../topic.ts';
import { groupOf } from './grouping.ts';
import { unknownPlanOf } from './needs.ts';

/** Readings about the plans as such: which there are, what one is, how big it is. */
export function planCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const said = sentence.tokens.some(t => t.stem === 'plan' || t.stem === 'framework');
  if (!said) return [];
  const topic = topicOf(parts);
  const isThePlan = saysThePlan(parts);
  const named = parts.plans?.values ?? (isThePlan ? [sentence.context.planInForce] : []);
  const size = isThePlan && sentence.all('ask', 'count').some(({ key }) => SIZE.test(key));
  const filtered = parts.themes.tokens.size > 0 || parts.isNew !== undefined || parts.revised !== undefined;
  const when = sentence.has('ask', 'when') && topic === undefined && !filtered;
  const asked = [
    ['status', -3, parts.statuses !== undefined],
    ['topic', -2, topic !== undefined],
    [
      'says activities',
      -3,
      sentence.has(
        'subject',
        'activities',
        'things',
        'themes',
        'indicators',
        'meetings',
        'resolutions',
        'items',
        'pledges',
        'finance',
      ),
    ],
    ['reference', -4, parts.codes.at.size > 0],
    ['somebody', -4, parts.people.ids.length > 0],
    ['a theme', -3, parts.themes.tokens.size > 0],
    ['lead', -2, (sentence.has('ask', 'lead') && !when) || parts.leadGroups !== undefined],
    ['when', 3, when],
    ['flag', -2, parts.isNew !== undefined || parts.revised !== undefined || sentence.has('flag')],
    ['grouped', -3, groupOf(sentence) !== undefined],
    ['colours', -1.5, sentence.has('status', 'anyColour') || sentence.has('facet', 'provisional')],
  ] as const;
  const unknown = unknownPlanOf(parts);
  if (named.length === 0 || sentence.has('planWord', 'all'))
    return [
      candidate(
        { ask: sentence.has('ask', 'count') ? 'count' : 'list', of: 'plans', where: {} },
        [
          ['says plans', 2.5, sentence.tokens.some(t => t.text === 'plans' || t.text === 'frameworks')],
          [
            'asks which',
            1.5,
            sentence.has('ask', 'list', 'count', 'all') || sentence.tokens.some(t => t.text === 'what'),
          ],
          ['which is taken', 2, sentence.tokens.some(t => t.text === 'you') && sentence.has('ask', 'list')],
          ['plan that is none', 2.5, unknown !== undefined],
          ['counted in them', -4, countsWithin(parts)],
          ...asked,
        ],
        unknown ? { unknown } : {},
      ),
    ];
  if (size)
    return [
      candidate({ ask: 'count', of: 'activities', where: { plan: { values: named } } }, [
        ['how big it is', 4, true],
        ...asked,
      ]),
    ];
  return [
    candidate({ ask: 'show', of: 'plans', where: { plan: { values: named } } }, [
      ['plan', 1.5, true],
      [
        'asks about it',
        1.5,
        sentence.has('ask', 'show', 'about') || sentence.tokens.some(t => ['what', 'whats', 'when'].includes(t.text)),
      ],
      ['of nothing but the plan', 1.5, isThePlan && saysNothingElse(parts)],
      ['count', -2, sentence.has('ask', 'count', 'all')],
      ['compared', -2, sentence.has('ask', 'compare')],
      ...asked,
    ]),
  ];
}

/** "how many in total across all three plans": what they hold. */
const countsWithin = ({ sentence }: Parts): boolean =>
  sentence.has('ask', 'count') &&
  sentence
    .all('planWord')
    .some(({ key, from }) => /^(across|in) /.test(key) || WITHIN.has(sentence.tokens[from - 1]?.text ?? ''));
const WITHIN = new Set(['across', 'in', 'over', 'under', 'within', 'throughout']);

/** "how big is the plan" */
const SIZE = /^(how (big|large)|(the )?size of)$/;

/** "a summary of the plan", "whats the plan about": the plan in force, where none is named and it is not asked which. */
function saysThePlan({ sentence, plans }: Parts): boolean {
  if (plans || sentence.has('planWord')) return false;
  const { tokens } = sentence;
  return tokens.some(
    ({ text }, at) => (text === 'plan' || text === 'framework') && !WHICH.has(tokens[at - 1]?.text ?? ''),
  );
}
const WHICH = new Set(['which', 'what', 'whose', 'many', 'any', 'a', 'every', 'each']);

/** No word but those for the plan and for telling of it, and none that points at something spoken of. */
const saysNothingElse = ({ sentence: { stretches, tokens } }: Parts): boolean =>
  !tokens.some(t => POINTING.has(t.text)) &&
  stretches.every(
    s =>
      means(s, 'filler') ||
      means(s, 'subject', 'plans') ||
      means(s, 'ask', 'show', 'about', 'list', 'when') ||
      means(s, 'relation', 'in') ||
      means(s, 'doing') ||
      tokens[s.from]?.kind === 'mark',
  );
const POINTING = new Set('it its they them their that this those these he she him her one ones'.split(' '));
