import { register } from '../readingHouse.ts';
import type { Asking, Drawing } from './asking.ts';

const { plans, activities, pledges } = register.records;
const IN_PLAN: Readonly<Record<string, readonly [string, ...string[]]>> = {
  '2013-18': ['in the 2013 plan', 'in 2013', 'in the 2013-18 plan', 'at the half year', 'in the half-year report'],
  '2016-18': ['in the 2016-18 plan', 'in the 2016 framework', 'in 2016-18', 'in the last plan', 'in the revised plan'],
  '2020-21': ['in the current plan', 'at the moment', 'in the delivery plan', 'now', 'in 2020-21'],
};
const GROUPS = {
  force: ['force-led', 'led by the force', 'force'],
  commissioner: ['commissioner-led', 'led by the commissioner', "commissioner's"],
  partners: ['partner-led', 'led by partners', 'partner'],
} as const;
const COLOURS = ['green', 'amber'] as const;
const values = <T>(...list: readonly T[]) => ({ values: list });
const some = <T>(draw: Drawing, list: readonly T[]): T => list[draw.below(list.length)] as T;

function placed(draw: Drawing, planIds: readonly string[] = plans.map(p => p.id)) {
  const plan = some(draw, planIds);
  const themes = register.plan(plan)?.themes ?? [];
  const theme = some(draw, themes).number;
  return { plan, theme, inPlan: draw.pick(IN_PLAN[plan] ?? ['']) };
}

const activityOf = (draw: Drawing) => some(draw, activities);
const of = 'activities' as const;

export const ASKINGS_OF_ACTIVITIES: readonly Asking[] = [
  {
    about: 'a colour of a theme of a plan',
    ways: [
      'whats {status} in theme {theme} {inPlan}',
      '{status} theme {theme} {inPlan}',
      'Which activities in theme {theme} are {status} {inPlan}?',
      'theme {theme} {status}s {inPlan} pls',
      'anything sitting at {status} under theme {theme} {inPlan}?',
      'I need a list of everything rated {status} in theme {theme} {inPlan}',
      'show {status} only, theme {theme}, {inPlan}',
      'could you pull out the {status} actions for theme {theme} {inPlan}',
      'what have we got at {status} in theme {theme} {inPlan}',
      'which of the theme {theme} activities were marked {status} {inPlan}',
      'theme {theme} {inPlan}: which ones are {status}',
    ],
    draw: d => {
      const { plan, theme, inPlan } = placed(d);
      const status = d.pick(COLOURS);
      const query = {
        ask: 'list',
        of,
        where: { plan: values(plan), theme: values(theme), status: values(status) },
      } as const;
      return { query, names: { status, theme: String(theme), inPlan } };
    },
  },
  {
    about: 'how many of a colour',
    ways: [
      'how many {status}s {inPlan}',
      'number of {status} activities {inPlan}',
      'How many activities are {status} {inPlan}?',
      '{status} count {inPlan}',
      'count the {status}s {inPlan}',
      "what's the total number of {status} activities {inPlan}",
      'how many are at {status} {inPlan}',
      'how many do we have showing {status} {inPlan}',
      'tell me how many {status} ones there are {inPlan}',
      'no of {status}s {inPlan}',
    ],
    draw: d => {
      const { plan, inPlan } = placed(d);
      const status = d.pick(COLOURS);
      return {
        query: { ask: 'count', of, where: { plan: values(plan), status: values(status) } },
        names: { status, inPlan },
      };
    },
  },
  {
    about: 'what a group leads in a theme',
    ways: [
      'which activities does the {who} lead in theme {theme} {inPlan}',
      'theme {theme} activities led by the {who} {inPlan}',
      'what is the {who} leading on in theme {theme} {inPlan}',
      '{who} led, theme {theme} {inPlan}',
      'list the {who}-led actions under theme {theme} {inPlan}',
      'what was the {who} down to lead in theme {theme} {inPlan}',
      "the {who}'s activities in theme {theme} {inPlan}",
      'everything the {who} leads in theme {theme} {inPlan}',
      'in theme {theme} {inPlan}, which activities are with the {who}',
    ],
    draw: d => {
      const { plan, theme, inPlan } = placed(d, ['2013-18', '2016-18']);
      const who = d.pick(['force', 'commissioner'] as const);
      const query = {
        ask: 'list',
        of,
        where: { plan: values(plan), theme: values(theme), leadGroup: values(who) },
      } as const;
      return { query, names: { who, theme: String(theme), inPlan } };
    },
  },
  {
    about: 'what a group leads at a colour',
    ways: [
      '{group} {status}s {inPlan}',
      'which {group} activities are {status} {inPlan}',
      '{status} activities {led} {inPlan}',
      'show me the {status}s {led} {inPlan}',
      'anything {led} that is {status} {inPlan}',
      'the {status} ones {led} {inPlan}',
    ],
    draw: d => {
      const { plan, inPlan } = placed(d, ['2013-18']);
      const who = d.pick(['force', 'commissioner', 'partners'] as const);
      const [group, led] = GROUPS[who];
      const status = d.pick(COLOURS);
      const query = {
        ask: 'list',
        of,
        where: { plan: values(plan), status: values(status), leadGroup: values(who) },
      } as const;
      return { query, names: { group, led, status, inPlan } };
    },
  },
  {
    about: 'who leads one',
    ways: [
      'who leads {ref}',
      '{ref} lead?',
      'who has {ref} got as its lead',
      "who's responsible for delivering {ref}",
      'who do I chase about {ref}',
      'whose name is against {ref}',
      "who's on the hook for {ref}",
      '{ref} - whose is it',
      'Who is named as the lead for {ref}?',
      'who carries {ref}',
      'who runs {ref}',
      'lead for {ref} please',
      "can you tell me who's in charge of {ref}",
    ],
    draw: d => {
      const { id, plan, ref } = activityOf(d);
      return { query: { ask: 'who', of, where: { plan: values(plan), ids: values(id) } }, names: { ref } };
    },
  },
  {
    about: 'one of them',
    ways: [
      'tell me about {ref}',
      '{ref}?',
      'what is {ref}',
      'where are we with {ref}',
      'hows {ref} doing',
      'whats happening on {ref}',
      'latest on {ref}',
      'give me the detail on {ref}',
      'what does {ref} cover',
      'show {ref}',
      "what's the position on {ref}",
      'how far have we got with {ref}',
      'can I see {ref} please',
      'bring up {ref}',
      'what progress on {ref}',
    ],
    draw: d => {
      const { id, plan, ref } = activityOf(d);
      return { query: { ask: 'show', of, where: { plan: values(plan), ids: values(id) } }, names: { ref } };
    },
  },
  {
    about: 'the colour of one',
    ways: [
      'what colour is {ref}',
      '{ref} rag',
      'RAG for {ref}?',
      'is {ref} on track',
      'what is {ref} rated',
      'status of {ref}',
      'how was {ref} rated',
      'what rating does {ref} have',
      'is {ref} green',
      'was {ref} green or amber',
    ],
    draw: d => {
      const { id, plan, ref } = activityOf(d);
      return {
        query: { ask: 'show', of, where: { plan: values(plan), ids: values(id) }, facet: 'status' },
        names: { ref },
      };
    },
  },
  {
    about: 'why it has its colour',
    ways: [
      'why is {ref} {status}',
      "what's the reason for {ref} being {status}",
      'how come {ref} is {status}',
      'why was {ref} rated {status}',
      'explain why {ref} is {status}',
      '{ref} is {status} - why?',
      'reason for the {status} on {ref}',
      'what makes {ref} {status}',
    ],
    draw: d => {
      const rated = activities.filter(a => ['green', 'amber'].includes(register.latestUpdate(a.id)?.status ?? ''));
      const { id, plan, ref } = some(d, rated);
      const status = register.latestUpdate(id)?.status ?? '';
      return {
        query: { ask: 'show', of, where: { plan: values(plan), ids: values(id) }, facet: 'why' },
        names: { ref, status },
      };
    },
  },
  {
    about: 'the activities under a pledge',
    ways: [
      'which activities come under pledge {n}',
      'activities for pledge {n}',
      'what sits under pledge {n}',
      'PL{n} activities',
      "what's linked to pledge {n}",
      'list everything that supports pledge {n}',
      'what did we do for pledge {n}',
      'pledge {n}: which actions',
      'what hangs off PL{n}',
      'which actions deliver PL{n}',
    ],
    draw: d => {
      const n = some(
        d,
        pledges.filter(p => p.parent === null),
      ).code.slice(2);
      return { query: { ask: 'list', of, where: { plan: values('2016-18'), pledge: values(`PL${n}`) } }, names: { n } };
    },
  },
  {
    about: 'a plan by theme or colour',
    ways: [
      'how many activities in each theme {inPlan}',
      'activities by theme {inPlan}',
      'break it down by theme {inPlan}',
      'count of activities per theme {inPlan}',
      'theme by theme, how many activities {inPlan}',
      'how are the activities spread across the themes {inPlan}',
      'number of activities under each theme {inPlan}',
    ],
    draw: d => {
      const { plan, inPlan } = placed(d);
      return { query: { ask: 'group', of, by: 'theme', where: { plan: values(plan) } }, names: { inPlan } };
    },
  },
  {
    about: 'a theme',
    ways: [
      'what is theme {theme} {inPlan} about',
      'whats theme {theme} called {inPlan}',
      'name of theme {theme} {inPlan}',
      'what does theme {theme} cover {inPlan}',
      'what is the title of theme {theme} {inPlan}',
      'remind me what theme {theme} is {inPlan}',
    ],
    draw: d => {
      const { plan, theme, inPlan } = placed(d);
      return {
        query: { ask: 'show', of: 'themes', where: { plan: values(plan), theme: values(theme) } },
        names: { theme: String(theme), inPlan },
      };
    },
  },
];
