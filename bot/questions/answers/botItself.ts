import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { PROVISIONAL } from './activityText.ts';
import { answerAttention } from './attention.ts';
import { monthText, shortDayText } from './days.ts';
import { type Finding, found } from './finding.ts';
import { matchMeetings } from './meetingMatches.ts';
import { planText } from './names.ts';
import { dayOfRound, updatesDue } from './rounds.ts';
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
    case 'papersDue':
    case 'papersOut':
    case 'signOff':
      return dayOfRound(query.facet, query.where, world);
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
