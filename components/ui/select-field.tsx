import type { ReactNode } from 'react';
import { Field } from './field';

type Props<V extends string> = {
  label: string;
  value: V;
  choices: readonly { value: V; name: string }[];
  onChange: (value: V) => void;
  note?: ReactNode;
};

/** One of a few values, in the browser's own select: known to every screen reader and keyboard. */
export function SelectField<V extends string>({ label, value, choices, onChange, note }: Props<V>) {
  const choose = (text: string) => {
    const chosen = choices.find((choice) => choice.value === text);
    if (chosen) onChange(chosen.value);
  };
  return (
    <Field label={label} note={note}>
      {(ids) => (
        <select {...ids} className="field-input" value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
