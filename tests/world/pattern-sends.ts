import { areaIn, type Build, believes, pressable } from './pattern';

type Sending = (area: HTMLTextAreaElement, send: () => void, place: HTMLElement) => void;

/** A box that is empty once its text was sent. */
const chat =
  (begin: Sending): Build =>
  ({ place, send }) => {
    const area = areaIn(place);
    const sendAll = (): void => {
      if (area.value !== '') send(area.value);
      area.value = '';
    };
    begin(area, sendAll, place);
    return believes(area);
  };

/** What makes a page send. */
export const sendPatterns = {
  'sends-on-enter': chat((area, send) => {
    area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      send();
    });
  }),
  'sends-on-ctrl-enter': chat((area, send) => {
    area.addEventListener('keydown', ({ key, ctrlKey }) => key === 'Enter' && ctrlKey && send());
  }),
  form: chat((area, send, place) => {
    const form = document.createElement('form');
    place.append(form);
    form.append(area, pressable(form, 'Send'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send();
    });
  }),
  'form-enter': ({ place, send }) => {
    const form = document.createElement('form');
    const field = document.createElement('input');
    form.append(field);
    place.append(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(field.value);
    });
    return believes(field);
  },
  // sends while the button goes down, so that the box keeps its focus
  'presses-early': chat((_area, send, place) => {
    const button = pressable(place, 'Send', 'div');
    button.setAttribute('role', 'button');
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
      send();
    });
  }),
  // its picture says what it does, its name does not
  'nameless-button': chat((_area, send, place) => {
    const button = pressable(place, 'Go');
    button.className = 'composer-send';
    button.addEventListener('pointerdown', send);
  }),
  'clickable-words': chat((_area, send, place) => {
    const words = pressable(place, 'Send', 'a');
    words.setAttribute('href', '#sent');
    words.addEventListener('click', send);
  }),
} satisfies Record<string, Build>;
