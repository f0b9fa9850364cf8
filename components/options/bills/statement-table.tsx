import { sign } from '@/lib/economics/exact';
import type { ComputedLine, MonthlyStatement, StatementLine } from '@/lib/economics/monthly-statement';
import { printedMoney } from '../../text/economics-words';
import { TableRegion } from '../../ui/table-region';
import '../../ui/data-table.css';

type Props = { statement: MonthlyStatement; provider: 'bills' | 'metered' };

/** The statement as a table: each side with its sum, the computed lines, the rounding, the total. */
export function StatementTable({ statement, provider }: Props) {
  const { currency, computed, rounding } = statement;
  const money = (value: StatementLine['amount']) => printedMoney(value, currency);
  const counted = computed.filter((line) => line.counts);
  const told = computed.filter((line) => !line.counts);
  return (
    <TableRegion label={`Lines of the statement of ${statement.period}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Payee</th>
            <th scope="col">As charged</th>
            <th scope="col" className="number">
              {currency}
            </th>
          </tr>
        </thead>
        <Side
          name={`Providers, ${provider === 'bills' ? 'as billed' : 'as metered'}`}
          side="provider"
          statement={statement}
        />
        <Side name="Platforms" side="platform" statement={statement} />
        <tbody>
          {counted.map((line) => (
            <tr key={`${line.kind} ${line.name}`}>
              <th scope="row" colSpan={2}>
                {wordsFor(line)}
              </th>
              <td className="number">{money(line.amount)}</td>
            </tr>
          ))}
          {sign(rounding) !== 0 && (
            <tr>
              <th scope="row" colSpan={2}>
                Rounding
              </th>
              <td className="number">{money(rounding)}</td>
            </tr>
          )}
          <tr className="statement-total">
            <th scope="row" colSpan={2}>
              Total
            </th>
            <td className="number">{money(statement.total)}</td>
          </tr>
        </tbody>
        {told.length > 0 && (
          <tbody>
            {told.map((line) => (
              <tr key={`${line.kind} ${line.name}`} className="quiet">
                <th scope="row" colSpan={2}>
                  {wordsFor(line)}
                </th>
                <td className="number">{money(line.amount)}</td>
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </TableRegion>
  );
}

function Side({ name, side, statement }: { name: string; side: StatementLine['side']; statement: MonthlyStatement }) {
  const lines = statement.lines.filter((line) => line.side === side);
  if (lines.length === 0) return null;
  return (
    <tbody>
      {lines.map((line) => (
        <tr key={line.payee}>
          <th scope="row">{line.payee}</th>
          <td>{line.original.map(({ currency, amount }) => printedMoney(amount, currency)).join(' + ')}</td>
          <td className="number">{printedMoney(line.amount, statement.currency)}</td>
        </tr>
      ))}
      <tr className="statement-side">
        <th scope="row" colSpan={2}>
          {name}
        </th>
        <td className="number">{printedMoney(statement[side], statement.currency)}</td>
      </tr>
    </tbody>
  );
}

function wordsFor({ kind, name }: ComputedLine): string {
  switch (kind) {
    case 'tax-added':
      return `${name}, added to the charges`;
    case 'tax-included':
      return `Of which ${name}, inside the charges already`;
    case 'reverse-charge':
      return `${name} owed by yourself (reverse charge), not in the total`;
    case 'input-credit':
      return `${name} taken back as input credit, not in the total`;
    case 'card':
      return 'Card: markup for foreign currency';
    case 'card-tax':
      return 'Card: tax on the markup';
  }
}
