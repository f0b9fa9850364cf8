import { type FormEvent, useRef, useState } from 'react';
import { originPattern } from '@/lib/browser/permissions';
import type { MessageIn } from '@/lib/messaging/protocol';
import { webhook } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { useHostRequest } from '../../hooks/use-host-request';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';
import { SelectField } from '../../ui/select-field';

type Kind = MessageIn<'webhook.set'>['kind'];

/** Where alerts go besides this browser. The address is kept in the vault and never shown again. */
export function AlertWebhook() {
  const answer = useAnswer(webhook);
  const [open, setOpen] = useState(false);
  const remove = useAct('webhook.remove');
  const trial = useAct('webhook.test');
  const [arrived, setArrived] = useState(false);
  const kept = answer.value;
  const failure = trial.failure ?? remove.failure;
  return (
    <div className="stack">
      <div className="spread">
        <div>
          <p className="field-label">Also send to</p>
          <p className="field-note">
            {kept ? `${kindNames[kept.kind]} at ${new URL(kept.origin).host}` : 'Nowhere else. No key is ever sent.'}
          </p>
        </div>
        <span className="row">
          {kept && (
            <>
              <Button
                busy={trial.busy}
                onClick={() => void trial.run({}).then((done) => setArrived(done !== undefined))}
              >
                Send a test
              </Button>
              <Button busy={remove.busy} onClick={() => void remove.run({})}>
                Remove webhook
              </Button>
            </>
          )}
          {!open && <Button onClick={() => setOpen(true)}>{kept ? 'Change webhook' : 'Add webhook'}</Button>}
        </span>
      </div>
      {answer.failure && <Failed failure={answer.failure} onRetry={() => void webhook.refresh()} />}
      {failure && <Failed failure={failure} />}
      {arrived && !failure && (
        <Notice tone="good" live>
          The receiver took it.
        </Notice>
      )}
      {open && <WebhookForm onDone={() => setOpen(false)} />}
    </div>
  );
}

function WebhookForm({ onDone }: { onDone: () => void }) {
  const save = useAct('webhook.set');
  const hosts = useHostRequest();
  const [kind, setKind] = useState<Kind>('slack');
  const box = useRef<HTMLInputElement>(null);
  const [isAddress, setIsAddress] = useState(false);
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const url = box.current?.value.trim() ?? '';
    if (!isUrl(url)) return;
    // the browser asks only inside the click, so nothing may be awaited before
    void hosts.request([originPattern(url)]).then(async (granted) => {
      setRefused(!granted);
      if (granted && (await save.run({ kind, url })) !== undefined) onDone();
    });
  };
  return (
    <form className="stack" aria-label="Webhook" onSubmit={submit}>
      <SelectField label="Kind" value={kind} choices={kinds} onChange={setKind} />
      <SecretField
        label="Webhook address"
        box={box}
        note={notes[kind]}
        onType={(text) => setIsAddress(isUrl(text.trim()))}
      />
      {refused && <Notice tone="look">The browser was not allowed to reach that site, so nothing was saved.</Notice>}
      {save.failure && <Failed failure={save.failure} />}
      <div className="row">
        <Button look="main" type="submit" busy={save.busy || hosts.busy} disabled={!isAddress}>
          Save webhook
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

const isUrl = (text: string): boolean => URL.canParse(text) && /^https?:/.test(text);

const kindNames: Record<Kind, string> = { slack: 'Slack', discord: 'Discord', ntfy: 'ntfy', json: 'JSON' };
const kinds = [
  { value: 'slack', name: 'Slack' },
  { value: 'discord', name: 'Discord' },
  { value: 'ntfy', name: 'ntfy' },
  { value: 'json', name: 'Anything that takes JSON' },
] as const;
const notes: Record<Kind, string> = {
  slack: 'An incoming webhook, as https://hooks.slack.com/services/…',
  discord: 'A channel’s webhook, as https://discord.com/api/webhooks/…',
  ntfy: 'Server and topic, as https://ntfy.sh/your-topic',
  json: 'Gets title, message, and the alerts with their amounts. Never a key or an id of one.',
};
