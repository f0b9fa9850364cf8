/** Waits until `done()` or until `timeoutMs` have passed; looks again whenever the document changes, at most every 50 ms. */
export function waitFor(done: () => boolean, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (done() || timeoutMs <= 0) return resolve();
    let looking = 0;
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(looking);
      clearInterval(now);
      resolve();
    };
    const look = () => {
      looking = 0;
      if (done()) end();
    };
    const observer = new MutationObserver(() => {
      looking ||= window.setTimeout(look, 50);
    });
    const timer = window.setTimeout(end, timeoutMs);
    // What changes inside a shadow root, or by a style sheet alone, is told to no observer of the document.
    const now = window.setInterval(look, 250);
    observer.observe(document, CHANGES);
  });
}

/** Lets the page react: until it has changed nothing for `quietMs`, at most `mostMs`. */
export function settled(quietMs: number, mostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(last);
      resolve();
    };
    let quiet = window.setTimeout(end, quietMs);
    const last = window.setTimeout(end, mostMs);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = window.setTimeout(end, quietMs);
    });
    observer.observe(document, CHANGES);
  });
}

const CHANGES = { subtree: true, childList: true, attributes: true } as const;
