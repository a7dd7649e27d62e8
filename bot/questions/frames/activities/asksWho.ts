import type { Token } from '../../../words/tokens.ts';
import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import { topicOf } from '../../topic.ts';
import { asksWhichRank } from '../people/asksWhichRank.ts';
import { topicMatch } from './activityTopic.ts';

/** "who leads …", "point of contact for SERAC", "hate crime lead?", "commissioner or force, who led …". */
export function asksWho(parts: Parts): boolean {
  const { sentence } = parts;
  const lead = sentence.has('ask', 'lead', 'sponsor');
  if (
    lead &&
    (sentence.has('ask', 'who') ||
      asksWhichRank(sentence) ||
      sentence.all('ask', 'lead').some(s => /^(who|which|what|initial.* please)/.test(s.key)))
  )
    return true;
  if (saysLedByWho(sentence)) return true;
  if (asksOfReference(parts) || asksHolder(parts) || listsLeaders(parts) || asksIfLed(parts) || asksWhose(parts))
    return true;
  if (!lead || parts.leadGroups || parts.statuses || parts.people.ids.length > 0) return false;
  const stretches = sentence.stretches.filter(s => sentence.tokens[s.from]?.kind !== 'mark');
  const closing = stretches.findLast(s => !isWhen(s, sentence) && !means(s, 'filler'));
  const named = (s: Stretch | undefined) => s !== undefined && means(s, 'ask', 'lead', 'sponsor');
  const opening = stretches.find(s => s.key !== 'the' && s.key !== 'a');
  const { asksInside, leadNoun, opensWhether } = sentence.knowledge.lists;
  const asks = ({ text }: Token) => opensWhether.has(text) || asksInside.has(text);
  const isNoun = (s: Stretch) => s === opening || (leadNoun.has(s.key) && !sentence.tokens.some(asks));
  const isOf = ({ key, to }: Stretch) => OF.test(key) || OF.test(sentence.tokens[to]?.text ?? '');
  if (stretches.some(s => named(s) && isNoun(s) && isOf(s))) return true;
  const bare = parts.codes.refs.length > 0 || parts.codes.partRefs.length > 0;
  const noun =
    named(closing) &&
    (closing === stretches.at(-1) || !sentence.tokens.some(asks)) &&
    sentence.knowledge.lists.leadNoun.has(closing?.key ?? '') &&
    !sentence.has('subject', 'activities', 'things');
  return bare || noun || sentence.tokens.some(t => t.stem === 'owner');
}

const OF = /\b(for|on|of|about)$/;

/** "MARAC lead in 2013": of which plan it is said. */
const isWhen = (s: Stretch, { tokens }: Sentence): boolean =>
  means(s, 'plan') || means(s, 'relation', 'in') || ['number', 'years'].includes(tokens[s.from]?.kind ?? '');

/** "Reacher, run by who" */
const saysLedByWho = (sentence: Sentence): boolean => sentence.all('ask', 'lead').some(({ key }) => LED_BY.test(key));
const LED_BY = / by whom?$/;

/** "3.7 - is that force or partners", "was it police or the commissioner in charge of C7.5": of one matter, which of the groups has it. */
function asksWhose(parts: Parts): boolean {
  const { sentence, leadGroups, codes, statuses, people } = parts;
  const group = leadGroups !== undefined || sentence.tokens.some(t => t.text === 'ours');
  if (group && codes.refs.length === 1 && saysNoMore(parts)) return true;
  if ((leadGroups?.values.length ?? 0) < 2 || statuses || people.ids.length > 0 || !sentence.has('relation', 'or'))
    return false;
  const { tokens } = sentence;
  const asked = tokens.some(
    (t, at) => sentence.knowledge.lists.opensWhether.has(t.text) && (at === 0 || tokens[at - 1]?.kind === 'mark'),
  );
  const several = sentence.all('subject', 'activities', 'things').some(isSeveral);
  return asked && !several && (codes.refs.length === 1 || topicOf(parts) !== undefined);
}

/** "is 3.7 ours", "2.8, force or commissioner": nothing is said but the one activity and the group. */
const saysNoMore = ({ sentence, codes }: Parts): boolean => {
  const at = new Set(codes.at.values());
  return sentence.stretches.every(
    s =>
      at.has(s.from) ||
      sentence.tokens[s.from]?.kind === 'mark' ||
      means(s, 'leadGroup') ||
      sentence.tokens[s.from]?.text === 'ours' ||
      SMALL.some(role => means(s, role)),
  );
};

const SMALL = ['filler', 'relation', 'plan', 'planWord', 'followUp'] as const;

/** "is there a lead on the suicide research", "does 1.7 have a lead officer", "is anybody leading on ACEs": of one matter, who it is, or that nobody is named. */
export function asksIfLed(parts: Parts): boolean {
  const { sentence, statuses, themes, people, codes } = parts;
  if (statuses || themes.tokens.size > 0 || people.ids.length > 0) return false;
  if (
    sentence.has('subject', 'pledges', 'items', 'meetings') ||
    sentence.all('subject', 'activities', 'things').some(isSeveral)
  )
    return false;
  const { tokens } = sentence;
  if (
    !sentence.knowledge.lists.opensWhether.has(tokens[0]?.text ?? '') &&
    !tokens.some((t, at) => t.kind === 'mark' && sentence.knowledge.lists.opensWhether.has(tokens[at + 1]?.text ?? ''))
  )
    return false;
  if (codes.refs.length !== 1 && topicOf(parts) === undefined) return false;
  return (
    sentence.has('leadGroup', 'anOfficer') ||
    // "is it right that the force leads 3.7"
    (codes.refs.length === 1 && parts.leadGroups !== undefined && sentence.has('ask', 'lead')) ||
    sentence
      .all('ask', 'lead')
      .some(({ from }) => tokens.slice(Math.max(0, from - 3), from).some(t => SOME.has(t.text)))
  );
}

const isSeveral = ({ key }: Stretch): boolean => /(s|them|it)$/.test(key);

const SOME = new Set('a an any named anyone anybody someone somebody nominated'.split(' '));

/** "list all the lead officers": the people themselves. */
export const listsLeaders = ({ sentence, people, statuses }: Parts): boolean =>
  people.ids.length === 0 &&
  statuses === undefined &&
  sentence.has('ask', 'list', 'all') &&
  !sentence.has('subject', 'activities', 'things') &&
  sentence
    .all('ask', 'lead')
    .some(
      ({ key, from }) =>
        LEADERS.has(key) ||
        (key === 'lead' &&
          sentence.tokens[from]?.text === 'leads' &&
          BEFORE_LEADS.has(sentence.tokens[from - 1]?.text ?? '')),
    );
const BEFORE_LEADS = new Set(['of', 'list', 'the', 'all', 'show', 'name', 'me', 'their']);

const LEADERS = new Set(['lead officer', 'lead name']);

/** "who's got 3.11", "who had P2.7", "whose is 3.5": of an activity, who asks for its lead, unless it is asked who did something to it. */
const asksOfReference = (parts: Parts): boolean => isWhoAlone(parts) || holdsReference(parts) || asksContact(parts);

/** "who do I need to talk to about 2.1" */
const asksContact = ({ sentence, codes }: Parts): boolean =>
  codes.refs.length > 0 && sentence.has('ask', 'who') && sentence.has('facet', 'contact');

/** "3.16 who?" */
const isWhoAlone = ({ sentence: { stretches, tokens }, codes }: Parts): boolean =>
  codes.refs.length > 0 &&
  stretches.some(s => s.key === 'who') &&
  stretches.every(
    s =>
      s.key === 'who' ||
      means(s, 'filler') ||
      means(s, 'plan') ||
      means(s, 'relation', 'in') ||
      ['mark', 'code', 'years', 'number'].includes(tokens[s.from]?.kind ?? ''),
  );

const holdsReference = ({ sentence, codes }: Parts): boolean =>
  codes.refs.length > 0 &&
  sentence
    .all('ask', 'who')
    .some(s => s.key === 'whose' || sentence.knowledge.lists.holding.has(sentence.tokens[s.to]?.text ?? '')) &&
  !sentence.has('relation', 'updated') &&
  !sentence.has('writing', 'author') &&
  !sentence.has('subject', 'updates', 'people');

/** "who had the GPS tags in 2016", "who's got hate crime", "whose is the NEP work": of a matter with its article, or all that is said. */
const asksHolder = (parts: Parts): boolean =>
  parts.codes.at.size === 0 &&
  parts.statuses === undefined &&
  parts.people.ids.length === 0 &&
  !parts.sentence
    .all('subject')
    .some(s => (!means(s, 'subject', 'activities', 'things') || isSeveral(s)) && !isBesideIt(parts.sentence, s)) &&
  !OF_OTHERS.some(role => parts.sentence.has(role)) &&
  !parts.sentence.has('relation', 'updated', 'succession', 'more', 'less') &&
  parts.sentence
    .all('ask', 'who')
    .some(
      s =>
        (s.key === 'whose' ? IS : parts.sentence.knowledge.lists.holding).has(
          parts.sentence.tokens[s.to]?.text ?? '',
        ) &&
        (['the', 'our', 'my', 'that', 'it'].includes(parts.sentence.tokens[s.to + 1]?.text ?? '') ||
          isWholeTopic(parts)),
    );

/** "*priority* offenders", "the 2016 *update*": a word of the matter, or of where it is looked for. */
const isBesideIt = ({ tokens, stretches }: Sentence, { key, from, to }: Stretch): boolean =>
  (key === 'priority' && stretches.some(s => s.from === to && s.entries.length === 0)) ||
  (/^(update|paper)$/.test(key) && ['number', 'years'].includes(tokens[from - 1]?.kind ?? ''));

const OF_OTHERS = ['unit', 'direction', 'superlative', 'writing', 'attending'] as const;
const IS = new Set(['is', 'are', 'was', 'were']);

/** "whos got reacher", "who had gps tags in the 2016 paper": an activity of the plan that is meant is about it. */
function isWholeTopic(parts: Parts): boolean {
  const topic = topicOf(parts);
  const plans = parts.plans?.values ?? [parts.sentence.context.planInForce];
  const { strong, coverage } = topic ? topicMatch(parts.sentence, topic.text, plans) : { strong: false, coverage: 0 };
  return strong && coverage === 1;
}
