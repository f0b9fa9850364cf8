// Pages that want the key: whatever they do to the card, to its events or to the language, a stopped paste brings them nothing, neither
// while the question stands nor by its default answer. Each runs in a page with a text area #box and a dialog #modal.

/** Notes all that the page could learn: every event it hears with the text in it, and what its fields hold. */
export const SPY = `window.learned = [];
  const all = document.querySelectorAll.bind(document), root = document.documentElement;
  for (const type of ['paste', 'beforeinput', 'input', 'keydown', 'drop', 'copy', 'cut', 'focusout'])
    addEventListener(type, (event) => learned.push(type, event.data ?? '',
      event.clipboardData?.getData('text/plain') ?? '', event.dataTransfer?.getData('text/plain') ?? ''), true);
  window.fields = () => [...all('textarea, input:not([type=file]), [contenteditable]')]
    .map((one) => one.value ?? one.innerText).join(' ') + root.outerHTML;`;

const onCard = (act: string) =>
  `new MutationObserver(() => document.querySelectorAll('[popover]:not(.theirs)').forEach((card) => { ${act} }))
    .observe(document, { childList: true, subtree: true, attributes: true });`;

export const guardAttacks: Record<string, string> = {
  'hides everything by style': `document.head.append(Object.assign(document.createElement('style'), { textContent:
    '* { display: none !important; visibility: hidden !important; opacity: 0 !important } html, body, #box { display: block !important; visibility: visible !important; opacity: 1 !important }' }));`,
  'makes every popover too small to see': `document.head.append(Object.assign(document.createElement('style'), { textContent:
    '[popover] { transform: scale(0) !important; clip-path: inset(50%) !important; inset: -999px auto auto -999px !important; pointer-events: none !important }' }));`,
  'takes the card away': onCard('card.remove()'),
  'closes the card': onCard('card.hidePopover()'),
  'moves the card into a hidden place': `const cellar = document.createElement('div'); cellar.hidden = true; document.body.append(cellar);
    ${onCard('if (card.parentNode !== cellar) cellar.append(card)')}`,
  'clones the card': onCard(
    'if (!window.cloned) { window.cloned = card.cloneNode(true); window.cloned.classList.add("theirs"); document.body.append(window.cloned); }',
  ),
  'lays a modal dialog over it': onCard('if (!modal.open) modal.showModal()'),
  'shows its own popover over it': `const mine = document.createElement('div'); mine.className = 'theirs'; mine.popover = 'manual';
    mine.style.cssText = 'inset: 0; width: 100vw; height: 100vh'; document.body.append(mine); ${onCard('if (!mine.matches(":popover-open")) mine.showPopover()')}`,
  'clicks and types at it by script': onCard(`
    const at = { bubbles: true, composed: true, cancelable: true };
    for (const target of [card, card.shadowRoot, document.activeElement, document, window].filter(Boolean)) {
      for (const key of ['Tab', 'Tab', 'Enter', ' ']) for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, { ...at, key }));
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, { ...at, clientX: 100, clientY: 100 }));
    }
    card.click?.();`),
  'steals the focus all the time': `setInterval(() => box.focus(), 1);`,
  'empties the document': onCard('if (document.body.children.length > 1) document.body.replaceChildren(box)'),
  'draws its field anew and goes there': onCard(
    'if (!window.drawn) { window.drawn = true; const next = box.cloneNode(); box.replaceWith(next); next.focus(); }',
  ),
  'draws its field anew, as frameworks do': onCard(
    'if (!window.drawn) { window.drawn = true; box.replaceWith(box.cloneNode()); }',
  ),
  'goes to another address of itself': onCard('history.pushState({}, "", "/elsewhere"); location.hash = "there";'),
  'opens a window in front of it': onCard(
    'if (!window.opened) { window.opened = window.open("about:blank", "front", "width=200,height=200"); setTimeout(() => window.opened?.close(), 300); }',
  ),
  'prints itself': onCard('if (!window.printed) { window.printed = true; window.print(); }'),
  'moves into a sandboxed frame': onCard(
    'if (!window.framed) { window.box = box; window.framed = document.createElement("iframe"); window.framed.sandbox = "allow-scripts allow-same-origin"; document.body.append(window.framed); window.framed.contentDocument.body.append(box); window.framed.focus(); }',
  ),
  'gives its forms the names of the document’s methods': `
    for (const name of ['createElement', 'createRange', 'getElementById', 'querySelector', 'querySelectorAll', 'execCommand', 'activeElement',
      'documentElement', 'elementFromPoint', 'caretPositionFromPoint', 'addEventListener', 'defaultView', 'body', 'contains', 'getSelection'])
      HTMLBodyElement.prototype.append.call(Reflect.get(Document.prototype, 'body', document),
        Object.assign(Document.prototype.createElement.call(document, 'form'), { name }));`,
  'brings classes of its own': `for (const name of ['DataTransfer', 'ClipboardEvent', 'InputEvent', 'File', 'DataTransferItemList'])
    window[name] = class { constructor(...all) { learned.push(name, JSON.stringify(all)); } setData(type, text) { learned.push(text); }
      get items() { return { add: (what) => learned.push(String(what)) }; } };`,
  'bends the language': `const none = () => undefined;
    Event.prototype.preventDefault = Event.prototype.stopPropagation = Event.prototype.stopImmediatePropagation = none;
    Element.prototype.attachShadow = function () { return this; };
    DataTransfer.prototype.getData = function (type) { learned.push('getData', type); return ''; };
    DataTransfer.prototype.setData = function (type, text) { learned.push('setData', text); };
    HTMLElement.prototype.showPopover = HTMLElement.prototype.focus = none;
    EventTarget.prototype.addEventListener = EventTarget.prototype.removeEventListener = none;
    Array.prototype.map = Array.prototype.filter = Array.prototype.some = function (act) { learned.push(String(this)); return []; };
    String.prototype.slice = String.prototype.replace = function () { learned.push(String(this)); return ''; };
    RegExp.prototype.exec = function (text) { learned.push(text); return null; };
    JSON.stringify = (what) => { learned.push(what); return ''; }; Promise.prototype.then = none;`,
};

/** What the card outlives: its owner's Enter still puts the redacted text in. After the others nothing at all has entered the page. */
export const outlived = new Set([
  'hides everything by style',
  'makes every popover too small to see',
  'closes the card',
  'clones the card',
  'shows its own popover over it',
  'clicks and types at it by script',
  'empties the document',
  'draws its field anew, as frameworks do',
  'goes to another address of itself',
  'gives its forms the names of the document’s methods',
  'opens a window in front of it',
  'prints itself',
  'brings classes of its own',
  'bends the language',
]);
