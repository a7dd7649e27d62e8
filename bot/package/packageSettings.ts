import type { Environment } from '../process/environment.ts';

/** What the app package says that differs from office to office. */
export interface PackageSettings {
  /** The bot's application (client) id; the app in Teams has the same. */
  readonly appId: string;
  /** How the bot is called in Teams. */
  readonly appName: string;
  readonly office: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** The hosts that the bot's own links lead to. */
  readonly hosts: readonly string[];
}

export type PackageReading =
  | { readonly ok: true; readonly settings: PackageSettings }
  /** One sentence a fault, all of them at once. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** The variables that only `npm run package` reads, in the order of `.env.example`. */
export const PACKAGE_VARIABLES = ['APP_NAME', 'OFFICE_NAME', 'OFFICE_WEBSITE', 'PRIVACY_URL', 'TERMS_URL'] as const;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The manifest schema's own limits, in characters. */
const LONGEST = { APP_NAME: 30, OFFICE_NAME: 32 } as const;

/** Reads from the environment what the manifest needs. @returns the settings, or every problem at once */
export function readPackageSettings(env: Environment): PackageReading {
  const problems: string[] = [];
  const settings: PackageSettings = {
    appId: readAppId(env, problems),
    appName: readName('APP_NAME', env.APP_NAME || 'Plan bot', problems),
    office: readName('OFFICE_NAME', env.OFFICE_NAME ?? '', problems),
    website: readPage('OFFICE_WEBSITE', env, problems),
    privacy: readPage('PRIVACY_URL', env, problems),
    terms: readPage('TERMS_URL', env, problems),
    hosts: readHosts(env, problems),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

/** The one message with which a package that cannot be built ends. */
export function packageMessage(problems: readonly string[]): string {
  const count = problems.length === 1 ? 'one setting is' : `${problems.length} settings are`;
  const more = 'They stand in .env or the environment; .env.example says what each is for.';
  return [`The package was not built: ${count} missing or wrong.`, ...problems.map(each => `- ${each}`), more].join(
    '\n',
  );
}

function readAppId({ MicrosoftAppId: id = '' }: Environment, problems: string[]): string {
  if (!GUID.test(id))
    problems.push(
      `MicrosoftAppId is ${found(id)}. It takes the application (client) id of the bot's registration, for example ` +
        '00000000-1111-2222-3333-444444444444.',
    );
  return id.toLowerCase();
}

function readName(name: keyof typeof LONGEST, text: string, problems: string[]): string {
  const longest = LONGEST[name];
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longest)
    problems.push(
      `${name} is ${found(text)}. It takes a name of at most ${longest} characters, as people should see it.`,
    );
  return trimmed;
}

function readPage(name: 'OFFICE_WEBSITE' | 'PRIVACY_URL' | 'TERMS_URL', env: Environment, problems: string[]): string {
  const text = env[name] ?? '';
  if (!isHttps(text))
    problems.push(
      `${name} is ${found(text)}. It takes the https address of a page, for example https://www.example.org/.`,
    );
  return text;
}

function readHosts({ PUBLIC_URL: text = '' }: Environment, problems: string[]): readonly string[] {
  if (text === '') return [];
  if (isHttps(text)) return [new URL(text).hostname];
  problems.push(`PUBLIC_URL is ${found(text)}. It takes the https address of this server, or nothing.`);
  return [];
}

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
const found = (value: string): string => (value ? `"${value}"` : 'missing');
