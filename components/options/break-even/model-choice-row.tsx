import type { ModelCost } from '@/lib/economics/model-choice';
import { Money } from '../../ui/money';

type Props = { cost: ModelCost; seller: string; isMine: boolean };

/** One model of the comparison. Less and more are words too, not only a sign. */
export function ModelChoiceRow({ cost, seller, isMine }: Props) {
  const { total, difference } = cost;
  return (
    <tr>
      <th scope="row">
        {cost.model}
        {isMine && <span className="small quiet"> in use</span>}
      </th>
      <td>{seller}</td>
      <td className="number">
        <Money nanos={total ?? null} currency="USD" provenance="computed" />
      </td>
      <td className="number">
        {difference === undefined || difference === 0 ? (
          '–'
        ) : (
          <>
            <Money nanos={Math.abs(difference)} currency="USD" provenance="computed" />{' '}
            {difference < 0 ? 'less' : 'more'}
          </>
        )}
      </td>
    </tr>
  );
}
