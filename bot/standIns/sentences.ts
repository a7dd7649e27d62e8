import { longDay } from '../../cards/words/days.ts';

/** Everything that is said of who acts in whose place. Names are people and activities as they are told. */

type Days = { readonly from: string; readonly until: string | null };

export const whichActivity = (words: string): string =>
  `“${words}” does not tell me which activity it is. Say its number, like 3.5. Nothing was changed.`;
export const onlyManagersCover =
  'Cover for somebody else is assigned by a manager of the office. For what you lead yourself, say “let … update 3.5 for me until 30 June”.';
export const onlyManagersLead = 'The lead of an activity is changed by a manager of the office. Nothing was changed.';
export const notYours = (name: string): string =>
  `You neither lead nor sponsor ${name}, so you cannot let somebody else write for it. Nothing was changed.`;
export const nothingOfYours = 'You lead or sponsor no activity, so there is nothing to hand over. Nothing was changed.';
export const nothingOfTheirs = (person: string): string =>
  `${person} leads or sponsors no activity, so there is nothing to cover. Nothing was changed.`;
export const samePerson = (person: string): string => `${person} writes for it already. Nothing was changed.`;
export const whichDays = (person: string): string =>
  `Say from when to when ${person} is covered, like “from 1 to 20 June”. Nothing was changed.`;
export const whenAway =
  'From when to when are you away? Say first “I am on leave from 1 to 20 June”, and then this again. Nothing was changed.';
export const daysPast = (day: string): string => `${longDay(day)} is past, so nothing was changed. Say a day to come.`;
export const daysTurned = 'The last day comes before the first. Say it again, like “from 1 to 20 June”.';
export const leadsAlready = (person: string, name: string): string =>
  `${person} leads ${name} already. Nothing was changed.`;

export const spanOf = ({ from, until }: Days, today: string): string => {
  const begins = from <= today ? '' : `from ${longDay(from)} `;
  return until === null
    ? `${begins}until it is stopped`
    : `${begins}${begins === '' ? 'until' : 'to'} ${longDay(until)}`;
};

export const delegateHeading = (person: string): string => `Let ${person} submit updates?`;
export const delegateText = (person: string, owner: string, names: readonly string[], span: string): string =>
  `${person} may submit updates of ${names.join(', ')} in the place of ${owner}, ${span}. ${owner} still gets the reminders, and both are named with each update.`;
export const coverHeading = (person: string, owner: string): string => `${person} covers for ${owner}?`;
export const coverText = (person: string, owner: string, names: readonly string[], span: string): string =>
  `${person} may submit updates of ${names.join(', ')} in the place of ${owner}, and gets the reminders instead, ${span}.`;
export const leadHeading = (person: string, name: string): string => `Make ${person} the lead of ${name}?`;
export const leadText = (person: string, was: string | undefined): string =>
  `${was ? `It is led by ${was} now.` : 'It names no lead now.'} Reminders begin afresh for ${person}: nothing that fell due before is theirs.`;
export const confirmButton = 'Confirm';

export const named = (person: string, owner: string, span: string): string =>
  `Done. ${person} may write for ${owner} ${span}, and is told.`;
export const nowLeads = (person: string, name: string): string =>
  `Done. ${person} leads ${name} from now on, and is told.`;
export const leadChangedMeanwhile = (name: string): string =>
  `The lead of ${name} was changed meanwhile, so nothing was done. Say it again if it still holds.`;
export const noMore = 'You may not do that any more. Nothing was changed.';

export const nothingToEnd = 'Nobody stands in for anybody by your word, so there is nothing to stop.';
export const whichToEnd = 'Which of them ends?';
export const ended = (person: string, owner: string): string => `Done. ${person} no longer writes for ${owner}.`;
export const endButton = (person: string, owner: string): string => `${person} for ${owner}`;

export const standInLine = (person: string, owner: string, what: string, span: string): string =>
  `${person} for ${owner}: ${what}, ${span}`;
export const nobodyStandsIn = (owner: string): string => `Nobody stands in for ${owner}.`;
export const nobodyStandsInAtAll = 'Nobody stands in for anybody now.';
export const everything = 'everything';

// To the one who was named

export const youStandIn = (by: string, owner: string, names: readonly string[], span: string): string =>
  `${by} named you to write the updates of ${names.join(', ')} ${by === owner ? 'in their place' : `for ${owner}`}, ${span}.`;
export const youLead = (by: string, name: string, title: string): string =>
  `${by} made you the lead of ${name}: ${title}.`;
