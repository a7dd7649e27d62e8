import type { DateTime } from 'luxon';
import { beginsAt, type Cycle, cyclesAhead, isLate, type Rules } from '../../../data/cycle.ts';
import { meetingDays } from '../../../data/deadlines.ts';
import type { World } from '../answer.ts';
import type { Query, Where } from '../query.ts';
import { PROVISIONAL } from './activityText.ts';
import { answerAttention } from './attention.ts';
import { dayText, monthText, shortDayText } from './days.ts';
import { type Finding, found, nothing } from './finding.ts';
import { matchMeetings, meetingPartsOf } from './meetingMatches.ts';
import { planText } from './names.ts';
import { whoOwes } from './whoOwes.ts';

/** Answers a question about the bot itself: what it can do, where its data is from, what it keeps. */
export function answerBot(query: Query, world: World): Finding {
  switch (query.ask) {
    case 'greet':
      return found({ ids: [], headline: greeting(world), options: examples(world), show: { kind: 'help' } });
    case 'thank':
      return found({ ids: [], headline: 'You are welcome. Ask whenever you like.' });
    case 'help':
      return help(world);
    default:
      return explain(query, world);
  }
}

/** Three things that can be asked of this plan as they stand. */
export function examples(world: World): string[] {
  const theme = matchMeetings({ when: 'upcoming' }, world).find(meeting => meeting.theme !== null)?.theme ?? 1;
  return [`What's amber in theme ${theme}?`, 'Is knife crime going up or down?', 'When is the next meeting?'];
}

const greeting = (world: World): string =>
  `Hello${world.speaker.person === undefined ? '' : `, ${world.speaker.name}`}. Ask me about the plan: its activities, who leads them, the indicators, the meetings. For example: ${examples(world).join(' ')}`;

function help(world: World): Finding {
  return found({
    ids: [],
    headline: `I answer questions about the Police and Crime Plan. Where you name no plan, I take ${planText(world.planInForce)}.`,
    lines: [
      'Activities: status, who leads what, what was said, lists and counts by theme, plan or lead.',
      'Indicators: a figure, its change, which way it goes, exceptions.',
      'Meetings: dates, agendas, papers, resolutions, who was there. Money: budget and spending. Words: what an acronym stands for.',
      'If you lead an activity you can also give its update, for example “update 3.11 green: …”. You see it before it is saved.',
      `For example: ${examples(world).join(' ')}`,
    ],
    options: examples(world),
    show: { kind: 'help' },
  });
}

function explain(query: Query, world: World): Finding {
  switch (query.facet) {
    case 'provisional':
      return provisional(world);
    case 'attention':
      return answerAttention(query, world);
    case 'privacy':
      return found({ ids: [], headline: PRIVACY, lines: [NO_PERSONAL_DATA] });
    case 'updatesDue':
      return query.ask === 'who' ? whoOwes(query.where, world) : updatesDue(query.where, world);
    case 'papersOut':
      return dayOf('papersOut', query.where, world);
    case 'signOff':
      return dayOf('signOff', query.where, world);
    case 'source':
      return sources(world);
    default:
      return { ...help(world), headline: `I am a bot that knows the Police and Crime Plan. ${help(world).headline}` };
  }
}

const PRIVACY =
  'No text leaves the organisation’s own systems, and no outside language model is used. I keep updates you confirm, with your name and the time, drafts until you confirm or cancel them, and what this conversation last spoke of.';
const NO_PERSONAL_DATA =
  'I hold no case data and no private contact details, only what the public plans and papers say.';

function sources(world: World): Finding {
  const { documents } = world.register.records;
  return found({
    ids: documents.map(document => document.id),
    headline: `From ${documents.length} public documents, and from the updates that officers give here.`,
    lines: documents.map(document => `${document.title}${document.date ? `, ${shortDayText(document.date)}` : ''}`),
    notes: [...upTo(world), `The colours of ${planText('2020-21')} are ${PROVISIONAL}.`],
  });
}

/** How far the figures and the positions reach. */
function upTo({ register, planInForce }: World): string[] {
  const { indicators, activities } = register.records;
  const months = indicators.flatMap(({ values }) => values.filter(v => v.value !== null).map(v => v.to)).sort();
  const days = activities
    .filter(activity => activity.plan === planInForce)
    .flatMap(activity => register.latestUpdate(activity.id)?.period.to ?? [])
    .sort();
  const [month, day] = [months.at(-1), days.at(-1)];
  return [
    ...(month ? [`The performance figures run to ${monthText(month)}.`] : []),
    ...(day ? [`The newest positions of ${planText(planInForce)} are of ${shortDayText(day)}.`] : []),
  ];
}

function provisional(world: World): Finding {
  const latest = world.register.records.activities
    .filter(activity => activity.plan === world.planInForce)
    .flatMap(activity => world.register.latestUpdate(activity.id) ?? []);
  const compiled = latest.filter(update => update.basis === 'compiled').length;
  const given = latest.filter(update => update.basis === 'submitted').length;
  return found({
    ids: [world.planInForce],
    headline: `Not official: the document of ${planText(world.planInForce)} prints no colours. ${compiled} of the ${latest.length} statuses shown are ${PROVISIONAL}; ${given} were given here by officers.`,
    lines: ['The colours of the 2013–18 and 2016–18 plans are the documents’ own.'],
  });
}

/** Updates are due so many clear working days before the meeting that looks at their theme. Without a theme or meeting all rounds ahead are told. */
function updatesDue(where: Where, world: World): Finding {
  const { register, rules, now } = world;
  const asked = new Set(matchMeetings(meetingPartsOf(where), world).map(meeting => meeting.id));
  const coming = cyclesAhead(register, rules, now).filter(({ meeting }) => asked.has(meeting.id));
  if (coming.length === 0 && where.meeting && !where.theme) return papersDue(where, world);
  if (coming.length === 0 && (where.theme || where.meeting)) return noRound(where, world);
  const [next, ...later] = coming.map(cycle => `theme ${cycle.theme}, ${dueText(cycle, now, rules)}`);
  return found({
    ids: coming.map(({ meeting }) => meeting.id),
    value: coming[0]?.cutOff ?? null,
    headline: next
      ? `${where.theme || where.meeting ? 'Updates are due: those of' : 'The next updates due are those of'} ${next}.`
      : 'No meeting that looks at a theme is on record yet.',
    lines: later.map(due => `Then ${due}`),
  });
}

/** A meeting that looks at no theme has a cut-off too: its papers'. */
function papersDue(where: Where, world: World): Finding {
  const { rules, now } = world;
  const [meeting] = matchMeetings(meetingPartsOf(where), world).filter(
    one => now < beginsAt(one, rules.settings.timeZone),
  );
  if (!meeting) return noRound(where, world);
  const { cutOff } = meetingDays(meeting, rules);
  return found({
    ids: [meeting.id],
    value: cutOff,
    headline: `Papers for the meeting on ${dayText(meeting.date)} are due by ${dayText(cutOff)}. It looks at no theme of the plan, so no updates are collected for it.`,
  });
}

/** A day that is counted back from a meeting, for those that are asked for; of every one to come where none is. */
function dayOf(day: 'papersOut' | 'signOff', where: Where, world: World): Finding {
  const { register, rules, now } = world;
  const ahead = matchMeetings(meetingPartsOf(where), world).filter(
    meeting => now < beginsAt(meeting, rules.settings.timeZone),
  );
  const days = ahead
    .map(meeting => ({ meeting, day: meetingDays(meeting, rules)[day] }))
    .sort((a, b) => (a.meeting.date < b.meeting.date ? -1 : 1));
  const [next, ...later] = days.map(one => `${dayText(one.day)} for the meeting on ${dayText(one.meeting.date)}`);
  if (next === undefined) return noRound(where, world);
  return found({
    ids: days.map(({ meeting }) => meeting.id),
    value: days[0]?.day ?? null,
    headline: `${day === 'papersOut' ? 'Papers go out on' : 'Papers are signed off by'} ${next}.`,
    lines: later.map(text => `Then ${day === 'papersOut' ? 'on' : 'by'} ${text}`),
    notes: register.records.meetings.some(({ id, draft }) => draft && days[0]?.meeting.id === id)
      ? ['The work programme for this meeting is marked as a draft.']
      : [],
  });
}

/** No round is on record for what was asked; the rounds that are, are offered. */
function noRound({ theme }: Where, world: World): Finding {
  const { register, rules, now } = world;
  const rounds = cyclesAhead(register, rules, now);
  const what = theme
    ? `looks at ${theme.values.map(number => `theme ${number}`).join(' or ')}`
    : 'is meant collects updates';
  return nothing(
    `No meeting still to come that ${what} is on record, so no updates are due for it.`,
    rounds.map(({ meeting }) => meeting.id),
    rounds.map(cycle => `On record: theme ${cycle.theme}, ${dueText(cycle, now, rules)}.`),
  );
}

const dueText = (cycle: Cycle, now: DateTime, rules: Rules): string =>
  `by ${dayText(cycle.cutOff)}${isLate(cycle, now, rules) ? ' (that day is over)' : ''} for the meeting on ${dayText(cycle.meeting.date)}`;
