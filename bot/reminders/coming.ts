import type { Rules } from '../../data/cycle.ts';
import { ahead } from '../../jobs/ahead.ts';
import type { DueMessage } from '../../jobs/dueMessage.ts';
import { viewOutbox } from '../../jobs/outboxView.ts';
import type { Turn } from '../conversation/turn.ts';

/** What would be sent between two days, both included, if the records stayed as they are: asked of the function that sends. */
export function comingMessages(
  { store, now }: Turn,
  { settings, calendar }: Rules,
  { from, to }: { readonly from: string; readonly to: string },
): readonly DueMessage[] {
  const entries = store.outbox();
  const situation = {
    settings,
    calendar,
    register: store.register(),
    accounts: store.accounts(),
    contacts: store.contacts(),
    notices: store.notices(),
    snoozes: store.snoozes(),
    outbox: viewOutbox(entries),
    now,
  };
  return [...ahead(situation, entries, to)].filter(({ at }) => at.toFormat('yyyy-MM-dd') >= from);
}
