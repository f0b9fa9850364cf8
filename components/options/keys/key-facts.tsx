import type { KeyViewT } from '@/lib/messaging/views';
import type { Sum } from '../../charts/series';
import { Money } from '../../ui/money';
import { When } from '../../ui/when';
import { Spent } from '../../usage/spent';

type Props = { of: KeyViewT; spent: Sum };

/** What the provider told about a key, and since when we know it. An en dash is 'not told'. */
export function KeyFacts({ of, spent }: Props) {
  const { facts } = of;
  return (
    <>
      <dl className="facts">
        <dt>State</dt>
        <dd>{facts ? (facts.active ? 'Working' : 'Disabled') : '–'}</dd>
        <dt>Made</dt>
        <dd>{facts?.createdAt ? <When at={facts.createdAt} /> : <Kept at={of.createdAt} />}</dd>
        <dt>Last used there</dt>
        <dd>
          <When at={facts?.lastUsedAt ?? null} />
        </dd>
        <dt>Last filled</dt>
        <dd>
          <When at={of.lastUsedAt} never="never" />
        </dd>
        <dt>Spend, 30 days</dt>
        <dd>
          <Spent of={spent} />
        </dd>
        <dt>Cap</dt>
        <dd>
          {facts?.limitNanos === null ? (
            'None'
          ) : (
            <Money nanos={facts?.limitNanos ?? null} currency={facts?.limitCurrency ?? 'USD'} />
          )}
        </dd>
        {facts?.expiresAt && (
          <>
            <dt>Stops working</dt>
            <dd>
              <When at={facts.expiresAt} />
            </dd>
          </>
        )}
      </dl>
      <p className="small quiet">
        {facts ? (
          <>
            As the provider told <When at={facts.seenAt} form="clock" />.
          </>
        ) : (
          'The provider has not told anything about this key yet.'
        )}
      </p>
    </>
  );
}

const Kept = ({ at }: { at: number }) => (
  <>
    not told; in this vault since <When at={at} />
  </>
);
