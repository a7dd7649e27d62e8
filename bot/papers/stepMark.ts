import type { ItemMark } from '../../data/itemMark.ts';
import { isManager } from '../../data/permissions.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Hearing } from '../commands/commands.ts';
import { meetingsNamed } from '../meetings/whichMeeting.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { itemsNamed, type NamedItem } from './itemsNamed.ts';
import { type MarkCommand, readMarkCommand } from './markCommand.ts';
import * as say from './sentences.ts';

/** What of a meeting is public, as a manager says it. Undefined for other words. */
export function stepMark(turn: Turn, hearing: Hearing): TurnResult | undefined {
  const command = readMarkCommand(hearing);
  if (!command) return undefined;
  // Whoever may not see an item is not told either whether there is one of that name.
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagersMark);
  const { meetings } = turn.store.register().records;
  const today = turn.now.toFormat('yyyy-MM-dd');
  const among = command.meeting === '' ? meetings : named(command.meeting, meetings, today);
  if (among.length === 0) return said(turn, say.noMeetingNamed(command.meeting));
  const [first, ...others] = itemsNamed(command.which, among, today);
  if (!first) return said(turn, say.noSuchItem(command.which));
  if (others.length === 0) return mark(turn, first, command);
  const buttons = [first, ...others].slice(0, MOST_OFFERS).map(each => buttonFor(each, command.isNonPublic));
  return said(turn, say.whichItem(command.which), buttons);
}

const MOST_OFFERS = 5;

const named = (words: string, meetings: Parameters<typeof meetingsNamed>[1], today: string) => {
  const byId = meetings.filter(({ id }) => words.includes(id));
  return byId.length > 0 ? byId : meetingsNamed(words, meetings, today);
};

function mark(turn: Turn, item: NamedItem, { isNonPublic }: MarkCommand): TurnResult {
  const { meeting, title, items, agenda } = item;
  const isSo = [...items, ...agenda].every(({ nonPublic }) => (nonPublic === true) === isNonPublic);
  if (isSo) return said(turn, say.markedAlready(title, meeting, isNonPublic));
  const change: ItemMark = {
    meeting: meeting.id,
    items: items.map(({ id }) => id),
    agenda: agenda.map(({ number }) => number),
    isNonPublic,
    by: actorOf(turn.speaker),
    at: turn.now.toISO() ?? '',
  };
  return {
    ...said(turn, say.marked(title, meeting, isNonPublic), [{ ...buttonFor(item, !isNonPublic), title: 'Undo' }]),
    changes: [{ kind: 'markItem', mark: change }],
  };
}

/** By what tells it from everything else: its id, or its number in a meeting that is named by its id. */
function buttonFor({ meeting, title, items, agenda }: NamedItem, isNonPublic: boolean) {
  const [item] = items;
  const which = item
    ? `${item.id} of the meeting ${meeting.id}`
    : `item ${agenda[0]?.number} of the meeting ${meeting.id}`;
  return { title: title.slice(0, 60), say: `mark ${which} ${isNonPublic ? 'non-public' : 'public'}` };
}
