import $ from 'jquery';
import { firstValues, startForm } from '../form-page';

startForm((root, spec) => {
  const values = firstValues(spec);
  const main = $('<main><h1>Settings</h1></main>').appendTo(root);
  const section = $('<section>').attr(spec.dialog ? { role: 'dialog' } : {});
  const draw = () => {
    section.empty();
    for (const field of spec.fields) {
      const id = spec.idOf(field);
      const row = $('<div>').toggle(!field.hidden).appendTo(section);
      if (field.variable) $('<input aria-label="Name">').val(field.variable).appendTo(row);
      if (field.label) $('<label>').attr('for', id).text(field.label).appendTo(row);
      const { type = 'text', autocomplete = 'off', placeholder = '' } = field;
      $('<input>')
        .attr({ id, type, autocomplete, placeholder })
        .data('key', field.key)
        .val(values[field.key] ?? '')
        .appendTo(row);
    }
  };
  section.on(spec.lazy ? 'change' : 'input', 'input', (event) => {
    const { key } = $(event.currentTarget).data();
    if (typeof key === 'string') values[key] = String($(event.currentTarget).val());
    if (spec.anew) draw();
  });
  draw();
  if (spec.opener)
    $('<button type="button">')
      .text(spec.opener)
      .on('click', () => section.appendTo(main))
      .appendTo(main);
  else section.appendTo(main);
  return () => ({ ...values });
});
