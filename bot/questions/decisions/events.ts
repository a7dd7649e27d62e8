import { statusText } from '../../../cards/words/status.ts';
import { spokenName } from '../../../data/personName.ts';
import type { Update } from '../../../data/records/update.ts';
import type { Register } from '../../../data/register.ts';
import type { Change } from '../../../data/store/change.ts';
import type { HistoryLine } from '../../../data/store/port.ts';
import { versionBefore, versionsOf } from '../../../data/versions.ts';

/** One thing that was decided about an activity. */
export interface Event {
  readonly kind: 'update' | 'review' | 'lead' | 'standIn';
  readonly activity: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** The person who did it, where they are one on record. */
  readonly person: string | null;
  /** Their name, as it was then. */
  readonly who: string;
  /** What they did, without their name: "submitted Green (was Amber)". */
  readonly what: string;
  /** The words that they gave with it; '' for none. */
  readonly words: string;
}

/** Everything that the history tells of activities, the oldest first. What concerns no activity is left out. */
export function eventsIn(history: readonly HistoryLine[], register: Register): readonly Event[] {
  return history.flatMap(({ changes }) => changes.flatMap(change => eventOf(change, register)));
}

function eventOf(change: Change, register: Register): readonly Event[] {
  switch (change.kind) {
    case 'fileUpdate':
      return updateEvent(change.update, register);
    case 'reviewUpdate': {
      const { verdict, comment, by, at } = change.review;
      const what = verdict === 'accepted' ? 'accepted it' : 'returned it';
      const words = comment ?? '';
      return [{ kind: 'review', activity: change.activity, at, person: by.person, who: by.name, what, words }];
    }
    case 'changeLead': {
      const { lead, by, at } = change.change;
      const what = `made ${nameOf(lead, register)} its lead`;
      return [{ kind: 'lead', activity: change.activity, at, person: by.person, who: by.name, what, words: '' }];
    }
    case 'nameStandIn': {
      const { activity, person, of, by, at } = change.standIn;
      if (activity === null) return [];
      const what = `let ${nameOf(person, register)} write for ${nameOf(of, register)}`;
      return [{ kind: 'standIn', activity, at, person: by.person, who: by.name, what, words: '' }];
    }
    default:
      return [];
  }
}

function updateEvent({ activity, submitted, status, summary }: Update, register: Register): readonly Event[] {
  if (!submitted) return [];
  const version = versionsOf(register, activity).find(update => update.submitted?.at === submitted.at);
  const before = version && versionBefore(register, version);
  const is = statusText(status ?? 'none');
  const was = before ? statusText(before.status ?? 'none') : undefined;
  const change = was === undefined ? `${is} (the first)` : was === is ? `still ${is}` : `${is} (was ${was})`;
  const owner = submitted.onBehalfOf === undefined ? '' : ` for ${nameOf(submitted.onBehalfOf, register)}`;
  const what = `submitted ${change}${owner}`;
  const { by: person, byName: who, at } = submitted;
  return [{ kind: 'update', activity, at, person, who, what, words: summary }];
}

function nameOf(id: string, register: Register): string {
  const person = register.person(id);
  return person ? spokenName(person) : id;
}
