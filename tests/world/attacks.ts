/** What an attack page does to its one key field, and what filling it must end in. Names are the page's `?attack=`. */
export type Attack = {
  /** Styles of the field, its parent, or the whole page. */
  style?: Partial<Record<'field' | 'parent' | 'page', string>>;
  /** HTML laid over the page, and whether it is opened as a popover or modal dialog. */
  over?: string;
  /** Runs when the field gets the focus: our last look is after it. */
  onFocus?: 'hide' | 'swap' | 'rename' | 'cover' | 'fill';
  /** The field stands in a frame: its address; the page itself has none. */
  frame?: string;
  sandbox?: string;
  outcome: string;
};

const DEAF = 'position:fixed;inset:0;z-index:9;pointer-events:none';

/** Pages that want a key put where a person does not see it, or where they did not agree to. */
export const attacks: Readonly<Record<string, Attack>> = {
  'transparent-field': { style: { field: 'opacity:0.04' }, outcome: 'field-missing' },
  'transparent-parent': { style: { parent: 'opacity:0' }, outcome: 'field-missing' },
  'transparent-page': { style: { page: 'opacity:0.1' }, outcome: 'field-missing' },
  filtered: { style: { parent: 'filter:opacity(2%)' }, outcome: 'field-missing' },
  clipped: { style: { field: 'clip-path:inset(50%)' }, outcome: 'field-missing' },
  'clipped-parent': { style: { parent: 'overflow:hidden;height:0' }, outcome: 'field-missing' },
  offscreen: { style: { field: 'position:absolute;top:-4000px' }, outcome: 'field-missing' },
  tiny: { style: { field: 'width:2px;height:2px;padding:0;border:0' }, outcome: 'field-missing' },
  scaled: { style: { parent: 'transform:scale(0.02)' }, outcome: 'field-missing' },
  moved: { style: { parent: 'transform:translateX(-5000px)' }, outcome: 'field-missing' },
  zoomed: { style: { parent: 'zoom:0.02' }, outcome: 'field-missing' },
  'zero-font': { style: { field: 'font-size:0;width:200px;height:20px' }, outcome: 'field-missing' },
  deaf: { style: { field: 'pointer-events:none' }, outcome: 'field-missing' },
  covered: { over: '<div style="position:fixed;inset:0;background:#fff"></div>', outcome: 'field-missing' },
  'covered-deaf': { over: `<div style="${DEAF};background:#fff">You won</div>`, outcome: 'field-hidden' },
  'covered-deaf-nested': {
    over: `<div style="${DEAF}"><div style="height:100%;background:linear-gradient(#fff,#eee)">You won</div></div>`,
    outcome: 'field-hidden',
  },
  'covered-deaf-popover': {
    over: `<div popover="manual" style="${DEAF};width:100vw;height:100vh;margin:0;background:#fff">You won</div>`,
    outcome: 'field-hidden',
  },
  dialog: { over: '<dialog style="width:100vw;height:100vh">Cookies</dialog>', outcome: 'field-missing' },
  'hides-on-focus': { onFocus: 'hide', outcome: 'field-hidden' },
  'covers-on-focus': { onFocus: 'cover', outcome: 'field-hidden' },
  'swaps-on-focus': { onFocus: 'swap', outcome: 'field-changed' },
  'renames-on-focus': { onFocus: 'rename', outcome: 'field-changed' },
  'fills-on-focus': { onFocus: 'fill', outcome: 'field-holds-value' },
  'foreign-frame': { frame: 'https://evil.example/', outcome: 'field-missing' },
  'own-frame-in-foreign': { frame: 'https://evil.example/?attack=own-frame', outcome: 'field-missing' },
  'sandboxed-frame': { frame: '/', sandbox: 'allow-scripts allow-forms', outcome: 'field-missing' },
  'transparent-frame': { frame: '/', style: { parent: 'opacity:0' }, outcome: 'field-missing' },
  'own-frame': { frame: 'https://attack.example/', outcome: 'filled' },
};
