import type { LeadGroup, Status } from '../../data/records/plan.ts';
import { pageNamed, takeNamed } from './parts/amounts.ts';
import { type Codes, codesNamed } from './parts/codes.ts';
import { flagNamed } from './parts/flags.ts';
import { deniedHeard, heardSaid, noneAgain } from './parts/heard.ts';
import { type Moment, momentsNamed } from './parts/moments.ts';
import { choose, isTurned } from './parts/negation.ts';
import { type NamedPeople, peopleNamed } from './parts/people.ts';
import { type NamedPlans, plansNamed, plansOfDates } from './parts/plans.ts';
import { pledgesNamed } from './parts/pledges.ts';
import { coloursBeside, reachedAt } from './parts/reached.ts';
import { type NamedThemes, themesNamed } from './parts/themes.ts';
import { unheardSaid } from './parts/unheard.ts';
import type { Choice } from './query.ts';
import type { Sentence } from './sentence.ts';
import { entriesOf, means, type Stretch } from './stretches/spans.ts';

/** What a sentence names, before anything is decided about what it asks. */
export interface Parts {
  readonly sentence: Sentence;
  readonly plans?: NamedPlans;
  readonly themes: NamedThemes;
  readonly statuses?: Choice<Status | 'none'>;
  readonly leadGroups?: Choice<LeadGroup | 'none'>;
  readonly people: NamedPeople;
  readonly pledges?: Choice<string>;
  readonly codes: Codes;
  readonly moments: readonly Moment[];
  readonly isNew?: boolean;
  readonly revised?: boolean;
  /** "top five", "the 3 biggest". */
  readonly take?: number;
  readonly page?: number;
  /** A passage in quotation marks: a topic word for word. */
  readonly quote?: string;
}

export function partsOf(sentence: Sentence): Parts {
  const allMoments = momentsNamed(sentence);
  const { moments, values: dated } = plansOfDates(sentence, allMoments);
  const named = plansNamed(sentence, new Set(allMoments.flatMap(m => m.tokens)));
  const plans = dated.length > 0 && !named?.values.length ? { values: dated, byYear: false } : named;
  const statuses = statusesNamed(sentence);
  const leadGroups = leadGroupsNamed(sentence);
  const pledges = pledgesNamed(sentence);
  const isNew = flagNamed(sentence, 'new');
  const revised = flagNamed(sentence, 'revised');
  const take = takeNamed(sentence);
  const page = pageNamed(sentence);
  const quote = sentence.tokens.find(t => t.kind === 'quote')?.text;
  return {
    sentence,
    ...(plans && { plans }),
    themes: themesNamed(sentence, allMoments),
    ...(statuses && { statuses }),
    ...(leadGroups && { leadGroups }),
    people: peopleNamed(sentence),
    ...(pledges && { pledges }),
    codes: codesNamed(sentence),
    moments,
    ...(isNew !== undefined && { isNew }),
    ...(revised !== undefined && { revised }),
    ...(take !== undefined && { take }),
    ...(page !== undefined && { page }),
    ...(quote !== undefined && { quote }),
  };
}

const STATUS_MEANINGS = ['green', 'amber', 'red', 'blue', 'notStarted', 'none'] as const;

function statusesNamed(sentence: Sentence): Choice<Status | 'none'> | undefined {
  const alike = (s: Stretch) => means(s, 'status');
  const named = sentence.stretches.flatMap(s =>
    entriesOf(s, 'status')
      .map(e => STATUS_MEANINGS.find(m => m === e.means))
      .filter(value => value !== undefined)
      .flatMap(value => asReached(sentence, s, value) ?? { value, turned: isTurned(sentence, s, alike) }),
  );
  if (named.length > 0) return choose(named);
  if (unheardSaid(sentence).length > 0 || deniedHeard(sentence) || noneAgain(sentence)) return { values: ['none'] };
  return heardSaid(sentence) ? { values: ['none'], except: true } : undefined;
}

/** "what hasn't turned green", "never got beyond amber", "anything short of green" */
function asReached(sentence: Sentence, s: Stretch, value: Status | 'none') {
  const reached = reachedAt(sentence, s);
  if (reached === undefined) return undefined;
  if (reached === 'not' || reached === 'noFurther') return [{ value, turned: reached === 'not' }];
  return coloursBeside(value, reached).map(other => ({ value: other, turned: false }));
}

const LEAD_GROUPS = ['commissioner', 'force', 'partners', 'none'] as const;

function leadGroupsNamed(sentence: Sentence): Choice<LeadGroup | 'none'> | undefined {
  const alike = (s: Stretch) => means(s, 'leadGroup');
  return choose(
    sentence.stretches.flatMap(s =>
      [...entriesOf(s, 'leadGroup'), ...policeActivities(sentence, s), ...ownActivities(sentence, s)]
        .filter(() => !isSpokenOf(sentence, s))
        .map(e => (e.means === 'us' ? ownGroup(sentence) : LEAD_GROUPS.find(m => m === e.means)))
        .filter(value => value !== undefined)
        .map(value => ({ value, turned: isTurned(sentence, s, alike) })),
    ),
  );
}

/** "violent to their partners", "people ringing the police": those whom somebody does something to lead nothing. */
function isSpokenOf({ tokens, knowledge: { lists } }: Sentence, { from, to }: Stretch): boolean {
  const before = tokens[from - 1]?.text ?? '';
  const last = tokens[to - 1];
  return (
    (last?.stem === 'partner' && lists.beforePartner.has(before)) ||
    (last?.text === 'police' && lists.beforePolice.has(before))
  );
}

/** "which are ours", "just ours"; "how many of ours" are the plan's. */
function ownActivities({ tokens }: Sentence, { from }: Stretch): readonly { means: string }[] {
  return tokens[from]?.text === 'ours' && OWNED.has(tokens[from - 1]?.text ?? '') ? [{ means: 'us' }] : [];
}

const OWNED = new Set(['is', 'are', 'was', 'were', 'whats', 'just', 'only', 'and', 'not', 'arent', 'isnt']);

/** "which of those are ours": the speaker's own side; in the office it is the commissioner's. */
function ownGroup({ knowledge, context }: Sentence): LeadGroup {
  const { person } = context.speaker;
  const organisation = person === undefined ? undefined : knowledge.register.person(person)?.organisation;
  return organisation === undefined || organisation === null || OFFICE.test(organisation)
    ? 'commissioner'
    : FORCE.test(organisation)
      ? 'force'
      : 'partners';
}

const OFFICE = /commissioner/iu;
const FORCE = /^nottinghamshire police$/iu;

/** "police activities" are the Force's; "police complaints" are a topic. */
function policeActivities(sentence: Sentence, stretch: Stretch): readonly { means: string }[] {
  const next = sentence.stretches.find(s => s.from === stretch.to);
  const owned = next !== undefined && means(next, 'subject', 'activities', 'things') && !means(stretch, 'leadGroup');
  return owned && stretch.key === 'police' ? [{ means: 'force' }] : [];
}
