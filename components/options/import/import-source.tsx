import { type FormEvent, useRef, useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import type { ImportFailure } from '@/lib/import/found';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { FileDrop } from '../../ui/file-drop';
import { PasteField } from '../../ui/paste-field';
import { SecretField } from '../../ui/secret-field';

type Props = { busy: boolean; failure: KnownFailure | undefined; onText: (text: string) => void };

/** Takes a file by choosing, dropping or pasting it. A pasted text never enters a field: session restore would write it to the disk. */
export function ImportSource({ busy, failure, onText }: Props) {
  const [refused, setRefused] = useState<ImportFailure>();
  const [locked, setLocked] = useState<Blob>();
  const [opening, setOpening] = useState(false);
  const passphrase = useRef<HTMLInputElement>(null);

  const read = async (file: Blob) => {
    const { readUpload } = await import('@/lib/import/read-upload');
    const text = await readUpload(file);
    const isLocked = !text.ok && text.failure.what === 'age';
    setLocked(isLocked ? file : undefined);
    setRefused(text.ok || isLocked ? undefined : text.failure);
    if (text.ok) onText(text.value);
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!locked) return;
    setOpening(true);
    setRefused(undefined);
    const { openAgeInWorker } = await import('@/lib/export/age-in-worker');
    const bytes = new Uint8Array(await locked.arrayBuffer());
    const text = await openAgeInWorker(bytes, passphrase.current?.value ?? '').catch(() => undefined);
    setOpening(false);
    if (text?.ok) onText(text.value);
    else setRefused(text?.failure ?? { kind: 'import-unreadable', what: 'damaged' });
  };
  const shown = refused ?? failure;
  return (
    <>
      <FileDrop
        label="File to import"
        note=".env · Bitwarden JSON, CSV · 1Password 1PUX, CSV · Proton Pass JSON, ZIP · KeePass CSV · LiteLLM, LibreChat YAML · Ringfence JSON, age"
        onFile={(file) => void read(file)}
      />
      <PasteField
        label="Or paste its text here"
        note="It is read at once and not shown."
        onText={(text) => void read(new Blob([text]))}
      />
      {locked && (
        <form className="stack narrow" onSubmit={(event) => void open(event)}>
          <SecretField label="Passphrase of this age file" box={passphrase} autoFocus />
          <div>
            <Button type="submit" look="main" busy={opening}>
              Open
            </Button>
          </div>
          <p className="small quiet" role="status">
            {opening ? 'Opening the file. This takes some seconds.' : ''}
          </p>
        </form>
      )}
      {shown && !busy && !opening && <Failed failure={shown} />}
    </>
  );
}
