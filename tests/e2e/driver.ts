/** What journeys say to a page, whichever browser draws it. Everything that looks for an element waits up to twenty seconds for it. */
export type Page = {
  goto: (url: string) => Promise<void>;
  /** Presses the one visible element whose accessible name is `name` (whole, case-sensitive). */
  click: (name: string) => Promise<void>;
  /** Types with real key events into the field named `name`, replacing what it held. */
  type: (name: string, text: string) => Promise<void>;
  /** Types with real key events into what has the focus. */
  write: (text: string) => Promise<void>;
  /** Sends one key to the focused element: 'Enter', 'Escape', 'Tab', 'Control+v'. */
  press: (key: string) => Promise<void>;
  /** Chooses an option of the native select named `name` by its text. */
  choose: (name: string, option: string) => Promise<void>;
  /** The page's visible text. */
  text: () => Promise<string>;
  /** Waits until the page's visible text contains `words`. */
  see: (words: string | RegExp) => Promise<void>;
  /** Whether an element with this accessible name is visible now. */
  has: (name: string) => Promise<boolean>;
  /** Runs a function body in the page and answers its JSON value; may `await` and `return`; `args` are its arguments. */
  evaluate: (body: string, ...args: unknown[]) => Promise<unknown>;
  /** The same while another page stays the one that is shown, as a popup speaks over the page it belongs to. */
  evaluateBehind: (body: string, ...args: unknown[]) => Promise<unknown>;
  /** Drops a file on the middle of the page, as from a folder beside it. */
  dropFile: (file: { name: string; text: string }) => Promise<void>;
  screenshot: (path: string) => Promise<void>;
  /** The browser's number of this page's tab, as `popup.html?tabId=` takes it. */
  tabId: () => Promise<number>;
  /** Presses the extension's toolbar button over this page, as a user does: the page's tab is granted for this visit. */
  pressAction: () => Promise<void>;
  show: () => Promise<void>;
  close: () => Promise<void>;
};

/** A running browser with the built extension in it. */
export type Driver = {
  name: 'chromium' | 'firefox';
  profile: string;
  /** Everything pages and the background wrote to the console. Empty in Firefox, whose console Marionette does not tell. */
  console: string[];
  /** The address of an extension page, e.g. `url('options.html#/keys')`. */
  url: (path: string) => string;
  open: (url: string) => Promise<Page>;
  /** Ends the background at once, as the browser does when it is idle; the next message starts it again. */
  killWorker: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Where to find things, and how big the window is. */
export type DriverOptions = {
  extension: string;
  world: { port: number; proxyPort: number };
  profile?: string;
  /** With a window there is a person to answer the browser's own prompts; without one they are answered yes. */
  headless?: boolean;
  /** The browser's program; without it the first one found. */
  executable?: string;
  dark?: boolean;
  /** Firefox: further preferences. */
  prefs?: Readonly<Record<string, string | number | boolean>>;
};
