/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createCardRenderer } from '../../cards/render.ts';
import { projectRoot } from '../../data/root.ts';
import { fullCards } from '../cards/samples.ts';
import { register } from '../questions/readingHouse.ts';
import { themes } from './themes.ts';

const ROOT = projectRoot();

/** One place where the tab key stops. */
interface Stop {
  /** What a screen reader says of it. */
  readonly name: string;
  readonly kind: 'card' | 'input' | 'button';
  /** Its place among everything on the card, in the order of the document, which is the order in which it is read aloud. */
  readonly place: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  /** Whether it can be seen that it has the focus. */
  readonly isMarked: boolean;
}

describe('every card, by keyboard alone', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    page = await browser.newPage({ viewport: { width: 320, height: 900 } });
    await page.setContent(
      '<!doctype html><html lang="en-GB"><body style="margin:0"><div id="card"></div><a href="#after">After the card</a></body></html>',
    );
    await page.addScriptTag({
      content: readFileSync(join(ROOT, 'node_modules/adaptivecards/dist/adaptivecards.js'), 'utf8'),
    });
  });
  after(() => browser?.close());

  const renderer = createCardRenderer(join(ROOT, 'cards'));
  for (const { name: theme, hostConfig } of themes)
    for (const [name, card] of Object.entries(fullCards(register, 'Waiting for the second analyst.')))
      it(`${name}, ${theme}: the tab key goes through it as it is read, past every input and every button`, async () => {
        assert.deepEqual(await faultsByKeyboard(renderer.render(card()), hostConfig), []);
      });

  it('finds a field that comes after the button that sends it, and a field without a name', async () => {
    const submit = { type: 'Action.Submit', title: 'Send' };
    const body = [
      { type: 'ActionSet', actions: [submit] },
      { type: 'Input.Text', id: 'x' },
    ];
    const card = { type: 'AdaptiveCard', version: '1.5', speak: 'x', body };
    const faults = await faultsByKeyboard(card, themes[0]?.hostConfig ?? {});
    assert.ok(
      faults.some(fault => /comes after every button/u.test(fault)),
      faults.join(),
    );
    assert.ok(faults.includes('a stop without a name'), faults.join());
  });

  async function faultsByKeyboard(json: object, hostConfig: object): Promise<string[]> {
    const expected = await page.evaluate(draw, { json, hostConfig });
    const stops: Stop[] = [];
    // The card itself is a stop, at which it is read as a whole; and the one after the last must leave it.
    for (let n = 0; n <= expected.length + 1; n++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(focused);
      if (stop) stops.push(stop);
    }
    return faultsOf(stops, expected);
  }
});

function faultsOf(stops: readonly Stop[], expected: readonly string[]): string[] {
  const pairs = stops.slice(2).map((stop, i) => [stops[i + 1] as Stop, stop] as const);
  return [
    ...(stops[0]?.kind === 'card' ? [] : ['the card is not read as a whole first']),
    ...(stops.length === expected.length + 1
      ? []
      : [`stops at ${stops.map(({ name }) => name).join(', ')} and not at ${expected.join(', ')}`]),
    ...stops.flatMap(({ name, isMarked }) => [
      ...(name.trim() === '' ? ['a stop without a name'] : []),
      ...(isMarked ? [] : [`nothing shows that ${name} has the focus`]),
    ]),
    ...pairs.flatMap(([before, after]) => [
      ...(before.place < after.place ? [] : [`${after.name} is read before ${before.name} and reached after it`]),
      ...(isBelowOrBeside(before, after) ? [] : [`from ${before.name} the focus jumps back to ${after.name}`]),
    ]),
    ...inputsAfterTheirButtons(stops),
  ];
}

const isBelowOrBeside = (before: Stop, after: Stop): boolean =>
  after.top >= before.bottom - 1 ||
  (after.top >= before.top - 1 && after.left >= before.left) ||
  after.top > before.top;

/** What is filled in comes before what sends it: after the last input there is a button, and none is the last stop. */
function inputsAfterTheirButtons(stops: readonly Stop[]): string[] {
  const last = stops.at(-1);
  return last?.kind === 'input' ? [`${last.name} comes after every button`] : [];
}

/** Runs in the page: draws the card, puts the focus before it, and gives the name of everything that can be used on it. */
function draw({ json, hostConfig }: { json: object; hostConfig: object }): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: the library as the page has it
  const { AdaptiveCard, HostConfig } = (globalThis as any).AdaptiveCards;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.parse(json);
  const place = document.getElementById('card') as HTMLElement;
  const start = document.createElement('span');
  start.tabIndex = -1;
  place.replaceChildren(start, card.render());
  start.focus();
  const usable = [...place.querySelectorAll('input, textarea, select, button, a[href], [role="button"]')].filter(
    element => (element as HTMLElement).offsetParent !== null,
  );
  // Of radio buttons of one name the tab key stops at one.
  const groups = new Set<string>();
  return usable
    .filter(element => {
      const group = (element as HTMLInputElement).type === 'radio' ? (element as HTMLInputElement).name : '';
      const isFirst = group === '' || !groups.has(group);
      groups.add(group);
      return isFirst;
    })
    .map(element => (element.textContent || element.getAttribute('aria-label') || element.id).trim());
}

/** Runs in the page: where the focus is; undefined where it is not on the card. */
function focused(): Stop | undefined {
  const place = document.getElementById('card') as HTMLElement;
  const element = document.activeElement as HTMLElement | null;
  if (!element || !place.contains(element) || element === place) return undefined;
  const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const names = [
    element.getAttribute('aria-label'),
    ...labelled.map(id => document.getElementById(id)?.textContent),
    ...[...((element as HTMLInputElement).labels ?? [])].map(label => label.textContent),
    element.textContent,
    element.title,
  ];
  const { top, left, bottom } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const isCard = element.classList.contains('ac-adaptiveCard');
  return {
    name: names.find(each => each?.trim())?.trim() ?? '',
    kind: isCard ? 'card' : /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName) ? 'input' : 'button',
    place: [...place.querySelectorAll('*')].indexOf(element),
    top: top + scrollY,
    left,
    bottom: bottom + scrollY,
    isMarked: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
  };
}
