import { useEffect, useRef, useState } from 'react';
import { ok, type Result } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import { PasteField } from '../../ui/paste-field';
import { CheckResult } from './check-result';
import { type CheckedKey, checkText } from './check-text';
import { LARGEST_FILE, readTextFile, type UnreadFile } from './read-text-file';
import './check.css';

/** A text that was looked at. It is kept by this page only, in memory, and goes with it; the vault's lock takes the page away. */
export type Checked = { name: string; text: string; keys: CheckedKey[] };

type State =
  | { at: 'start'; unread?: UnreadFile['kind'] }
  | { at: 'work'; name: string; share: number }
  | { at: 'done'; checked: Checked };

/** Says whether a text or file holds keys, and gives a copy without them: '#/guard/check'. Nothing leaves this page. */
export function CheckPage() {
  const [state, setState] = useState<State>({ at: 'start' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const check = async (name: string, read: () => Promise<Result<string, UnreadFile>>) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setState({ at: 'work', name, share: 0 });
    const [text, known] = await Promise.all([read(), send('guard.known', {})]);
    if (control.signal.aborted) return;
    if (!text.ok) return setState({ at: 'start', unread: text.failure.kind });
    const keys = await checkText(text.value, known.ok ? known.value : NONE, {
      signal: control.signal,
      onProgress: (share) => setState({ at: 'work', name, share }),
    });
    if (keys) setState({ at: 'done', checked: { name, text: text.value, keys } });
  };
  const cancel = () => {
    running.current?.abort();
    setState({ at: 'start' });
  };

  return (
    <>
      <div className="page-head">
        <h1>Check for keys</h1>
        <Button look="plain" onClick={() => goTo('guard')}>
          Back to the guard
        </Button>
      </div>
      <p className="page-lead">
        Before you share a log, a configuration or a transcript: see whether a key stands in it. Everything happens on
        this page; nothing is sent or written down.
      </p>
      {state.at === 'start' && (
        <Card title="File or text">
          <FileDrop
            label="File to check"
            note={`Text of any kind: logs, .env, JSON, code, up to ${LARGEST_FILE / 1024 / 1024} MB`}
            onFile={(file, name) => void check(name, () => readTextFile(file))}
          />
          <PasteField
            label="Or paste the text here"
            note="It is read at once and not shown, so that the browser cannot keep it with the page."
            onText={(text) => void check('', async () => ok(text))}
          />
          {state.unread && (
            <Notice tone="look" live>
              <p>{unreadWords[state.unread]}</p>
            </Notice>
          )}
        </Card>
      )}
      {state.at === 'work' && <Working {...state} onCancel={cancel} />}
      {state.at === 'done' && <CheckResult checked={state.checked} onAgain={cancel} />}
    </>
  );
}

// Without them the user's own keys are found by their shape, as anybody's.
const NONE = { key: [0, 0, 0, 0], own: [] } as const;

const unreadWords: Record<UnreadFile['kind'], string> = {
  'too-large': `This file is larger than ${LARGEST_FILE / 1024 / 1024} MB. Cut it into parts, or check the part you want to share.`,
  'no-text':
    'This is no text: an archive, a picture or other data. A key inside would not be seen. Unpack it and check what is in it.',
  unreadable: 'The browser could not read this file. It may have been moved or changed; choose it again.',
};

function Working({ name, share, onCancel }: { name: string; share: number; onCancel: () => void }) {
  return (
    <Card title={name ? `Looking through ${name}` : 'Looking through the text'}>
      <progress className="check-progress" aria-label="Looked through" max={1} value={share} />
      <div>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </Card>
  );
}
