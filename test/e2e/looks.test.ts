/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createCardRenderer } from '../../cards/render.ts';
import { projectRoot } from '../../data/root.ts';
import { fullCards } from '../cards/samples.ts';
import { register } from '../questions/readingHouse.ts';
import { themes } from './themes.ts';

const ROOT = projectRoot();
const SHOTS = join(ROOT, 'test', 'e2e', 'screenshots');
const NARROW_PX = 320;
/** WCAG 2.2, 1.4.3: text against what it stands on. */
const LEAST_CONTRAST = 4.5;

describe('every card, 320 pixels wide, in each theme', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    page = await browser.newPage({ viewport: { width: NARROW_PX, height: 900 } });
    await page.setContent(
      '<!doctype html><html lang="en-GB"><body style="margin:0"><div id="card"></div></body></html>',
    );
    await page.addScriptTag({
      content: readFileSync(join(ROOT, 'node_modules/adaptivecards/dist/adaptivecards.js'), 'utf8'),
    });
  });
  after(() => browser?.close());

  const renderer = createCardRenderer(join(ROOT, 'cards'));
  for (const { name: theme, hostConfig } of themes)
    for (const [name, card] of Object.entries(
      fullCards(register, 'Waiting for the second analyst; the first is trained.'),
    ))
      it(`${name}, ${theme}: fits, can be read, and every input has a name`, async () => {
        const json = renderer.render(card());
        const faults = await page.evaluate(drawAndLook, { json, hostConfig, leastContrast: LEAST_CONTRAST });
        await page.screenshot({ path: join(SHOTS, `${name}-${theme.replace(' ', '-')}.png`), fullPage: true });
        assert.deepEqual(faults, []);
      });
});

/** Runs in the page: draws the card and gives what is wrong with it, a line each. */
function drawAndLook({
  json,
  hostConfig,
  leastContrast,
}: {
  json: object;
  hostConfig: object;
  leastContrast: number;
}): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: the library as the page has it
  const { AdaptiveCard, HostConfig } = (globalThis as any).AdaptiveCards;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.parse(json);
  const place = document.getElementById('card') as HTMLElement;
  place.replaceChildren(card.render());

  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const groundOf = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const [red = 0, green = 0, blue = 0, opacity = 1] = numbers(getComputedStyle(element).backgroundColor);
    if (opacity === 1) return [red, green, blue];
    const under = groundOf(element.parentElement);
    return [red, green, blue].map((part, i) => part * opacity + (under[i] ?? 255) * (1 - opacity));
  };
  const light = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map(part =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (element: Element) => {
    const [a, b] = [light(numbers(getComputedStyle(element).color)), light(groundOf(element))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const texts = [...place.querySelectorAll('.ac-textBlock, .ac-richTextBlock span')].filter(
    element => element.textContent?.trim() && (element as HTMLElement).offsetParent,
  );
  const dim = texts.filter(element => contrast(element) < leastContrast);
  const wide = [...place.querySelectorAll('*')].filter(
    element => element.getBoundingClientRect().right > innerWidth + 1,
  );
  const inputs = [...place.querySelectorAll('input, textarea, select')].filter(
    input =>
      !input.getAttribute('aria-label') &&
      !input.getAttribute('aria-labelledby') &&
      !(input as HTMLInputElement).labels?.length,
  );
  return [
    ...dim.map(
      element =>
        `hard to read: ${element.textContent?.slice(0, 60)} (${getComputedStyle(element).color} on ${groundOf(element)})`,
    ),
    ...wide.slice(0, 3).map(element => `too wide: ${element.className} ${element.textContent?.slice(0, 60)}`),
    ...inputs.map(input => `an input without a name: ${input.outerHTML.slice(0, 80)}`),
  ];
}
