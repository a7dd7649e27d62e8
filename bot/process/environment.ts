import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The environment as it was given: `process.env`, or a table in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings as they were given: the project's `.env`, where there is one, and the process's environment, which wins.
 * @param root the project's folder
 */
export function readEnvironment(root: string): Environment {
  const file = join(root, '.env');
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...process.env } : process.env;
}
