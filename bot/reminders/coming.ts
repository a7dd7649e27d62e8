import type { Rules } from '../../data/cycle.ts';
import { ahead } from '../../jobs/ahead.ts';
import type { DueMessage } from '../../jobs/dueMessage.ts';
import { viewOutbox } from '../../jobs/outboxView.ts';
import type { Turn } from '../turn/turn.ts';

/** The rules of sending, and who is a manager by `data/roles.json`: person ids. */
export type Planning = Rules & { readonly managers?: readonly string[] };

/** What would be sent between two days, both included, if the records stayed as they are: asked of the function that sends. */
export function comingMessages(
  { store, now }: Turn,
  { settings, calendar, managers = [] }: Planning,
  { from, to }: { readonly from: string; readonly to: string },
): readonly DueMessage[] {
  const entries = store.outbox();
  const situation = {
    settings,
    calendar,
    register: store.register(),
    accounts: store.accounts(),
    managers,
    contacts: store.contacts(),
    notices: store.notices(),
    snoozes: store.snoozes(),
    outbox: viewOutbox(entries),
    now,
  };
  return [...ahead(situation, entries, to)].filter(({ at }) => at.toFormat('yyyy-MM-dd') >= from);
}
