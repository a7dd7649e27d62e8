import type { Environment } from './environment.ts';

/** What the bot proves itself with to the Bot Framework, and whose requests it takes. */
export interface Credentials {
  /** Lower case: the SDK compares it letter by letter with the token's. */
  readonly appId: string;
  readonly type: AppType;
  /** Absent for a managed identity. */
  readonly password: string | undefined;
  /** The tenants whose people may speak to the bot; for anything but MultiTenant exactly one. */
  readonly tenants: readonly [string, ...string[]];
}

const APP_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
export type AppType = (typeof APP_TYPES)[number];

const NAMES = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EXAMPLE_GUID = '00000000-1111-2222-3333-444444444444';

/**
 * Reads the Bot Framework credentials, and adds to `problems` whatever is missing, misspelt or of the wrong form: with the SDK an empty
 * app id or an unknown app type silently means "no authentication" (platform notes, section 1), so nothing here is forgiven.
 * @returns undefined when none of them is given at all: local mode
 */
export function readCredentials(env: Environment, problems: string[]): Credentials | undefined {
  const misspelt = misspeltNames(env);
  problems.push(...misspelt);
  if (misspelt.length === 0 && NAMES.every(name => !env[name])) return undefined;
  const type = readType(env, problems);
  return {
    appId: readAppId(env, problems),
    type,
    password: readPassword(env, type, problems),
    tenants: readTenants(env, type, problems),
  };
}

function misspeltNames(env: Environment): string[] {
  return Object.keys(env)
    .filter(name => /^microsoft_?app/i.test(name) && env[name] && !NAMES.some(known => known === name))
    .map(
      name =>
        `${name} is not a setting of this bot. The ones that begin so are ${NAMES.join(', ')}, spelt exactly like this.`,
    );
}

function readAppId(env: Environment, problems: string[]): string {
  const appId = env.MicrosoftAppId ?? '';
  if (!GUID.test(appId))
    problems.push(
      `MicrosoftAppId is ${found(appId)}. It takes the application (client) id of the bot's registration, for example ${EXAMPLE_GUID}; ` +
        'for local mode remove every MicrosoftApp setting.',
    );
  return appId.toLowerCase();
}

function readType(env: Environment, problems: string[]): AppType {
  const type = APP_TYPES.find(known => known === env.MicrosoftAppType);
  if (!type)
    problems.push(
      `MicrosoftAppType is ${found(env.MicrosoftAppType)}. It takes ${APP_TYPES.join(', ')}, for example MicrosoftAppType=SingleTenant.`,
    );
  return type ?? 'SingleTenant';
}

function readPassword(env: Environment, type: AppType, problems: string[]): string | undefined {
  const password = env.MicrosoftAppPassword;
  if (type === 'UserAssignedMSI') {
    if (password) problems.push('MicrosoftAppPassword is set, but a UserAssignedMSI bot has no password. Remove it.');
    return undefined;
  }
  if (!password?.trim())
    problems.push(
      `MicrosoftAppPassword is ${password ? 'blank' : 'missing'}. It takes the client secret's value of the bot's registration.`,
    );
  return password;
}

function readTenants(env: Environment, type: AppType, problems: string[]): readonly [string, ...string[]] {
  const text = env.MicrosoftAppTenantId ?? '';
  const tenants = text.split(',').map(tenant => tenant.trim().toLowerCase());
  const many = type === 'MultiTenant';
  if (!tenants.every(tenant => GUID.test(tenant)) || (!many && tenants.length > 1))
    problems.push(
      `MicrosoftAppTenantId is ${found(text)}. It takes ${many ? 'the ids of the tenants whose people may use the bot, with commas between' : 'the directory (tenant) id'}, ` +
        `for example ${EXAMPLE_GUID}.`,
    );
  return tenants as [string, ...string[]];
}

const found = (value: string | undefined): string => (value ? `"${value}"` : 'missing');
