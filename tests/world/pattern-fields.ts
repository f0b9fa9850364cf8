import type { Editor } from './editor-page';
import { areaIn, type Build, believes, editableIn } from './pattern';

const rooted =
  (mode: ShadowRootMode, make: (root: ShadowRoot) => HTMLElement): Build =>
  ({ place }) =>
    believes(make(place.attachShadow({ mode })));

/** Builds in a frame of the page's own, as soon as it is there. */
const framed =
  (attributes: Partial<HTMLIFrameElement>, build: (inside: Document) => Editor): Build =>
  ({ place, hear }) => {
    const frame = Object.assign(document.createElement('iframe'), attributes);
    let built: Editor | undefined;
    const begin = (): void => {
      if (!frame.contentDocument || !frame.contentWindow) return;
      built = build(frame.contentDocument);
      hear(frame.contentWindow);
    };
    if (attributes.srcdoc) frame.addEventListener('load', begin, { once: true });
    place.append(frame);
    if (!attributes.srcdoc) begin();
    return {
      read: () => built?.read() ?? '',
      focus: () => {
        frame.contentWindow?.focus();
        built?.focus();
      },
    };
  };

/** Where a field stands and what kind it is. */
export const fieldPatterns = {
  'plain-only': ({ place }) => believes(editableIn(place, 'plaintext-only')),
  'open-shadow': rooted('open', areaIn),
  'closed-shadow': rooted('closed', areaIn),
  'closed-editable': rooted('closed', (root) => editableIn(root, 'true')),
  'srcdoc-frame': framed({ srcdoc: '<!doctype html><textarea></textarea>' }, (inside) =>
    believes(inside.querySelector('textarea') ?? inside.body),
  ),
  'blank-frame': framed({}, (inside) => believes(areaIn(inside.body))),
  // made in one document, used in another
  'moved-field': (app) =>
    framed({}, (inside) => {
      const field = areaIn(app.place);
      inside.body.append(field);
      return believes(field);
    })(app),
  'design-mode': framed({ srcdoc: '<!doctype html><body></body>' }, (inside) => {
    inside.designMode = 'on';
    return { read: () => inside.body.innerText, focus: () => inside.body.focus() };
  }),
  'modal-dialog': ({ place }) => {
    const dialog = document.createElement('dialog');
    place.append(dialog);
    const field = areaIn(dialog);
    dialog.showModal();
    return believes(field);
  },
} satisfies Record<string, Build>;
