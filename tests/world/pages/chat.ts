import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { publishState } from '../page-state';

// A chat with the two kinds of box in use: a plain textarea, and ProseMirror as ChatGPT and Claude have it. Enter sends.
document.body.innerHTML = `<main><h1>Chat</h1><ol id="log"></ol>
  <textarea id="box" aria-label="Message" rows="4" cols="60"></textarea><button id="send">Send message</button>
  <h2>Canvas</h2><div id="editor"></div></main>`;
document.head.insertAdjacentHTML(
  'beforeend',
  '<style>.ProseMirror{border:1px solid;min-height:80px;white-space:pre-wrap}</style>',
);

const sent: string[] = [];
const box = document.querySelector('textarea');
const send = () => {
  if (!box?.value) return;
  sent.push(box.value);
  box.value = '';
};
document.querySelector('#send')?.addEventListener('click', send);
box?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  send();
});

const editor = new EditorView(document.querySelector('#editor'), {
  state: EditorState.create({ schema, plugins: [keymap(baseKeymap)] }),
  attributes: { 'aria-label': 'Canvas', role: 'textbox', 'aria-multiline': 'true' },
});

publishState(() => ({
  box: box?.value ?? '',
  sent,
  canvas: editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n'),
}));
