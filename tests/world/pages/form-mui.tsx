import TextField from '@mui/material/TextField';
import { type RowProps, startReactForm } from './react-form';

function Row({ field, id, value, onText, onLeave }: RowProps) {
  return (
    <TextField
      id={id}
      label={field.label}
      type={field.type ?? 'text'}
      autoComplete={field.autocomplete ?? 'off'}
      placeholder={field.placeholder ?? ''}
      {...(value === undefined ? { defaultValue: '' } : { value })}
      onChange={(event) => onText(event.target.value)}
      onBlur={(event) => onLeave?.(event.target.value)}
    />
  );
}

startReactForm(Row);
