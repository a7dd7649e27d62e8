import type { Actor } from './actor.ts';
import type { FiledFigure } from './figure.ts';
import type { Activity } from './records/activity.ts';
import type { Indicator } from './records/indicator.ts';
import type { Measure } from './records/measure.ts';
import type { Status } from './records/plan.ts';
import type { Update } from './records/update.ts';
import type { CollectionName, Records } from './records.ts';
import { type Register, statusOf } from './register.ts';
import { recordedAt } from './versions.ts';

/** An activity with where it stands: what its latest update says, all null for "no update yet". */
export interface ExportedActivity extends Activity {
  readonly status: Status | null;
  /** The period's label: "2020/21 Q4". */
  readonly statusPeriod: string | null;
  /** An instant (ISO 8601 with offset) for a submitted update, a day (`YYYY-MM-DD`) for one out of a document. */
  readonly updatedAt: string | null;
}

/** Everything on record, and the earlier versions of updates that later submissions replaced. */
export type Exported = { readonly [Name in Exclude<CollectionName, 'activities'>]: Records[Name] } & {
  readonly activities: readonly ExportedActivity[];
  readonly superseded: readonly Update[];
};

/** All records in the shapes and with the identifiers of the reference dataset (contract, "Commands"). Plain JSON. */
export function exportRecords(register: Register): Exported {
  const { records, superseded } = register;
  return {
    ...records,
    activities: records.activities.map(activity => exportActivity(register, activity)),
    indicators: records.indicators.map(withoutFilers),
    measures: records.measures.map(withoutGivers),
    updates: records.updates.map(withoutAccounts),
    superseded: superseded.map(withoutAccounts),
  };
}

/** An account is how somebody signs in, and no part of the plan's records: people are named by their person and name. */
function withoutAccounts(update: Update): Update {
  const { submitted, review } = update;
  if (!submitted && !review) return update;
  const { account: _account, ...given } = submitted ?? {};
  return {
    ...update,
    ...(submitted && { submitted: given as typeof submitted }),
    ...(review && { review: { ...review, by: withheld(review.by) } }),
  };
}

function withoutFilers(indicator: Indicator): Indicator {
  if (!indicator.values.some(({ filed }) => filed)) return indicator;
  const values = indicator.values.map(value =>
    value.filed ? { ...value, filed: { ...value.filed, by: withheld(value.filed.by) } } : value,
  );
  return { ...indicator, values };
}

function withoutGivers(measure: Measure): Measure {
  const given = <F extends { readonly filed?: FiledFigure | undefined }>(figure: F): F =>
    figure.filed ? { ...figure, filed: { ...figure.filed, by: withheld(figure.filed.by) } } : figure;
  const figures = measure.figures.map(figure => ({
    ...given(figure),
    ...(figure.earlier && { earlier: figure.earlier.map(given) }),
  }));
  return { ...measure, figures };
}

const withheld = (by: Actor): Actor => ({ ...by, account: 'withheld' });

function exportActivity(register: Register, activity: Activity): ExportedActivity {
  const latest = register.latestUpdate(activity.id);
  const leadChanges = activity.leadChanges?.map(change => ({ ...change, by: withheld(change.by) }));
  return {
    ...activity,
    ...(leadChanges && { leadChanges }),
    status: statusOf(register, activity.id),
    statusPeriod: latest?.period.label ?? null,
    updatedAt: latest ? recordedAt(register, latest) : null,
  };
}
