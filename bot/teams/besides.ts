import type { Activity } from 'botbuilder';
import type { Besides } from '../turn/turn.ts';

/**
 * What came with a message besides its words. Teams adds the message itself once more as HTML, which is nothing besides; what is quoted, forwarded or dropped
 * from another app comes as an attachment too.
 * @param incoming its envelope is checked; attachments may still hold anything
 */
export function besidesOf({ attachments }: Pick<Activity, 'attachments'>): readonly Besides[] {
  const kinds = Array.isArray(attachments) ? attachments.map(kindOf) : [];
  return [...new Set(kinds.filter(kind => kind !== undefined))];
}

function kindOf(attachment: unknown): Besides | undefined {
  const { contentType } = (attachment ?? {}) as { contentType?: unknown };
  if (typeof contentType !== 'string' || contentType === 'text/html') return undefined;
  if (FILES.includes(contentType)) return 'file';
  return contentType.startsWith('image/') ? 'picture' : 'other';
}

/** A file in a personal chat, and one that stands in SharePoint. */
const FILES = ['application/vnd.microsoft.teams.file.download.info', 'reference'];
