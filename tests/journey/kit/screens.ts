import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Sizes every screen is looked at: a desk and a small phone. */
export const DESK = { width: 1280, height: 900 } as const;

/** The smallest phone the product promises to work on. */
export const PHONE = { width: 360, height: 740 } as const;

const folder = join(import.meta.dirname, '..', 'screenshots');
mkdirSync(folder, { recursive: true });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violationsOf = async (page: Page): Promise<string[]> => {
  // React Aria's announcer speaks of a busy button by a reference and keeps it for seconds after the button is ready again.
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).exclude('[data-live-announcer]').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
};

/** A word that a person should never read: a key of the texts, or a value that was not there. */
const programmersWords = (text: string): string[] =>
  text.match(/\b[a-z]{4,}:[a-z]\w+(\.\w+)*\b|\bundefined\b|\bNaN\b|\[object |\bnull\b|\{\{/g) ?? [];

const settle = async (page: Page): Promise<void> => {
  await page.locator('main').first().waitFor();
  await expect.poll(() => page.locator('main [class*=skeleton]').count(), { timeout: 90_000 }).toBe(0);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
};

// Bars stand at the edges of the window, so the window is made as high as the page for its picture.
const photograph = async (page: Page, file: string): Promise<void> => {
  const size = page.viewportSize() ?? DESK;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  await page.screenshot({ path: join(folder, file), animations: 'disabled' });
  await page.setViewportSize(size);
};

/**
 * Looks at a screen as it is now, on a desk and on a phone: keeps both pictures, and expects no accessibility violation
 * (WCAG 2.2 AA), nothing that scrolls sideways and no word of programmers.
 */
export const lookAt = async (page: Page, name: string): Promise<void> => {
  const before = page.viewportSize() ?? DESK;
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await settle(page);
    const where = `${name} at ${size.width} px`;
    await photograph(page, `${name}-${size.width}.png`);
    const violations = await violationsOf(page);
    expect.soft(violations, `${where}: accessibility ${violations.join('; ')}`).toEqual([]);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect.soft(overflow, `${where}: scrolls sideways`).toBeLessThanOrEqual(0);
    expect.soft(programmersWords(await page.locator('body').innerText()), `${where}: words`).toEqual([]);
  }
  await page.setViewportSize(before);
};
