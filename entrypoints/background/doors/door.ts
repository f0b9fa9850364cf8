import type { MessageName } from '@/lib/messaging/protocol';
import type { Handlers } from '@/lib/messaging/serve';

/** The handlers of one area's messages, all of them and no others. */
export type Door<N extends MessageName> = Pick<Handlers, N>;
