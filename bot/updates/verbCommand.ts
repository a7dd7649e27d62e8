import type { Register } from '../../data/register.ts';
import {
  type ActivityMention,
  LONGEST_TITLE_CHARACTERS,
  mentionByRef,
  mentionByTitle,
} from '../naming/activityMention.ts';
import { readRef } from '../naming/activityRef.ts';
import { wordsThatMatter } from '../naming/activityTitle.ts';
import { slipsBetween } from '../words/nearWords.ts';
import { readTail, statusOffset, type Tail } from './commandTail.ts';
import type { StartCommand } from './startCommand.ts';

/**
 * Reads a command that says what to do: "update F03", "please set 3.5 to green: …", "I want to update operation reacher", "submit an
 * update for 6.F03". Undefined where the same words ask ("update me on 3.5", "is there an update on …") or mean many activities.
 */
export function readVerbCommand(said: string, register: Register, planInForce: string): StartCommand | undefined {
  const verb = readVerb(said);
  if (!verb) return undefined;
  const object = said.slice(verb.end).replace(DETERMINERS, '');
  if (asksInstead(said, verb, object)) return undefined;
  if (/^(?:mine|activity|activities|updates?)?[\s.!]*$/iu.test(object))
    return verb.sets ? undefined : { kind: 'start' };
  const ref = readRef(object);
  const command = ref
    ? { activity: mentionByRef(ref, register, planInForce), byRef: true, ...readTail(object.slice(ref.end)) }
    : readByTitle(object, register, planInForce);
  return command && accepted(command, verb, said) ? { kind: 'start', ...command } : undefined;
}

interface Verb {
  readonly end: number;
  /** "set", "mark": nothing without a status, unlike "update". */
  readonly sets: boolean;
  /** "update on", "updates for": a noun, so that it may as well ask for one. */
  readonly isNoun: boolean;
  /** "I want to", "can I": whoever says so means to do it. */
  readonly intends: boolean;
}

/** Politeness and intention that may stand before the verb. */
const LEAD_IN =
  /^(?:(?:please|pls|plz|hi|hello|hey|ok|okay|so|right|and|now|can|could|may|i['’]?d|i['’]?ll|i['’]?m|i|you|we|want|would|like|need|have|got|to|wish|let['’]?s|let|me|going|am|gonna|wanna|just|quick|quickly|also)\b['’]?[\s,.!]*)*/iu;
const SETTERS = /^(?:set|mark|make|move|turn|put|rate|change|record|log|report)\b\s*/iu;
const MINE = /^(?:(?:this|here)(?:['’]?s|\s+is)\s+)?(?:my|our)\s+(?:quarterly\s+)?update\s*(?:(?:for|on|of)\b\s*)/iu;
/** "submit an update for". */
const GIVES =
  /^(?:do|make|give|add|file|submit|enter|log|record|provide|send|write|start|begin|create|post)\s+(?:(?:an?|my|the|our|this|another|new|quarterly|quarter['’]?s|q[1-4])\s+)*(?:status\s+)?update\b\s*(?:(?:for|on|about|to|of)\b\s*)?/iu;
const DETERMINERS =
  /^(?:(?:the|that|my|our|an?|this|status|rag|rating|colour|progress|of|for|all|activity|strategic|action|no|number|ref)\b[\s.]*)*(?=\S)/iu;

function readVerb(said: string): Verb | undefined {
  const leadIn = LEAD_IN.exec(said)?.[0] ?? '';
  const rest = said.slice(leadIn.length);
  const intends = /\b(?:want|like|need|have|wish|going|can|could|may|let|lets|gonna|wanna)\b/iu.test(leadIn);
  const verb = (length: number, kind: Partial<Verb>): Verb => ({
    end: leadIn.length + length,
    sets: false,
    isNoun: false,
    intends,
    ...kind,
  });
  const gives = GIVES.exec(rest);
  // "Can you give an update on …" asks the bot for one.
  if (gives) return /\byou\b/iu.test(leadIn) ? undefined : verb(gives[0].length, { intends: true });
  // "My update for F03: amber …" gives one; without a colour it may as well ask after it.
  const own = MINE.exec(rest);
  if (own) return verb(own[0].length, { sets: true });
  const setter = SETTERS.exec(rest);
  if (setter) return verb(setter[0].length, { sets: true });
  const first = /^\p{L}+/u.exec(rest)?.[0];
  if (first === undefined || !isUpdate(first.toLowerCase())) return undefined;
  const preposition = /^\s*(?:on|about|for)\b\s*/iu.exec(rest.slice(first.length));
  const gap = /^[\s:,–-]*/u.exec(rest.slice(first.length))?.[0] ?? '';
  return verb(first.length + (preposition?.[0] ?? gap).length, { isNoun: preposition !== null });
}

/** "update", a slip in it forgiven. Its other forms are words of questions: "updates", "updated". */
const isUpdate = (word: string): boolean =>
  !/^(?:updates|updated|updater|upgrade|uptake|undated)$/u.test(word) &&
  slipsBetween(word, 'update', 2) <= (word.length >= 5 ? 2 : 0) &&
  word[0] === 'u';

const MANY = /^(?:everything|everyone|every|each|all\b|both\b|theme\b|(?:the\s+)?(?:green|amber|red|blue)s\b)/iu;
/** "update history", "update me": the word is part of a question. */
const ASKS_FOR_ONE = /^(?:me|us|him|her|them|history|log|schedule|deadlines?|due|dates?|list|overdue|please\?)\b/iu;

function asksInstead(said: string, verb: Verb, object: string): boolean {
  if (/^all\s+(?!mine|my\b)/iu.test(said.slice(verb.end)) || MANY.test(object)) return true;
  if (ASKS_FOR_ONE.test(object)) return true;
  return said.endsWith('?') && !verb.intends;
}

type Said = Tail & { readonly activity?: ActivityMention };

/** The words up to a stop or a status name the activity by its title: "operation reacher: all teams in place". */
function readByTitle(object: string, register: Register, planInForce: string): Said | undefined {
  const head = object.slice(0, LONGEST_TITLE_CHARACTERS);
  const stop = /\s*[:;,]|\s+[–—-]+\s|\n|\.\s/u.exec(head)?.index ?? head.length;
  const status = statusOffset(head.slice(0, stop));
  const titleEnd = status >= 0 ? status : stop;
  const title = head.slice(0, titleEnd).replace(/(?:\b(?:is|are|has|gone|to|as|now|still|be|status)\b[\s]*)+$/iu, '');
  const tail = readTail(object.slice(titleEnd));
  if (/^\W*(?:it|this|that)\b/iu.test(title) && wordsThatMatter(title).length === 0)
    return { activity: { kind: 'it' }, ...tail };
  if (wordsThatMatter(title).length === 0) return tail.status || tail.narrative ? tail : undefined;
  return { activity: mentionByTitle(title, register, planInForce), ...tail };
}

/** Whether what was read is surely meant as an update, and not as a question that begins with the same words. */
function accepted(command: Said, verb: Verb, said: string): boolean {
  const says = command.status !== undefined || (command.narrative !== undefined && !said.endsWith('?'));
  if (verb.sets) return command.status !== undefined && command.activity !== undefined && isNamed(command.activity);
  if (verb.isNoun && !verb.intends) return says;
  return true;
}

/** "set up a green space" has a colour in it and names nothing. */
const isNamed = (activity: ActivityMention): boolean => activity.kind !== 'unknown' || activity.nearest.length > 0;
