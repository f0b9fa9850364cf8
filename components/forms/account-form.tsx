import { type FormEvent, useRef, useState } from 'react';
import type { MessageOut } from '@/lib/messaging/protocol';
import { hostsOf } from '@/lib/providers/hosts-of';
import { whoseKey } from '@/lib/providers/whose-key';
import { useAct } from '../hooks/use-act';
import { useDraft } from '../hooks/use-draft';
import { useHostRequest } from '../hooks/use-host-request';
import { providers, wordsOf } from '../text/provider-forms';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { SecretField } from '../ui/secret-field';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { KeyNotes, MonitorNotes } from './account-notes';
import { SignInOffer } from './sign-in-offer';

export type Saved = { outcome: MessageOut<'accounts.add'>; provider: string; hostGranted: boolean };
type Props = { onSaved: (saved: Saved) => void };

const choices = providers.map(({ id, name }) => ({ value: id, name }));
const unsaid = { value: '', name: 'Choose the provider' };

/** A new account: provider, label, the key that is filled into pages and, apart from it, the key that reads spend. */
export function AccountForm({ onSaved }: Props) {
  const add = useAct('accounts.add');
  const asking = useHostRequest();
  const apiKey = useRef<HTMLInputElement>(null);
  const monitorKey = useRef<HTMLInputElement>(null);
  const [provider, setProvider] = useState(providers[0]?.id ?? '');
  const [label, setLabel] = useState('');
  const [maybe, setMaybe] = useState<readonly string[]>();
  const [address, setAddress] = useState('');
  const [missing, setMissing] = useState(false);
  const words = wordsOf(provider);
  const open = maybe && maybe.length > 1 ? choices.filter(({ value }) => maybe.includes(value)) : choices;

  // where several providers share a shape nothing is chosen for its owner: a key at the wrong one has leaked
  const recognise = (text: string) => {
    const found = text.trim() === '' ? undefined : whoseKey(text).providers.filter((id) => wordsOf(id) !== undefined);
    setMaybe(found);
    if (found && found.length !== 1) setProvider('');
    else if (found?.[0]) setProvider(found[0]);
  };

  const draft = useDraft('account key', (text) => {
    if (apiKey.current?.value !== '') return;
    apiKey.current.value = text;
    recognise(text);
  });
  const monitorDraft = useDraft('account monitor key', (text) => {
    if (monitorKey.current?.value === '') monitorKey.current.value = text;
  });
  const labelDraft = useDraft('account label', (text) => setLabel((typed) => typed || text));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const secrets = { ...typed('apiKey', apiKey.current), ...typed('monitorKey', monitorKey.current) };
    const none = Object.keys(secrets).length === 0;
    setMissing(none);
    if (none || !words || (words.ownHost !== null && !URL.canParse(address.trim()))) return;
    const hosts = words.ownHost === null ? words.hosts : hostsOf(words.id, address.trim());
    // The browser shows its question only while the click is being handled: nothing may be awaited before this.
    void asking.request(hosts).then((granted) => save(secrets, granted));
  };

  const save = async (secrets: { apiKey?: string; monitorKey?: string }, hostGranted: boolean) => {
    const own = words?.ownHost === null ? {} : { baseUrl: address.trim() };
    const outcome = await add.run({ provider, label: label.trim() || (words?.name ?? provider), ...own, ...secrets });
    if (!outcome) return;
    for (const box of [apiKey.current, monitorKey.current]) if (box) box.value = '';
    for (const each of [draft, monitorDraft, labelDraft]) each.drop();
    onSaved({ outcome, provider, hostGranted });
  };

  return (
    <div className="stack">
      <form className="stack" onSubmit={submit}>
        <SecretField
          label="API key"
          box={apiKey}
          draft={draft}
          onType={recognise}
          wrong={missing ? 'Paste an API key or a monitor key.' : undefined}
          note={<KeyNotes words={words} maybe={maybe} />}
        />
        <SelectField
          label="Provider"
          value={provider}
          choices={provider === '' ? [unsaid, ...open] : open}
          onChange={setProvider}
        />
        {words && words.ownHost !== null && (
          <TextField
            label="Address"
            value={address}
            onChange={setAddress}
            placeholder={`https://your-own${words.ownHost || '.example'}`}
            note="The key is sent there and nowhere else: https, or http on this computer or your own network."
          />
        )}
        <TextField
          label="Label"
          value={label}
          onChange={(text) => {
            setLabel(text);
            labelDraft.keep(text);
          }}
          placeholder={words ? `${words.name}, side project` : ''}
          note="What you call it in lists and warnings."
        />
        {words?.monitorPage && (
          <SecretField
            label="Monitor key"
            box={monitorKey}
            draft={monitorDraft}
            note={<MonitorNotes words={words} />}
          />
        )}
        {words && (words.hosts.length > 0 || words.ownHost !== null) && (
          <p className="small quiet">
            Saving asks the browser for leave to reach {words.hosts.map(hostOf).join(', ') || 'that address'}, to check
            the key and read spend. If you refuse, keys are still kept and filled; spend stays unknown.
          </p>
        )}
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
      {words?.signIn && <SignInOffer words={words} offer={words.signIn} label={label} onSaved={onSaved} />}
    </div>
  );
}

function typed<K extends string>(name: K, box: HTMLInputElement | null): { [P in K]?: string } | Record<never, never> {
  const text = box?.value.trim() ?? '';
  return text === '' ? {} : { [name]: text };
}

const hostOf = (pattern: string): string => pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');
