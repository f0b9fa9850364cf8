import { basicSetup, EditorView } from 'codemirror';
import { startEditor } from '../editor-page';

startEditor((place) => {
  const view = new EditorView({ parent: place, extensions: basicSetup });
  return { read: () => view.state.doc.toString(), focus: () => view.focus() };
});
