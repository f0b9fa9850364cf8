import type { BrowserContext } from 'playwright-core';

type Answer = { id?: number; method?: string; params?: { chunk?: string }; error?: { message: string } };
type RawSession = {
  send: (method: string, params?: object) => Promise<Record<string, unknown>>;
  on: (event: string, listener: (event: { sessionId: string; message: string }) => void) => void;
};
type Target = { targetId: string; type: string; url: string };

/**
 * A heap snapshot, after a full garbage collection, of every page and worker whose address begins with `base`: its type and address with
 * the snapshot's text. It holds every string that lives there, each up to 1,024 letters.
 */
export async function heapsOf(context: BrowserContext, base: string): Promise<{ name: string; text: string }[]> {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  // Playwright's types know only the published part of the protocol.
  const session = (await browser.newBrowserCDPSession()) as unknown as RawSession;
  const { targetInfos } = await session.send('Target.getTargets');
  const targets = (targetInfos as Target[]).filter(({ url }) => url.startsWith(base));
  const heaps = [];
  for (const { targetId, type, url } of targets)
    heaps.push({ name: `${type} ${url.slice(base.length)}`, text: await heapOf(session, targetId) });
  return heaps;
}

async function heapOf(session: RawSession, targetId: string): Promise<string> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const chunks: string[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    if (answer.method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(answer.params?.chunk ?? '');
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const ask = (method: string) =>
    new Promise<Answer>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method }) });
    });
  await ask('HeapProfiler.enable');
  await ask('HeapProfiler.collectGarbage');
  await ask('HeapProfiler.takeHeapSnapshot');
  await session.send('Target.detachFromTarget', { sessionId });
  return chunks.join('');
}
