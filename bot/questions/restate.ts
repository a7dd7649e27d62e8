import { plainDay } from '../../data/dayInWords.ts';
import type { Register } from '../../data/register.ts';
import type { Query } from './query.ts';
import { restateActivities } from './restate/activities.ts';
import { restateChanges } from './restate/changes.ts';
import { restateIndicators } from './restate/indicators.ts';
import { restateMeetings } from './restate/meetings.ts';
import { restateOthers } from './restate/others.ts';
import { capital, pageText } from './restate/words.ts';

/**
 * A query as a sentence of plain English that reads back as the same query: "Amber activities in theme 3 of the 2020–21 plan". It says every part
 * of the query and nothing else.
 */
export function restate(query: Query, register: Register): string {
  const asOf = query.where.asOf === undefined ? '' : ` as of ${plainDay(query.where.asOf)}`;
  return `${capital(sentenceOf(query, register))}${asOf}${pageText(query.page)}`;
}

function sentenceOf(query: Query, register: Register): string {
  switch (query.of) {
    case 'activities':
      return restateActivities(query, register);
    case 'indicators':
    case 'measures':
      return restateIndicators(query, register);
    case 'meetings':
    case 'items':
    case 'resolutions':
    case 'attendance':
      return restateMeetings(query, register);
    case 'changes':
      return restateChanges(query, register);
    case 'themes':
    case 'plans':
    case 'people':
    case 'finance':
    case 'terms':
    case 'statuses':
    case 'discrepancies':
    case 'bot':
      return restateOthers(query, register);
    default:
      return query.of satisfies never;
  }
}
