import { Field } from './field';

type Props = { label: string; note: string; onText: (text: string) => void };

/** Takes a pasted text that must not stay anywhere: it never enters the field, where session restore would write it to the disk. */
export function PasteField({ label, note, onText }: Props) {
  return (
    <Field label={label} note={note}>
      {(ids) => (
        <input
          {...ids}
          type="password"
          className="field-input"
          autoComplete="off"
          placeholder="Ctrl+V"
          value=""
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault();
            onText(event.clipboardData.getData('text/plain'));
          }}
        />
      )}
    </Field>
  );
}
