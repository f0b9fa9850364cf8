import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { publishState } from '../page-state';

// The pattern of LibreChat: a text-typed field with an id inside a modal dialog, plus the account's own fields behind it.
function App() {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [saved, setSaved] = useState('');
  publishState(() => ({ open, typed, saved }));
  const submit = () => {
    setSaved(typed);
    setOpen(false);
  };
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Set API Key for OpenAI
      </button>
      <label>
        Display name <input name="displayName" defaultValue="Ada" />
      </label>
      <label>
        Access code <input name="accessCode" type="password" />
      </label>
      {open && (
        <div
          role="dialog"
          aria-modal="true"
          aria-label="Set API Key for OpenAI"
          style={{ border: '1px solid', padding: 16 }}
        >
          <label htmlFor="expires">Expires</label>
          <select id="expires">
            <option>in 12 hours</option>
            <option>never</option>
          </select>
          <label htmlFor="apiKey">OpenAI API Key</label>
          <input
            id="apiKey"
            name="apiKey"
            data-testid="input-apiKey"
            type="text"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p>Your key will be encrypted and deleted at the expiry time.</p>
          <button type="button" onClick={submit}>
            Submit
          </button>
        </div>
      )}
    </main>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App />);
