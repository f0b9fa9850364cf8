import { type FormEvent, useState } from 'react';
import type { AccountViewT } from '@/lib/messaging/views';
import { useAct } from '../../hooks/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

/** Puts on the map what was pasted by hand, so that it is not forgotten when the key is replaced. */
export function BuilderNote({ accounts }: { accounts: readonly AccountViewT[] }) {
  const note = useAct('site.note');
  const keys = accounts.flatMap((account) =>
    account.keys
      .filter(({ role }) => role === 'inference')
      .map((key) => ({ value: key.id, name: key.label || account.label })),
  );
  const [keyId, setKeyId] = useState(keys[0]?.value ?? '');
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const origin = URL.parse(address.includes('://') ? address : `https://${address}`)?.origin;
    setWrong(!origin || origin === 'null');
    if (!origin || origin === 'null' || note.busy) return;
    if ((await note.run({ keyId, origin })) !== undefined) setAddress('');
  };
  if (keys.length === 0) return null;
  return (
    <Card title="A key you pasted by hand">
      <p className="quiet">Note where it stands, and it is on this map when you replace the key.</p>
      <form className="builder-note" onSubmit={(event) => void submit(event)}>
        <TextField
          label="Site"
          value={address}
          placeholder="app.example.com"
          onChange={setAddress}
          wrong={isWrong ? 'Write the site’s address, like app.example.com.' : undefined}
        />
        <SelectField label="Key" value={keyId} choices={keys} onChange={setKeyId} />
        <Button type="submit" busy={note.busy}>
          Note it
        </Button>
      </form>
      {note.failure && <Failed failure={note.failure} />}
    </Card>
  );
}
