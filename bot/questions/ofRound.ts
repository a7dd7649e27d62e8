import type { Facet, Query } from './query.ts';

/** Whether a question about the bot's knowledge of days is of one round: a conversation goes on from it to the next meeting or theme. */
export const isOfRound = ({ of, facet }: Query): boolean =>
  of === 'bot' && facet !== undefined && DAYS_OF_A_ROUND.has(facet);

const DAYS_OF_A_ROUND: ReadonlySet<Facet> = new Set<Facet>(['updatesDue', 'papersDue', 'signOff', 'papersOut']);
