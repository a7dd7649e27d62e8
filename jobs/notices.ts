import type { DateTime } from 'luxon';
import type { Contact } from '../data/contact.ts';
import type { Notice } from '../data/notice.ts';
import type { Register } from '../data/register.ts';
import type { NoticeMessage } from './dueMessage.ts';
import { personalContacts } from './personalContacts.ts';
import type { Situation } from './situation.ts';

/** What is told later than this is news no more, and would only puzzle. */
export const KEPT_DAYS = 7;

/**
 * What one person's act makes the bot say to another, as long as it is news and still so. Within the sending hours; but the answer to
 * what somebody said today does not wait for tomorrow.
 * @param slot the sending time that now belongs to; undefined outside the sending hours
 */
export function dueNotices(situation: Situation, slot: DateTime | undefined): readonly NoticeMessage[] {
  const { notices = [], now, settings } = situation;
  const today = now.setZone(settings.timeZone).toFormat('yyyy-MM-dd');
  const waiting = notices.filter(notice => (slot || notice.answers === today) && isNews(notice, situation));
  if (waiting.length === 0) return [];
  const byPerson = personalContacts(situation);
  return waiting.map(notice => messageOf(notice, contactOf(notice, situation, byPerson), slot ?? now));
}

function isNews(notice: Notice, { now, register }: Situation): boolean {
  if (Date.parse(notice.at) < now.minus({ days: KEPT_DAYS }).toMillis()) return false;
  if (notice.kind === 'chase') return notice.about.some(id => isOwedSince(id, notice.at, register));
  if (notice.kind !== 'updateReturned') return true;
  // Who has sent a better one meanwhile need not be told that the first came back.
  return notice.about.some(id => register.latestUpdate(id)?.review?.verdict === 'returned');
}

/** Whoever gave it after they were asked for it is not asked again. */
function isOwedSince(id: string, asked: string, register: Register): boolean {
  const given = register.latestUpdate(id)?.submitted?.at;
  return given === undefined || Date.parse(given) <= Date.parse(asked);
}

/** Where the person is reached; an account that stands for nobody, or whose person has no other, where it was heard from. */
function contactOf(
  { to }: Notice,
  { accounts, contacts }: Situation,
  byPerson: ReadonlyMap<string, Contact>,
): Contact | undefined {
  if (to.person !== null) return byPerson.get(to.person);
  const speaksAsSomebody = accounts.some(({ account, person }) => account === to.account && person !== null);
  if (to.account === null || speaksAsSomebody) return undefined;
  return contacts.find(
    ({ account, scope, unreachable }) => account === to.account && scope === 'personal' && unreachable === undefined,
  );
}

const messageOf = (notice: Notice, contact: Contact | undefined, at: DateTime): NoticeMessage => ({
  kind: 'notice',
  key: notice.key,
  to: notice.to.person ?? `account/${notice.to.account}`,
  ...(contact && { contact }),
  about: notice.about,
  because: notice.because,
  covers: [],
  shows: [],
  notice,
  at,
});
