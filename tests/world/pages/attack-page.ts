import { type Attack, attacks } from '../attacks';
import { publishState } from '../page-state';

const attack: Attack = attacks[new URLSearchParams(location.search).get('attack') ?? ''] ?? { outcome: 'filled' };
const { style = {}, over, onFocus, frame, sandbox } = attack;
const root = document.querySelector('#root');
const parent = document.createElement('section');
document.documentElement.style.cssText = style.page ?? '';
parent.style.cssText = style.parent ?? '';
root?.append(parent);

if (frame === undefined) drawField();
else drawFrame(frame);
if (over) parent.insertAdjacentHTML('afterend', over);
for (const layer of document.querySelectorAll<HTMLElement>('[popover]')) layer.showPopover();
document.querySelector('dialog')?.showModal();

// What any script of this page, and of the frames it can see, finds in a field.
publishState(() => ({ held: [...held(window)].filter((value) => value !== '') }));

function* held(place: Window): Generator<string> {
  for (const field of place.document.querySelectorAll('input')) yield field.value;
  for (let at = 0; at < place.frames.length; at += 1) {
    const inner = place.frames[at];
    try {
      if (inner) yield* held(inner);
    } catch {
      // another origin's
    }
  }
}

function drawField() {
  parent.insertAdjacentHTML('beforeend', '<label for="key">OpenAI API key</label> <input id="key" type="password">');
  const field = parent.querySelector('input');
  if (!field) return;
  if (style.field) field.style.cssText = style.field;
  field.addEventListener('focus', () => {
    if (onFocus === 'hide') field.style.opacity = '0';
    if (onFocus === 'swap') field.replaceWith(field.cloneNode());
    if (onFocus === 'rename') parent.querySelector('label')?.replaceChildren('Webhook URL');
    if (onFocus === 'fill') field.value = 'CANARY of the page';
    if (onFocus === 'cover')
      parent.insertAdjacentHTML('afterend', '<div style="position:fixed;inset:0;background:#fff"></div>');
  });
}

function drawFrame(src: string) {
  const element = document.createElement('iframe');
  if (sandbox) element.setAttribute('sandbox', sandbox);
  element.src = src;
  parent.append(element);
}
