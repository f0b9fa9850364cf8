// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exporting } from '@/components/hooks/answers';
import { ExportFilesCard } from '@/components/options/export/export-files-card';
import { ExportUsageCard } from '@/components/options/export/export-usage-card';
import { fail, ok } from '@/lib/core/result';
import type { ExportViewT } from '@/lib/messaging/export-messages';
import { send } from '@/lib/messaging/send';
import { rollup } from './rollup';

const { asked, measured } = vi.hoisted(() => {
  const start: { asked: string[][]; measured: { rows: unknown[] | undefined } } = { asked: [], measured: { rows: [] } };
  return start;
});
vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/hooks/use-usage', () => ({ useRollups: () => measured.rows }));
vi.mock('@/lib/browser/permissions', () => ({
  originPattern: (url: string) => `${new URL(url).origin}/*`,
  requestHosts: async (hosts: string[]) => {
    asked.push(hosts);
    return true;
  },
}));

const kept: ExportViewT = {
  url: 'https://metrics.example/api/v1/import/prometheus',
  format: 'prometheus',
  everyHours: 24,
  authorised: 'bearer',
  through: '2026-11-23',
  waiting: 0,
  sent: 1234,
  lastTryAt: 1,
  lastSuccessAt: 1,
  failure: null,
};
const answer = async (view: ExportViewT | null) => {
  vi.mocked(send).mockImplementation(async (name) => (name === 'export.view' ? ok(view) : ok(null)));
  await exporting.refresh();
};

beforeEach(() => {
  asked.length = 0;
  vi.mocked(send).mockReset();
});
afterEach(cleanup);

test('without an export the card says that nothing leaves, and what would', async () => {
  await answer(null);
  render(<ExportUsageCard />);
  expect(screen.getByText(/Nothing leaves until you name an address/)).toBeTruthy();
});

test('a failure to read is told with another try', async () => {
  vi.mocked(send).mockResolvedValue(fail({ kind: 'unexpected' }));
  await answer(null);
  vi.mocked(send).mockResolvedValue(fail({ kind: 'locked' }));
  await exporting.refresh();
  render(<ExportUsageCard />);
  expect(screen.getByText(/vault is locked/)).toBeTruthy();
});

test('what arrived and when is shown, and the credential never', async () => {
  await answer(kept);
  render(<ExportUsageCard />);
  expect(screen.getByText(/Everything up to 2026-11-23, 1,234 samples/)).toBeTruthy();
  expect(screen.getByText(/with a credential kept in the vault/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Send now' }));
  expect(vi.mocked(send)).toHaveBeenCalledWith('export.now', {});
});

test('the last failure is told with what waits', async () => {
  await answer({ ...kept, failure: { kind: 'export-refused', status: 401 }, waiting: 80 });
  render(<ExportUsageCard />);
  expect(screen.getByText(/answered 401: check the credential/)).toBeTruthy();
  expect(screen.getByText(/80 wait to be sent again/)).toBeTruthy();
});

test.each([
  [
    { kind: 'export-refused', status: 400, dropped: true } as const,
    /Not the last days up to 2026-11-23/,
    /cannot take/,
  ],
  [{ kind: 'export-partly-refused', count: 3 } as const, /Not all up to 2026-11-23/, /left out 3 of the samples/],
])('what a receiver did not take is not told as arrived: %o', async (failure, arrived, told) => {
  await answer({ ...kept, failure });
  render(<ExportUsageCard />);
  expect(screen.getByText(arrived)).toBeTruthy();
  expect(screen.getByText(told)).toBeTruthy();
});

test('an address is asked for in the click and saved with its credential', async () => {
  await answer(null);
  render(<ExportUsageCard />);
  fireEvent.click(screen.getByRole('button', { name: 'Set up export' }));
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('Address to send to', 'http://metrics.example/');
  expect(screen.getByText(/Write an https address/)).toBeTruthy();
  type('Address to send to', 'https://metrics.example/api');
  type('Credential', 'bearer');
  type('Token', 'CANARY-token');
  fireEvent.submit(screen.getByRole('form', { name: 'Export of usage' }));
  expect(asked).toEqual([['https://metrics.example/*']]);
  await vi.waitFor(() =>
    expect(vi.mocked(send)).toHaveBeenCalledWith('export.set', {
      url: 'https://metrics.example/api',
      format: 'prometheus',
      everyHours: 24,
      auth: { kind: 'bearer', secret: 'CANARY-token' },
    }),
  );
});

test('a file is made from the month’s usage, and says how many rows it has', async () => {
  measured.rows = [rollup({ from: Date.parse('2026-11-03'), accountId: 'gone', billedNanos: 5 })];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  render(<ExportFilesCard period="2026-11" bills={{ charges: [], statements: [] }} months={[]} accounts={[]} />);
  fireEvent.click(screen.getByRole('button', { name: 'Save file' }));
  expect(await screen.findByText(/ringfence-focus-2026-11.csv: 0 rows/, {}, { timeout: 15_000 })).toBeTruthy();
});
