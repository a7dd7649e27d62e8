import type { Besides, Incoming, TurnResult } from '../turn/turn.ts';
import { hasNoText } from '../updates/narrative.ts';
import * as say from './sentences.ts';

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

/** The result, with it said that signs which are no text were not taken, where something that was typed is kept. */
export function withSignsTold(result: TurnResult, incoming: Incoming): TurnResult {
  const isKept = result.changes.some(({ kind }) => KEEPS.includes(kind));
  if (!isKept || !typedIn(incoming).some(hasNoText)) return result;
  return { ...result, replies: [...result.replies, { kind: 'text', text: say.signsLeftOut }] };
}

const KEEPS: readonly TurnResult['changes'][number]['kind'][] = ['keepDraft', 'keepFigureDraft', 'reviewUpdate'];

function typedIn(incoming: Incoming): readonly string[] {
  switch (incoming.kind) {
    case 'said':
    case 'edited':
      return [incoming.text];
    case 'pressed':
      return Object.values((incoming.data ?? {}) as object).filter(value => typeof value === 'string');
    case 'met':
      return [];
    default:
      return incoming satisfies never;
  }
}
