import { hostsGranted } from '@/lib/browser/permissions';
import type { ExportUsagePorts } from '@/lib/flows/export-usage';
import { readHoldings } from '@/lib/flows/read-holdings';
import type { House } from './house';

/** What the scheduled export leans on. */
export const exportPorts = ({ vault, database, clock }: House): ExportUsagePorts => ({
  vault,
  database,
  clock,
  holdings: () => readHoldings(vault),
  hostsGranted,
  fetch: (...request) => fetch(...request),
});
