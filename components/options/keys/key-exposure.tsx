import { useRef, useState } from 'react';
import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import { useAct } from '../../hooks/use-act';
import { useAlerts } from '../../hooks/use-usage';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Elapsed } from '../../ui/elapsed';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { ExposureActs } from '../alerts/exposure-acts';

type Props = { account: AccountViewT; of: KeyViewT };

/** A key at risk says so, for how long, and what ends it; any other can be said to have leaked. */
export function KeyExposure({ account, of }: Props) {
  const report = useAct('exposure.report');
  const asking = useRef<HTMLDialogElement>(null);
  const [ago, setAgo] = useState('0');
  const exposure = useAlerts()?.find((row) => row.kind === 'exposure' && row.keyId === of.id && row.closedAt === null);
  if (exposure)
    return (
      <Notice tone="risk" live>
        <p>
          <strong>
            This key is at risk, for <Elapsed since={exposure.startedAt} />.
          </strong>
        </p>
        <ExposureActs alert={exposure} accounts={[account]} />
      </Notice>
    );
  return (
    <>
      <div>
        <Button look="plain" busy={report.busy} onClick={() => asking.current?.showModal()}>
          This key leaked…
        </Button>
      </div>
      {report.failure && <Failed failure={report.failure} />}
      <Confirm
        dialog={asking}
        title="Did this key leak?"
        act="It leaked"
        onYes={() => void report.run({ keyId: of.id, since: Date.now() - Number(ago) })}
      >
        <p>It becomes an alert that lasts until the key is revoked. Nothing is done at the provider yet.</p>
        <SelectField label="Since when is it known to others?" value={ago} choices={spans} onChange={setAgo} />
      </Confirm>
    </>
  );
}

const spans = [
  { value: '0', name: 'Just now' },
  { value: `${HOUR_MS}`, name: 'About an hour' },
  { value: `${DAY_MS}`, name: 'About a day' },
  { value: `${7 * DAY_MS}`, name: 'A week or longer' },
];
