import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { publishState } from '../page-state';

type Row = { name: string; value: string };
const start: Row[] = [
  { name: 'STRIPE_SECRET_KEY', value: '' },
  { name: 'OPENAI_API_KEY', value: '' },
  { name: 'DATABASE_URL', value: 'postgres://app' },
];

// Project variables: what a VALUE means stands only in the NAME beside it.
function App() {
  const [rows, setRows] = useState(start);
  publishState(() => rows);
  const change = (at: number, part: Partial<Row>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  return (
    <main>
      <h1>Environment variables</h1>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Value</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={at}>
              <td>
                <input
                  placeholder="NAME"
                  value={row.name}
                  onChange={(event) => change(at, { name: event.target.value })}
                />
              </td>
              <td>
                <input
                  placeholder="value"
                  value={row.value}
                  onChange={(event) => change(at, { value: event.target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={() => setRows([...rows, { name: '', value: '' }])}>
        Add variable
      </button>
    </main>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App />);
