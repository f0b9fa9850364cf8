import { type RowProps, startReactForm } from './react-form';

function Row({ field, id, value, onText, onLeave }: RowProps) {
  return (
    <>
      {field.label !== '' && <label htmlFor={id}>{field.label}</label>}
      <input
        id={id}
        type={field.type ?? 'text'}
        autoComplete={field.autocomplete}
        placeholder={field.placeholder}
        {...(value === undefined ? { defaultValue: '' } : { value })}
        onChange={(event) => onText(event.target.value)}
        onBlur={(event) => onLeave?.(event.target.value)}
      />
    </>
  );
}

startReactForm(Row);
