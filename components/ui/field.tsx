import { type ReactNode, useId } from 'react';
import './field.css';

type Props = {
  label: string;
  note?: ReactNode;
  wrong?: string | undefined;
  /** Draws the control with the ids it must carry. */
  children: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode;
};

/** A label, a control, what to know about it and what is wrong with it, tied together for assistive software. */
export function Field({ label, note, wrong, children }: Props) {
  const id = useId();
  const told = [note ? `${id}-note` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': told || undefined, 'aria-invalid': Boolean(wrong) })}
      {wrong && (
        <p className="field-wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {note && (
        <div className="field-note" id={`${id}-note`}>
          {note}
        </div>
      )}
    </div>
  );
}
