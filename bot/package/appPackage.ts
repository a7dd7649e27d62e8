import { strToU8, zipSync } from 'fflate';
import { colourIcon, outlineIcon } from './icons.ts';
import { manifestOf } from './manifest.ts';
import type { PackageSettings } from './packageSettings.ts';
import { schemaFaults } from './schemaFaults.ts';

/** The manifest does not fit Microsoft's schema: a fault of ours, found before Teams finds it. */
export class ManifestFault extends Error {
  readonly code = 'MANIFEST_FAULT';
  override readonly name = 'ManifestFault';
}

/** The same settings always give the same bytes. */
const PACKED_AT = new Date('2021-05-06T00:00:00Z');

/**
 * The app package as Teams takes it: a zip with the manifest and its two icons at the top.
 * @throws ManifestFault where the manifest does not fit the schema
 */
export function appPackage(settings: PackageSettings, version: string): Uint8Array {
  const manifest = manifestOf(settings, version);
  const faults = schemaFaults(manifest);
  if (faults.length > 0) throw new ManifestFault(`The manifest does not fit Microsoft's schema: ${faults.join('; ')}`);
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`),
      'color.png': colourIcon(),
      'outline.png': outlineIcon(),
    },
    { mtime: PACKED_AT, level: 9 },
  );
}
