import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { projectRoot } from '../../data/root.ts';

/** The real client: Microsoft's Agents Playground in headless Chromium, driven as a person would drive it. */
export interface Client {
  readonly page: Page;
  /** Types into the chat and sends. */
  say(text: string): Promise<void>;
  /** The newest card on show that has these words. Waits for it. */
  card(words: string | RegExp): Promise<Locator>;
  /** Waits until the conversation shows these words somewhere. */
  see(words: string | RegExp): Promise<void>;
  /** Presses a button of the newest card that has one with this title. */
  press(title: string): Promise<void>;
  openChannel(): Promise<void>;
  openPersonalChat(): Promise<void>;
  /** Keeps a picture: the whole window, or one card at the width of a phone. */
  keep(name: string): Promise<void>;
  keepNarrow(name: string, card: Locator): Promise<void>;
  close(): Promise<void>;
}

const PHONE_CARD_PX = 320;

export async function openClient(url: string): Promise<Client> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const folder = join(projectRoot(), 'test/e2e/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.goto(url);
  const box = page.locator('[contenteditable=true][role=textbox]');
  await box.waitFor();
  // The log covers a third of the window.
  await page.locator('button[title="Hide log panel"]').click();
  const cards = page.locator('.ac-adaptiveCard');
  const newest = (words: string | RegExp) => cards.filter({ hasText: words }).last();
  return {
    page,
    async say(text) {
      await box.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    async card(words) {
      await newest(words).waitFor();
      return newest(words);
    },
    see: words => page.getByText(words).last().waitFor(),
    async press(title) {
      await cards.getByRole('button', { name: title, exact: true }).last().click();
    },
    async openChannel() {
      await page.locator('[aria-label="My Team - General"]').click();
    },
    async openPersonalChat() {
      await page.locator('[aria-label="Personal Chat"]').click();
    },
    async keep(name) {
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    async keepNarrow(name, card) {
      // The Playground draws every card 446 px wide, on a phone too; Teams does not.
      const width = `.ac-adaptiveCard { width: ${PHONE_CARD_PX}px !important; max-width: ${PHONE_CARD_PX}px !important }`;
      const style = await page.addStyleTag({ content: width });
      await card.screenshot({ path: join(folder, `${name}.png`) });
      await style.evaluate(element => element.parentNode?.removeChild(element));
    },
    close: () => browser.close(),
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
