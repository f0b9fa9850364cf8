import { answers, type Face } from './world';

const face = (): Face => {
  const chosen = new URLSearchParams(location.search).get('face') ?? 'full';
  return { name: chosen, theme: new URLSearchParams(location.search).get('theme') ?? 'light' };
};

const event = { addListener: () => undefined, removeListener: () => undefined };

/** Stands in for `wxt/browser`: answers messages from the invented world and grants every permission. */
export const browser = {
  runtime: {
    getURL: (path: string) => `chrome-extension://gallery${path}`,
    getManifest: () => ({}),
    onMessage: event,
    sendMessage: ({ name }: { name: string }) => answers(face(), name),
  },
  permissions: {
    request: () => Promise.resolve(true),
    contains: () => Promise.resolve(true),
    getAll: () => Promise.resolve({ origins: ['https://api.openai.com/*', 'https://openrouter.ai/*'] }),
    remove: () => Promise.resolve(true),
    onAdded: event,
    onRemoved: event,
  },
  tabs: { query: () => Promise.resolve([{ id: 1 }]), create: () => Promise.resolve(undefined) },
};
