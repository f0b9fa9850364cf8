import { browser } from 'wxt/browser';

/** One document of one tab: a navigation makes another `documentId`, so an injection can never land in the next page. */
export type DocumentRef = { tabId: number; documentId: string };

/** Why an injection gave no answer: the page forbids scripts, or the document is gone. */
export type InjectionProblem = 'not-allowed' | 'document-gone';

/**
 * The top document of a tab right now and its origin as the document itself tells it.
 * Needs activeTab (the user opened our popup there) or the host; otherwise `not-allowed`.
 */
export async function topDocument(
  tabId: number,
): Promise<(DocumentRef & { origin: string; url: string }) | InjectionProblem> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: () => ({ origin: window.origin, url: location.href }),
    });
    const place = answer?.result;
    if (!answer || !place || !answer.documentId) return 'document-gone';
    return { tabId, documentId: answer.documentId, origin: place.origin, url: place.url };
  } catch {
    return 'not-allowed';
  }
}

/**
 * The documents of a tab's frames, the top one left out, that say they are of this origin. Frames of other origins are not reached
 * with activeTab; where a host permission reaches them they are left out here.
 */
export async function framesOf(tabId: number, origin: string): Promise<DocumentRef[]> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => window.origin })
    .catch(() => []);
  return answers
    .filter(({ frameId, result }) => frameId !== 0 && result === origin)
    .flatMap(({ documentId }) => (documentId ? [{ tabId, documentId }] : []));
}

/** Runs one of our packaged script files in exactly one document, in the isolated world. */
export async function runFile(target: DocumentRef, file: '/fill.js'): Promise<InjectionProblem | undefined> {
  return (await inject(target, { files: [file] })).problem;
}

/** Runs a function of ours in exactly one document; arguments and answer are plain data and the answer is yet unparsed. */
export async function runFunction<A extends unknown[]>(
  target: DocumentRef,
  func: (...args: A) => unknown,
  args: A,
): Promise<{ answer?: unknown; problem?: InjectionProblem | undefined }> {
  return inject(target, { func, args });
}

type What = { files: string[] } | { func: (...args: never[]) => unknown; args: unknown[] };

async function inject(
  target: DocumentRef,
  what: What,
): Promise<{ answer?: unknown; problem?: InjectionProblem | undefined }> {
  const injection = { target: { tabId: target.tabId, documentIds: [target.documentId] }, ...what };
  try {
    // The browser's types describe file and function injections as two overloads; the object is one of them by construction.
    const [frame] = await browser.scripting.executeScript(
      injection as Parameters<typeof browser.scripting.executeScript>[0],
    );
    return frame ? { answer: frame.result } : { problem: 'document-gone' };
  } catch {
    return { problem: 'document-gone' };
  }
}
