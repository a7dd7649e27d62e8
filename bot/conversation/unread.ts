import * as say from './sentences.ts';
import type { Besides, TurnResult } from './turn.ts';

/** What is answered to a message without words, by what came in their place. */
export function wordsMissing(besides: readonly Besides[] = []): string {
  if (besides.includes('file')) return say.fileUnread;
  if (besides.includes('picture')) return say.pictureUnread;
  return say.emptyMessage;
}

/** The result, with what was not read of the message said below: somebody may rely on a file that nobody keeps. */
export function withUnread(result: TurnResult, besides: readonly Besides[] = []): TurnResult {
  const what = besides.find(each => each !== 'other');
  if (what === undefined) return result;
  return { ...result, replies: [...result.replies, { kind: 'text', text: say.unreadBeside(what) }] };
}
