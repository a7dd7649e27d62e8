import type {
  Activity,
  Indicator,
  Meeting,
  Person,
  Plan,
  Records,
  Resolution,
  Status,
  Theme,
  Update,
} from './records.ts';

/**
 * Everything that is known at one instant, indexed for asking. A value: saving an update makes a new register and leaves the old one
 * as it was, so that whoever holds one sees one consistent state.
 */
export interface Register {
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
}

/** Indexes the records. Costs one pass over each collection. */
export function createRegister(records: Records, superseded: readonly Update[] = []): Register {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map(x => [x.id, x]));
  return over(records, superseded, {
    plans: byId(records.plans),
    activities: byId(records.activities),
    indicators: byId(records.indicators),
    meetings: byId(records.meetings),
    people: byId(records.people),
    resolutions: byId(records.resolutions),
    updates: groupUpdates(records.updates),
  });
}

/**
 * The register after one more update. An update with the id of an earlier one (same activity, same period) takes its place, and the
 * earlier one is kept in `superseded`.
 */
export function withUpdate(register: Register, update: Update): Register {
  const replaced = register.updates(update.activity).find(u => u.id === update.id);
  const updates = [...register.records.updates.filter(u => u !== replaced), update];
  const superseded = replaced ? [...register.superseded, replaced] : register.superseded;
  const indexes = INDEXES.get(register);
  if (!indexes) throw new Error('withUpdate was given a register that createRegister did not make.');
  const grouped = new Map(indexes.updates);
  grouped.set(update.activity, sortUpdates([...register.updates(update.activity).filter(u => u !== replaced), update]));
  return over({ ...register.records, updates }, superseded, { ...indexes, updates: grouped });
}

interface Indexes {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly people: ReadonlyMap<string, Person>;
  readonly resolutions: ReadonlyMap<string, Resolution>;
  readonly updates: ReadonlyMap<string, readonly Update[]>;
}
const INDEXES = new WeakMap<Register, Indexes>();
const NONE: readonly Update[] = [];

function over(records: Records, superseded: readonly Update[], indexes: Indexes): Register {
  const register: Register = {
    records,
    superseded,
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
