import type { Register } from '../../data/register.ts';
import { mentionByRef } from '../naming/activityMention.ts';
import { readRef, type TypedRef } from '../naming/activityRef.ts';
import { LINK, readTail } from './commandTail.ts';
import { SAME_AGAIN, saysSame } from './sameAgain.ts';
import type { StartCommand } from './startCommand.ts';
import { readStatus } from './statusWords.ts';

/**
 * Reads a command that begins with the activity itself: "F03 is amber because …", "3.5 green: teams in all areas". It states a status,
 * so it is no question; and more than ref and status must be there, because "3.5 amber" alone may just as well ask.
 */
export function readRefCommand(said: string, register: Register, planInForce: string): StartCommand | undefined {
  if (said.endsWith('?')) return undefined;
  const ref = readRef(said);
  if (!ref) return readColourFirst(said, register, planInForce);
  const several = readSeveral(said, ref, register, planInForce);
  if (several) return several;
  const after = said.slice(ref.end).replace(FROM, '$<link>');
  if (ASKED.test(after)) return undefined;
  if (saysSame(after.replace(/^[\s:,–—-]+/u, '')))
    return { kind: 'start', activity: mentionByRef(ref, register, planInForce), byRef: true, narrative: SAME_AGAIN };
  const { status, narrative } = readTail(after);
  if (status?.kind !== 'known' || (narrative !== undefined && COLOURS.test(narrative))) return undefined;
  const states = /\p{L}|=/u.test(LINK.exec(after)?.[0] ?? '');
  if (narrative === undefined ? !states : !separated(after)) return undefined;
  return { kind: 'start', activity: mentionByRef(ref, register, planInForce), byRef: true, status, narrative };
}

/** "6.P03: green? on what grounds": the colour is asked about. */
const ASKED = /^[\s:,–—-]*(?:\p{L}+\s+){0,3}\p{L}+\s*\?/u;

/** "2.13 - red, amber or green": which of them it is, is asked. */
const COLOURS = /^[\s,/]*(?:(?:green|amber|red|blue)[\s,/]+)*or\s+(?:green|amber|red|blue)$/iu;

/** "has gone from amber to green": the second is meant. */
const FROM = /^(?<link>[\s:,]*(?:\p{L}+\s+){0,3})from\s+(?:green|amber|red|blue|not\s+started)\s+(?=to\b)/iu;

/** "amber for F03 because the kit is late": as `readRefCommand`, with the words the other way round. */
function readColourFirst(said: string, register: Register, planInForce: string): StartCommand | undefined {
  const status = readStatus(said);
  const link = status && /^\s+(?:for|on)\s+(?:activity\s+)?/iu.exec(said.slice(status.end));
  if (!status || !link) return undefined;
  const rest = said.slice(status.end + link[0].length);
  const ref = readRef(rest);
  const after = ref ? rest.slice(ref.end) : '';
  const { narrative } = readTail(after);
  if (!ref || narrative === undefined || !separated(after)) return undefined;
  const known = { kind: 'known', status: status.status } as const;
  return { kind: 'start', activity: mentionByRef(ref, register, planInForce), byRef: true, status: known, narrative };
}

/** "6.F03 and 6.F05 amber: no trained investigator": which of them is asked, for each is an update of its own. */
function readSeveral(said: string, first: TypedRef, register: Register, planInForce: string): StartCommand | undefined {
  const refs = [first];
  let rest = said.slice(first.end);
  for (let and = AND.exec(rest); and; and = AND.exec(rest)) {
    const ref = readRef(rest.slice(and[0].length));
    if (!ref) break;
    refs.push(ref);
    rest = rest.slice(and[0].length + ref.end);
  }
  const { status, narrative } = readTail(rest);
  if (refs.length < 2 || status?.kind !== 'known') return undefined;
  if (narrative === undefined ? !/\p{L}|=/u.test(LINK.exec(rest)?.[0] ?? '') : !separated(rest)) return undefined;
  const ids = refs.flatMap(ref => {
    const mention = mentionByRef(ref, register, planInForce);
    return mention.kind === 'one' ? [mention.id] : mention.kind === 'several' ? mention.ids : [];
  });
  const words = said.slice(0, said.length - rest.length);
  return {
    kind: 'start',
    activity: { kind: 'several', ids, words, isRef: true, isList: true },
    byRef: true,
    status,
    narrative,
  };
}

const AND = /^\s*(?:,|and|&|\+)\s*(?:and\s+)?/iu;

/** A stop, a dash or "because" sets the narrative off: in "3.5 amber activities" nothing does. */
const separated = (after: string): boolean =>
  /[:;,.–—]|\s-|-\s|\b(?:because|becuase|bcos|cos|coz|bc|as|since|due to|while|but)\b/iu.test(after);
