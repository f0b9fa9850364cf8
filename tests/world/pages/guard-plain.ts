import { startEditor } from '../editor-page';

// The first part of the host name says which: textarea.editors.example, input.…, editable.…
startEditor((place) => {
  const kind = location.hostname.split('.')[0];
  const field = document.createElement(kind === 'editable' ? 'div' : kind === 'input' ? 'input' : 'textarea');
  if (kind === 'editable') field.contentEditable = 'true';
  field.style.cssText = 'display:block;width:600px;min-height:60px;border:1px solid;white-space:pre-wrap';
  place.append(field);
  return { read: () => ('value' in field ? field.value : field.innerText), focus: () => field.focus() };
});
