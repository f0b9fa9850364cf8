import { Switch } from 'radix-ui';
import { useId } from 'react';
import './toggle.css';

type Props = { label: string; note?: string; on: boolean; busy?: boolean; onChange: (on: boolean) => void };

/** A switch that acts at once; its state is a word beside it too. */
export function Toggle({ label, note, on, busy = false, onChange }: Props) {
  const id = useId();
  return (
    <div className="toggle">
      <div>
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {note && (
          <p className="field-note" id={`${id}-note`}>
            {note}
          </p>
        )}
      </div>
      <span className="small quiet" aria-hidden="true">
        {on ? 'On' : 'Off'}
      </span>
      <Switch.Root
        id={id}
        className="toggle-track"
        checked={on}
        aria-busy={busy || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onCheckedChange={(next) => !busy && onChange(next)}
      >
        <Switch.Thumb className="toggle-thumb" />
      </Switch.Root>
    </div>
  );
}
