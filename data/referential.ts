import type { CollectionName, Records } from './records.ts';

/** An identifier that names nothing, with the place it stands in. */
export interface Dangling {
  readonly collection: CollectionName;
  readonly path: string;
  readonly fault: string;
}

type Link = readonly [path: string, target: CollectionName, id: string | null | undefined];

/** Finds every identifier used twice and every reference to a record that does not exist. */
export function checkReferences(records: Records): Dangling[] {
  const known = new Map<CollectionName, Set<string>>();
  const faults: Dangling[] = [];
  for (const name of Object.keys(records) as CollectionName[]) {
    const ids = new Set<string>();
    for (const [i, record] of records[name].entries()) {
      const id = identity(record);
      if (ids.has(id)) faults.push({ collection: name, path: `${name}[${i}]`, fault: `'${id}' stands twice` });
      ids.add(id);
    }
    known.set(name, ids);
  }
  const check = (collection: CollectionName, i: number, links: readonly Link[]) => {
    for (const [path, target, id] of links)
      if (id != null && !known.get(target)?.has(id))
        faults.push({ collection, path: `${collection}[${i}].${path}`, fault: `'${id}' is not among the ${target}` });
  };
  for (const [i, a] of records.activities.entries()) {
    check('activities', i, [
      ['plan', 'plans', a.plan],
      ['sponsor', 'people', a.sponsor],
      ['lead', 'people', a.lead],
      ['source.document', 'documents', a.source.document],
      ...a.pledges.map((code, n): Link => [`pledges[${n}]`, 'pledges', code]),
    ]);
    const plan = records.plans.find(p => p.id === a.plan);
    if (plan && !plan.themes.some(t => t.number === a.theme))
      faults.push({
        collection: 'activities',
        path: `activities[${i}].theme`,
        fault: `the plan has no theme ${a.theme}`,
      });
  }
  for (const [i, u] of records.updates.entries())
    check('updates', i, [
      ['activity', 'activities', u.activity],
      ['source.document', 'documents', u.source?.document],
    ]);
  for (const [i, x] of records.indicators.entries()) check('indicators', i, [['plan', 'plans', x.plan]]);
  for (const [i, x] of records.measures.entries()) check('measures', i, [['plan', 'plans', x.plan]]);
  for (const [i, x] of records.resolutions.entries()) check('resolutions', i, [['meeting', 'meetings', x.meeting]]);
  for (const [i, m] of records.meetings.entries())
    check('meetings', i, [
      ...(m.membership ?? []).map((id, n): Link => [`membership[${n}]`, 'people', id]),
      ...Object.entries(m.attendance ?? {}).flatMap(([k, ids]) =>
        ids.map((id, n): Link => [`attendance.${k}[${n}]`, 'people', id]),
      ),
      ...(m.agenda ?? []).flatMap((item, n): Link[] => [
        [`agenda[${n}].resolution`, 'resolutions', item.resolution],
        [`agenda[${n}].report.author`, 'people', item.report?.author],
      ]),
    ]);
  return faults;
}

const identity = (record: object): string =>
  'id' in record
    ? String(record.id)
    : 'code' in record
      ? String(record.code)
      : 'term' in record
        ? String(record.term)
        : '';
