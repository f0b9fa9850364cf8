import { afterEach, describe, expect, test } from 'vitest';
import { sampleShape, seeded } from '../unit/leaks/sample';
import { type GuardPage, startGuardPage } from './guard-page';

// A person, or a page with a field that has the focus from the start, can be faster than the detector.
const random = seeded(20261125);
const newKey = (): string => sampleShape('gsk_<a52>', random);
const commit = sampleShape('see commit <h40> for it', random);
let guarded: GuardPage | undefined;

afterEach(async () => {
  await guarded?.stop();
  guarded = undefined;
});

async function open(answer: Parameters<typeof startGuardPage>[0]) {
  guarded = await startGuardPage(answer);
  const { page, inside } = guarded;
  const paste = async (text: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('Control+V');
  };
  const box = (): Promise<string> => page.$eval('#box', (field) => ('value' in field ? String(field.value) : ''));
  const letIn = (): Promise<unknown> => inside('letIn()');
  const shows = () => page.waitForFunction(() => document.querySelector('[popover]'));
  await page.click('#box');
  return { page, paste, box, letIn, shows };
}

describe('while the detector is on its way', () => {
  test('a pasted key waits, and is shown once the detector is there', async () => {
    const { page, paste, box, letIn, shows } = await open('late');
    await paste(`key ${newKey()}`);
    await page.waitForTimeout(100);
    expect(await box()).toBe('');
    await letIn();
    await shows();
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#box')?.value === 'key [GROQ_KEY]');
  });

  test('what only might be a key waits as well, and then stands there as it was, to be undone', async () => {
    const { page, paste, box, letIn } = await open('late');
    await paste(commit);
    await paste(` ${commit}`);
    expect(await box()).toBe('');
    await letIn();
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#box')?.value);
    await page.waitForTimeout(50);
    expect(await box()).toBe(`${commit} ${commit}`);
    await page.keyboard.press('Control+Z');
    expect(await box()).toBe(commit);
  });

  test('prose waits for nothing', async () => {
    const { paste, box } = await open('late');
    await paste('Could you explain internationalisation to a five-year-old, step-by-step?\nThanks!');
    expect(await box()).toContain('Thanks!');
  });

  test('a typed key is not sent, and nothing else is held back for long', async () => {
    const { page, letIn, shows } = await open('late');
    await page.click('#chat');
    await page.keyboard.type(newKey());
    await page.keyboard.press('Enter');
    expect(await page.evaluate('sent')).toEqual([]);
    await letIn();
    await shows();
    expect(await page.evaluate('sent')).toEqual([]);
  });

  test('Enter on harmless text is pressed again, once', async () => {
    const { page, letIn } = await open('late');
    await page.click('#chat');
    await page.keyboard.type(commit);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('sent')).toEqual([]);
    await letIn();
    await page.waitForFunction('sent.length > 0');
    await page.waitForTimeout(100);
    expect(await page.evaluate('sent')).toEqual([commit]);
  });
});

test('where the guard is off, what waited stands there, and nothing waits again', async () => {
  const { page, paste, box, letIn } = await open('off');
  await paste(commit);
  await letIn();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#box')?.value);
  await paste(newKey());
  expect(await box()).toMatch(/gsk_/);
});

test('when the extension is gone, what waited stands there', async () => {
  const { page, paste, box } = await open('gone');
  await paste(commit);
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#box')?.value);
  expect(await box()).toBe(commit);
});
