import { FileUp } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import type { SlotViewT } from '@/lib/messaging/views';
import { useDoors } from '../../hooks/doors';
import { useAct } from '../../hooks/use-act';
import { failureWords } from '../../text/failures';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { SecretField } from '../../ui/secret-field';
import '../../ui/file-drop.css';
import '../import/import.css';

/** A backup's text and the key of one of its slots, as the restore messages take them. */
export type OpenedFile = { text: string; slotId: string; kek: string };

type Props = {
  busy: boolean;
  /** What became of the file that was opened last. */
  failure: KnownFailure | undefined;
  onOpened: (opened: OpenedFile) => void;
};

const MAX_BACKUP_BYTES = 64_000_000;

/** Takes a backup file and what opens it: its passphrase, or its recovery code. Writes nothing. */
export function RestoreFile({ busy, failure, onOpened }: Props) {
  const doors = useDoors();
  const look = useAct('backup.slots');
  const box = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ name: string; text: string; slots: SlotViewT[] }>();
  const [tooLarge, setTooLarge] = useState(false);
  const [byCode, setByCode] = useState(false);
  const [deriving, setDeriving] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const slotOf = (type: SlotViewT['type']) => file?.slots.find((slot) => slot.type === type);
  const code = slotOf('recovery');
  const slot = byCode ? code : slotOf('passphrase');

  const read = async (chosen: File) => {
    setFile(undefined);
    setWrong(undefined);
    setTooLarge(chosen.size > MAX_BACKUP_BYTES);
    if (chosen.size > MAX_BACKUP_BYTES) return;
    const text = await chosen.text();
    const slots = await look.run({ text });
    if (slots) setFile({ name: chosen.name, text, slots });
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || !slot || deriving || busy) return;
    setDeriving(true);
    const kek = await kekOf(slot, box.current?.value ?? '').finally(() => setDeriving(false));
    setWrong(kek ? undefined : 'Not a whole code, or one letter is wrong. Compare it with the sheet.');
    if (kek) onOpened({ text: file.text, slotId: slot.id, kek });
  };
  const kekOf = async ({ kdf, recovery }: SlotViewT, typed: string) =>
    kdf ? doors.derive(typed, kdf) : doors.recoveryKek(typed, recovery?.salt ?? '');

  const refused = tooLarge ? ({ kind: 'backup-unreadable', what: 'too large' } as const) : look.failure;
  const told = wrong ?? (failure?.kind === 'wrong-passphrase' ? wrongWords(byCode) : undefined);
  return (
    <>
      <label className="file-drop">
        <FileUp size={24} aria-hidden />
        <span>
          <strong>{file ? file.name : 'Choose a backup'}</strong>
          {file ? ' · choose another' : ' (ringfence-backup-….json)'}
        </span>
        <input
          type="file"
          className="unseen"
          aria-label="Backup file"
          accept=".json,application/json"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void read(chosen);
          }}
        />
      </label>
      {refused && <Failed failure={refused} />}
      {file && !slot && <p>This backup has no passphrase. Open it with its recovery code.</p>}
      {file && (
        <form className="stack narrow" onSubmit={(event) => void open(event)}>
          <SecretField
            key={String(byCode)}
            label={byCode ? 'Recovery code of the backup' : 'Passphrase of the backup'}
            box={box}
            wrong={told}
            note={byCode ? undefined : 'The one the vault had when the backup was made.'}
            autoFocus
          />
          {failure && failure.kind !== 'wrong-passphrase' && <Failed failure={failure} />}
          <div className="row">
            <Button type="submit" look="main" busy={deriving || busy}>
              Look inside
            </Button>
            {code && (
              <Button look="plain" onClick={() => setByCode(!byCode)}>
                {byCode ? 'Use the passphrase' : 'Use the recovery code'}
              </Button>
            )}
            <span className="small quiet" role="status">
              {deriving ? 'Deriving the key. This takes about a second.' : ''}
            </span>
          </div>
        </form>
      )}
    </>
  );
}

const wrongWords = (byCode: boolean): string =>
  byCode
    ? failureWords({ kind: 'wrong-passphrase', by: 'recovery' }).say
    : 'That passphrase does not open this backup.';
