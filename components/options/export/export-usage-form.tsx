import { type FormEvent, useRef, useState } from 'react';
import { originPattern } from '@/lib/browser/permissions';
import type { ExportViewT } from '@/lib/messaging/export-messages';
import type { MessageIn } from '@/lib/messaging/protocol';
import { useAct } from '../../hooks/use-act';
import { useHostRequest } from '../../hooks/use-host-request';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

type Auth = MessageIn<'export.set'>['auth'];
type Props = { kept: ExportViewT | null; onDone: () => void };

/** Address, form, how often, and the receiver's credential, which is never shown again. */
export function ExportUsageForm({ kept, onDone }: Props) {
  const save = useAct('export.set');
  const hosts = useHostRequest();
  const [url, setUrl] = useState(kept?.url ?? '');
  const [format, setFormat] = useState<ExportViewT['format']>(kept?.format ?? 'prometheus');
  const [hours, setHours] = useState(String(kept?.everyHours ?? 24));
  const [how, setHow] = useState<Auth['kind']>(kept && kept.authorised !== 'none' ? 'keep' : 'none');
  const [isRefused, setRefused] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const isAddress =
    /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)([:/]|$)/.test(url.trim()) && URL.canParse(url.trim());
  const isKept = kept !== null && kept.authorised !== 'none';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isAddress) return;
    const auth = authOf(how, box.current?.value ?? '');
    // the browser asks only inside the click, so nothing may be awaited before
    void hosts.request([originPattern(url.trim())]).then(async (granted) => {
      setRefused(!granted);
      if (!granted) return;
      const done = await save.run({ url: url.trim(), format, everyHours: Number(hours), auth });
      if (done !== undefined) onDone();
    });
  };
  return (
    <form className="stack" aria-label="Export of usage" onSubmit={submit}>
      <SelectField label="Receiver takes" value={format} choices={FORMATS} onChange={setFormat} />
      <TextField
        label="Address to send to"
        value={url}
        inputMode="url"
        placeholder={PLACES[format]}
        wrong={url !== '' && !isAddress ? 'Write an https address, or http on this computer.' : undefined}
        onChange={setUrl}
      />
      <SelectField label="Send" value={hours} choices={EVERY} onChange={setHours} />
      <SelectField
        label="Credential"
        value={how}
        choices={isKept ? [{ value: 'keep', name: 'Keep the one in the vault' }, ...AUTHS] : AUTHS}
        onChange={setHow}
      />
      {(how === 'bearer' || how === 'basic') && (
        <SecretField label={how === 'bearer' ? 'Token' : 'Name and password, as name:password'} box={box} />
      )}
      {isRefused && <Notice tone="look">The browser was not allowed to reach that site, so nothing was saved.</Notice>}
      {save.failure && <Failed failure={save.failure} />}
      <div className="row">
        <Button look="main" type="submit" busy={save.busy || hosts.busy} disabled={!isAddress}>
          Save export
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

function authOf(how: Auth['kind'], secret: string): Auth {
  return how === 'bearer' || how === 'basic' ? { kind: how, secret } : { kind: how };
}

const FORMATS = [
  { value: 'prometheus', name: 'Prometheus text (VictoriaMetrics)' },
  { value: 'otlp', name: 'OTLP JSON (OpenTelemetry Collector)' },
] as const;

const PLACES = {
  prometheus: 'https://metrics.example/api/v1/import/prometheus',
  otlp: 'https://collector.example/v1/metrics',
} as const;

const EVERY = [
  { value: '1', name: 'Every hour' },
  { value: '6', name: 'Every 6 hours' },
  { value: '24', name: 'Every day' },
  { value: '168', name: 'Every week' },
];

const AUTHS: { value: Auth['kind']; name: string }[] = [
  { value: 'none', name: 'None' },
  { value: 'bearer', name: 'Bearer token' },
  { value: 'basic', name: 'Name and password' },
];
