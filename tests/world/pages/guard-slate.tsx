import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { startEditor } from '../editor-page';

startEditor((place) => {
  const editor = withHistory(withReact(createEditor()));
  const first = [{ type: 'paragraph', children: [{ text: '' }] }];
  createRoot(place).render(
    <StrictMode>
      <Slate editor={editor} initialValue={first}>
        <Editable />
      </Slate>
    </StrictMode>,
  );
  return {
    read: () => editor.children.map((block) => Node.string(block)).join('\n'),
    focus: () => ReactEditor.focus(editor),
  };
});
