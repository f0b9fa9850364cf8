import type { ReactNode } from 'react';
import { Field } from './field';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  note?: ReactNode;
  wrong?: string | undefined;
  placeholder?: string;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'url';
};

/** One line of text, not secret. */
export function TextField({ label, value, onChange, note, wrong, placeholder, inputMode = 'text' }: Props) {
  return (
    <Field label={label} note={note} wrong={wrong}>
      {(ids) => (
        <input
          {...ids}
          className="field-input"
          value={value}
          placeholder={placeholder}
          inputMode={inputMode}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
