import type { Register } from '../../../../data/register.ts';
import { activityFacts } from '../../activityFacts.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { type Need, newestFirst, scopeOf } from '../../unmet/scope.ts';
import { themeChoice } from './activities.ts';
import { activityTopic, topicExists } from './activityTopic.ts';
import { NOBODY } from './needs.ts';

/** Readings that set themes or plans side by side, or follow a topic through the plans. */
export function comparisonCandidates(parts: Parts): Candidate[] {
  return [...compared(parts), ...history(parts)];
}

function compared(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const { register } = sentence.knowledge;
  const themes = parts.themes.numbers?.values ?? parts.themes.byName;
  const plans = parts.plans?.values ?? [];
  const groups = parts.leadGroups?.values ?? [];
  const more = sentence.has('relation', 'more', 'less') || sentence.has('followUp', 'both') || choosesOne(sentence);
  const cue = sentence.has('ask', 'compare') || sentence.has('relation', 'or') || sentence.has('superlative') || more;
  const by = plans.length > 1 ? 'plan' : themes.length > 1 ? 'theme' : groups.length > 1 ? 'leadGroup' : wide(parts);
  if (!by || !cue || parts.codes.refs.length > 0) return [];
  const scope = scopeOf(parts, [
    ...(parts.themes.numbers?.values ?? []).map(n => ({
      what: `theme ${n}`,
      existsIn: (p: string) => register.theme(p, n) !== undefined,
    })),
    ...(by === 'pledge' ? [pledgesNeeded(register)] : []),
  ]);
  const said = activityTopic(parts);
  const topic = by === 'person' && said?.words.every(word => PERSONS.has(word)) ? undefined : said;
  const all = by === 'plan' && plans.length === 0;
  const where: Where = compact({
    plan: all ? { values: newestFirst(register).reverse() } : scope.plan,
    theme: themeChoice(parts, scope.plan.values),
    status: parts.statuses ?? (wide(parts) ? statusRanked(sentence) : undefined),
    leadGroup: parts.leadGroups,
    isNew: parts.isNew,
    revised: parts.revised,
    person: by === 'person' ? { values: [NOBODY], except: true as const, as: 'lead' as const } : undefined,
    topic: topic?.text,
  });
  const most = sentence.has('superlative', 'most', 'least', 'best', 'worst');
  const query: Query = {
    ask: 'compare',
    of: 'activities',
    by,
    where,
    ...compact({
      sort:
        most && themes.length < 2 && plans.length < 2
          ? ({ by: 'count', order: sentence.has('superlative', 'least') ? 'ascending' : 'descending' } as const)
          : undefined,
    }),
  };
  return [
    candidate(
      query,
      [
        [
          'two of them',
          2.5,
          plans.length > 1 || themes.length > 1 || (groups.length > 1 && (more || sentence.has('ask', 'compare'))),
        ],
        ['compared', 3, sentence.has('ask', 'compare')],
        ['status', 2, parts.statuses !== undefined],
        ['ranks all', 4, wide(parts) !== undefined],
        ['ranks who leads', 4, by === 'person'],
        ['more or most', 1.5, most || more || sentence.has('direction', 'better', 'worse')],
        ['more of these or those', 1.5, more && (themes.length > 1 || plans.length > 1 || groups.length > 1)],
        ['says activities', 1, sentence.has('subject', 'activities')],
        ['topic', -1.5, topic !== undefined],
        ['only joined', -2.5, !sentence.has('ask', 'compare') && !most && !more],
        ['history', -2, sentence.has('ask', 'history')],
        ['other subject', -3, sentence.has('subject', 'indicators', 'finance', 'meetings')],
        ['grouped', -1, sentence.has('ask', 'group')],
        ['of how many themes they have', -4, by === 'plan' && saysThemesAlone(parts)],
      ],
      { notes: scope.notes },
    ),
  ];
}

/** "which theme did better for greens, 4 or 7", "of the two plans which was greener": one of them is to be named. */
const choosesOne = (sentence: Sentence): boolean =>
  (sentence.has('relation', 'or') || sentence.has('ask', 'compare')) &&
  (WHICH_ONE.test(sentenceText(sentence)) ||
    ((saysWhich(sentence) || sentence.has('ask', 'who')) && sentence.has('direction', 'better', 'worse')));
const WHICH_ONE = /\b(which|what|whats) (one|theme|plan|group|of (the |these |those )?(two|themes|plans|them))\b/;

/** "did the 2016 plan have more themes than 2020": the themes themselves, and nothing that hangs on them. */
const saysThemesAlone = ({ sentence, themes, statuses, leadGroups }: Parts): boolean =>
  sentence.has('subject', 'themes') &&
  themes.tokens.size === 0 &&
  !statuses &&
  !leadGroups &&
  !sentence.has('subject', 'activities', 'things');

const pledgesNeeded = ({ records }: Register): Need => ({
  what: 'pledges',
  existsIn: plan => activityFacts(records.activities).plansWith.pledges.has(plan),
});

/** "which theme is doing best": has the most greens; "worst": the most ambers and reds; "fewest updates": with an update. */
function statusRanked(sentence: Sentence): Where['status'] {
  if (sentence.has('subject', 'updates')) return { values: ['none'], except: true };
  if (sentence.has('superlative', 'best')) return { values: ['green'] };
  return sentence.has('superlative', 'worst') ? { values: ['amber', 'red'] } : undefined;
}

/** "which theme has the most ambers", "who has the most activities": all of them against one another. */
function wide(parts: Parts): 'theme' | 'plan' | 'leadGroup' | 'person' | 'pledge' | undefined {
  const { sentence } = parts;
  if (!sentence.has('superlative', 'most', 'least', 'best', 'worst')) return undefined;
  if (sentence.has('subject', 'indicators', 'finance', 'meetings', 'items') || parts.codes.sections.length > 0)
    return undefined;
  if (asksWhichPerson(parts)) return 'person';
  if (sentence.has('subject', 'pledges') && !parts.pledges && saysWhich(sentence)) return 'pledge';
  const counted = parts.statuses !== undefined || sentence.has('subject', 'activities') || parts.isNew !== undefined;
  const size =
    sentence.has('ask', 'list') ||
    sentence.tokens.some(t => t.text === 'what' || t.text === 'whats') ||
    sentence.all('superlative').some(({ from }) => SIZES.has(sentence.tokens[from]?.text ?? ''));
  if (parts.themes.tokens.size === 0 && sentence.has('subject', 'themes') && (counted || size)) return 'theme';
  if (asksWhoMost(parts)) return 'leadGroup';
  const saysGroup = sentence.tokens.some((t, at) => t.stem === 'group' && sentence.tokens[at - 1]?.stem === 'lead');
  if (!counted && !saysGroup && !sentence.has('superlative', 'best')) return undefined;
  if (sentence.tokens.some(t => t.text === 'plan') && !parts.plans) return 'plan';
  const led = sentence.has('ask', 'lead', 'who') || sentence.tokens.some(t => t.stem === 'group');
  return led && (counted || saysGroup) ? 'leadGroup' : undefined;
}

const SIZES = new Set(['biggest', 'largest', 'smallest']);

/** "who leads the most": of no matter, so that all there is to lead is meant. */
const asksWhoMost = (parts: Parts): boolean =>
  parts.sentence.has('superlative', 'most', 'least') &&
  parts.sentence.has('ask', 'who') &&
  parts.sentence.has('ask', 'lead') &&
  parts.codes.refs.length === 0 &&
  parts.sentence.all('subject').every(s => means(s, 'subject', 'themes', 'plans')) &&
  activityTopic(parts) === undefined;

/** "which officer has the most activities": among those who are named, and not their groups. */
const asksWhichPerson = ({ sentence, people, codes }: Parts): boolean =>
  people.ids.length === 0 &&
  codes.refs.length === 0 &&
  sentence.has('superlative', 'most', 'least') &&
  (sentence.has('ask', 'lead', 'who') || sentence.has('subject', 'activities')) &&
  sentence.tokens.some(
    ({ stem }, at) => PERSONS.has(stem) && sentence.tokens.slice(Math.max(0, at - 2), at).some(t => WHICH.has(t.text)),
  );

const saysWhich = ({ tokens }: Sentence): boolean => tokens.some(t => WHICH.has(t.text));

const PERSONS = new Set(['officer', 'person', 'individual', 'owner']);
const WHICH = new Set(['which', 'what', 'whose']);

/** "what did each plan say about hate crime", "MAPPA in 2013 and in 2016". */
function history(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const topic = activityTopic(parts);
  if (!topic) return [];
  const { register } = sentence.knowledge;
  const named = parts.plans?.values ?? [];
  const since = sinceEarlierPlan(parts);
  const cue = sentence.has('ask', 'history') || since || overTheYears(sentence) || comparesPlans(parts);
  if (!cue && named.length < 2) return [];
  const plans = named.length > 1 ? ordered(parts, named) : newestFirst(register).reverse();
  const found = topicExists(sentence, topic.text, plans);
  return [
    candidate({ ask: 'history', of: 'activities', where: { plan: { values: plans }, topic: topic.text } }, [
      ['each plan', 3.5, cue],
      ['since an earlier plan', 3.5, since],
      ['over the years', 2.5, overTheYears(sentence)],
      ['plan against plan', 1.5, comparesPlans(parts)],
      ['several plans', 4.5, named.length > 1],
      ['topic found', 1.2, found],
      ['topic not found', -1, !found && parts.quote === undefined],
      ['other subject', -3, sentence.has('subject', 'indicators', 'finance', 'meetings', 'resolutions')],
      ['trend', -1, sentence.has('ask', 'trend')],
    ]),
  ];
}

/** "difference between plans on domestic abuse": of all plans, where none is named. */
const comparesPlans = ({ sentence, plans }: Parts): boolean =>
  !plans?.values.length &&
  sentence.tokens.some(t => t.text === 'plans') &&
  (sentence.has('ask', 'compare') || PLAN_TO_PLAN.test(sentenceText(sentence)));
const PLAN_TO_PLAN =
  /\b(plan to plan|between (the |our |your )?(three |different |various )?plans|plans? (differ|change|varied|vary))/;

function ordered(parts: Parts, ids: readonly string[]): string[] {
  return newestFirst(parts.sentence.knowledge.register)
    .reverse()
    .filter(id => ids.includes(id));
}

/** "how has … been treated since 2013": from an earlier plan to now. */
function sinceEarlierPlan({ plans, sentence }: Parts): boolean {
  const earlier = plans?.byYear === true && plans.values.some(p => p !== sentence.context.planInForce);
  return earlier && sentence.tokens.some((t, at) => t.text === 'since' && sentence.tokens[at + 1]?.kind === 'number');
}

/** "over the years": many of them, where "over the year" is one. */
const overTheYears = (sentence: Sentence): boolean => /\b(over|through|down) the years\b/.test(sentenceText(sentence));
