import { type FormEvent, useRef, useState } from 'react';
import type { MessageOut } from '@/lib/messaging/protocol';
import { useAct } from '../hooks/use-act';
import { useHostRequest } from '../hooks/use-host-request';
import { providerByBeginning, providers, wordsOf } from '../text/provider-words';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { SecretField } from '../ui/secret-field';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { KeyNotes, MonitorNotes } from './account-notes';

export type Saved = { outcome: MessageOut<'accounts.add'>; provider: string; hostGranted: boolean };
type Props = { onSaved: (saved: Saved) => void };

const choices = providers.map(({ id, name }) => ({ value: id, name }));

/** A new account: provider, label, the key that is filled into pages and, apart from it, the key that reads spend. */
export function AccountForm({ onSaved }: Props) {
  const add = useAct('accounts.add');
  const asking = useHostRequest();
  const apiKey = useRef<HTMLInputElement>(null);
  const monitorKey = useRef<HTMLInputElement>(null);
  const [provider, setProvider] = useState(providers[0]?.id ?? '');
  const [label, setLabel] = useState('');
  const [recognised, setRecognised] = useState<string>();
  const [missing, setMissing] = useState(false);
  const words = wordsOf(provider);

  const recognise = (text: string) => {
    const found = providerByBeginning(text.trim());
    setRecognised(found?.name);
    if (found) setProvider(found.id);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const secrets = { ...typed('apiKey', apiKey.current), ...typed('monitorKey', monitorKey.current) };
    const none = Object.keys(secrets).length === 0;
    setMissing(none);
    // The browser shows its question only while the click is being handled: nothing may be awaited before this.
    if (!none) void asking.request(words?.hosts ?? []).then((granted) => save(secrets, granted));
  };

  const save = async (secrets: { apiKey?: string; monitorKey?: string }, hostGranted: boolean) => {
    const outcome = await add.run({ provider, label: label.trim() || (words?.name ?? provider), ...secrets });
    if (!outcome) return;
    for (const box of [apiKey.current, monitorKey.current]) if (box) box.value = '';
    onSaved({ outcome, provider, hostGranted });
  };

  return (
    <form className="stack" onSubmit={submit}>
      <SecretField
        label="API key"
        box={apiKey}
        onType={recognise}
        wrong={missing ? 'Paste an API key or a monitor key.' : undefined}
        note={<KeyNotes words={words} recognised={recognised} />}
      />
      <SelectField label="Provider" value={provider} choices={choices} onChange={setProvider} />
      <TextField
        label="Label"
        value={label}
        onChange={setLabel}
        placeholder={words ? `${words.name}, side project` : ''}
        note="What you call it in lists and warnings."
      />
      <SecretField label="Monitor key" box={monitorKey} note={<MonitorNotes words={words} />} />
      <p className="small quiet">
        Saving asks the browser for leave to reach {words?.hosts.map(hostOf).join(', ')}, to check the key and read
        spend. If you refuse, keys are still kept and filled; spend stays unknown.
      </p>
      {add.failure && <Failed failure={add.failure} />}
      <div className="row">
        <Button type="submit" look="main" busy={add.busy || asking.busy}>
          Save
        </Button>
        {asking.busy && (
          <Button look="plain" onClick={asking.skip}>
            Save without asking
          </Button>
        )}
        <span className="small quiet" role="status">
          {asking.busy ? 'The browser is asking you.' : add.busy ? 'Checking the key without using it.' : ''}
        </span>
      </div>
    </form>
  );
}

function typed<K extends string>(name: K, box: HTMLInputElement | null): { [P in K]?: string } | Record<never, never> {
  const text = box?.value.trim() ?? '';
  return text === '' ? {} : { [name]: text };
}

const hostOf = (pattern: string): string => pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');
