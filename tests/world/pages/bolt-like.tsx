import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { publishState } from '../page-state';

const providers = ['AmazonBedrock', 'Anthropic', 'OpenAI', 'OpenRouter', 'Github'];

// The pattern of bolt.diy: a custom combobox for the provider, and a key field that does not exist until the pencil is pressed.
function App() {
  const [provider, setProvider] = useState('AmazonBedrock');
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<Record<string, string>>({});
  publishState(() => ({ provider, saved }));
  const choose = (name: string) => {
    setProvider(name);
    setOpen(false);
  };
  return (
    <main>
      <h1>What do you want to build?</h1>
      <button type="button" role="combobox" aria-expanded={open} aria-controls="list" onClick={() => setOpen(!open)}>
        {provider}
      </button>
      <div id="list" role="listbox" hidden={!open}>
        {providers.map((name) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the real page's combobox has no keyboard either
          <div key={name} role="option" tabIndex={-1} aria-selected={name === provider} onClick={() => choose(name)}>
            {name}
          </div>
        ))}
      </div>
      <KeyRow
        key={provider}
        provider={provider}
        saved={saved[provider] ?? ''}
        save={(key) => setSaved({ ...saved, [provider]: key })}
      />
      <textarea placeholder="How can Bolt help you today?" rows={4} cols={60} />
    </main>
  );
}

function KeyRow({ provider, saved, save }: { provider: string; saved: string; save: (key: string) => void }) {
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState(saved);
  const finish = () => {
    save(typed);
    setEditing(false);
  };
  return (
    <div style={{ display: 'flex', gap: 8, padding: '12px 0' }}>
      <span>{provider} API Key:</span>
      {editing ? (
        <>
          <input
            type="password"
            placeholder="Enter API Key"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="button" title="Save API Key" onClick={finish}>
            <span aria-hidden="true">✓</span>
          </button>
          <button type="button" title="Cancel" onClick={() => setEditing(false)}>
            <span aria-hidden="true">✗</span>
          </button>
        </>
      ) : (
        <>
          <span>{saved ? 'Set via UI' : 'Not Set (Please set via UI or ENV_VAR)'}</span>
          <button type="button" title="Edit API Key" onClick={() => setEditing(true)}>
            <span aria-hidden="true">✎</span>
          </button>
        </>
      )}
    </div>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App />);
