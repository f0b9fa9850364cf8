import { Check, Minus } from 'lucide-react';
import {
  type Capability,
  type CapabilityName,
  capabilityNames,
  type ProviderCapabilities,
  type SpendFrom,
} from '@/lib/providers/capabilities';
import { TableRegion } from '../../ui/table-region';
import '../../ui/data-table.css';
import './capabilities-table.css';

/** One row a provider, one column a thing a person may want. */
export function CapabilitiesTable({ rows }: { rows: readonly ProviderCapabilities[] }) {
  return (
    <TableRegion label="What each provider offers, scrollable">
      <table className="table capabilities">
        <thead>
          <tr>
            <th scope="col">Provider</th>
            <th scope="col">Spend comes from</th>
            {capabilityNames.map((name) => (
              <th key={name} scope="col">
                {columns[name]}
              </th>
            ))}
            <th scope="col">Checked</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <strong>{row.name}</strong>
              </th>
              <td>{spends[row.spend]}</td>
              {capabilityNames.map((name) => (
                <td key={name}>
                  <Cell can={row.can[name]} what={`${columns[name]} at ${row.name}`} />
                </td>
              ))}
              <td>
                <a
                  href={row.source.docs}
                  target="_blank"
                  rel="noreferrer"
                  title={`Confidence: ${row.source.confidence}`}
                >
                  {row.source.checked}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Cell({ can, what }: { can: Capability; what: string }) {
  if (can.how === 'none')
    return (
      <span className="quiet">
        <Minus size={16} aria-hidden />
        <span className="unseen">Not offered</span>
      </span>
    );
  if (can.how === 'console')
    return (
      <a href={can.url} target="_blank" rel="noreferrer" aria-label={`Its page: ${what}`}>
        Its page
      </a>
    );
  return (
    <span className="capability">
      <Check size={16} aria-hidden />
      {can.by.includes('inference') ? 'Any key' : 'Monitor key'}
      {can.undo === false && <span className="small quiet">, for good</span>}
    </span>
  );
}

const columns: Record<CapabilityName, string> = {
  check: 'Check a key',
  usage: 'Usage',
  cost: 'Cost',
  balance: 'Balance',
  limits: 'Limits',
  keys: 'List keys',
  create: 'Create key',
  disable: 'Disable key',
  delete: 'Revoke key',
  cap: 'Set cap',
};

const spends: Record<SpendFrom, string> = {
  bill: 'The bill',
  'running-figure': 'Its running figure',
  tokens: 'Tokens × price list',
  balance: 'Falls of the balance',
  none: 'Your own files',
};
