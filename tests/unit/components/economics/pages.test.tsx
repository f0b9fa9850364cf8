// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BreakEvenPage } from '@/components/options/break-even-page';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/hooks/use-usage', () => ({ useRollups: () => [] }));
vi.mock('@/components/economics/break-even-chart', () => ({ BreakEvenChart: () => null }));

beforeEach(() => {
  vi.mocked(send).mockImplementation(async (name) => (name === 'accounts.list' ? ok([]) : ok({ text: null })));
});
afterEach(cleanup);

test('without usage the verdict says that it rests on estimates', async () => {
  render(<BreakEvenPage />);
  expect(await screen.findByText(/At an estimated 100 messages a month BYOK costs ≈ \$6\.00/)).toBeTruthy();
  expect(screen.getByText(/not your own usage/)).toBeTruthy();
});

test('a figure that cannot be read stays on the screen and is kept', async () => {
  render(<BreakEvenPage />);
  const field = await screen.findByLabelText('Messages a month');
  fireEvent.change(field, { target: { value: 'many' } });
  expect(screen.getByLabelText('Messages a month')).toHaveProperty('value', 'many');
  expect(screen.getByText(/Write a whole number/)).toBeTruthy();
  expect(vi.mocked(send)).toHaveBeenCalledWith('notes.write', expect.objectContaining({ name: 'break-even' }));
});

test('a vault that fails is told, with another try', async () => {
  vi.mocked(send).mockResolvedValue(fail({ kind: 'storage-failed', what: 'read' }));
  render(<BreakEvenPage />);
  expect(await screen.findByRole('status')).toBeTruthy();
  expect(screen.queryByText(/BYOK costs/)).toBeNull();
});
