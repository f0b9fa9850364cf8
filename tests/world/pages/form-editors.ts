import { registerPlainText } from '@lexical/plain-text';
import { EditorView as CodeMirror, minimalSetup } from 'codemirror';
import { $getRoot, createEditor } from 'lexical';
import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { startForm } from '../form-page';

const editors: Record<string, (place: HTMLElement) => () => string> = {
  prosemirror: (place) => {
    const view = new EditorView(place, { state: EditorState.create({ schema, plugins: [keymap(baseKeymap)] }) });
    return () => view.state.doc.textContent;
  },
  lexical: (place) => {
    place.contentEditable = 'true';
    const editor = createEditor();
    editor.setRootElement(place);
    registerPlainText(editor);
    return () => editor.getEditorState().read(() => $getRoot().getTextContent());
  },
  codemirror: (place) => {
    const view = new CodeMirror({ parent: place, extensions: minimalSetup });
    return () => view.state.doc.toString();
  },
};

// The first part of the host name says which editor: lexical.forms.example.
startForm((root) => {
  const place = document.createElement('div');
  place.style.cssText = 'border: 1px solid; min-height: 2em';
  const heading = document.createElement('h3');
  heading.textContent = 'OpenAI API key';
  root.append(heading, place);
  const read = editors[location.hostname.split('.')[0] ?? '']?.(place);
  return () => ({ openai: read?.() ?? '' });
});
