import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import './recovery-kit.css';

type Props = { code: string; onNext: () => void; onCancel: () => void };

/** The sheet to print: the code, what it is for and how it is used. The rest of the page stays off the paper. */
export function RecoveryKit({ code, onNext, onCancel }: Props) {
  // The day it was made is all that tells one sheet from another.
  const [made] = useState(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(Date.now()));
  return (
    <div className="stack">
      <section className="kit" aria-label="Recovery kit to print">
        <h3>Ringfence recovery kit</h3>
        <p className="small">Made {made}</p>
        <ol className="kit-code" aria-label="Recovery code">
          {code.split('-').map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups can be equal, and their order never changes
            <li key={at}>{group}</li>
          ))}
        </ol>
        <ul className="kit-notes">
          <li>Opens this vault, and backups made from today on, without the passphrase.</li>
          <li>
            To use it: open Ringfence while it is locked, choose “Use the recovery code”, then set a new passphrase.
          </li>
          <li>It is no backup: the vault’s file is needed as well. Keep a backup apart from this sheet.</li>
          <li>Lost or seen by somebody? Replace it under Settings, Recovery kit.</li>
        </ul>
        <p className="kit-where">Kept at: ______________________________</p>
      </section>
      <div className="row">
        <Button look="main" icon={Printer} onClick={() => window.print()}>
          Print
        </Button>
        <Button onClick={onNext}>I have it on paper</Button>
        <Button look="plain" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p className="small quiet">
        Print it or write it down. Printers and “save as PDF” may keep a copy; writing by hand does not. Once the kit is
        in force, the code is not shown again.
      </p>
    </div>
  );
}
