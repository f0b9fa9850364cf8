import { MODEL_SELLERS } from '@/lib/economics/model-sellers';
import { nextPeriod, type Period } from '@/lib/economics/period';
import { listPricesOf } from '@/lib/economics/price-list';
import { focusCsv } from '@/lib/export/focus-csv';
import { usageCsv, usageJson } from '@/lib/export/usage-csv';
import { usageRowsOf } from '@/lib/export/usage-rows-of';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { type Bills, chargesOf } from '../../economics/bills';
import { correctionsIn } from '../../economics/corrections';
import { focusCharges } from '../../economics/export-charges';
import { onlyPlace, projectKeys, projectNames } from '../../economics/project-month';
import { providerName } from '../../text/provider-words';

/** What goes into a file: day sums of the months `from` to `to`, month sums of every month that was closed, and the bills. */
export type FileParts = {
  rows: readonly RollupRow[];
  months: readonly RollupRow[];
  accounts: readonly AccountViewT[];
  bills: Bills;
  from: Period;
  to: Period;
};

/** The text of a file, what to call it, and how many rows it has and could not have. */
export type ExportedFile = { text: string; name: string; type: string; lines: number; leftOut: number };

/** Makes the file a person asked for. Costs of a day are shared over the kinds of tokens by list price where one is known. */
export function exportFile(form: 'focus' | 'csv' | 'json', parts: FileParts): ExportedFile {
  const { rows, accounts, from, to } = parts;
  const usedFor = usesOf(parts);
  const usage = usageRowsOf(rows, { accounts, providerName, pricesOf: listPricesOf(MODEL_SELLERS), usedFor });
  const span = from === to ? to : `${from}-to-${to}`;
  if (form === 'json')
    return file(usageJson(usage), `ringfence-usage-${span}.json`, { type: 'application/json', lines: usage.length });
  if (form === 'csv') return file(usageCsv(usage), `ringfence-usage-${span}.csv`, { lines: usage.length });
  const {
    csv,
    rows: lines,
    leftOut,
  } = focusCsv(usage, focusCharges(chargesIn(parts), correctionsIn(parts.bills, parts)));
  return file(csv, `ringfence-focus-${span}.csv`, { lines, leftOut });
}

const file = (text: string, name: string, rest: Partial<ExportedFile> & { lines: number }): ExportedFile => ({
  type: 'text/csv',
  leftOut: 0,
  ...rest,
  text,
  name,
});

/** Where each key is used and for whom, as the Bills page has it. */
function usesOf({ accounts, bills }: FileParts): (keyId: string) => { site?: string; project?: string } {
  const projects = new Map(
    projectKeys({ accounts, names: projectNames(bills) }).map((key) => [key.id, key.project.trim()]),
  );
  const sites = new Map(accounts.flatMap(({ keys }) => keys.map((key) => [key.id, onlyPlace(key)])));
  return (keyId) => {
    const [site, project] = [sites.get(keyId), projects.get(keyId)];
    return { ...(site ? { site } : {}), ...(project ? { project } : {}) };
  };
}

function chargesIn({ bills, from, to }: FileParts) {
  const charges = [];
  for (let period = from; period <= to; period = nextPeriod(period)) charges.push(...chargesOf(bills, period));
  return charges;
}
