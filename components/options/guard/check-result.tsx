import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { redact } from '@/lib/leaks/redact';
import { accounts } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { saveFile } from '../../ui/save-file';
import type { Checked } from './check-page';
import { CheckTable } from './check-table';
import { sameKeys } from './same-keys';

type Props = { checked: Checked; onAgain: () => void };

/** What was found in a text: each key once, and the text without them. */
export function CheckResult({ checked, onAgain }: Props) {
  const list = useAnswer(accounts).value ?? [];
  const keys = sameKeys(checked);
  const of = checked.name ? ` in ${checked.name}` : '';
  if (keys.length === 0) return <Nothing checked={checked} onAgain={onAgain} />;
  return (
    <Card title={`${keys.length === 1 ? '1 key' : `${keys.length} keys`} found${of}`}>
      <p role="status">
        Do not share this text as it is. A key that was already shared must be replaced: taking the text back is not
        enough.
      </p>
      <CheckTable keys={keys} accounts={list} />
      <Redacted checked={checked} onAgain={onAgain} />
    </Card>
  );
}

function Nothing({ checked, onAgain }: Props) {
  const lines = checked.text.split('\n').length.toLocaleString();
  return (
    <Card title={checked.name || 'Pasted text'}>
      <Empty icon={CircleCheck} title="No key found">
        <p role="status">
          {checked.text.trim() === ''
            ? 'There was no text in it.'
            : `Nothing in ${lines} ${lines === '1' ? 'line' : 'lines'} has the shape of a key, or is called one by the words around it. That is no promise: passwords, names and addresses are not looked for, and a key of an unknown shape without a word beside it cannot be told from other text.`}
        </p>
        <Button onClick={onAgain}>Check another</Button>
      </Empty>
    </Card>
  );
}

function Redacted({ checked: { name, text, keys }, onAgain }: Props) {
  const [said, setSaid] = useState<string>();
  const without = () => redact(text, keys);
  const copy = () =>
    navigator.clipboard.writeText(without()).then(
      () => setSaid('Copied. Each key is replaced by a word like [OPENAI_KEY]; the rest is as it was.'),
      () => setSaid('The browser did not let the page copy. Click into the page and try again.'),
    );
  const dot = name.lastIndexOf('.');
  const file = dot > 0 ? `${name.slice(0, dot)}-redacted${name.slice(dot)}` : `${name || 'text'}-redacted.txt`;
  return (
    <>
      <div className="row">
        <Button look="main" onClick={() => void copy()}>
          Copy redacted text
        </Button>
        <Button onClick={() => saveFile(file, without(), 'text/plain')}>Save redacted copy</Button>
        <Button look="plain" onClick={onAgain}>
          Check another
        </Button>
      </div>
      {said && (
        <Notice live>
          <p>{said}</p>
        </Notice>
      )}
    </>
  );
}
