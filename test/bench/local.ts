/** The environment of a bot in local mode that shows no client and keeps still: for tools that start one in a process of its own. */
export const LOCAL = {
  PORT: '0',
  HOST: '',
  PLAYGROUND: 'off',
  LOG_LEVEL: 'silent',
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppType: '',
  MicrosoftAppTenantId: '',
  BOT_CLOCK: '',
};
