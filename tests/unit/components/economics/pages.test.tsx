// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BreakEvenPage } from '@/components/options/break-even/break-even-page';
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

test('a tier can be added, and the plan kept under a name', async () => {
  render(<BreakEvenPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Add a tier' }));
  fireEvent.change(screen.getByLabelText('Fee of tier 2, USD a month'), { target: { value: '40' } });
  fireEvent.change(screen.getByLabelText('Credits of tier 2 a month'), { target: { value: '400' } });
  fireEvent.change(screen.getByLabelText('Keep this plan as'), { target: { value: 'Team deal' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep plan' }));
  expect(screen.getByRole('button', { name: 'Forget Team deal' })).toBeTruthy();
  await vi.waitFor(() => expect(JSON.stringify(vi.mocked(send).mock.calls.at(-1))).toContain('Team deal'));
});

test('months that differ show what expires', async () => {
  render(<BreakEvenPage />);
  fireEvent.change(await screen.findByLabelText('Messages of each month'), { target: { value: '40, 130' } });
  expect(screen.getByText(/A credit really used costs/).textContent).toContain('70.0 %');
  fireEvent.change(screen.getByLabelText('Messages of each month'), { target: { value: '40, many' } });
  expect(screen.getByText(/Write up to 24 numbers/)).toBeTruthy();
});
