/** Waits until `done()` or until `timeoutMs` have passed; looks again whenever the document changes, at most every 50 ms. */
export function waitFor(done: () => boolean, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (done() || timeoutMs <= 0) return resolve();
    let looking = 0;
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(looking);
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
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Lets the page react: `ms` milliseconds of its own time. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
