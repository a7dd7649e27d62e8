import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { projectRoot } from '../../data/root.ts';

/**
 * Where a manifest departs from Microsoft's published schema, one line each; none: it fits. The schema is the unchanged file of
 * `@microsoft/app-manifest` 1.1.2 (MIT), the same that is published at developer.microsoft.com/json-schemas.
 */
export function schemaFaults(manifest: object): string[] {
  // The schema calls itself draft-04 but uses nothing of it that later drafts read differently; only its name is unknown to the library.
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(SCHEMA(), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv, ['uri']);
  const check = ajv.compile(schema);
  if (check(manifest)) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'the manifest'} ${message}`);
}

const SCHEMA = (): string => join(projectRoot(), 'bot', 'package', 'manifest.schema.json');
