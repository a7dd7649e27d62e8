import type { Activity } from '../../../../data/records/activity.ts';
import type { Token } from '../../../words/tokens.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import { takesOut } from '../../parts/negation.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { planName } from '../../restate/words.ts';
import { sentenceText } from '../../sentence.ts';
import { isSomebody } from '../cues.ts';
import { partsSaid } from '../facet/partSaid.ts';
import type { Last } from '../last.ts';
import { personSpokenOf, recordsNamed } from '../spokenOf.ts';
import { pledgeMissing } from './pledgeMissing.ts';
import { inPlaceOf, readAlone } from './readAlone.ts';
import { peopleSpokenOf } from './referents.ts';
import { replaced } from './spelledOut.ts';

/**
 * "what else has that pledge", "the exceptions in that section", "greens in the same theme": the theme, section, pledge, plan or lead that the record
 * spoken of stands in, put by its name in the place of the words that point at it. And the other way round, "which pledge is that under": the record,
 * whose details say so.
 */
export function partPointedAtCandidates(parts: Parts, last: Last): Candidate[] {
  const { tokens } = parts.sentence;
  // "its pledge?" asks for that, and nothing of it.
  const held = heldCandidates(parts, last);
  if (held.length > 0) return held;
  if (!pointsAtPart(tokens) || partsSaid(parts.sentence).size > 0) return [];
  // "forget force, the whole theme" is asked of the list, and "same theme, 2016" what was asked before.
  if (takesOut(parts.sentence) || isSameAgain(parts)) return [];
  const said: Token[] = [];
  const [person] = peopleSpokenOf(parts, last);
  for (const [at, token] of tokens.entries()) {
    // "what else is he sponsor of in this plan" points at somebody too.
    if (person && isSomebody(parts.sentence, token) && !isPointedAt(tokens, at)) {
      said.push(...replaced(token, 'person', undefined, person));
      continue;
    }
    if (!isPointedAt(tokens, at)) {
      said.push(token);
      continue;
    }
    const name = PARTS[partWord(token)]?.(parts, last);
    if (name === undefined) return token.text === 'pledge' ? noPledge(parts, last) : [];
    const pointing = pointerLength(tokens, at);
    const all = WHOLE.has(tokens[at - 1]?.text ?? '') ? allOf(token.text, last) : '';
    said.splice(said.length - pointing, pointing, ...inPlaceOf(`${all}${name}`, token));
  }
  return readAlone(parts, said, MET);
}

/** "same theme 2016", "and the same section in June": nothing is asked but the last question again. */
const isSameAgain = ({ sentence, plans, moments }: Parts): boolean =>
  /^(and |n |ok |now )*(the )?same (theme|section|pledge)\b/.test(sentenceText(sentence)) &&
  ((plans?.values.length ?? 0) > 0 || moments.length > 0) &&
  !sentence.has('ask') &&
  !sentence.has('status') &&
  !sentence.has('leadGroup');

/** "how many under that", "any amber in it" of one activity, in which and under which there is none: of its pledge or theme. */
function heldCandidates(parts: Parts, last: Last): Candidate[] {
  const { sentence, statuses } = parts;
  const said = sentence.tokens.filter(({ kind }) => kind !== 'mark');
  const [before, pointer] = said.slice(-2);
  const asks = statuses !== undefined || sentence.has('ask', 'count') || sentence.has('followUp', 'else');
  const isOne = activitiesSpokenOf(parts, last).length === 1 && last.query.of === 'activities';
  if (!isOne || !asks || !pointer || !['it', 'that'].includes(pointer.text)) return [];
  const name =
    before?.text === 'under' ? pledgeOf(parts, last) : before?.text === 'in' ? themeOf(parts, last) : undefined;
  const isOfIt = hardWords(sentence, { hard: [] }).length > 0;
  return name === undefined || isOfIt ? [] : readAlone(parts, [...said.slice(0, -1), ...inPlaceOf(name, pointer)], MET);
}

/** The one activity spoken of is under no pledge. */
function noPledge(parts: Parts, last: Last): Candidate[] {
  const [activity, ...others] = activitiesSpokenOf(parts, last);
  const unknown = others.length === 0 ? pledgeMissing(parts, activity?.id ?? '') : undefined;
  return activity && unknown ? [candidate(shown(activity), [['asks where it stands', 7, true]], { unknown })] : [];
}

/** "in that theme", "under the same pledge" */
export const pointsAtPart = (tokens: readonly Token[]): boolean => tokens.some((_, at) => isPointedAt(tokens, at));

/** What is pointed at by the name of its kind is met for sure: nothing that leaves it out is meant. */
const MET = 3;

type Naming = (parts: Parts, last: Last) => string | undefined;

const PARTS: Readonly<Record<string, Naming>> = Object.assign(Object.create(null), {
  theme: themeOf,
  section: sectionOf,
  pledge: pledgeOf,
  ask: pledgeOf,
  plan: planOf,
  framework: planOf,
  officer: leadOf,
  lead: leadOf,
  person: leadOf,
} satisfies Record<string, Naming>);

const POINTING = new Set(['that', 'this', 'same', 'its']);
const PLACING = new Set(['in', 'of', 'under', 'within', 'across', 'inside']);

/** "that pledge's activities" */
const partWord = (token: Token | undefined): string =>
  token && /['’]s$/.test(token.raw) ? token.stem : (token?.text ?? '');

function isPointedAt(tokens: readonly Token[], at: number): boolean {
  if (PARTS[partWord(tokens[at])] === undefined) return false;
  const whole = WHOLE.has(tokens[at - 1]?.text ?? '') ? 1 : 0;
  const [before, led] = [tokens[at - 1 - whole]?.text ?? '', tokens[at - 2 - whole]?.text ?? ''];
  if (POINTING.has(before)) return true;
  if (partWord(tokens[at]) !== tokens[at]?.text) return false;
  // "the biggest fall in the section", but not "in the theme 3 list"; "the plan" is the one in force.
  const isNamed = ['number', 'code'].includes(tokens[at + 1]?.kind ?? '');
  // "whole section" by itself, too.
  if (whole > 0) return !isNamed && (before === 'the' || at === whole) && WITH_ALL.has(tokens[at]?.text ?? '');
  return (
    before === 'the' &&
    !['plan', 'framework', 'lead', 'person'].includes(tokens[at]?.text ?? '') &&
    PLACING.has(led) &&
    !isNamed
  );
}

/** "that whole section", "the entire section": all of it. */
const WHOLE = new Set(['whole', 'entire', 'full', 'complete']);

/** The plan as a whole is what is left where nothing is asked for in particular. */
const WITH_ALL = new Set(['section', 'theme', 'pledge']);

/** How many words before the part's name point at it: "that", "the same", "that whole". */
function pointerLength(tokens: readonly Token[], at: number): number {
  const whole = WHOLE.has(tokens[at - 1]?.text ?? '') ? 1 : 0;
  const before = tokens[at - 1 - whole]?.text ?? '';
  if (before === 'same' && tokens[at - 2 - whole]?.text === 'the') return whole + 2;
  return whole + Number(POINTING.has(before) || before === 'the');
}

/** "the whole theme": of what was spoken of, all that stands in it. */
const allOf = (part: string, { query: { of } }: Last): string => {
  const kind = of === 'indicators' || part === 'section' ? 'indicators' : 'activities';
  return `all ${kind} ${part === 'pledge' ? 'under' : 'in'} `;
};

/** The records that were asked about, else those that were shown. */
const idsSpokenOf = (last: Last): readonly string[] => recordsNamed(last.query) ?? last.ids;

const activitiesSpokenOf = ({ sentence }: Parts, last: Last) =>
  idsSpokenOf(last).flatMap(id => sentence.knowledge.register.activity(id) ?? []);

const indicatorsSpokenOf = ({ sentence }: Parts, last: Last) =>
  idsSpokenOf(last).flatMap(id => sentence.knowledge.register.indicator(id) ?? []);

const measuresSpokenOf = ({ sentence }: Parts, last: Last) =>
  sentence.knowledge.register.records.measures.filter(({ id }) => idsSpokenOf(last).includes(id));

/** What all of them have alike. */
function common<R, T>(records: readonly R[], part: (record: R) => T): T | undefined {
  const values = new Set(records.map(part));
  return values.size === 1 ? [...values][0] : undefined;
}

/** With its plan, where the sentence names none of its own ("the same theme in 2013"). */
function themeOf(parts: Parts, last: Last): string | undefined {
  const activities = activitiesSpokenOf(parts, last);
  const { theme, plan } = last.query.where;
  const asked = theme && !theme.except ? common(theme.values, n => n) : undefined;
  const measures = measuresSpokenOf(parts, last);
  const number = asked ?? common([...activities, ...measures, ...indicatorsSpokenOf(parts, last)], r => r.theme);
  const itsPlan = common([...activities, ...measures], r => r.plan) ?? common(plan?.values ?? [], id => id);
  if (number === undefined) return undefined;
  const isNamed = (parts.plans?.values.length ?? 0) > 0 || itsPlan === undefined;
  return isNamed ? `theme ${number}` : `theme ${number} of the ${planNamed(itsPlan, parts)}`;
}

const planNamed = (id: string, { sentence }: Parts): string => `${planName(id, sentence.knowledge.register)} plan`;

function planOf(parts: Parts, last: Last): string | undefined {
  const id =
    common([...activitiesSpokenOf(parts, last), ...measuresSpokenOf(parts, last)], r => r.plan) ??
    common(last.query.where.plan?.values ?? [], p => p);
  return id === undefined ? undefined : `the ${planNamed(id, parts)}`;
}

function sectionOf(parts: Parts, last: Last): string | undefined {
  const { section } = last.query.where;
  const asked = section && !section.except ? common(section.values, code => code) : undefined;
  const code = asked ?? common(indicatorsSpokenOf(parts, last), i => i.section);
  return code === undefined ? undefined : `section ${code}`;
}

function pledgeOf(parts: Parts, last: Last): string | undefined {
  const { pledge } = last.query.where;
  const asked = pledge && !pledge.except ? common(pledge.values, code => code) : undefined;
  const codes = asked ?? common(activitiesSpokenOf(parts, last), a => a.pledges.join(' '));
  const named = codes?.split(' ').filter(code => code !== '') ?? [];
  return named.length === 0 ? undefined : named.map(code => `pledge ${code}`).join(' or ');
}

function leadOf(parts: Parts, last: Last): string | undefined {
  const { register } = parts.sentence.knowledge;
  const leads = activitiesSpokenOf(parts, last).flatMap(a => a.lead ?? []);
  const id = common(leads, lead => lead) ?? common(personSpokenOf(last), person => person);
  const person = id === undefined ? undefined : register.person(id);
  return person?.name ?? person?.aliases[0];
}

const shown = ({ plan, id }: Activity): Query => ({
  ask: 'show',
  of: 'activities',
  where: { plan: { values: [plan] }, ids: { values: [id] } },
});
