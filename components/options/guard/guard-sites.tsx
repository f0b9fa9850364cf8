import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { originPattern, requestHosts } from '@/lib/browser/permissions';
import type { GuardViewT } from '@/lib/messaging/views';
import { useAct } from '../../hooks/use-act';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { TextField } from '../../ui/text-field';

/** The sites the guard stands on, where it is not everywhere, and those it never stands on; both can be changed here. */
export function GuardSites({ view }: { view: GuardViewT }) {
  const set = useAct('guard.set');
  const change = (list: 'sites' | 'off', sites: string[]) => void set.run({ ...view, [list]: sites });
  return (
    <div className="guard-lists">
      {set.failure && <Failed failure={set.failure} />}
      {!view.everywhere && (
        <SiteList
          title="Guarded sites"
          list={view.sites}
          form={{ label: 'Guard one site', note: 'The browser will ask for access to this site only.', asks: true }}
          onChange={(sites) => change('sites', sites)}
        />
      )}
      <SiteList
        title="Never on these sites"
        list={view.off}
        form={{ label: 'Never on this site', note: 'Keys may be pasted there; nothing is looked at.', asks: false }}
        onChange={(sites) => change('off', sites)}
      />
    </div>
  );
}

type ListProps = {
  title: string;
  list: readonly string[];
  form: { label: string; note: string; asks: boolean };
  onChange: (sites: string[]) => void;
};

function SiteList({ title, list, form, onChange }: ListProps) {
  return (
    <section className="stack guard-list" aria-label={title}>
      <h3>{title}</h3>
      {list.length === 0 && <p className="quiet">None.</p>}
      <ul>
        {list.map((site) => (
          <li key={site} className="spread">
            <span className="mono">{site}</span>
            <Button look="icon" icon={X} onClick={() => onChange(list.filter((each) => each !== site))}>
              {`Remove ${site}`}
            </Button>
          </li>
        ))}
      </ul>
      <AddSite {...form} onAdd={(site) => onChange([...new Set([...list, site])])} />
    </section>
  );
}

function AddSite({ label, note, asks, onAdd }: ListProps['form'] & { onAdd: (site: string) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const origin = originOf(text);
    setWrong(origin ? undefined : 'Write a site like chat.example.com.');
    if (!origin) return;
    const done = (granted: boolean) => {
      setWrong(granted ? undefined : 'The browser did not allow this site.');
      if (!granted) return;
      setText('');
      onAdd(origin);
    };
    // First thing in the submit: after an await the browser would not show its question.
    if (asks) void requestHosts([originPattern(origin)]).then(done);
    else done(true);
  };
  return (
    <form className="guard-add" onSubmit={submit}>
      <TextField
        label={label}
        value={text}
        onChange={setText}
        wrong={wrong}
        placeholder="chat.example.com"
        note={note}
      />
      <Button type="submit">Add site</Button>
    </form>
  );
}

function originOf(text: string): string | undefined {
  const full = /^https?:\/\//.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(full) || text.trim() === '') return undefined;
  const url = new URL(full);
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.origin : undefined;
}
