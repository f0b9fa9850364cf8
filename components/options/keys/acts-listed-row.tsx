import { Ban, CirclePlay, Gauge, type LucideIcon, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { AccountViewT, ListedKeyViewT } from '@/lib/messaging/views';
import type { ActName } from '@/lib/providers/act';
import { providerById } from '@/lib/providers/registry';
import { actNames } from '../../text/act-words';
import { Button } from '../../ui/button';
import { Masked } from '../../ui/masked';
import { Money } from '../../ui/money';
import { When } from '../../ui/when';

type Props = { account: AccountViewT; of: ListedKeyViewT; onChoose: (act: ActName) => void };

/** One key as the provider lists it. */
export function ListedKeyRow({ account, of, onChoose }: Props) {
  const id = useId();
  const { facts } = of;
  const ours = account.keys.find((key) => key.id === of.keyId);
  const acts = providerById(account.provider)?.acts ?? [];
  return (
    <tr>
      <th scope="row" id={id} className="wide">
        <strong title={of.name}>{of.name || 'No name'}</strong>
        <br />
        <Masked text={`${of.head}…${of.tail}`} />
      </th>
      <td>{ours ? <a href={`#/keys/${ours.id}`}>{ours.label || account.label}</a> : 'Not in this vault'}</td>
      <td>{facts.active ? 'Working' : 'Disabled'}</td>
      <td>
        <When at={facts.createdAt} />
      </td>
      <td>
        <When at={facts.lastUsedAt} />
      </td>
      <td className="number">
        {facts.limitNanos === null ? (
          'None'
        ) : (
          <Money nanos={facts.limitNanos ?? null} currency={facts.limitCurrency ?? 'USD'} />
        )}
      </td>
      <td className="number">
        {acts.map(({ name }) =>
          name === 'create' || name === (facts.active ? 'enable' : 'disable') ? null : (
            <Button key={name} look="icon" icon={icons[name]} describedBy={id} onClick={() => onChoose(name)}>
              {actNames[name]}
            </Button>
          ),
        )}
      </td>
    </tr>
  );
}

const icons: Record<Exclude<ActName, 'create'>, LucideIcon> = {
  disable: Ban,
  enable: CirclePlay,
  delete: Trash2,
  cap: Gauge,
};
