import type { Parts } from '../../parts.ts';

/** Whether papers of a meeting are said; "the 2016 paper" is an earlier plan's own. */
export const saysItems = ({ sentence, plans }: Parts): boolean =>
  sentence.all('subject', 'items').some(({ from }) => {
    const before = sentence.stretches.find(({ to }) => to === from);
    const isYear = before !== undefined && YEARS.has(sentence.tokens[before.from]?.kind ?? '');
    const isPlan = before?.entries.some(({ role }) => role === 'plan' || role === 'document') ?? false;
    const isInForce = plans?.values.every(id => id === sentence.context.planInForce) ?? true;
    return isInForce || !(isYear || isPlan);
  });

const YEARS = new Set(['number', 'years']);
