import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

// Draws public/icon/*.png from the one source drawing. Run by hand when the mark changes: `npx tsx scripts/draw-icons.ts`.
const source = readFileSync('components/ui/logo.svg', 'utf8');
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
mkdirSync('public/icon', { recursive: true });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // The store wants a sixteenth of air around the 128 px icon; in the toolbar every pixel counts.
  const edge = size === 128 ? 16 : 0;
  await page.setContent(
    `<style>body{margin:${edge}px}svg{display:block;width:${size - 2 * edge}px;height:${size - 2 * edge}px}</style>${source}`,
  );
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
