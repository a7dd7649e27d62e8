import type { House, HouseParts } from './house.ts';
import type { Log } from './process/log.ts';

export interface LateHouse {
  /** Begins to furnish it. More calls change nothing. Never rejects: what fails is in the log, and every turn then says that it failed. */
  prepare(): Promise<void>;
  /** The house, where it is there already. */
  present(): House | undefined;
  /** The house as soon as it is there. @throws what furnishing it threw */
  opened(): Promise<House>;
}

/**
 * The house behind the door, loaded and furnished after the door is open: its modules, the index of the records and the cards take most of
 * a start. A turn that comes in that moment waits for it, and `/readyz` says "not yet". What can be wrong with its data was checked before.
 */
export function createLateHouse(parts: HouseParts, log: Log): LateHouse {
  let opening: Promise<House> | undefined;
  let house: House | undefined;

  const opened = (): Promise<House> => {
    opening ??= import('./house.ts').then(({ openHouse }) => openHouse(parts));
    return opening;
  };

  return {
    opened,
    present: () => house,
    prepare: () =>
      opened().then(
        opened => {
          house = opened;
        },
        error => log.fault(error, 'the house could not be furnished'),
      ),
  };
}
