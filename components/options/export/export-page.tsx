import { type RefObject, useRef, useState } from 'react';
import { ProveForm } from '../../forms/prove-form';
import { StrengthMeter } from '../../forms/strength-meter';
import { useStrength } from '../../forms/use-strength';
import { useAct } from '../../hooks/use-act';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { fileDay, saveFile } from '../../ui/save-file';
import { SecretField } from '../../ui/secret-field';
import { SelectField } from '../../ui/select-field';

type Format = 'age' | 'env' | 'json';

/** Every key in a file to take away: locked with a passphrase of its own, or in clear; always behind the vault's passphrase. */
export function ExportPage() {
  const exported = useAct('export.keys');
  const [format, setFormat] = useState<Format>('age');
  const [wrong, setWrong] = useState<{ first?: string; second?: string }>({});
  const [state, setState] = useState<'asks' | 'sealing' | 'saved' | 'failed'>('asks');
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  const save = async (owner: { slotId: string; kek: string }) => {
    const passphrase = first.current?.value ?? '';
    const found = format === 'age' ? problem(passphrase, second.current?.value ?? '') : {};
    setWrong(found);
    if (found.first || found.second) return;
    const made = await exported.run({ ...owner, format: format === 'env' ? 'env' : 'json' });
    if (!made) return;
    const name = `ringfence-keys-${fileDay()}`;
    if (format === 'age') {
      setState('sealing');
      const { sealAgeInWorker } = await import('@/lib/export/age-in-worker');
      const file = await sealAgeInWorker(made.text, passphrase).catch(() => undefined);
      if (file === undefined) return setState('failed');
      saveFile(`${name}.age`, file, 'application/octet-stream');
    } else saveFile(format === 'env' ? `${name}.env` : `${name}.json`, made.text, types[format]);
    setState('saved');
  };

  return (
    <>
      <div className="page-head">
        <h1>Export keys</h1>
        <Button look="plain" onClick={() => goTo('settings')}>
          Back to settings
        </Button>
      </div>
      <p className="page-lead">Every key of this vault, in a file that needs no Ringfence to be read.</p>
      <div className="narrow">
        <Card title="File">
          <SelectField label="Kind of file" value={format} choices={formats} onChange={setFormat} />
          {format === 'age' ? (
            <AgeFields first={first} second={second} wrong={wrong} />
          ) : (
            <Notice tone="risk">
              <p>
                <strong>This file is not encrypted.</strong> Whoever can read it can spend on your accounts: other
                programs, sync folders, backups of this computer. Delete it as soon as it has been used, and empty the
                bin.
              </p>
            </Notice>
          )}
          <h3>The vault’s passphrase, once more</h3>
          <ProveForm submitName="Save file" onProved={(owner) => void save(owner)} onCancel={() => goTo('settings')} />
          {exported.failure && <Failed failure={exported.failure} />}
          {state === 'sealing' && <p role="status">Locking the file. This takes some seconds.</p>}
          {state === 'failed' && <Failed failure={{ kind: 'storage-failed', what: 'not enough memory' }} />}
          {state === 'saved' && (
            <Notice tone="good" live>
              <p>The file was handed to the browser to save. The log has a line about it.</p>
            </Notice>
          )}
        </Card>
      </div>
    </>
  );
}

type AgeProps = {
  first: RefObject<HTMLInputElement | null>;
  second: RefObject<HTMLInputElement | null>;
  wrong: { first?: string; second?: string };
};

function AgeFields({ first, second, wrong }: AgeProps) {
  const strength = useStrength();
  return (
    <>
      <p className="quiet">
        Open it with the age tool: <code className="mono">age --decrypt keys.age</code>. Ringfence imports it too.
      </p>
      <SecretField
        label="Passphrase of the file"
        box={first}
        wrong={wrong.first}
        onType={(text) => void strength.check(text)}
        note={<StrengthMeter strength={strength.value} />}
      />
      <SecretField label="Passphrase of the file, again" box={second} wrong={wrong.second} />
    </>
  );
}

function problem(passphrase: string, again: string): { first?: string; second?: string } {
  if (passphrase.length < 8) return { first: 'Type at least eight letters; six words are better.' };
  return passphrase === again ? {} : { second: 'The two are not the same.' };
}

const types = { env: 'text/plain', json: 'application/json' };

const formats = [
  { value: 'age', name: 'age file, locked with a passphrase' },
  { value: 'env', name: '.env, in clear' },
  { value: 'json', name: 'JSON, in clear' },
] as const;
