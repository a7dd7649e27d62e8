import type { Activity } from 'botbuilder';

/**
 * A message's text without the message that it quotes: people press “Reply” on a message of the bot and write below it. Clients differ: some put the quoted
 * words before the own ones, some a mark in their place; each is taken out only where the message says that it quotes. What was typed stays to the letter.
 * @param incoming its envelope is checked; attachments and entities may still hold anything
 */
export function withoutQuoted({
  text,
  attachments,
  entities,
}: Pick<Activity, 'text' | 'attachments' | 'entities'>): string {
  const marks = [
    ...(Array.isArray(attachments) ? attachments : []).map(markOfAttachment),
    ...(entities ?? []).map(markOfEntity),
  ];
  const unmarked = marks.reduce<string>((rest, mark) => (mark ? rest.replace(mark, ' ') : rest), text ?? '');
  return quotesIn(attachments).reduce(withoutBeginning, unmarked);
}

const LONGEST_ID = 200;

function markOfAttachment(attachment: unknown): RegExp | undefined {
  const { id } = (attachment ?? {}) as { id?: unknown };
  return isId(id) ? new RegExp(`<attachment id="${escaped(id)}">\\s*(?:</attachment>)?`, 'giu') : undefined;
}

function markOfEntity(entity: unknown): RegExp | undefined {
  const { type, quotedReply } = (entity ?? {}) as { type?: unknown; quotedReply?: { messageId?: unknown } | null };
  const id = type === 'quotedReply' ? quotedReply?.messageId : undefined;
  return isId(id) ? new RegExp(`<quoted messageId="${escaped(id)}"\\s*/?>`, 'giu') : undefined;
}

const isId = (id: unknown): id is string => typeof id === 'string' && id !== '' && id.length <= LONGEST_ID;

const QUOTE = /<blockquote[^>]*schema\.skype\.com\/Reply[^>]*>(.*?)<\/blockquote>/gisu;
const LONGEST_QUOTE = 10_000;

/** The words of the messages that are quoted, as the HTML form of the message has them. */
function quotesIn(attachments: Activity['attachments']): readonly (readonly string[])[] {
  const html = (Array.isArray(attachments) ? attachments : []).find(
    each => (each as { contentType?: unknown } | null)?.contentType === 'text/html',
  )?.content as unknown;
  if (typeof html !== 'string' || html.length > LONGEST_QUOTE) return [];
  return [...html.matchAll(QUOTE)].map(([, quoted = '']) => wordsOf(quoted)).filter(words => words.length > 0);
}

const wordsOf = (html: string): string[] =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&nbsp;|&#160;/giu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .split(/\s+/u)
    .filter(Boolean);

/** The text without these words at its beginning, where it begins with all of them. */
function withoutBeginning(text: string, words: readonly string[]): string {
  return text.replace(new RegExp(`^\\s*${words.map(escaped).join('\\s*')}\\s*`, 'u'), '');
}

const escaped = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
