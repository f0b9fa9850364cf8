import { type FormEvent, useRef, useState } from 'react';
import type { AccountViewT } from '@/lib/messaging/views';
import { useAct } from '../hooks/use-act';
import { useDraft } from '../hooks/use-draft';
import { wordsOf } from '../text/provider-forms';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { SecretField } from '../ui/secret-field';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

type Role = 'inference' | 'monitor';
const roles: readonly { value: Role; name: string }[] = [
  { value: 'inference', name: 'For filling into pages' },
  { value: 'monitor', name: 'Monitor key: reads spend, never filled' },
];

/** One more key for an account that is there already. */
export function AddKeyForm({ account, onDone }: { account: AccountViewT; onDone: () => void }) {
  const add = useAct('keys.add');
  const box = useRef<HTMLInputElement>(null);
  const [role, setRole] = useState<Role>('inference');
  const [label, setLabel] = useState('');
  const [missing, setMissing] = useState(false);
  const words = wordsOf(account.provider);
  const draft = useDraft(`key of ${account.id}`, (text) => {
    if (box.current?.value === '') box.current.value = text;
  });
  const leave = () => {
    draft.drop();
    onDone();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const secret = box.current?.value.trim() ?? '';
    setMissing(secret === '');
    if (secret === '') return;
    if ((await add.run({ accountId: account.id, role, label: label.trim(), secret })) !== undefined) leave();
  };

  return (
    <form className="stack narrow" onSubmit={(event) => void submit(event)}>
      <SelectField
        label="Kind"
        value={role}
        choices={roles}
        onChange={setRole}
        note={role === 'monitor' ? words?.monitorTells : words?.keyTells}
      />
      <SecretField
        label={role === 'monitor' ? 'Monitor key' : 'API key'}
        box={box}
        draft={draft}
        wrong={missing ? 'Paste the key first.' : undefined}
        autoFocus
      />
      <TextField label="Label" value={label} onChange={setLabel} />
      {add.failure && <Failed failure={add.failure} />}
      <div className="row">
        <Button type="submit" look="main" busy={add.busy}>
          Save
        </Button>
        <Button look="plain" onClick={leave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
