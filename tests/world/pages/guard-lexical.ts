import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { startEditor } from '../editor-page';

startEditor((place) => {
  place.contentEditable = 'true';
  const editor = createEditor();
  editor.setRootElement(place);
  registerRichText(editor);
  // An application begins with one empty paragraph.
  editor.update(() => void $getRoot().append($createParagraphNode()));
  registerHistory(editor, createEmptyHistoryState(), 0);
  const read = (): string =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    );
  return { read, focus: () => editor.focus() };
});
