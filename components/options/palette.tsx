import { useEffect, useRef, useState } from 'react';
import { onPalette } from './open-palette';
import { places } from './places';
import './palette.css';

type Goal = { id: string; name: string; words: string; path: string[] };

const goals: readonly Goal[] = [
  ...places.map((place) => ({ id: place.path, name: place.name, words: place.words, path: [place.path] })),
  { id: 'add', name: 'Add account', words: 'new key provider', path: ['keys', 'add'] },
  {
    id: 'import',
    name: 'Import keys',
    words: 'env bitwarden 1password proton keepass csv file',
    path: ['settings', 'import'],
  },
  { id: 'restore', name: 'Restore from backup', words: 'file recover', path: ['settings', 'restore'] },
  { id: 'export', name: 'Export keys', words: 'age env json file leave', path: ['settings', 'export'] },
  { id: 'log', name: 'Log', words: 'audit history who when revealed copied filled', path: ['settings', 'log'] },
  { id: 'welcome', name: 'Welcome', words: 'onboarding setup first steps', path: ['welcome'] },
];

/** Ctrl+K: type a few letters, Enter goes there. A native modal dialog: focus trap and Esc come from the browser. */
export function Palette({ onChoose }: { onChoose: (...path: string[]) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const found = goals.filter((goal) =>
    `${goal.name} ${goal.words}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const current = found[Math.min(at, found.length - 1)];

  useEffect(() => onPalette(() => dialog.current?.showModal()), []);

  const choose = (goal: Goal | undefined) => {
    if (!goal) return;
    dialog.current?.close();
    onChoose(...goal.path);
  };
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((before) => Math.max(0, Math.min(found.length - 1, before + step)));
    }
    if (event.key === 'Enter') choose(current);
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Go to"
      onClose={() => {
        setSearch('');
        setAt(0);
      }}
    >
      <input
        role="combobox"
        aria-label="Go to"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={current && `palette-${current.id}`}
        placeholder="Go to…"
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label="Places">
        {found.map((goal) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, as the pattern asks
          <div
            key={goal.id}
            id={`palette-${goal.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={goal === current}
            onClick={() => choose(goal)}
          >
            {goal.name}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="quiet">Nothing of that name.</p>}
    </dialog>
  );
}
