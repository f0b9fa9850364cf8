import { Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { TextField } from '../ui/text-field';
import './label-editor.css';

type Props = {
  /** What is renamed, for the button's name: 'account Work'. */
  what: string;
  label: string;
  act: { run: (label: string) => Promise<boolean>; busy: boolean; failure: KnownFailure | undefined };
};

/** A pencil that turns into a field: Enter saves, Cancel leaves the label as it was. */
export function LabelEditor({ what, label, act }: Props) {
  const [draft, setDraft] = useState<string>();
  if (draft === undefined)
    return (
      <Button look="icon" icon={Pencil} onClick={() => setDraft(label)}>
        {`Rename ${what}`}
      </Button>
    );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await act.run(draft.trim())) setDraft(undefined);
  };
  return (
    <form className="row field-row" onSubmit={(event) => void save(event)}>
      <TextField label="Label" value={draft} onChange={(text) => setDraft(text.slice(0, 120))} />
      <Button type="submit" look="main" busy={act.busy}>
        Save
      </Button>
      <Button look="plain" onClick={() => setDraft(undefined)}>
        Cancel
      </Button>
      {act.failure && <Failed failure={act.failure} />}
    </form>
  );
}
