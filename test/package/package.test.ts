import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { appPackage } from '../../bot/package/appPackage.ts';
import { manifestOf, SEARCH_COMMANDS, SPOKEN_COMMANDS } from '../../bot/package/manifest.ts';
import { packageMessage, readPackageSettings } from '../../bot/package/packageSettings.ts';
import { schemaFaults } from '../../bot/package/schemaFaults.ts';
import { chat } from '../conversation/chat.ts';

const ENVIRONMENT = {
  MicrosoftAppId: '3F2504E0-4F89-41D3-9A0C-0305E82C3301',
  OFFICE_NAME: 'Office of the Commissioner',
  OFFICE_WEBSITE: 'https://www.example.org/',
  PRIVACY_URL: 'https://www.example.org/privacy',
  TERMS_URL: 'https://www.example.org/terms',
  PUBLIC_URL: 'https://plan.example.org/bot',
};

function settingsOf(environment: Record<string, string> = ENVIRONMENT) {
  const reading = readPackageSettings(environment);
  assert.ok(reading.ok);
  return reading.settings;
}

describe('the app package', () => {
  const files = unzipSync(appPackage(settingsOf(), '1.2.3'));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));

  it('holds the manifest and two icons at its top, and nothing else', () => {
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png']);
    assert.deepEqual([manifest.icons.color, manifest.icons.outline], ['color.png', 'outline.png']);
  });

  it('fits Microsoft’s own schema, and a manifest that does not is told from it', () => {
    assert.deepEqual(schemaFaults(manifest), []);
    assert.deepEqual(schemaFaults({ ...manifest, name: { short: 'x'.repeat(31) } }), [
      '/name/short must NOT have more than 30 characters',
    ]);
    assert.equal(schemaFaults({}).length, 8);
  });

  it('says which bot it is, where it may be put and which hosts it links to', () => {
    const id = ENVIRONMENT.MicrosoftAppId.toLowerCase();
    assert.deepEqual([manifest.id, manifest.bots[0].botId, manifest.composeExtensions[0].botId], [id, id, id]);
    assert.deepEqual(manifest.bots[0].scopes, ['personal', 'team', 'groupChat']);
    assert.deepEqual(manifest.validDomains, ['plan.example.org']);
    assert.equal(manifest.version, '1.2.3');
  });

  it('offers the searches and the update in the compose box', () => {
    const ids = manifest.composeExtensions[0].commands.map(({ id }: { id: string }) => id);
    assert.deepEqual(ids, [...SEARCH_COMMANDS.map(({ id }) => id), 'updateActivity']);
  });

  it('needs no address of the server', () => {
    const { PUBLIC_URL: _none, ...without } = ENVIRONMENT;
    assert.deepEqual(schemaFaults(manifestOf(settingsOf(without), '1.2.3')), []);
  });

  for (const [name, side] of [
    ['color.png', 192],
    ['outline.png', 32],
  ] as const)
    it(`draws ${name} ${side} by ${side}`, () => {
      const { width, height, pixels } = readPng(files[name] ?? new Uint8Array());
      assert.deepEqual([width, height], [side, side]);
      const opaque = pixels.filter(([, , , opacity]) => opacity === 255).length;
      const empty = pixels.filter(([, , , opacity]) => opacity === 0).length;
      if (name === 'color.png') assert.equal(opaque, side * side);
      else {
        assert.ok(opaque > 100 && empty > 200, `${opaque} opaque, ${empty} empty`);
        assert.ok(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
      }
    });

  it('is the same, byte for byte, from the same settings', () => {
    assert.deepEqual(appPackage(settingsOf(), '1.2.3'), appPackage(settingsOf(), '1.2.3'));
  });

  for (const { title } of SPOKEN_COMMANDS)
    it(`offers only what the bot understands: “${title}”`, async () => {
      const [reply] = await chat().say(title);
      assert.ok(reply);
      assert.doesNotMatch(reply.text, /do not understand|did not understand|could not read|don’t know/iu);
    });
});

describe('the settings of the package', () => {
  it('are named all at once when they are missing, or of the wrong form', () => {
    const reading = readPackageSettings({ OFFICE_NAME: 'x'.repeat(33), PRIVACY_URL: 'http://plain.example.org' });
    assert.ok(!reading.ok);
    const message = packageMessage(reading.problems);
    for (const name of ['MicrosoftAppId', 'OFFICE_NAME', 'OFFICE_WEBSITE', 'PRIVACY_URL', 'TERMS_URL'])
      assert.match(message, new RegExp(`^- ${name} is `, 'mu'));
    assert.doesNotMatch(message, /APP_NAME/u);
  });
});

/** A PNG of 8 bits a channel whose rows are not filtered. */
function readPng(file: Uint8Array) {
  const bytes = Buffer.from(file);
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\u0089PNG\r\n\u001a\n');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const length = bytes.readUInt32BE(33);
  const rows = inflateSync(bytes.subarray(41, 41 + length));
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const at = Math.floor(i / width) * (width * 4 + 1) + 1 + (i % width) * 4;
    return [...rows.subarray(at, at + 4)];
  });
  return { width, height, pixels };
}
