import { Form, Input } from 'antd';
import { type RowProps, startReactForm } from './react-form';

function Row({ field, id, value, onText, onLeave }: RowProps) {
  const Field = field.type === 'password' ? Input.Password : Input;
  return (
    <Form.Item label={field.label} htmlFor={id}>
      <Field
        id={id}
        autoComplete={field.autocomplete ?? 'off'}
        placeholder={field.placeholder ?? ''}
        {...(value === undefined ? { defaultValue: '' } : { value })}
        onChange={(event) => onText(event.target.value)}
        onBlur={(event) => onLeave?.(event.target.value)}
      />
    </Form.Item>
  );
}

startReactForm(Row);
