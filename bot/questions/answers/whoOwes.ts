import { isManager } from '../../../data/permissions.ts';
import { spokenName } from '../../../data/personName.ts';
import * as say from '../../owing/chaseSentences.ts';
import { type Debts, debtsOf, roundOf } from '../../owing/owing.ts';
import type { World } from '../answer.ts';
import type { Where } from '../query.ts';
import { type Finding, found, nothing } from './finding.ts';
import { activityName } from './names.ts';

/** Answers who has not submitted for a round that is to come: for managers; somebody else is told what they owe themselves. */
export function whoOwes({ theme, meeting }: Where, world: World): Finding {
  const [number] = theme?.values ?? [];
  const [id] = meeting?.values ?? [];
  const cycle = roundOf(world, { theme: number, meeting: id }, world.rules);
  if (!cycle) return nothing(say.noRound(number));
  const debts = debtsOf(world, cycle);
  if (!isManager(world.speaker)) return ownDebts(debts, world);
  const owing = debts.owing.flatMap(({ activities }) => activities);
  return found({
    ids: [...owing, ...debts.nobodys.map(activity => activity.id)],
    value: debts.owing.length,
    headline: say.missingHeading(debts.owing.length, cycle),
    lines: [
      ...debts.owing.map(({ person, activities }) => say.owes(nameOf(person, world), namesOf(activities, world))),
      ...(debts.nobodys.length > 0
        ? [say.nobodys(debts.nobodys.map(one => activityName(one, world.planInForce)))]
        : []),
    ],
  });
}

function ownDebts({ cycle, owing }: Debts, world: World): Finding {
  const own = owing.find(({ person }) => person === world.speaker.person)?.activities ?? [];
  return found({ ids: own, headline: `${say.onlyManagersSee} ${say.yoursToGive(namesOf(own, world), cycle)}` });
}

function nameOf(id: string, { register }: World): string {
  const person = register.person(id);
  return person ? spokenName(person) : id;
}

const namesOf = (ids: readonly string[], { register, planInForce }: World): string[] =>
  ids.flatMap(id => register.activity(id) ?? []).map(activity => activityName(activity, planInForce));
