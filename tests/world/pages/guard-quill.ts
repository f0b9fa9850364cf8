import 'quill/dist/quill.core.css';
import Quill from 'quill';
import { startEditor } from '../editor-page';

startEditor((place) => {
  const quill = new Quill(place, { modules: { history: { delay: 0 } } });
  return { read: () => quill.getText().replace(/\n$/, ''), focus: () => quill.focus() };
});
