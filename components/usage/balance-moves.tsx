import type { AccountViewT } from '@/lib/messaging/views';
import type { BalanceMove } from '@/lib/usage/balance-moves';
import { Money } from '../ui/money';
import { When } from '../ui/when';

type Props = { moves: readonly BalanceMove[]; accounts: readonly AccountViewT[] };

/** Money that came onto a prepaid balance: top-ups, which were guessed from their usual size, and refunds. Neither is spend. */
export function BalanceMoves({ moves, accounts }: Props) {
  return (
    <ul>
      {moves.map((move) => (
        <li key={`${move.accountId} ${move.at}`} className="spread">
          <span>
            {move.kind === 'top-up' ? 'Topped up' : 'Given back'}:{' '}
            {accounts.find(({ id }) => id === move.accountId)?.label ?? 'Removed account'}
          </span>
          <span>
            <Money
              nanos={move.nanos}
              currency={move.currency}
              provenance={move.kind === 'top-up' ? 'estimated' : 'billed'}
            />{' '}
            <span className="small quiet">
              <When at={move.at} form="clock" />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
