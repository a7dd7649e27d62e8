import { spokenName } from '../../../data/personName.ts';
import type { Indicator } from '../../../data/records/indicator.ts';
import type { World } from '../answer.ts';
import { type Finding, found, nothing } from './finding.ts';
import { indicatorName } from './indicatorText.ts';

/** Answers who gives an indicator's figures: whom a manager named for it. The papers name nobody. */
export function answerOwner([indicator]: readonly Indicator[], { register }: World): Finding {
  if (!indicator) return nothing('No such indicator is on record.');
  const name = indicatorName(indicator);
  const owner = indicator.owner === undefined ? undefined : register.person(indicator.owner);
  if (!owner)
    return nothing(
      `Nobody is named for ${name}: a manager of the office gives its figures. Say “make … the owner of ${indicator.code ?? indicator.name}” to name somebody.`,
      [indicator.id],
    );
  return found({
    ids: [owner.id],
    value: spokenName(owner),
    headline: `${spokenName(owner)} gives the figures of ${name}.`,
  });
}
