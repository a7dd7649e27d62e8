import type { Plan } from '../../../data/records/plan.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { PROVISIONAL } from './activityText.ts';
import { admits, admitted } from './choices.ts';
import { type Finding, found } from './finding.ts';
import { planText, sentenceStart, statusWord } from './names.ts';

/** Answers what the colours mean, from the plan's own key; a colour that the key does not have is said to be missing. */
export function answerStatuses(query: Query, world: World): Finding {
  const plans = plansAsked(query, world);
  const asked = admitted(query.where.status);
  return found({
    ids: plans.map(plan => plan.id),
    headline: asked ? plans.map(plan => oneMeaning(plan, asked)).join(' ') : plans.map(wholeKey).join(' '),
    lines: asked ? [] : ['No update yet: nobody has reported on the activity; that is not a colour.'],
    notes: plans.some(plan => isOurKey(plan))
      ? [`The colours of ${planText('2020-21')} are ${PROVISIONAL}; its own document prints none.`]
      : [],
  });
}

function plansAsked(query: Query, world: World): readonly Plan[] {
  if (!query.where.plan) return world.register.records.plans.filter(plan => plan.id === world.planInForce);
  return world.register.records.plans.filter(plan => admits(query.where.plan, plan.id));
}

function oneMeaning(plan: Plan, asked: readonly string[]): string {
  return asked
    .map(status => {
      if (status === 'none') return 'No update yet means that nobody has reported on the activity.';
      const key = plan.statusKey.find(entry => entry.status === status);
      const word = statusWord(status as never);
      if (!key) return `The key of ${planText(plan.id)} has no ${word.toLowerCase()}.`;
      return `${word} in ${planText(plan.id)}: ${key.meaning}.`;
    })
    .join(' ');
}

const wholeKey = (plan: Plan): string =>
  `${sentenceStart(planText(plan.id))}: ${plan.statusKey.map(key => `${key.label} – ${key.meaning}`).join('; ')}.`;

const isOurKey = (plan: Plan): boolean => plan.statusKey.some(key => key.meaning.startsWith('Compiled'));
