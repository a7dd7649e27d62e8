import type { Activity } from 'botbuilder';
import { withoutQuoted } from './quoted.ts';

/** Whether the bot is mentioned. Teams hands a message of a shared conversation on only then, unless an administrator lets the bot read all. */
export function isAddressed({ text, entities, recipient }: Spoken): boolean {
  const own = recipient.name ? (text ?? '').includes(`<at>${recipient.name}</at>`) : false;
  return own || (entities ?? []).some(entity => mentionedIn(entity) === recipient.id);
}

type Spoken = Pick<Activity, 'text' | 'entities' | 'recipient'>;

const mentionedIn = (entity: object): unknown => {
  const { type, mentioned } = entity as { type?: unknown; mentioned?: { id?: unknown } | null };
  return type === 'mention' ? mentioned?.id : undefined;
};

/**
 * What somebody said, without the mark-up of mentions: the bot's own is taken out wherever and however often it stands, another
 * person's leaves the name. (The SDK's `removeRecipientMention` takes out the first one only, leaves `&nbsp;`, and throws when there
 * is no text or a mention names nobody: platform notes, section 2.) So does what is quoted (`withoutQuoted`). Everything else is as it was typed.
 * @param incoming its envelope is checked; entities may still hold anything
 */
export function spokenText(
  incoming: Pick<Activity, 'text' | 'textFormat' | 'attachments' | 'entities' | 'recipient'>,
): string {
  const typed = withoutQuoted(incoming);
  const mentions = mentionsOf(incoming).filter(({ text }) => typed.includes(text));
  const bare = mentions.reduce(putInstead, typed);
  const escaped = mentions.length > 0 || incoming.textFormat === 'xml';
  return (escaped ? unescapeXml(bare) : bare).replace(/&nbsp;|\u00a0/g, ' ').trim();
}

interface Mention {
  /** As it stands in the text: `<at>Plan bot</at>`. */
  readonly text: string;
  /** The name that stays; undefined for the bot's own, which goes with the blanks around it. */
  readonly instead: string | undefined;
}

const BLANKS_AROUND = /^(&nbsp;|[ \u00a0])+|(&nbsp;|[ \u00a0])+$/g;

function putInstead(text: string, { text: mention, instead }: Mention): string {
  const parts = text.split(mention);
  if (instead !== undefined || parts.length === 1) return parts.join(instead);
  return parts.map(part => part.replace(BLANKS_AROUND, '')).join(' ');
}

function mentionsOf({ entities, recipient }: Pick<Activity, 'entities' | 'recipient'>): Mention[] {
  const named = (entities ?? []).flatMap(entity => readMention(entity, recipient.id));
  const own = recipient.name ? [{ text: `<at>${recipient.name}</at>`, instead: undefined }] : [];
  return [...named, ...own];
}

function readMention(entity: object, botId: string): Mention[] {
  const { type, text, mentioned } = entity as { type?: unknown; text?: unknown; mentioned?: { id?: unknown } | null };
  if (type !== 'mention' || typeof text !== 'string' || text === '') return [];
  return [{ text, instead: mentioned?.id === botId ? undefined : text.replace(/<\/?at[^<>]*>/gi, '') }];
}

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
