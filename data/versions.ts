import type { Update } from './records/update.ts';
import type { Register } from './register.ts';

/**
 * Everything that was ever said of an activity, the oldest first: each update, and before it the versions whose place it took. Not by date:
 * the paper that an officer corrects may be dated later than the correction.
 */
export const versionsOf = (register: Register, activityId: string): readonly Update[] =>
  register.updates(activityId).flatMap(update => [...register.superseded.filter(({ id }) => id === update.id), update]);

/** The version that stood before one, or undefined where it is the first. */
export function versionBefore(register: Register, update: Update): Update | undefined {
  const versions = versionsOf(register, update.activity);
  return versions[versions.indexOf(update) - 1];
}

/** When an update came to be, as far as is known: the instant it was given, the date of its document, or the end of its period. */
export function recordedAt(register: Register, { submitted, source, period }: Update): string {
  const document = register.records.documents.find(({ id }) => id === source?.document);
  return submitted?.at ?? document?.date ?? period.to;
}
