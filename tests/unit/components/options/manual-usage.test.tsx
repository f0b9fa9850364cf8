// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ManualUsage } from '@/components/options/bills/manual-usage';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import type { AccountViewT } from '@/lib/messaging/views';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
beforeEach(() => vi.mocked(send).mockResolvedValue(ok({ changed: 2 })));
afterEach(cleanup);

const account: AccountViewT = {
  ...{ id: 'a', provider: 'groq', label: 'Work', baseUrl: null, createdAt: 1, hostGranted: true, keys: [] },
};
const choose = (text: string) =>
  fireEvent.change(screen.getByLabelText('CSV file'), { target: { files: [new File([text], 'usage.csv')] } });

test('a file is shown before anything is added, and then sent line by line', async () => {
  render(<ManualUsage account={account} />);
  choose('Date,Model,Cost (USD)\n2026-11-01,llama,1.25\n2026-11-02,llama,0.75\n');
  fireEvent.click(await screen.findByRole('button', { name: 'Add 2 lines', hidden: true }));
  expect(await screen.findByText('2 of 2 lines were new or changed.')).toBeTruthy();
  const [, payload] = vi.mocked(send).mock.calls.find(([name]) => name === 'usage.bring') ?? [];
  expect(payload).toMatchObject({
    accountId: 'a',
    lines: [
      { day: '2026-11-01', nanos: 1_250_000_000, currency: 'USD', model: 'llama' },
      { day: '2026-11-02', nanos: 750_000_000 },
    ],
  });
});

test('a file of a known provider is read without asking, days without spend left out', async () => {
  render(<ManualUsage account={account} />);
  choose(
    'start_time_iso,amount_value,amount_currency,line_item,project_id\n2026-11-01T00:00:00+00:00,1.25,usd,"gpt-5, input",p\n2026-11-02T00:00:00+00:00,,,,\n',
  );
  expect(await screen.findByText('Read as the OpenAI cost export.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Add 1 lines', hidden: true })).toBeTruthy();
});

test('a file that counts tokens is not taken for money', async () => {
  render(<ManualUsage account={account} />);
  choose('start_time_iso,model,api_key_name,type,price,amount\n2026-11-01T00:00:00Z,chat,one,output_tokens,0.1,1200\n');
  expect((await screen.findByText(/counts tokens and holds no money/)).getAttribute('role')).toBe('alert');
  expect(screen.queryByRole('button', { name: /^Add \d/, hidden: true })).toBeNull();
});

test('a line that cannot be read is named and nothing can be added', async () => {
  render(<ManualUsage account={account} />);
  choose('Date,Cost\n2026-11-01,1.25\nsoon,2\n');
  expect(await screen.findByText(/Line 3, column “Date” cannot be read/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Add \d/, hidden: true })).toBeNull();
});

test('a line typed by hand is sent as money of its day, nonsense is not', () => {
  render(<ManualUsage account={account} />);
  fireEvent.change(screen.getByLabelText('UTC day'), { target: { value: '2026-11-03' } });
  fireEvent.change(screen.getByLabelText('Spent, in US dollars'), { target: { value: 'much' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add line', hidden: true }));
  expect(vi.mocked(send)).not.toHaveBeenCalledWith('usage.bring', expect.anything());
  fireEvent.change(screen.getByLabelText('Spent, in US dollars'), { target: { value: '3,50' } });
  fireEvent.submit(screen.getByLabelText('UTC day').closest('form') ?? document.body);
  expect(vi.mocked(send)).toHaveBeenCalledWith('usage.bring', {
    accountId: 'a',
    keyId: null,
    lines: [{ id: 'typed 2026-11-03 ', day: '2026-11-03', nanos: 3_500_000_000, currency: 'USD', model: '' }],
  });
});

test('days the provider billed itself are refused in words', async () => {
  vi.mocked(send).mockResolvedValue(fail({ kind: 'bad-request', what: 'days the provider has billed itself' }));
  render(<ManualUsage account={account} />);
  choose('Date,Cost\n2026-11-01,1.25\n');
  fireEvent.click(await screen.findByRole('button', { name: 'Add 1 lines', hidden: true }));
  expect(await screen.findByText(/days the provider has billed itself/)).toBeTruthy();
});
