/** How a page of a pattern is used, beside pasting into it. */
export type GuardPattern = {
  /** What sends: keys, or the name of what is pressed. */
  send?: { keys: string } | { press: string };
  /** The page itself, not the guard, makes undo forget: it sets the text by program. */
  forgets?: true;
};

const enter = { keys: 'Enter' };
const button = { press: 'Send' };

/** The ways in which pages take what is written into them, by name; plain fields are proved with the editors. Each answers at `<name>.patterns.example`. */
export const guardPatterns = {
  'plain-only': {},
  react: { send: enter },
  vue: { send: button },
  'saves-each-input': {},
  beacon: {},
  socket: {},
  'sends-on-enter': { send: enter },
  'sends-on-ctrl-enter': { send: { keys: 'Control+Enter' } },
  form: { send: button },
  'form-enter': { send: enter },
  'presses-early': { send: button },
  'nameless-button': { send: { press: 'Go' } },
  'clickable-words': { send: button },
  'open-shadow': {},
  'closed-shadow': {},
  'closed-editable': {},
  'srcdoc-frame': {},
  'blank-frame': {},
  'moved-field': {},
  'design-mode': {},
  'own-paste': { forgets: true },
  'undoable-paste': {},
  'window-paste': { forgets: true },
  'hidden-area': { forgets: true },
  'modal-dialog': {},
  'drawn-anew': { forgets: true },
  transforms: {},
} as const satisfies Readonly<Record<string, GuardPattern>>;

export type PatternName = keyof typeof guardPatterns;
