import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { ActName } from '@/lib/providers/act';
import { providerById } from '@/lib/providers/registry';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { coach, type Step } from '@/lib/usage/coach';
import { sumOf } from '../../charts/series';
import { LabelEditor } from '../../forms/label-editor';
import { useAct } from '../../hooks/use-act';
import { useMaxDays } from '../../hooks/use-max-days';
import { goTo } from '../../hooks/use-route';
import { actDone } from '../../text/act-words';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Masked } from '../../ui/masked';
import { Notice } from '../../ui/notice';
import { showDialog } from '../../ui/show-dialog';
import { AlertStopToggle } from '../alerts/alert-stop-toggle';
import { ActsButtons } from './acts-buttons';
import { ActsOpen } from './acts-open';
import { CoachList } from './coach-list';
import { KeyCopy } from './key-copy';
import { KeyExposure } from './key-exposure';
import { KeyFacts } from './key-facts';
import { KeyLog } from './key-log';
import { KeyPlaces } from './key-places';
import './key-drawer.css';

type Props = { account: AccountViewT; of: KeyViewT; rows: readonly RollupRow[] };

/** All that is known of one key, what to do about it, and what was done: '#/keys/<id>'. */
export function KeyDrawer({ account, of, rows }: Props) {
  const id = useId();
  const rename = useAct('keys.rename');
  const [act, setAct] = useState<ActName>();
  const [done, setDone] = useState<string>();
  const name = of.label || account.label;
  const spent = sumOf(rows);
  const maxDays = useMaxDays();
  const provider = providerById(account.provider);
  const close = () => goTo('keys');
  const checks = coach(of, {
    provider,
    hasMonitor: account.keys.some(({ role }) => role === 'monitor'),
    spentNanos: spent.nanos,
    maxDays,
    now: Date.now(),
  });
  const takeStep = (step: Step) => {
    if (step === 'set-cap') setAct('cap');
    else if (step === 'disable') setAct(provider?.acts.some((each) => each.name === 'disable') ? 'disable' : 'delete');
    else if (step === 'rotate' || step === 'make-own-key') setAct('create');
    else if (step === 'add-monitor-key') goTo('keys', account.id, 'add');
    else if (step === 'see-builders') goTo('builders');
    else openPage(step === 'open-limits' ? provider?.console.limits : provider?.console.keys);
  };
  return (
    <dialog
      ref={showDialog}
      className="drawer"
      aria-labelledby={id}
      // Esc closes the native dialog; the address must follow
      onClose={close}
    >
      <div className="stack">
        <div className="spread">
          <div>
            <h2 id={id}>{name}</h2>
            <p className="quiet">
              {providerName(account.provider)} · <Masked text={of.masked} />
            </p>
          </div>
          <div className="row">
            <LabelEditor
              what={`key ${name}`}
              label={of.label}
              act={{
                ...rename,
                run: async (label) => (await rename.run({ keyId: of.id, label })) !== undefined,
              }}
            />
            <Button look="icon" icon={X} onClick={close}>
              Close
            </Button>
          </div>
        </div>
        <KeyCopy keyId={of.id} name={name} />
        <KeyExposure account={account} of={of} />
        {done && (
          <Notice tone="good" live>
            <p>{done}</p>
          </Notice>
        )}
        <section className="drawer-part" aria-label="Checklist">
          <h3>Checklist</h3>
          <CoachList checks={checks} currency={of.facts?.limitCurrency ?? 'USD'} onStep={takeStep} />
        </section>
        <section className="drawer-part" aria-label="At the provider">
          <h3>At {providerName(account.provider)}</h3>
          <KeyFacts of={of} spent={spent} />
          <ActsButtons account={account} facts={of.facts} onChoose={setAct} describedBy={id} />
          {of.role === 'inference' && <AlertStopToggle account={account} of={of} />}
        </section>
        <KeyPlaces account={account} of={of} />
        <KeyLog keyId={of.id} />
      </div>
      {act && (
        <ActsOpen
          name={act}
          account={account}
          of={of}
          onDone={(finished) => {
            setAct(undefined);
            setDone(actDone[finished]);
          }}
          onClose={() => setAct(undefined)}
        />
      )}
    </dialog>
  );
}

function openPage(url: string | undefined): void {
  if (url) window.open(url, '_blank', 'noreferrer');
}
