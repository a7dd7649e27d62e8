import { DateTime } from 'luxon';
import type { Update } from '../../data/records/update.ts';
import { openStore } from '../../data/store/openStore.ts';
import { reference } from '../store/sample.ts';
import { unsyncedDisk } from '../store/unsyncedDisk.ts';

/** Makes a store in which so many updates were filed: of the activities of the plan in force, one quarter after the other. */
export async function fillStore(folder: string, updates: number): Promise<void> {
  const store = await openStore({ folder, reference, disk: unsyncedDisk });
  for (let n = 0; n < updates; n++) {
    const update = updateOf(n, updates);
    await store.apply([
      { kind: 'fileUpdate', update, after: store.register().latestUpdate(update.activity)?.id ?? null },
    ]);
  }
  await store.close();
}

const activities = reference.activities.filter(({ plan }) => plan === '2020-21');
const LAST_QUARTER = DateTime.fromISO('2020-12-31', { zone: 'Europe/London' });

/** The n-th of them. The last quarters are before the one that is reported on now, so that nothing of them is superseded. */
function updateOf(n: number, all: number): Update {
  const round = Math.floor(n / activities.length);
  const rounds = Math.ceil(all / activities.length);
  const { id } = activities[n % activities.length] ?? { id: '' };
  const to = LAST_QUARTER.minus({ months: 3 * (rounds - round) });
  return {
    id: `update/${id}/${to.toISODate()}`,
    activity: id,
    period: {
      label: to.toFormat("yyyy 'Q'q"),
      from: to.minus({ months: 3 }).toISODate() ?? '',
      to: to.toISODate() ?? '',
    },
    status: 'amber',
    summary: `In quarter ${round} the work of ${id} went on: two of three sites are ready, and the third waits for its kit.`,
    basis: 'submitted',
    reason: null,
    source: null,
    submitted: { by: null, byName: 'Insp Harris', at: to.plus({ days: 20 }).toISO() ?? '', via: 'conversation' },
  };
}
