import { areaIn, type Build, believes } from './pattern';

const textOf = (event: ClipboardEvent): string => event.clipboardData?.getData('text/plain') ?? '';

/** What a page does with what is pasted or typed: it takes it itself, changes it, keeps it, or tells it on at once. */
export const pastePatterns = {
  // sets the text by program, as pages with a model of their own do
  'own-paste': ({ place }) => {
    const area = areaIn(place);
    area.addEventListener('paste', (event) => {
      event.preventDefault();
      area.setRangeText(textOf(event), area.selectionStart, area.selectionEnd, 'end');
    });
    return believes(area);
  },
  // pastes as plain text by the browser's own means, so that undo goes on working
  'undoable-paste': ({ place }) => {
    const area = areaIn(place);
    area.addEventListener('paste', (event) => {
      event.preventDefault();
      document.execCommand('insertText', false, textOf(event));
    });
    return believes(area);
  },
  'window-paste': ({ place }) => {
    const area = areaIn(place);
    const take = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      area.value += textOf(event);
    };
    addEventListener('paste', take, true);
    return believes(area);
  },
  // as spreadsheets and terminals do: what is shown is drawn, a small text area catches what is pasted
  'hidden-area': ({ place }) => {
    const shown = document.createElement('pre');
    place.append(shown);
    const area = areaIn(place);
    area.style.cssText = 'position:absolute;left:0;top:0;width:1px;height:1px;min-height:0;opacity:0';
    area.addEventListener('input', () => {
      shown.textContent += area.value;
      area.value = '';
    });
    area.addEventListener('keydown', ({ key }) => {
      if (key === 'Backspace') shown.textContent = '';
    });
    return { read: () => shown.textContent ?? '', focus: () => area.focus() };
  },
  // draws its field anew whenever the focus leaves it or something is put in
  'drawn-anew': ({ place }) => {
    let text = '';
    let area = areaIn(place);
    const draw = (): void => {
      const [last, next] = [area, areaIn(place)];
      const had = document.activeElement === last;
      area = Object.assign(next, { id: 'message', value: text });
      next.addEventListener('input', () => {
        text = next.value;
        queueMicrotask(draw);
      });
      next.addEventListener('focusout', () => area === next && queueMicrotask(draw));
      last.replaceWith(next);
      if (had) next.focus();
    };
    draw();
    return { read: () => text, focus: () => area.focus() };
  },
  // changes what is put in on its way, here the ends of lines
  transforms: ({ place }) => {
    const area = areaIn(place);
    let own = false;
    area.addEventListener('beforeinput', (event) => {
      const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
      if (own || !text.includes('\n')) return;
      event.preventDefault();
      own = true;
      document.execCommand('insertText', false, text.replaceAll('\n', ' / '));
      own = false;
    });
    return believes(area);
  },
  'saves-each-input': ({ place }) => {
    const area = areaIn(place);
    area.addEventListener('input', () => void fetch('/each', { method: 'POST', body: area.value }));
    return believes(area);
  },
  beacon: ({ place }) => {
    const area = areaIn(place);
    area.addEventListener('input', () => navigator.sendBeacon('/draft', area.value));
    return believes(area);
  },
  socket: ({ place }) => {
    const area = areaIn(place);
    const socket = new WebSocket(`wss://${location.host}/typing`);
    area.addEventListener('input', () => socket.send(area.value));
    return believes(area);
  },
} satisfies Record<string, Build>;
