import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../data/root.ts';
import { appPackage } from '../package/appPackage.ts';
import { packageMessage, readPackageSettings } from '../package/packageSettings.ts';
import { readEnvironment } from '../process/environment.ts';

/** `npm run package`: writes the app package for this office, ready to be uploaded in the Teams admin centre. */
function build(): void {
  const root = projectRoot();
  const reading = readPackageSettings(readEnvironment(root));
  if (!reading.ok) {
    fail(packageMessage(reading.problems));
    return;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const file = join(root, 'dist', 'plan-bot.zip');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(file, appPackage(reading.settings, version));
  console.log(
    `${file}: ${reading.settings.appName}, version ${version}. Upload it in the Teams admin centre under "Manage apps".`,
  );
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

try {
  build();
} catch (error) {
  fail(`The package was not built: ${error instanceof Error ? error.message : String(error)}`);
}
