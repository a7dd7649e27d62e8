import { isManager } from '../../data/permissions.ts';
import type { Activity } from '../../data/records/activity.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Proposal } from '../turn/proposal.ts';
import { propose } from '../turn/propose.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { planNow, today } from '../updates/openUpdate.ts';
import { namesOf, ownedBy, personName } from './people.ts';
import * as say from './sentences.ts';
import type { Days } from './standInCommand.ts';

export type NewStandIn = Extract<Proposal, { kind: 'nameStandIn' }>['standIn'];

/** Shows who would write in whose place, for what and how long. */
export function proposeStandIn(turn: Turn, asked: Omit<NewStandIn, 'from' | 'until'>, days: Days): TurnResult {
  const register = turn.store.register();
  const day = today(turn);
  const standIn: NewStandIn = { ...asked, from: days.from ?? day, until: days.until ?? null };
  const [person, owner] = [personName(register, standIn.person), personName(register, standIn.of)];
  if (standIn.person === standIn.of) return said(turn, say.samePerson(person));
  if (standIn.until !== null && standIn.until < day) return said(turn, say.daysPast(standIn.until));
  if (standIn.until !== null && standIn.until < standIn.from) return said(turn, say.daysTurned);
  const names = namesOf(turn, activitiesOf(turn, standIn));
  if (names.length === 0) return said(turn, say.nothingOfTheirs(owner));
  const span = say.spanOf(standIn, day);
  const isCover = standIn.as === 'cover';
  return propose(
    turn,
    { kind: 'nameStandIn', standIn },
    {
      heading: isCover ? say.coverHeading(person, owner) : say.delegateHeading(person),
      text: (isCover ? say.coverText : say.delegateText)(person, owner, names, span),
      button: say.confirmButton,
    },
  );
}

/** Does what was shown, where the speaker still may: an owner for their own, a manager for everybody. */
export function nameStandIn(turn: Turn, standIn: NewStandIn): TurnResult {
  const { speaker } = turn;
  const mayName = isManager(speaker) || (standIn.as === 'delegate' && standIn.of === speaker.person);
  const activities = activitiesOf(turn, standIn);
  if (!mayName || activities.length === 0) return said(turn, say.noMore);
  const register = turn.store.register();
  const at = turn.now.toISO() ?? '';
  const owner = personName(register, standIn.of);
  const span = say.spanOf(standIn, today(turn));
  const id = `standIn/${standIn.as}/${standIn.of}/${standIn.person}/${at}`;
  return {
    ...said(turn, say.named(personName(register, standIn.person), owner, span)),
    changes: [
      { kind: 'nameStandIn', standIn: { ...standIn, id, by: actorOf(speaker), at } },
      {
        kind: 'keepNotice',
        notice: {
          key: `standInNamed/${id}`,
          kind: 'standInNamed',
          to: { account: null, person: standIn.person },
          about: activities.slice(0, MOST_ABOUT).map(activity => activity.id),
          because: say.youStandIn(speaker.name, owner, namesOf(turn, activities), span),
          at,
        },
      },
    ],
  };
}

const MOST_ABOUT = 20;

function activitiesOf(turn: Turn, { of, activity }: Pick<NewStandIn, 'of' | 'activity'>): readonly Activity[] {
  const register = turn.store.register();
  if (activity === null) return ownedBy(register, of, planNow(turn));
  const one = register.activity(activity);
  return one && (one.lead === of || one.sponsor === of) ? [one] : [];
}
