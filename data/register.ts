import { Kept } from './kept.ts';
import type { Leave } from './leave.ts';
import type { Papers } from './paper.ts';
import type { Activity } from './records/activity.ts';
import type { Indicator } from './records/indicator.ts';
import type { Meeting, Resolution } from './records/meeting.ts';
import type { Person } from './records/person.ts';
import type { Plan, Status, Theme } from './records/plan.ts';
import type { Update } from './records/update.ts';
import type { Records } from './records.ts';
import type { Review } from './review.ts';
import type { RoleDecision } from './roleDecision.ts';
import type { SendingOrder } from './sendingOrder.ts';
import type { StandIn } from './standIn.ts';
import type { TaughtWord } from './taughtWord.ts';

/**
 * Everything that is known at one instant, indexed for asking. A value: saving an update makes a new register and leaves the old one
 * as it was, so that whoever holds one sees one consistent state.
 */
export interface Register extends Papers {
  readonly records: Records;
  plan(id: string): Plan | undefined;
  theme(planId: string, number: number): Theme | undefined;
  activity(id: string): Activity | undefined;
  indicator(id: string): Indicator | undefined;
  meeting(id: string): Meeting | undefined;
  person(id: string): Person | undefined;
  resolution(id: string): Resolution | undefined;
  /** All updates of one activity, the newest last. */
  updates(activityId: string): readonly Update[];
  /** The update that says where the activity stands now, or undefined: "no update yet". */
  latestUpdate(activityId: string): Update | undefined;
  /** Earlier versions of updates that a later submission for the same period replaced, the oldest first. */
  readonly superseded: readonly Update[];
  /** Everybody who was ever named to stand in for somebody, also those for whom it is over, in the order of naming. */
  readonly standIns: readonly StandIn[];
  /** The words that managers taught and that hold, in the order of teaching. */
  readonly taughtWords: readonly TaughtWord[];
  /** Meetings that will not take place. `records.meetings` does not hold them; `meeting(id)` still finds them. */
  readonly cancelledMeetings: readonly Meeting[];
  /** When officers are away, as far as they said so, in the order of saying. One that was called off is not among them. */
  readonly leaves: readonly Leave[];
  /** What was decided about people's roles and accounts, the oldest first. */
  readonly roleDecisions: readonly RoleDecision[];
  /** The order by which all sending is paused; undefined while nothing is. */
  readonly sendingPause: SendingOrder | undefined;
}

/** Indexes the records. Costs one pass over each collection. */
export function createRegister(
  records: Records,
  superseded: readonly Update[] = [],
  standIns: readonly StandIn[] = [],
): Register {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map(x => [x.id, x]));
  return over(
    {
      records,
      superseded,
      standIns,
      taughtWords: [],
      cancelledMeetings: [],
      leaves: [],
      roleDecisions: [],
      paperPeople: [],
      papersIn: [],
      sendingPause: undefined,
    },
    {
      plans: byId(records.plans),
      activities: byId(records.activities),
      indicators: byId(records.indicators),
      meetings: byId(records.meetings),
      people: byId(records.people),
      resolutions: byId(records.resolutions),
      updates: Kept.of(groupUpdates(records.updates)),
      standing: Kept.from(records.updates, update => update.id),
    },
  );
}

/**
 * The register after one more update. An update with the id of an earlier one (same activity, same period) takes its place, and the
 * earlier one is kept in `superseded`.
 */
export function withUpdate(register: Register, update: Update): Register {
  const indexes = indexesOf(register);
  const replaced = indexes.standing.get(update.id);
  const superseded = replaced ? [...register.superseded, replaced] : register.superseded;
  const others = register.updates(update.activity).filter(u => u !== replaced);
  // Nearly always the newest: then the order stands as it is.
  const isNewest = (others.at(-1)?.period.to ?? '') <= update.period.to;
  const ofActivity = isNewest ? [...others, update] : sortUpdates([...others, update]);
  const standing = indexes.standing.without(update.id).with(update.id, update);
  return over(
    { ...register, records: withStanding(register.records, standing), superseded },
    { ...indexes, standing, updates: indexes.updates.with(update.activity, ofActivity) },
  );
}

/**
 * The register after a review of an update that stands: the update carries it from now on.
 * @param filedAt the `submitted.at` of the version that was reviewed; where another one stands, nothing changes
 */
export function withReview(register: Register, activity: string, filedAt: string, review: Review): Register {
  const reviewed = register.updates(activity).find(update => update.submitted?.at === filedAt);
  if (!reviewed) return register;
  const next = { ...reviewed, review };
  const indexes = indexesOf(register);
  const standing = indexes.standing.with(next.id, next);
  const ofActivity = register.updates(activity).map(update => (update === reviewed ? next : update));
  return over(
    { ...register, records: withStanding(register.records, standing) },
    { ...indexes, standing, updates: indexes.updates.with(activity, ofActivity) },
  );
}

/**
 * The outcome of many changes, as a start or a look back makes them: cheaper than one after the other, for nobody sees what lies between.
 * @param change is given the register, and gives the next one back
 */
export function afterMany(register: Register, change: (during: Register) => Register): Register {
  const { updates, standing, ...others } = indexesOf(register);
  const during = over(register, { ...others, updates: updates.thawed(), standing: standing.thawed() });
  const after = change(during);
  const ended = indexesOf(after);
  const kept = ended.standing.frozen();
  const indexes = { ...ended, updates: ended.updates.frozen(), standing: kept };
  return over({ ...after, records: withStanding(after.records, kept) }, indexes);
}

/**
 * The records with other updates. Their list is made when somebody first asks for it: filing one of ten thousand should not cost a copy
 * of all the others.
 */
function withStanding(records: Records, standing: Kept<Update>): Records {
  let list: Update[] | undefined;
  // Copying the list that is replaced would make it first.
  const others = BESIDE_UPDATES.get(records) ?? records;
  const next = {
    ...others,
    get updates() {
      list ??= standing.list();
      return list;
    },
  };
  BESIDE_UPDATES.set(next, others);
  return next;
}
/** Records whose updates are made when they are asked for, without them. */
const BESIDE_UPDATES = new WeakMap<Records, Records>();

/** For those who make the next register of one (`registerAfter.ts`). */
export function indexesOf(register: Register): Indexes {
  const indexes = INDEXES.get(register);
  if (!indexes) throw new Error('A change was to be made to a register that createRegister did not make.');
  return indexes;
}

interface Indexes {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly people: ReadonlyMap<string, Person>;
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** By activity, the newest last. */
  readonly updates: Kept<readonly Update[]>;
  /** By id, in the order of `records.updates`. */
  readonly standing: Kept<Update>;
}
const INDEXES = new WeakMap<Register, Indexes>();
const NONE: readonly Update[] = [];

type Held = Pick<
  Register,
  | 'records'
  | 'superseded'
  | 'standIns'
  | 'taughtWords'
  | 'cancelledMeetings'
  | 'leaves'
  | 'roleDecisions'
  | 'paperPeople'
  | 'papersIn'
  | 'sendingPause'
>;

/** The register that holds this, over these indexes. */
export function over(held: Held, indexes: Indexes): Register {
  const {
    records,
    superseded,
    standIns,
    taughtWords,
    cancelledMeetings,
    leaves,
    roleDecisions,
    paperPeople,
    papersIn,
    sendingPause,
  } = held;
  const register: Register = {
    records,
    superseded,
    standIns,
    taughtWords,
    roleDecisions,
    cancelledMeetings,
    leaves,
    paperPeople,
    papersIn,
    sendingPause,
    plan: id => indexes.plans.get(id),
    theme: (planId, number) => indexes.plans.get(planId)?.themes.find(t => t.number === number),
    activity: id => indexes.activities.get(id),
    indicator: id => indexes.indicators.get(id),
    meeting: id => indexes.meetings.get(id),
    person: id => indexes.people.get(id),
    resolution: id => indexes.resolutions.get(id),
    updates: activityId => indexes.updates.get(activityId) ?? NONE,
    latestUpdate: activityId => indexes.updates.get(activityId)?.at(-1),
  };
  INDEXES.set(register, indexes);
  return register;
}

function groupUpdates(updates: readonly Update[]): Map<string, readonly Update[]> {
  const groups = new Map<string, Update[]>();
  for (const update of updates) {
    const group = groups.get(update.activity);
    if (group) group.push(update);
    else groups.set(update.activity, [update]);
  }
  for (const [activity, group] of groups) groups.set(activity, sortUpdates(group));
  return groups;
}

const sortUpdates = (updates: Update[]): Update[] =>
  updates.sort((a, b) => (a.period.to < b.period.to ? -1 : a.period.to > b.period.to ? 1 : 0));

/** The status people see for an activity: its latest update's, or null for "no update yet". */
export function statusOf(register: Register, activityId: string): Status | null {
  return register.latestUpdate(activityId)?.status ?? null;
}
