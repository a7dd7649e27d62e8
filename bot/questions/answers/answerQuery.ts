import type { Answer, World } from '../answer.ts';
import type { Query } from '../query.ts';
import { restate } from '../restate.ts';
import { answerActivities } from './activities.ts';
import { answerAttendance } from './attendance.ts';
import { answerBot } from './botItself.ts';
import { answerChanges } from './changes.ts';
import { answerDiscrepancies } from './discrepancies.ts';
import { answerFinance } from './finance.ts';
import type { Finding } from './finding.ts';
import { answerIndicators } from './indicators.ts';
import { answerItems } from './items.ts';
import { lookBack } from './lookBack.ts';
import { answerMeasures } from './measures.ts';
import { answerMeetings } from './meetings.ts';
import { sentenceStart } from './names.ts';
import { answerPeople } from './people.ts';
import { answerPlans } from './plans.ts';
import { answerResolutions } from './resolutions.ts';
import { answerStatuses } from './statuses.ts';
import { answerTerms } from './terms.ts';
import { answerThemes } from './themes.ts';

/**
 * Answers an understood question from the records at one instant. Pure; it never throws for a query that finds nothing: that is the
 * outcome `nothing`.
 */
export function answerQuery(query: Query, world: World): Answer {
  const finding = query.where.asOf === undefined ? findingOf(query, world) : lookBack(query, world, findingOf);
  const restatement = restate(query, world.register);
  return {
    outcome: finding.outcome,
    restatement,
    ids: finding.ids,
    value: finding.value,
    options: finding.options,
    // What is said about the bot itself is its own restatement.
    text: textOf(query.of === 'bot' ? [] : [restatement], finding),
    headline: sentenceStart(finding.headline),
    notes: finding.notes,
    show: finding.show,
  };
}

/** What was understood, then the answer, its rows and what else is to be known, a line each. */
function textOf(opening: readonly string[], { headline, lines, notes, options, outcome }: Finding): string {
  // Ids are for buttons; what is offered aloud is words.
  const questions = outcome === 'nothing' ? options.filter(option => option.includes(' ')) : [];
  const offers = questions.length > 0 ? [`You could ask: ${questions.join('; ')}.`] : [];
  return [...opening, sentenceStart(headline), ...lines, ...notes, ...offers].join('\n');
}

function findingOf(query: Query, world: World): Finding {
  switch (query.of) {
    case 'activities':
      return answerActivities(query, world);
    case 'themes':
      return answerThemes(query, world);
    case 'plans':
      return answerPlans(query, world);
    case 'indicators':
      return answerIndicators(query, world);
    case 'measures':
      return answerMeasures(query, world);
    case 'meetings':
      return answerMeetings(query, world);
    case 'items':
      return answerItems(query, world);
    case 'resolutions':
      return answerResolutions(query, world);
    case 'attendance':
      return answerAttendance(query, world);
    case 'people':
      return answerPeople(query, world);
    case 'finance':
      return answerFinance(query, world);
    case 'terms':
      return answerTerms(query, world);
    case 'statuses':
      return answerStatuses(query, world);
    case 'discrepancies':
      return answerDiscrepancies(query, world);
    case 'changes':
      return answerChanges(query, world);
    case 'bot':
      return answerBot(query, world);
    default:
      throw unknownSubject(query.of);
  }
}

const unknownSubject = (subject: never): Error => new Error(`There is nothing to answer about "${subject}".`);
