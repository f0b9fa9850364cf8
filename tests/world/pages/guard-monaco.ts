import 'monaco-editor/editor/browser/coreCommands';
import 'monaco-editor/editor/contrib/clipboard/browser/clipboard';
import 'monaco-editor/editor/contrib/dropOrPasteInto/browser/copyPasteContribution';
import { editor as monaco } from 'monaco-editor/editor/editor.api';
import { startEditor } from '../editor-page';

// monaco.… has the editor's default input, an EditContext where the browser has one; monaco-area.… the hidden text area.
startEditor((place) => {
  place.style.cssText = 'width:900px;height:400px';
  const editContext = !location.hostname.startsWith('monaco-area');
  const editor = monaco.create(place, { editContext, wordBasedSuggestions: 'off', quickSuggestions: false });
  return { read: () => editor.getValue(), focus: () => editor.focus() };
});
