import { useRef, useState } from 'react';
import { useAct } from '../../hooks/use-act';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Failed } from '../../ui/failed';
import { TextField } from '../../ui/text-field';

/** The end of the vault; typed out, because nothing brings it back. */
export function WipeCard() {
  const wipe = useAct('vault.wipe');
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const run = async () => {
    if (typed.trim() !== 'wipe') return;
    if ((await wipe.run({ confirm: 'wipe' })) !== undefined) goTo('welcome');
  };
  return (
    <Card title="Wipe">
      <p className="quiet">
        Removes the vault, every figure, every alert and what the guard has learned from this browser. Settings stay.
        Keys keep working at their providers.
      </p>
      {wipe.failure && <Failed failure={wipe.failure} />}
      <div>
        <Button look="risk" busy={wipe.busy} onClick={() => dialog.current?.showModal()}>
          Wipe vault
        </Button>
      </div>
      <Confirm dialog={dialog} title="Wipe this vault?" act="Wipe" onYes={() => void run()}>
        <p>Without a backup the keys in it are gone for good.</p>
        <TextField label="Type ‘wipe’ to confirm" value={typed} onChange={setTyped} />
      </Confirm>
    </Card>
  );
}
