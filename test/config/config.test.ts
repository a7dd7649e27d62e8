import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_VARIABLES } from '../../bot/package/packageSettings.ts';
import { type Config, configMessage, readConfig, VARIABLES } from '../../bot/process/config.ts';
import type { Environment } from '../../bot/process/environment.ts';
import { projectRoot } from '../../data/root.ts';

const PRODUCTION = {
  MicrosoftAppId: '0F7C5B1E-6D8A-4A43-9F6C-3A2B1C0D9E8F',
  MicrosoftAppPassword: 'not-a-secret',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '6A4B2C1D-0E9F-4A8B-8C7D-6E5F4A3B2C1D',
};

function configOf(env: Environment): Config {
  const reading = readConfig(env);
  if (!reading.ok) assert.fail(reading.problems.join('\n'));
  return reading.config;
}

function problemsOf(env: Environment): readonly string[] {
  const reading = readConfig(env);
  return reading.ok ? assert.fail('there was no problem') : reading.problems;
}

describe('the configuration', () => {
  it('is local mode without any setting: this machine only, on 6 May 2021 in London', () => {
    const config = configOf({});
    assert.equal(config.credentials, undefined);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.port, 3978);
    assert.equal(config.dataFolder, 'data/store');
    assert.equal(config.clockAt?.toISO(), '2021-05-06T09:00:00.000+01:00');
    assert.equal(config.playground, true);
  });

  it('takes an empty value for none, so that a copied example changes nothing', () => {
    const empty = Object.fromEntries(VARIABLES.map(name => [name, '']));
    assert.deepEqual(readConfig(empty), readConfig({}));
  });

  it('is production with credentials: the real clock, no playground', () => {
    const config = configOf(PRODUCTION);
    assert.deepEqual(config.credentials, {
      appId: '0f7c5b1e-6d8a-4a43-9f6c-3a2b1c0d9e8f',
      type: 'SingleTenant',
      password: 'not-a-secret',
      tenants: ['6a4b2c1d-0e9f-4a8b-8c7d-6e5f4a3b2c1d'],
    });
    assert.equal(config.clockAt, undefined);
    assert.equal(config.playground, false);
    assert.equal(config.host, '0.0.0.0');
  });

  it('takes a managed identity without a password, and many tenants only for MultiTenant', () => {
    const { MicrosoftAppPassword: _, ...identity } = PRODUCTION;
    assert.equal(configOf({ ...identity, MicrosoftAppType: 'UserAssignedMSI' }).credentials?.password, undefined);
    const two = `${PRODUCTION.MicrosoftAppTenantId}, 11111111-0e9f-4a8b-8c7d-6e5f4a3b2c1d`;
    const many = { ...PRODUCTION, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: two };
    assert.equal(configOf(many).credentials?.tenants.length, 2);
    assert.match(problemsOf({ ...many, MicrosoftAppType: 'SingleTenant' })[0] ?? '', /^MicrosoftAppTenantId/);
  });

  const refuses = (worry: string, env: Environment, ...names: string[]) =>
    it(worry.startsWith('check') ? worry.replace(': ', ': refuses ') : `refuses ${worry}`, () => {
      const problems = problemsOf(env);
      assert.deepEqual(
        problems.map(problem => problem.split(' ')[0]),
        names,
      );
      for (const problem of problems) assert.match(problem, /example|Remove|remove|spelt|It takes/);
    });

  refuses('check 1: a host that others reach while there is no authentication', { HOST: '0.0.0.0' }, 'HOST');
  refuses('a port that is none', { PORT: '70000' }, 'PORT');
  refuses('a port in words', { PORT: '3978x' }, 'PORT');
  refuses('an unknown zone', { TIME_ZONE: 'Europe/Nottingham' }, 'TIME_ZONE');
  refuses('a clock that is no time', { BOT_CLOCK: 'tomorrow' }, 'BOT_CLOCK');
  refuses('check 1: a pretended clock in production', { ...PRODUCTION, BOT_CLOCK: '2021-05-06T09:00' }, 'BOT_CLOCK');
  refuses('an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL');
  refuses('a playground that is neither on nor off', { PLAYGROUND: 'no' }, 'PLAYGROUND');
  refuses('several at once, all named', { PORT: 'x', HOST: '::', LOG_LEVEL: 'y' }, 'PORT', 'HOST', 'LOG_LEVEL');
  for (const missing of ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'])
    refuses(`check 1: credentials without ${missing}`, { ...PRODUCTION, [missing]: '' }, missing);
  for (const blank of ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'])
    refuses(
      `check 1: a blank ${blank}, which to the SDK means no authentication`,
      { ...PRODUCTION, [blank]: '  ' },
      blank,
    );
  refuses('check 1: an app id that is no GUID', { ...PRODUCTION, MicrosoftAppId: 'my-bot' }, 'MicrosoftAppId');
  refuses('check 1: a misspelt app type', { ...PRODUCTION, MicrosoftAppType: 'SingleTennant' }, 'MicrosoftAppType');
  refuses(
    'check 1: a password for a managed identity',
    { ...PRODUCTION, MicrosoftAppType: 'UserAssignedMSI' },
    'MicrosoftAppPassword',
  );
  refuses(
    'check 1: a misspelt name beside good credentials',
    { ...PRODUCTION, MicrosoftAppTenantID: 'x' },
    'MicrosoftAppTenantID',
  );

  it('check 1: does not fall into local mode because the name of the app id is misspelt', () => {
    assert.match(
      problemsOf({ MICROSOFT_APP_ID: PRODUCTION.MicrosoftAppId })[0] ?? '',
      /^MICROSOFT_APP_ID is not a setting/,
    );
  });

  it('never shows a secret', () => {
    const problems = problemsOf({ MicrosoftAppPassword: 'hunter2', microsoftapppassword: 'hunter3' });
    assert.doesNotMatch(configMessage(problems), /hunter/);
  });

  it('says everything in one message', () => {
    assert.match(
      configMessage(['A is wrong.', 'B is wrong.']),
      /^The bot cannot start: 2 settings are wrong\.\n- A is wrong\.\n- B/,
    );
  });
});

describe('.env.example', () => {
  const lines = readFileSync(join(projectRoot(), '.env.example'), 'utf8').split('\n');
  const named = lines.flatMap(line => /^#?(\w+)=/.exec(line)?.[1] ?? []);

  it('names exactly the variables that are read, in their order, and then the package’s', () => {
    const read = new Set<string>();
    const spy = new Proxy(PRODUCTION as Environment, {
      get: (env, name) => {
        read.add(String(name));
        return Reflect.get(env, name);
      },
    });
    readConfig(spy);
    assert.deepEqual([...read].sort(), [...VARIABLES].sort());
    assert.deepEqual(named, [...VARIABLES, ...PACKAGE_VARIABLES]);
  });

  it('explains each, and gives no value away', () => {
    for (const [index, line] of lines.entries()) {
      if (!/^#?\w+=/.test(line)) continue;
      assert.match(line, /^#?\w+=$/);
      assert.match(lines[index - 1] ?? '', /^# /);
    }
  });
});
