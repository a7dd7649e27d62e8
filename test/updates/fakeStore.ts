import { join } from 'node:path';
import { loadNarrativeWords } from '../../bot/words/narrativeWords.ts';
import type { Account } from '../../data/contact.ts';
import type { Draft } from '../../data/draft.ts';
import type { Notice } from '../../data/notice.ts';
import { loadReference } from '../../data/reference.ts';
import { createRegister, withUpdate } from '../../data/register.ts';
import { projectRoot } from '../../data/root.ts';
import type { Change } from '../../data/store/change.ts';

/** The words from which it is seen what is worth asking about an update. */
export const narrativeWords = loadNarrativeWords(join(projectRoot(), 'data/narrativeWords.json'));
export const reference = loadReference(join(projectRoot(), 'data/reference'));

/** The reading half of the store, and `perform`, which makes changes in memory and remembers what was filed. */
export function fakeStore() {
  let register = createRegister(reference);
  const drafts = new Map<string, Draft>();
  const accounts = new Map<string, Account>();
  const filed: Extract<Change, { kind: 'fileUpdate' }>[] = [];
  const notices: Notice[] = [];
  const performOne = (change: Change): void => {
    if (change.kind === 'keepDraft') drafts.set(change.draft.id, change.draft);
    else if (change.kind === 'dropDraft') drafts.delete(change.id);
    else if (change.kind === 'keepAccount') accounts.set(change.account.account, change.account);
    else if (change.kind === 'fileUpdate') {
      register = withUpdate(register, change.update);
      filed.push(change);
    } else if (change.kind === 'keepNotice') notices.push(change.notice);
    else throw new Error(`The update conversation makes no change of kind ${change.kind}.`);
  };
  return {
    register: () => register,
    draft: (id: string) => drafts.get(id),
    draftsOf: (author: string) =>
      [...drafts.values()].filter(d => d.author === author).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
    figureDraft: () => undefined,
    figureDraftsOf: () => [],
    account: (account: string) => accounts.get(account),
    accounts: () => [...accounts.values()],
    drafts: () => [...drafts.values()],
    filed,
    notices: () => notices,
    reference: () => reference,
    history: () => [],
    snoozes: () => [],
    contacts: () => [],
    outbox: () => [],
    perform: (changes: readonly Change[]) => changes.forEach(performOne),
  };
}
export type FakeStore = ReturnType<typeof fakeStore>;
