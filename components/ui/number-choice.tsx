import { SelectField } from './select-field';

type Props = {
  label: string;
  value: number;
  from: readonly (readonly [number, string])[];
  onChange: (value: number) => void;
  note?: string;
};

/** A number out of a few sensible ones; a value set elsewhere stays in the list. */
export function NumberChoice({ label, value, from, onChange, note }: Props) {
  const known = from.some(([number]) => number === value) ? from : [...from, [value, String(value)] as const];
  return (
    <SelectField
      label={label}
      note={note}
      value={String(value)}
      choices={known.map(([number, name]) => ({ value: String(number), name }))}
      onChange={(text) => onChange(Number(text))}
    />
  );
}
