import { Check } from 'lucide-react';
import { useState } from 'react';
import { AccountForm, type Saved } from '../forms/account-form';
import { NewPassphraseForm } from '../forms/new-passphrase-form';
import { SavedChecks } from '../forms/saved-checks';
import { useAct } from '../hooks/use-act';
import { goTo } from '../hooks/use-route';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { Logo } from '../ui/logo';
import { GuardChoice } from './guard/guard-choice';
import { RestoreCard } from './restore/restore-card';
import './welcome.css';

const steps = ['Passphrase', 'First account', 'Protection'] as const;

/** Three steps to first use; each but the first can be left for later. */
export function Welcome({ hasVault }: { hasVault: boolean }) {
  const [step, setStep] = useState(hasVault ? 1 : 0);
  const at = hasVault ? Math.max(1, step) : 0;
  const done = useAct('settings.set');
  const finish = async () => {
    await done.run({ onboarded: true });
    goTo('overview');
  };
  return (
    <main className="welcome">
      <p className="welcome-name">
        <Logo size={32} /> Ringfence
      </p>
      <ol className="welcome-steps">
        {steps.map((name, index) => (
          <li key={name} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
            <span className="welcome-number">{index < at ? <Check size={14} aria-label="Done" /> : index + 1}</span>
            {name}
          </li>
        ))}
      </ol>
      <div className="welcome-card">
        {at === 0 && <PassphraseStep onDone={() => setStep(1)} />}
        {at === 1 && <AccountStep onDone={() => setStep(2)} />}
        {at === 2 && <GuardStep onDone={() => void finish()} />}
      </div>
    </main>
  );
}

function PassphraseStep({ onDone }: { onDone: () => void }) {
  const create = useAct('vault.create');
  const [restoring, setRestoring] = useState(false);
  if (restoring)
    return (
      <>
        <h1>Restore your backup</h1>
        <RestoreCard />
        <div>
          <Button look="plain" onClick={() => setRestoring(false)}>
            Make a new vault instead
          </Button>
        </div>
      </>
    );
  return (
    <>
      <h1>Choose a passphrase</h1>
      <p className="page-lead">
        It encrypts your keys on this computer. It is never sent or stored, so nobody can reset it: without it the keys
        in this vault are gone, though you can always make new ones at the provider.
      </p>
      {create.failure && <Failed failure={create.failure} />}
      <NewPassphraseForm
        submitName="Create vault"
        onKey={async (kek, kdf) => {
          if ((await create.run({ kek, kdf })) !== undefined) onDone();
        }}
      />
      <div>
        <Button look="plain" onClick={() => setRestoring(true)}>
          I have a backup
        </Button>
      </div>
    </>
  );
}

function AccountStep({ onDone }: { onDone: () => void }) {
  const [saved, setSaved] = useState<Saved>();
  if (saved)
    return (
      <>
        <h1>Stored</h1>
        <SavedChecks saved={saved} />
        <div>
          <Button look="main" onClick={onDone}>
            Continue
          </Button>
        </div>
      </>
    );
  return (
    <>
      <h1>Add your first account</h1>
      <p className="page-lead">
        The key is encrypted before it is written. No page ever sees it unless you fill it there.
      </p>
      <AccountForm onSaved={setSaved} />
      <div>
        <Button look="plain" onClick={onDone}>
          Skip for now
        </Button>
      </div>
    </>
  );
}

function GuardStep({ onDone }: { onDone: () => void }) {
  return (
    <>
      <h1>Stop keys from slipping out</h1>
      <p className="page-lead">
        The guard looks at what you paste, drop or type into pages and stops a key before the page gets it. It decides
        on your computer and keeps no text.
      </p>
      <GuardChoice />
      <div className="row">
        <Button look="main" onClick={onDone}>
          Finish
        </Button>
        <span className="small quiet">You can change this under Guard at any time.</span>
      </div>
    </>
  );
}
