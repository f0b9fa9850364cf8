import { FileSearch } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { originPattern, requestHosts } from '@/lib/browser/permissions';
import { audit, guard } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { TextField } from '../../ui/text-field';
import { When } from '../../ui/when';
import { GuardChoice } from './guard-choice';

/** The guard: everywhere or on single sites, and what it caught (site, kind and choice; never text). */
export function GuardPage() {
  const view = useAnswer(guard).value;
  const caught = (useAnswer(audit).value?.lines ?? []).filter((line) => line.act.startsWith('guard.'));
  const set = useAct('guard.set');
  const remove = (list: 'sites' | 'off', origin: string) =>
    view && void set.run({ ...view, [list]: view[list].filter((each) => each !== origin) });
  return (
    <>
      <div className="page-head">
        <h1>Guard</h1>
        <Button icon={FileSearch} onClick={() => goTo('guard', 'check')}>
          Check a text or file
        </Button>
      </div>
      <p className="page-lead">
        Stops a key from getting into a chat box, an issue or any other field that is not meant for keys. Everything is
        decided on this computer; no text is kept.
      </p>
      <Card title="Where it stands">
        <GuardChoice />
        {view && !view.everywhere && <AddSite sites={view.sites} onAdd={(sites) => void set.run({ ...view, sites })} />}
        {set.failure && <Failed failure={set.failure} />}
        {view && !view.everywhere && <Sites title="On" list={view.sites} onRemove={(site) => remove('sites', site)} />}
        {view && <Sites title="Switched off" list={view.off} onRemove={(site) => remove('off', site)} />}
      </Card>
      <Card title="What it caught">
        {caught.length === 0 && <p className="quiet">Nothing yet.</p>}
        <ul>
          {caught.slice(0, 50).map((line) => (
            <li key={`${line.at}${line.origin}`} className="spread">
              <span>
                {line.origin ?? '–'}: {line.outcome}
              </span>
              <span className="small quiet">
                <When at={line.at} form="clock" />
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function AddSite({ sites, onAdd }: { sites: readonly string[]; onAdd: (sites: string[]) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const origin = originOf(text);
    setWrong(origin ? undefined : 'Write a site like chat.example.com.');
    if (!origin) return;
    void requestHosts([originPattern(origin)]).then((granted) => {
      setWrong(granted ? undefined : 'The browser did not allow this site.');
      if (!granted) return;
      setText('');
      onAdd([...new Set([...sites, origin])]);
    });
  };
  return (
    <form className="stack narrow" onSubmit={submit}>
      <TextField
        label="Guard one site"
        value={text}
        onChange={setText}
        wrong={wrong}
        placeholder="chat.example.com"
        note="The browser will ask for access to this site only."
      />
      <div>
        <Button type="submit">Add site</Button>
      </div>
    </form>
  );
}

function Sites({
  title,
  list,
  onRemove,
}: {
  title: string;
  list: readonly string[];
  onRemove: (site: string) => void;
}) {
  if (list.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {list.map((site) => (
          <li key={site} className="spread">
            <span className="mono">{site}</span>
            <Button look="plain" onClick={() => onRemove(site)}>
              {`Remove ${site}`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function originOf(text: string): string | undefined {
  const full = /^https?:\/\//.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(full) || text.trim() === '') return undefined;
  const url = new URL(full);
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.origin : undefined;
}
