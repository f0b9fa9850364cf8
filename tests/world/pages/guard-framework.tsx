import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import type { Build } from '../pattern';
import { startPattern } from '../pattern-page';

// Pages whose framework keeps the text and writes it back into the field at every input.
const frameworkPatterns = {
  react: ({ place, send }) => {
    let held = '';
    const keep = (text: string): void => {
      held = text;
    };
    createRoot(place).render(<Chat keep={keep} send={send} />);
    return { read: () => held, focus: () => place.querySelector('textarea')?.focus() };
  },
  vue: ({ place, send }) => {
    const text = ref('');
    const sendAll = (): void => {
      send(text.value);
      text.value = '';
    };
    const area = () =>
      withDirectives(h('textarea', { 'onUpdate:modelValue': (now: string) => (text.value = now) }), [
        [vModelText, text.value],
      ]);
    createApp({ render: () => [h('button', { type: 'button', onClick: sendAll }, 'Send'), area()] }).mount(place);
    return { read: () => text.value, focus: () => place.querySelector('textarea')?.focus() };
  },
} satisfies Record<string, Build>;

type ChatProps = { keep: (text: string) => void; send: (text: string) => void };

function Chat({ keep, send }: ChatProps) {
  const [text, setText] = useState('');
  keep(text);
  const onEnter = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    send(text);
    setText('');
  };
  return <textarea value={text} onChange={({ target }) => setText(target.value)} onKeyDown={onEnter} />;
}

startPattern(frameworkPatterns);
