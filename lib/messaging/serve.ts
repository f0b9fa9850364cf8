import { onMessage, ownOrigin, runtime, type Sender } from '@/lib/browser/runtime';
import type { KnownFailure } from '@/lib/core/failures';
import { log } from '@/lib/core/log';
import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import { type MessageIn, type MessageName, type MessageOut, protocol } from './protocol';

/** What the browser itself says about the sender of a message from a web page. */
export type PageSender = { origin: string; tabId: number; frameId: number; documentId?: string };

/** One handler a message: the parsed payload and, for content messages, the sender as the browser tells it. */
export type Handlers = {
  [N in MessageName]: (
    payload: MessageIn<N>,
    sender: PageSender | undefined,
  ) => Promise<Result<MessageOut<N>, KnownFailure>>;
};

const Envelope = z.strictObject({ name: z.string(), payload: z.unknown() });

/** Starts answering messages; call it synchronously while the background starts, or the first message is lost. */
export function serve(handlers: Handlers): void {
  onMessage((message, sender) => answer(handlers, message, sender));
}

/** Checks the sender, parses the payload, runs the handler, parses the answer. Exported for its tests. */
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
): Promise<Result<unknown, KnownFailure>> {
  const envelope = z.safeParse(Envelope, message);
  if (!envelope.success || !isMessageName(envelope.data.name)) return fail({ kind: 'bad-request', what: 'message' });
  return run(handlers, envelope.data.name, { payload: envelope.data.payload, sender });
}

async function run<N extends MessageName>(
  handlers: Handlers,
  name: N,
  { payload, sender }: { payload: unknown; sender: Sender },
): Promise<Result<MessageOut<N>, KnownFailure>> {
  const rule = protocol[name];
  const page = senderOf(sender);
  if (page === 'refused' || (page === 'ours' ? 'page' : 'content') !== rule.from)
    return fail({ kind: 'sender-refused' });
  const parsed = z.safeParse(rule.in, payload);
  if (!parsed.success) return fail({ kind: 'bad-request', what: name });
  try {
    const result = await handlers[name](parsed.data as MessageIn<N>, page === 'ours' ? undefined : page);
    if (!result.ok) return result;
    const out = z.safeParse(rule.out, result.value);
    return out.success ? ok(out.data as MessageOut<N>) : fail({ kind: 'unexpected' });
  } catch {
    log('message.failed', { name });
    return fail({ kind: 'unexpected' });
  }
}

/** An extension page opened in a tab has `sender.tab` too, so only the origin tells it from a web page. */
function senderOf(sender: Sender): 'ours' | 'refused' | PageSender {
  if (sender.id !== runtime.id) return 'refused';
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === ownOrigin()) return sender.frameId === undefined || sender.frameId === 0 ? 'ours' : 'refused';
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined || origin === undefined) return 'refused';
  const { frameId, documentId } = sender;
  return { origin, tabId, frameId, ...(documentId ? { documentId } : {}) };
}

function originOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).origin : undefined;
}

const isMessageName = (name: string): name is MessageName => Object.hasOwn(protocol, name);
