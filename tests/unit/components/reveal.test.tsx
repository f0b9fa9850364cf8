// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RevealButton } from '@/components/forms/reveal-button';
import { useReveal } from '@/components/hooks/use-reveal';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

let answer: unknown;
beforeEach(() => {
  answer = ok({ text: 'CANARY-key' });
  vi.mocked(send).mockReset();
  // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
  vi.mocked(send).mockImplementation(async () => answer as any);
});
afterEach(cleanup);

function Row() {
  const shown = useReveal('k');
  return (
    <>
      <p id="x">{shown.text ?? 'masked'}</p>
      {shown.asks && <p>asks</p>}
      <RevealButton shown={shown} describedBy="x" />
    </>
  );
}
const button = () => screen.getByRole('button');
const open = () => render(<Row />);

test('a key is seen while the button is held, and not after', async () => {
  open();
  fireEvent.pointerDown(button(), { button: 0 });
  expect(await screen.findByText('CANARY-key')).toBeTruthy();
  fireEvent.pointerUp(button());
  expect(screen.getByText('masked')).toBeTruthy();
});

test('a press that is over before the answer came shows nothing', async () => {
  open();
  fireEvent.pointerDown(button(), { button: 0 });
  fireEvent.pointerUp(button());
  await vi.waitFor(() => expect(send).toHaveBeenCalled());
  await Promise.resolve();
  expect(screen.getByText('masked')).toBeTruthy();
});

test.each(['Enter', ' '])('held by the keyboard (%j) too, asked once though the key repeats', async (key) => {
  open();
  fireEvent.keyDown(button(), { key });
  fireEvent.keyDown(button(), { key, repeat: true });
  expect(await screen.findByText('CANARY-key')).toBeTruthy();
  expect(send).toHaveBeenCalledOnce();
  fireEvent.keyUp(button(), { key });
  expect(screen.getByText('masked')).toBeTruthy();
});

test('a screen reader’s click shows the key and the next one hides it', async () => {
  open();
  fireEvent.click(button(), { detail: 0 });
  expect(await screen.findByText('CANARY-key')).toBeTruthy();
  fireEvent.click(button(), { detail: 0 });
  expect(screen.getByText('masked')).toBeTruthy();
});

test('losing the focus, the pointer or the window hides it', async () => {
  open();
  for (const lose of [
    () => fireEvent.blur(button()),
    () => fireEvent.pointerLeave(button()),
    () => fireEvent.blur(window),
  ]) {
    fireEvent.pointerDown(button(), { button: 0 });
    await screen.findByText('CANARY-key');
    lose();
    expect(screen.getByText('masked')).toBeTruthy();
  }
});

test('where the settings want it, the passphrase is asked for instead', async () => {
  answer = fail({ kind: 'passphrase-needed' });
  open();
  fireEvent.pointerDown(button(), { button: 0 });
  expect(await screen.findByText('asks')).toBeTruthy();
  expect(screen.getByText('masked')).toBeTruthy();
});
