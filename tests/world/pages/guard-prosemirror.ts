import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { startEditor } from '../editor-page';

startEditor((place) => {
  place.style.whiteSpace = 'pre-wrap';
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)];
  const view = new EditorView(place, { state: EditorState.create({ schema, plugins }) });
  return {
    read: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    focus: () => view.focus(),
  };
});
