import { isManager } from '../../data/permissions.ts';
import type { Person } from '../../data/records/person.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Proposal } from '../turn/proposal.ts';
import { propose } from '../turn/propose.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import { activityNamed, personName } from './people.ts';
import * as say from './sentences.ts';

/** Shows who would lead an activity in whose place. */
export function proposeLead(turn: Turn, person: Person, what: string): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagersLead);
  const found = activityNamed(turn, what);
  if (!found.ok) return found.refusal;
  const activity = found.value;
  if (!activity) return said(turn, say.whichActivity(what));
  const register = turn.store.register();
  const [name, lead] = [nameOf(turn, activity), personName(register, person.id)];
  if (activity.lead === person.id) return said(turn, say.leadsAlready(lead, name));
  const was = activity.lead === null ? undefined : personName(register, activity.lead);
  return propose(
    turn,
    { kind: 'changeLead', activity: activity.id, was: activity.lead, lead: person.id },
    { heading: say.leadHeading(lead, name), text: say.leadText(lead, was), button: say.confirmButton },
  );
}

/** Gives the activity to its new lead, unless somebody gave it to another one since this was shown. */
export function changeLead(turn: Turn, shown: Extract<Proposal, { kind: 'changeLead' }>): TurnResult {
  const register = turn.store.register();
  const activity = register.activity(shown.activity);
  if (!isManager(turn.speaker) || !activity) return said(turn, say.noMore);
  const name = nameOf(turn, activity);
  if (activity.lead !== shown.was) return said(turn, say.leadChangedMeanwhile(name));
  const by = actorOf(turn.speaker);
  const at = turn.now.toISO() ?? '';
  return {
    ...said(turn, say.nowLeads(personName(register, shown.lead), name)),
    changes: [
      { kind: 'changeLead', activity: activity.id, change: { was: shown.was, lead: shown.lead, by, at } },
      {
        kind: 'keepNotice',
        notice: {
          key: `leadNamed/${activity.id}/${at}`,
          kind: 'leadNamed',
          to: { account: null, person: shown.lead },
          about: [activity.id],
          because: say.youLead(turn.speaker.name, name, activity.title),
          at,
        },
      },
    ],
  };
}
