import { createSignal } from 'solid-js';
import h from 'solid-js/h';
import { render } from 'solid-js/web';
import { firstValues, startForm } from '../form-page';
import type { FormField } from '../form-patterns';

startForm((root, spec) => {
  const [values, setValues] = createSignal(firstValues(spec));
  const [open, setOpen] = createSignal(!spec.opener);
  const [version, setVersion] = createSignal(0);
  const take = (key: string) => (event: { currentTarget: HTMLInputElement }) => {
    const text = event.currentTarget.value;
    setValues((before) => ({ ...before, [key]: text }));
    if (spec.anew) setVersion((before) => before + 1);
  };
  const row = (field: FormField) =>
    h('div', { style: { display: field.hidden ? 'none' : '' } }, [
      field.variable ? h('input', { 'aria-label': 'Name', value: field.variable }) : null,
      field.label ? h('label', { for: spec.idOf(field) }, field.label) : null,
      h('input', {
        id: spec.idOf(field),
        type: field.type ?? 'text',
        autocomplete: field.autocomplete,
        placeholder: field.placeholder ?? '',
        value: () => values()[field.key] ?? '',
        ...(spec.lazy ? { onChange: take(field.key) } : { onInput: take(field.key) }),
      }),
    ]);
  const fields = () => {
    version();
    return open() ? h('section', { role: spec.dialog ? 'dialog' : null }, spec.fields.map(row)) : null;
  };
  const opener = spec.opener ? h('button', { type: 'button', onClick: () => setOpen(true) }, spec.opener) : null;
  render(h('main', {}, [h('h1', {}, 'Settings'), opener, fields]), root);
  return values;
});
