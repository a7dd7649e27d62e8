import type { Rules } from '../../data/cycle.ts';
import type { Roles } from '../../data/roles.ts';
import { registerFor } from '../../data/visible.ts';
import type { HearCommand, Hearing } from '../commands/commands.ts';
import { type FiguresBeside, figureAside, stepFigure } from '../figures/figureFlow.ts';
import { fillFigureForm } from '../figures/figureForm.ts';
import { stepMeeting } from '../meetings/changing.ts';
import { tellMeeting } from '../meetings/tellingMeeting.ts';
import { stepMark } from '../papers/stepMark.ts';
import { stepPapers } from '../papers/stepPapers.ts';
import { stepPersona } from '../people/persona.ts';
import { stepRoles } from '../people/stepRoles.ts';
import { stepReminders } from '../reminders/stepReminders.ts';
import { askWhatIsMeant } from '../reminders/unsure.ts';
import { stepChase } from '../reviews/chasing.ts';
import type { OnCard } from '../reviews/deciding.ts';
import { stepOwnUpdates } from '../reviews/ownUpdates.ts';
import { isDecision } from '../reviews/reviewCommand.ts';
import { stepReview } from '../reviews/stepReview.ts';
import type { SendingPorts } from '../sending/sendingPorts.ts';
import { stepSending } from '../sending/stepSending.ts';
import { stepStandIn } from '../standIns/stepStandIn.ts';
import { stepTeaching, type TeachingPorts } from '../teaching/stepTeaching.ts';
import { stale } from '../turn/propose.ts';
import {
  type Incoming,
  isShared,
  type Reply,
  type Session,
  type Turn,
  type TurnResult,
  type TurnTaken,
} from '../turn/turn.ts';
import { stepEdit } from '../updates/editing.ts';
import { askAgain, nothingOpen, stepUpdate, type UpdateInput } from '../updates/flow.ts';
import { olderCard } from '../updates/lifeSentences.ts';
import { looksLikeQuestion } from '../updates/looksLikeQuestion.ts';
import { openUpdate } from '../updates/openUpdate.ts';
import { type PressedOn, readUpdateInput } from '../updates/readUpdateInput.ts';
import { ifForUpdate } from '../updates/sentences.ts';
import { keepTyped } from '../updates/typedBeside.ts';
import type { NarrativeWords } from '../words/narrativeWords.ts';
import { answerSentence, pastOf } from './answerSentence.ts';
import { answerEdit } from './edited.ts';
import { offeringHalfWay } from './halfWay.ts';
import { welcome } from './help.ts';
import { endsFigure, inPlace } from './inPlace.ts';
import { presentAnswer } from './present.ts';
import { readPressed } from './pressed.ts';
import * as say from './sentences.ts';
import { stepProposal } from './stepProposal.ts';
import { withSignsTold, withUnread, wordsMissing } from './unread.ts';

export interface ConversationPorts extends TeachingPorts {
  readonly roles: Roles;
  readonly rules: Rules;
  readonly narrativeWords: NarrativeWords;
  /** Reads what is said of sending, leave and meetings. */
  readonly commands: HearCommand;
  /** What the bot will send by itself; absent where nothing is sent, as at the command line. */
  readonly sending?: SendingPorts;
  /** Where people's browsers reach this server; absent: links to it are left out. */
  readonly publicUrl?: string | undefined;
}

/**
 * The one entry of the conversation: everything that is said or pressed comes through here, and what comes back is data. The order is
 * the rule of precedence: who somebody is, then a word being taught, then an update being begun, steered or written, then a question. A question in the middle
 * of an update is answered and the step is asked again.
 */
export function createRespond(ports: ConversationPorts): (turn: TurnTaken) => TurnResult {
  return taken => {
    const turn = { ...taken, narrativeWords: ports.narrativeWords };
    const result = withSignsTold(withoutOldUndo(turn, take(turn, ports)), turn.incoming);
    return { ...result, session: figureAside(stale(turn.session, result.session), turn.session) };
  };
}

/** Once something else was saved, "undo" would not be about a taught word any more. */
function withoutOldUndo({ session: before }: Turn, result: TurnResult): TurnResult {
  const { taught, ...session } = result.session;
  const isOld = taught !== undefined && taught === before.taught && result.changes.length > 0;
  return isOld ? { ...result, session } : result;
}

function take(turn: Turn, ports: ConversationPorts): TurnResult {
  const { incoming } = turn;
  switch (incoming.kind) {
    case 'met':
      return unchanged(turn.session, welcome(turn.speaker, incoming.scope));
    case 'said':
      return offeringHalfWay(turn, incoming.text, listen(turn, incoming, ports));
    case 'edited':
      return answerEdit(turn, incoming.text.trim(), (as, words) => hear(as, words, ports));
    case 'pressed':
      return press(turn, incoming, ports);
    default:
      return incoming satisfies never;
  }
}

function listen(turn: Turn, { text: typed, besides }: Said, ports: ConversationPorts): TurnResult {
  const words = typed.trim();
  if (words === '') return again(turn, unchanged(turn.session, text(wordsMissing(besides))));
  return withUnread(hear(turn, words, ports), besides);
}

type Said = Extract<Incoming, { kind: 'said' }>;

function press(turn: Turn, { data }: Extract<Incoming, { kind: 'pressed' }>, ports: ConversationPorts): TurnResult {
  const pressed = readPressed(data);
  switch (pressed.kind) {
    case 'form':
      return inPlace(stepUpdate(turn, pressed)) ?? unchanged(turn.session, text(say.unknownPress));
    case 'words': {
      const { kind: _words, say: words, typed, ...on } = pressed;
      const kept = typed ? keepTyped(turn, typed) : { turn, changes: [], left: [] };
      const result = hear({ ...kept.turn, incoming: { kind: 'said', text: words } }, words, ports, {
        ...on,
        isForm: typed !== undefined,
      });
      const unkept = kept.left.length > 0 ? [{ ...text(olderCard(kept.left)), givesBack: true } as const] : [];
      const heard = {
        ...result,
        replies: [...result.replies, ...unkept],
        changes: [...kept.changes, ...result.changes],
      };
      // Only a card that stood for one draft is done with: a list whose button was pressed may be wanted again.
      return on.draft === undefined && !typed && !endsFigure(result) ? heard : inPlace(heard);
    }
    case 'figure':
      return inPlace(fillFigureForm(turn, pressed.about, pressed));
    case 'unknown':
      return unchanged(turn.session, text(say.unknownPress));
    default:
      return pressed satisfies never;
  }
}

/** @param pressed what the button carried, where the words are a button's */
function hear(turn: Turn, words: string, ports: ConversationPorts, pressed?: Carried): TurnResult {
  const hearing = ports.commands(words);
  const persona = stepPersona(turn, ports.roles);
  if (persona) return persona;
  const role =
    turn.session.updating?.step === 'narrative' && !pressed ? undefined : stepRoles(turn, hearing, ports.roles);
  if (role) return role;
  const teaching = stepTeaching(turn, words, ports);
  if (teaching) return teaching;
  const life = pressed?.draft === undefined ? stepLife(turn, hearing, ports, pressed) : undefined;
  if (life) return life;
  const figure = pressed?.draft === undefined ? stepFigure(turn, words, pressed) : undefined;
  if (figure) return endsFigure(figure) ? again(turn, figure) : figure;
  const input = readUpdateInput(turn, words, pressed);
  const step = input && (stepUpdate(turn, input) ?? nothingToSteer(turn, input));
  return (
    step ??
    again(
      turn,
      stepOwnUpdates(turn, words, ports.rules) ??
        askWhatIsMeant(turn, hearing.gist()) ??
        withHint(turn, words, ask(turn, words, ports)),
    )
  );
}

/** What a button carried besides its words. */
type Carried = PressedOn & OnCard & FiguresBeside & { readonly proposal?: string | undefined };

/**
 * What happens to an update beside its being written: what was proposed is confirmed, a filed one opened again or reviewed, somebody chased,
 * who acts for whom, a meeting changed, and what is said about reminders. While a narrative is awaited, what is typed is the narrative, but
 * for a manager's “accept 3.5”, which is nobody's narrative.
 */
function stepLife(
  turn: Turn,
  hearing: Hearing,
  { rules, roles, publicUrl, sending = NOTHING_SENT }: ConversationPorts,
  pressed: Carried | undefined,
): TurnResult | undefined {
  const { words } = hearing;
  const proposed = stepProposal(turn, words, rules, pressed?.proposal);
  if (proposed) return proposed;
  if (turn.session.updating?.step === 'narrative' && !pressed) {
    const decided = isDecision(words, turn.speaker) ? stepReview(turn, words, rules) : undefined;
    return decided && again(turn, decided);
  }
  return (
    stepEdit(turn, words, rules) ??
    stepReview(turn, words, rules, pressed) ??
    stepChase(turn, hearing, rules) ??
    stepPapers(turn, hearing, rules) ??
    stepStandIn(turn, hearing) ??
    tellMeeting(turn, hearing, { rules, publicUrl }) ??
    stepMeeting(turn, hearing, rules) ??
    stepMark(turn, hearing) ??
    stepReminders(turn, hearing, { ...rules, managers: roles.managers }) ??
    stepSending(turn, hearing, sending, rules.settings)
  );
}

const NOTHING_SENT: SendingPorts = { queue: () => [], queueDays: 14 };

/** "yes" or "cancel" with nothing open is said to be that; "back" or "no" may still be part of a talk about the plan. */
function nothingToSteer(turn: Turn, input: UpdateInput): TurnResult | undefined {
  const sentence = input.kind === 'command' ? nothingOpen(input.command) : undefined;
  return sentence === undefined ? undefined : unchanged(turn.session, text(sentence));
}

function ask(turn: Turn, words: string, { reader, rules, publicUrl }: ConversationPorts): TurnResult {
  const register = registerFor(turn.speaker, turn.store.register());
  const { answer, last } = answerSentence(words, {
    ...turn,
    register,
    reader,
    rules,
    past: pastOf(turn.store, turn.now),
  });
  const session = last ? { ...turn.session, last } : turn.session;
  return {
    session,
    replies: [
      presentAnswer(answer, turn.speaker, { register, now: turn.now, rules, publicUrl, isShared: isShared(turn) }),
    ],
    changes: [],
    outcome: answer.outcome,
  };
}

/** Asks the open step again after something else was answered, so that nobody loses the thread. */
function again(turn: Turn, result: TurnResult): TurnResult {
  const open = askAgain(turn);
  return open ? { ...result, replies: [...result.replies, open] } : result;
}

/** Words under a preview that came to nothing as a question may have been meant for the update. */
function withHint(turn: Turn, words: string, result: TurnResult): TurnResult {
  const isLost = result.outcome === 'notUnderstood' || result.outcome === 'nothing';
  if (!isLost || looksLikeQuestion(words) || openUpdate(turn)?.step !== 'confirm') return result;
  return { ...result, replies: [...result.replies, text(ifForUpdate)] };
}

const unchanged = (session: Session, reply: Reply): TurnResult => ({ session, replies: [reply], changes: [] });

const text = (words: string): Reply => ({ kind: 'text', text: words });
