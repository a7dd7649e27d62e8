import type { PackageSettings } from './packageSettings.ts';

/** The version of Microsoft's schema that the manifest follows; `manifest.schema.json` beside this file is that version. */
export const MANIFEST_VERSION = '1.30';

/** The bot's own blue, as in its icon. */
export const ACCENT = '#1F4E79';

/** What people can search for from the compose box. The ids are what Teams sends back when somebody does. */
export const SEARCH_COMMANDS = [
  {
    id: 'searchActivities',
    title: 'Activities',
    description: 'Find an activity of the plan and put its card in the message',
    hint: 'A number or words: 3.5, cyber, Insp Harris',
  },
  {
    id: 'searchIndicators',
    title: 'Indicators',
    description: 'Find an indicator and put its figures in the message',
    hint: 'A code or words: 3B.1, knife crime',
  },
  {
    id: 'searchMeetings',
    title: 'Meetings',
    description: 'Find a meeting and put its card in the message',
    hint: 'A month, a day or words: May, next, resources',
  },
] as const;
export type SearchCommand = (typeof SEARCH_COMMANDS)[number]['id'];

export const UPDATE_COMMAND = 'updateActivity';

/** What the compose box of a chat with the bot offers to say; each is a sentence that the bot understands as it stands. */
export const SPOKEN_COMMANDS = [
  { title: 'help', description: 'What you can ask and do here' },
  { title: 'what is amber in theme 3', description: 'Ask in your own words about the plan' },
  { title: 'next meeting', description: 'When it is, what is due, and by when' },
  { title: 'my activities', description: 'What you lead or sponsor, and its status' },
  { title: 'update all mine', description: 'Give this quarter’s updates, one after the other' },
  { title: 'who am I', description: 'Whom the bot takes you for, and what you may do' },
] as const;

/**
 * The app's manifest (Microsoft's "Teams app manifest"), as plain JSON.
 * @param version of the app, `major.minor.patch`; Teams offers an upgrade when it grows
 */
export function manifestOf(settings: PackageSettings, version: string): object {
  const { appId, appName, office, website, privacy, terms, hosts } = settings;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    developer: { name: office, websiteUrl: website, privacyUrl: privacy, termsOfUseUrl: terms },
    name: { short: appName, full: `${appName}: the plan, its updates and its meetings` },
    description: DESCRIPTION,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    bots: [bot(appId)],
    composeExtensions: [composeExtension(appId)],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: hosts,
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  };
}

const DESCRIPTION = {
  short: 'Ask about the plan, give your quarterly update, and know what is due.',
  full:
    'Ask in your own words who leads what, what is amber and why, what the figures say, and what is due for the next meeting. ' +
    'Lead officers give their quarterly update in chat or by form, and see it before anything is saved. Reminders come only to those who ' +
    'still owe something, within office hours. In a channel or group chat the bot answers when it is mentioned. From the compose box you ' +
    'can look up an activity, an indicator or a meeting and put its card in your message. Nothing leaves your organisation’s own systems.',
} as const;

const SCOPES = ['personal', 'team', 'groupChat'] as const;

const bot = (botId: string) => ({
  botId,
  scopes: SCOPES,
  isNotificationOnly: false,
  supportsFiles: false,
  commandLists: SCOPES.map(scope => ({ scopes: [scope], commands: SPOKEN_COMMANDS })),
});

const composeExtension = (botId: string) => ({
  botId,
  commands: [
    ...SEARCH_COMMANDS.map(({ id, title, description, hint }) => ({
      id,
      type: 'query',
      title,
      description,
      context: ['compose', 'commandBox'],
      initialRun: true,
      parameters: [{ name: 'query', title: 'Search', description: hint, inputType: 'text' }],
    })),
    {
      id: UPDATE_COMMAND,
      type: 'action',
      title: 'Update an activity',
      description: 'Give the quarterly update of an activity that you answer for',
      context: ['compose', 'commandBox', 'message'],
      fetchTask: true,
    },
  ],
});
